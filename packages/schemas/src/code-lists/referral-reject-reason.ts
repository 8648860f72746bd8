import { defineCodeList } from '../code-list.ts'

/** Why the receiver turned a referral down. */
export const ReferralRejectReason = defineCodeList({
  id: 'ReferralRejectReason',
  title: { vi: 'Lý do từ chối chuyển gửi', en: 'Reason for rejecting a referral' },
  source: 'Cầu Nối',
  codes: {
    'no-capacity': { vi: 'Không còn khả năng tiếp nhận', en: 'No capacity' },
    'not-our-service': { vi: 'Không thuộc dịch vụ của cơ sở', en: 'Not our service' },
    'outside-area': { vi: 'Ngoài địa bàn', en: 'Outside our area' },
    'insufficient-information': { vi: 'Thiếu thông tin', en: 'Insufficient information' },
    'already-served': { vi: 'Đã được hỗ trợ', en: 'Already served' },
    'client-declined': { vi: 'Đối tượng không đồng ý', en: 'Client declined' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
