import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** Whether and how a person works. */
export const EmploymentStatus = defineCodeList({
  id: 'EmploymentStatus',
  title: { vi: 'Tình trạng việc làm', en: 'Employment status' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  open: UnlistedCode,
  codes: {
    employed: { vi: 'Có việc làm ổn định', en: 'In steady work' },
    casual: { vi: 'Làm thuê, việc làm không ổn định', en: 'In casual work' },
    'self-employed': { vi: 'Tự làm', en: 'Self-employed' },
    unemployed: { vi: 'Không có việc làm', en: 'Without work' },
    student: { vi: 'Đang đi học', en: 'At school' },
    homemaker: { vi: 'Nội trợ, chăm sóc người thân', en: 'Keeps house or cares for relatives' },
    retired: { vi: 'Nghỉ hưu', en: 'Retired' },
    unable: { vi: 'Không còn khả năng lao động', en: 'Unable to work' },
    'below-working-age': { vi: 'Chưa đến tuổi lao động', en: 'Below working age' },
  },
})
