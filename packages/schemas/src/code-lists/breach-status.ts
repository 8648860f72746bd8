import { defineCodeList } from '../code-list.ts'

/** How far the handling of a breach has come. */
export const BreachStatus = defineCodeList({
  id: 'BreachStatus',
  title: { vi: 'Trạng thái xử lý sự cố', en: 'Status of a breach' },
  source: 'Luật 91/2025/QH15 Điều 23',
  codes: {
    discovered: { vi: 'Đã phát hiện', en: 'Discovered' },
    assessed: { vi: 'Đã đánh giá', en: 'Assessed' },
    notified: { vi: 'Đã thông báo cơ quan chuyên trách', en: 'Notified' },
    'not-notifiable': { vi: 'Không thuộc diện phải thông báo', en: 'Not notifiable' },
    closed: { vi: 'Đã kết thúc', en: 'Closed' },
  },
})
