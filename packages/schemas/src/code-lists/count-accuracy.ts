import { defineCodeList } from '../code-list.ts'

/** Whether a number was counted or estimated. */
export const CountAccuracy = defineCodeList({
  id: 'CountAccuracy',
  title: { vi: 'Mức chính xác của số lượng', en: 'Accuracy of a count' },
  source: 'Cầu Nối',
  codes: {
    exact: { vi: 'Đã đếm được', en: 'Counted' },
    estimated: { vi: 'Ước tính', en: 'Estimated' },
  },
})
