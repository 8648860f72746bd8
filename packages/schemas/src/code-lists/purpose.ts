import { defineCodeList } from '../code-list.ts'

/** What personal data are used for; a consent is given for one purpose. */
export const Purpose = defineCodeList({
  id: 'Purpose',
  title: { vi: 'Mục đích sử dụng dữ liệu', en: 'Purpose' },
  source: 'Luật 91/2025/QH15 Điều 9',
  codes: {
    care: { vi: 'Chăm sóc, trợ giúp', en: 'Care and support' },
    referral: { vi: 'Chuyển gửi, kết nối dịch vụ', en: 'Referral' },
    protection: { vi: 'Bảo vệ an toàn', en: 'Protection' },
    benefit: { vi: 'Xét hưởng chế độ, chính sách', en: 'Benefits' },
    'school-support': { vi: 'Hỗ trợ học tập', en: 'School support' },
    fundraising: { vi: 'Vận động tài trợ', en: 'Fundraising' },
    statistics: { vi: 'Thống kê, báo cáo', en: 'Statistics' },
    research: { vi: 'Nghiên cứu, đào tạo', en: 'Research and teaching' },
    publication: { vi: 'Đưa tin, đăng ảnh', en: 'Publication' },
  },
})
