import { defineCodeList } from '../code-list.ts'

/** What a person or a household is given: a right by law, or support that was found for them. */
export const BenefitProgramme = defineCodeList({
  id: 'BenefitProgramme',
  title: { vi: 'Loại chế độ, hỗ trợ', en: 'Benefit programme' },
  source: 'NĐ 20/2021/NĐ-CP; NĐ 176/2025/NĐ-CP; NĐ 335/2026/NĐ-CP',
  codes: {
    'monthly-allowance': { vi: 'Trợ cấp xã hội hằng tháng', en: 'Monthly social allowance', source: 'NĐ 335/2026/NĐ-CP Điều 5, 6' },
    'social-pension': { vi: 'Trợ cấp hưu trí xã hội', en: 'Social pension', from: '2025-07-01', source: 'NĐ 176/2025/NĐ-CP' },
    'carer-support': { vi: 'Hỗ trợ nhận chăm sóc, nuôi dưỡng', en: 'Carer support', source: 'NĐ 335/2026/NĐ-CP Điều 17' },
    'facility-care': { vi: 'Chăm sóc, nuôi dưỡng tại cơ sở', en: 'Care in a facility', source: 'NĐ 335/2026/NĐ-CP Điều 22' },
    'funeral-support': { vi: 'Hỗ trợ chi phí mai táng', en: 'Funeral support', source: 'NĐ 335/2026/NĐ-CP Điều 11' },
    'emergency-relief': { vi: 'Trợ giúp xã hội khẩn cấp', en: 'Emergency relief', source: 'NĐ 335/2026/NĐ-CP Điều 12' },
    'visit-gift': { vi: 'Thăm hỏi, tặng quà', en: 'Visit with a gift', source: 'NĐ 335/2026/NĐ-CP Điều 14' },
    scholarship: { vi: 'Học bổng', en: 'Scholarship' },
    'school-support': { vi: 'Hỗ trợ đến trường', en: 'School support' },
    livelihood: { vi: 'Hỗ trợ sinh kế', en: 'Livelihood support' },
    'house-repair': { vi: 'Hỗ trợ xây, sửa nhà', en: 'House building or repair' },
    'child-care-fee': { vi: 'Hỗ trợ phí gửi trẻ', en: 'Child-care fee' },
    'policy-loan': { vi: 'Vay vốn tín dụng chính sách', en: 'Policy loan' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
