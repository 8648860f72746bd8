import { defineCodeList } from '../code-list.ts'

/** How exactly an amount is known: news and reports say hơn, gần, khoảng. */
export const AmountQualifier = defineCodeList({
  id: 'AmountQualifier',
  title: { vi: 'Mức chính xác của số tiền', en: 'Amount qualifier' },
  source: 'Cầu Nối',
  codes: {
    exact: { vi: 'Đúng', en: 'Exact' },
    about: { vi: 'Khoảng', en: 'About' },
    'more-than': { vi: 'Hơn', en: 'More than' },
    'less-than': { vi: 'Gần', en: 'Less than' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
  },
})
