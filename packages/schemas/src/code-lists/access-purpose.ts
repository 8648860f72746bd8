import { defineCodeList } from '../code-list.ts'

/** What a token is used for: each names one purpose, and the policy opens the areas of work that it needs. */
export const AccessPurpose = defineCodeList({
  id: 'AccessPurpose',
  title: { vi: 'Mục đích truy cập', en: 'Purpose of access' },
  source: 'Luật 91/2025/QH15 Điều 9, 19; HL7 PurposeOfUse',
  codes: {
    care: { vi: 'Chăm sóc, trợ giúp', en: 'Care and support' },
    referral: { vi: 'Chuyển gửi, kết nối dịch vụ', en: 'Referral' },
    protection: { vi: 'Bảo vệ an toàn', en: 'Protection' },
    benefit: { vi: 'Xét hưởng và chi trả chế độ', en: 'Benefits and payments' },
    'school-support': { vi: 'Hỗ trợ học tập', en: 'School support' },
    statistics: { vi: 'Thống kê, báo cáo', en: 'Statistics' },
    audit: { vi: 'Kiểm tra nhật ký truy cập', en: 'Review of the audit trail' },
    'subject-rights': { vi: 'Giải quyết yêu cầu của chủ thể dữ liệu', en: 'Rights of data subjects' },
    'break-glass': { vi: 'Truy cập khẩn cấp', en: 'Emergency access' },
    operations: { vi: 'Quản lý cơ sở, nhân sự, danh bạ', en: 'Running the facility' },
  },
})
