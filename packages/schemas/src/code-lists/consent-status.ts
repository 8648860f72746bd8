import { defineCodeList } from '../code-list.ts'

/** Whether a consent still stands. */
export const ConsentStatus = defineCodeList({
  id: 'ConsentStatus',
  title: { vi: 'Trạng thái của sự đồng ý', en: 'Status of a consent' },
  source: 'Luật 91/2025/QH15 Điều 4, 9',
  codes: {
    active: { vi: 'Đang có hiệu lực', en: 'In force' },
    expired: { vi: 'Đã hết thời hạn', en: 'Past its last day' },
    withdrawn: { vi: 'Đã rút lại', en: 'Withdrawn' },
  },
})
