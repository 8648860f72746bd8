import { defineCodeList } from '../code-list.ts'

/** On what footing a person does social work. */
export const WorkerKind = defineCodeList({
  id: 'WorkerKind',
  title: { vi: 'Loại người làm công tác xã hội', en: 'Kind of social-work worker' },
  source: 'NĐ 110/2024/NĐ-CP Điều 7; QĐ 112/QĐ-TTg',
  codes: {
    official: { vi: 'Cán bộ', en: 'Official' },
    'civil-servant': { vi: 'Công chức', en: 'Civil servant' },
    'public-employee': { vi: 'Viên chức', en: 'Public employee' },
    staff: { vi: 'Nhân viên, người lao động', en: 'Staff' },
    collaborator: { vi: 'Cộng tác viên', en: 'Collaborator' },
  },
})
