import { defineCodeList } from '../code-list.ts'

/** How personal data came to be seen, changed or lost. */
export const BreachCause = defineCodeList({
  id: 'BreachCause',
  title: { vi: 'Nguyên nhân sự cố', en: 'Cause of a breach' },
  source: 'Luật 91/2025/QH15 Điều 23',
  codes: {
    'unauthorised-access': { vi: 'Truy cập trái phép', en: 'Unauthorised access' },
    'stolen-key': { vi: 'Lộ khóa, mật khẩu', en: 'Stolen key or password' },
    misdirected: { vi: 'Gửi nhầm người nhận', en: 'Sent to the wrong receiver' },
    published: { vi: 'Đăng công khai', en: 'Made public' },
    'lost-device': { vi: 'Mất thiết bị, hồ sơ giấy', en: 'Lost device or papers' },
    malware: { vi: 'Mã độc, tấn công mạng', en: 'Malware or attack' },
    loss: { vi: 'Mất, hỏng dữ liệu', en: 'Loss or damage of data' },
    unknown: { vi: 'Chưa rõ', en: 'Not known yet' },
    other: { vi: 'Nguyên nhân khác', en: 'Another cause' },
  },
})
