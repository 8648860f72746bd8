import { defineCodeList } from '../code-list.ts'

/** What a programme is: a model tried out in a setting, or a wider scheme. */
export const ProgrammeKind = defineCodeList({
  id: 'ProgrammeKind',
  title: { vi: 'Loại chương trình', en: 'Kind of programme' },
  source: 'QĐ 112/QĐ-TTg',
  codes: {
    'mental-health-model': { vi: 'Mô hình trợ giúp người tâm thần, rối nhiễu tâm trí', en: 'Model for people with mental disorder' },
    'disability-model': { vi: 'Mô hình trợ giúp người khuyết tật', en: 'Model for people with disabilities' },
    'community-model': { vi: 'Mô hình dịch vụ công tác xã hội tại cộng đồng', en: 'Model of services in the community' },
    'facility-model': { vi: 'Mô hình công tác xã hội tại cơ sở trợ giúp xã hội', en: 'Model in social-assistance facilities' },
    'hospital-model': { vi: 'Mô hình công tác xã hội trong bệnh viện, cơ sở y tế', en: 'Model in hospitals' },
    'school-model': { vi: 'Mô hình công tác xã hội trong trường học', en: 'Model in schools' },
    'agency-model': { vi: 'Mô hình công tác xã hội trong cơ quan nhà nước', en: 'Model in state agencies' },
    'child-model': { vi: 'Mô hình trợ giúp trẻ em', en: 'Model for children' },
    'elderly-model': { vi: 'Mô hình trợ giúp người cao tuổi', en: 'Model for the elderly' },
    scheme: { vi: 'Đề án, chương trình', en: 'Scheme' },
    project: { vi: 'Dự án', en: 'Project' },
    other: { vi: 'Loại khác', en: 'Other kind' },
  },
})
