import { defineCodeList } from '../code-list.ts'

/** Whether an access grant still opens anything. */
export const AccessGrantStatus = defineCodeList({
  id: 'AccessGrantStatus',
  title: { vi: 'Trạng thái ủy quyền truy cập', en: 'Status of an access grant' },
  source: 'Luật 91/2025/QH15 Điều 9',
  codes: {
    active: { vi: 'Đang có hiệu lực', en: 'In force' },
    revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
    expired: { vi: 'Đã hết thời hạn', en: 'Past its last day' },
  },
})
