import { defineCodeList } from '../code-list.ts'

/** Services of social work. */
export const ServiceKind = defineCodeList({
  id: 'ServiceKind',
  title: { vi: 'Loại dịch vụ', en: 'Kind of service' },
  source: 'NĐ 103/2017/NĐ-CP Điều 7; TT 02/2020/TT-BLĐTBXH Điều 6',
  codes: {
    'emergency-intake': { vi: 'Tiếp nhận khẩn cấp', en: 'Emergency intake' },
    screening: { vi: 'Đánh giá, sàng lọc, phân loại', en: 'Assessment and screening' },
    'onward-referral': { vi: 'Chuyển gửi', en: 'Onward referral' },
    'temporary-shelter': { vi: 'Nơi ở, ăn, mặc tạm thời', en: 'Temporary shelter' },
    counselling: { vi: 'Tham vấn', en: 'Counselling' },
    therapy: { vi: 'Trị liệu', en: 'Therapy' },
    'policy-advice': { vi: 'Tư vấn chính sách', en: 'Policy advice' },
    'intervention-planning': { vi: 'Xây dựng kế hoạch can thiệp và giám sát', en: 'Intervention planning' },
    'residential-care': { vi: 'Chăm sóc, nuôi dưỡng', en: 'Residential care' },
    'primary-health-care': { vi: 'Chăm sóc y tế ban đầu', en: 'Primary health care' },
    rehabilitation: { vi: 'Phục hồi chức năng', en: 'Rehabilitation' },
    'work-therapy': { vi: 'Lao động trị liệu', en: 'Work therapy' },
    schooling: { vi: 'Dạy văn hóa', en: 'Schooling' },
    'vocational-training': { vi: 'Dạy nghề', en: 'Vocational training' },
    'life-skills': { vi: 'Giáo dục kỹ năng sống, kỹ năng làm cha mẹ', en: 'Life and parenting skills' },
    'social-work-training': { vi: 'Tập huấn công tác xã hội', en: 'Social-work training' },
    'case-management': { vi: 'Quản lý đối tượng, quản lý trường hợp', en: 'Case management' },
    prevention: { vi: 'Phòng ngừa', en: 'Prevention' },
    'community-development': { vi: 'Phát triển cộng đồng', en: 'Community development' },
    outreach: { vi: 'Truyền thông', en: 'Outreach' },
    reintegration: { vi: 'Tái hòa nhập cộng đồng', en: 'Reintegration' },
    'resource-mobilisation': { vi: 'Vận động tài trợ', en: 'Resource mobilisation' },
    'on-request': { vi: 'Dịch vụ theo yêu cầu', en: 'On request' },
  },
})
