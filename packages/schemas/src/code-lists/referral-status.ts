import { defineCodeList } from '../code-list.ts'

/** Where a referral stands in its closed loop. */
export const ReferralStatus = defineCodeList({
  id: 'ReferralStatus',
  title: { vi: 'Trạng thái chuyển gửi', en: 'Referral status' },
  source: 'Cầu Nối',
  codes: {
    sent: { vi: 'Đã gửi', en: 'Sent' },
    received: { vi: 'Đã nhận', en: 'Received' },
    accepted: { vi: 'Chấp nhận', en: 'Accepted' },
    'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
    completed: { vi: 'Hoàn thành', en: 'Completed' },
    discontinued: { vi: 'Dừng giữa chừng', en: 'Discontinued' },
    forwarded: { vi: 'Đã chuyển tiếp', en: 'Forwarded' },
    rejected: { vi: 'Từ chối', en: 'Rejected' },
    cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
    expired: { vi: 'Quá hạn', en: 'Expired' },
  },
})
