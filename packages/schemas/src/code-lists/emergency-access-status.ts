import { defineCodeList } from '../code-list.ts'

/** How far an emergency access and its review have come. */
export const EmergencyAccessStatus = defineCodeList({
  id: 'EmergencyAccessStatus',
  title: { vi: 'Trạng thái truy cập khẩn cấp', en: 'Status of an emergency access' },
  source: 'Luật 91/2025/QH15 Điều 19',
  codes: {
    open: { vi: 'Đang mở', en: 'Open' },
    ended: { vi: 'Đã hết, chờ xem xét', en: 'Ended, to be reviewed' },
    justified: { vi: 'Xem xét: có căn cứ', en: 'Found justified' },
    'not-justified': { vi: 'Xem xét: không có căn cứ', en: 'Found not justified' },
  },
})
