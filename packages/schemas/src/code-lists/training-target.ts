import { defineCodeList } from '../code-list.ts'

/** Who a training is meant for. */
export const TrainingTarget = defineCodeList({
  id: 'TrainingTarget',
  title: { vi: 'Đối tượng đào tạo', en: 'Whom a training is for' },
  source: 'QĐ 112/QĐ-TTg',
  codes: {
    'social-work-staff': { vi: 'Nhân viên công tác xã hội của cơ sở', en: 'Social-work staff of facilities' },
    collaborators: { vi: 'Cộng tác viên xã, thôn, tổ dân phố', en: 'Collaborators of communes and hamlets' },
    'commune-officials': { vi: 'Cán bộ, công chức cấp xã', en: 'Officials of communes' },
    'health-staff': { vi: 'Nhân viên y tế', en: 'Health staff' },
    'education-staff': { vi: 'Giáo viên, nhân viên trường học', en: 'Teachers and school staff' },
    managers: { vi: 'Lãnh đạo, quản lý cơ sở', en: 'Heads and managers' },
    lecturers: { vi: 'Giảng viên công tác xã hội', en: 'Lecturers in social work' },
    'justice-staff': { vi: 'Cán bộ tư pháp, công an, trại giam', en: 'Staff of courts, police and prisons' },
    students: { vi: 'Học viên, sinh viên công tác xã hội', en: 'Students of social work' },
    families: { vi: 'Gia đình, người chăm sóc', en: 'Families and carers' },
    other: { vi: 'Đối tượng khác', en: 'Others' },
  },
})
