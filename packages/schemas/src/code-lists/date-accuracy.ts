import { defineCodeList } from '../code-list.ts'

/** How exactly a partial date is known. */
export const DateAccuracy = defineCodeList({
  id: 'DateAccuracy',
  title: { vi: 'Độ chính xác của ngày', en: 'Date accuracy' },
  source: 'Cầu Nối',
  codes: {
    documented: { vi: 'Theo giấy tờ', en: 'Documented' },
    reported: { vi: 'Theo lời khai', en: 'Reported' },
    estimated: { vi: 'Ước lượng', en: 'Estimated' },
  },
})
