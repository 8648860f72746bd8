import { defineCodeList } from '../code-list.ts'

/** Amounts that the law sets and indicators compare with. */
export const ReferenceAmount = defineCodeList({
  id: 'ReferenceAmount',
  title: { vi: 'Mức tiền tham chiếu', en: 'Reference amount' },
  source: 'NĐ 73/2024/NĐ-CP',
  codes: {
    'base-salary': { vi: 'Mức lương cơ sở', en: 'Base salary of the public sector' },
  },
})
