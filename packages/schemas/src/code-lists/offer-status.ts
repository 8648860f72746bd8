import { defineCodeList } from '../code-list.ts'

/** Where an open offer stands. */
export const OfferStatus = defineCodeList({
  id: 'OfferStatus',
  title: { vi: 'Trạng thái lời mời tiếp nhận', en: 'Status of an open offer' },
  source: 'Cầu Nối',
  codes: {
    open: { vi: 'Đang chờ cơ sở nhận', en: 'Open' },
    claimed: { vi: 'Đã có cơ sở nhận', en: 'Claimed' },
    cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
    expired: { vi: 'Quá hạn', en: 'Expired' },
  },
})
