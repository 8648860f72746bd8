import { defineCodeList } from '../code-list.ts'

/** How a request about personal data came in. */
export const PrivacyRequestChannel = defineCodeList({
  id: 'PrivacyRequestChannel',
  title: { vi: 'Kênh tiếp nhận', en: 'Channel' },
  source: 'NĐ 356/2025/NĐ-CP Điều 5',
  codes: {
    'in-person': { vi: 'Trực tiếp', en: 'In person' },
    post: { vi: 'Bưu chính', en: 'By post' },
    email: { vi: 'Thư điện tử', en: 'By e-mail' },
    phone: { vi: 'Điện thoại', en: 'By telephone' },
    online: { vi: 'Cổng dịch vụ, ứng dụng', en: 'Online' },
    forwarded: { vi: 'Cơ quan khác chuyển đến', en: 'Passed on by another body' },
    other: { vi: 'Kênh khác', en: 'Another way' },
  },
})
