import { defineCodeList } from '../code-list.ts'

/** How money reaches a person. */
export const PaymentChannel = defineCodeList({
  id: 'PaymentChannel',
  title: { vi: 'Hình thức chi trả', en: 'Payment channel' },
  source: 'NĐ 335/2026/NĐ-CP; NQ 66.22/2026/NQ-CP',
  codes: {
    'cash-post': { vi: 'Tiền mặt qua bưu điện', en: 'Cash through the post office' },
    'cash-facility': { vi: 'Tiền mặt tại cơ sở', en: 'Cash at the facility' },
    'bank-account': { vi: 'Tài khoản ngân hàng', en: 'Bank account' },
    'e-wallet': { vi: 'Ví điện tử', en: 'E-wallet' },
    'mobile-money': { vi: 'Mobile Money', en: 'Mobile money' },
    'social-security-account': { vi: 'Tài khoản an sinh xã hội (VNeID)', en: 'Social-security account (VNeID)' },
    'through-recipient': { vi: 'Qua người nhận thay', en: 'Through another recipient' },
    other: { vi: 'Hình thức khác', en: 'Another channel' },
  },
})
