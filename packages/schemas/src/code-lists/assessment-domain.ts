import { defineCodeList } from '../code-list.ts'

/** The eight domains in which needs are assessed. */
export const AssessmentDomain = defineCodeList({
  id: 'AssessmentDomain',
  title: { vi: 'Lĩnh vực đánh giá', en: 'Assessment domain' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 02',
  codes: {
    health: { vi: 'Sức khỏe, y tế', en: 'Health and medical care' },
    'education-employment': { vi: 'Giáo dục, học nghề, việc làm', en: 'Education, vocational training and employment' },
    livelihood: { vi: 'Sinh kế', en: 'Livelihood' },
    relationships: { vi: 'Quan hệ gia đình và xã hội', en: 'Family and social relationships' },
    'life-skills': { vi: 'Kỹ năng sống', en: 'Life skills' },
    participation: { vi: 'Tham gia, hòa nhập cộng đồng', en: 'Participation and integration in the community' },
    psychology: { vi: 'Tâm lý, tình cảm', en: 'Psychology and emotions' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
