import { defineCodeList } from '../code-list.ts'

/** What a referral asks of its receiver. */
export const ReferralKind = defineCodeList({
  id: 'ReferralKind',
  title: { vi: 'Loại chuyển gửi', en: 'Kind of referral' },
  source: 'TT 02/2020/TT-BLĐTBXH',
  codes: {
    service: { vi: 'Đề nghị hỗ trợ', en: 'Service request' },
    transfer: { vi: 'Chuyển giao hồ sơ quản lý trường hợp', en: 'Transfer of the case' },
  },
})
