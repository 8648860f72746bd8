import { defineCodeList } from '../code-list.ts'

/** What a worker does at a facility, as far as it decides what the worker may see. */
export const WorkerRole = defineCodeList({
  id: 'WorkerRole',
  title: { vi: 'Vai trò', en: 'Role' },
  source: 'NĐ 110/2024/NĐ-CP; TT 02/2020/TT-BLĐTBXH; Luật 91/2025/QH15',
  codes: {
    'facility-head': { vi: 'Người đứng đầu cơ sở', en: 'Facility head' },
    clinician: { vi: 'Nhân viên y tế', en: 'Clinician' },
    'case-manager': { vi: 'Người quản lý trường hợp', en: 'Case manager' },
    'school-counsellor': { vi: 'Nhân viên tư vấn học đường', en: 'School counsellor' },
    'records-officer': { vi: 'Nhân viên hồ sơ', en: 'Records officer' },
    'facility-administrator': { vi: 'Người quản trị phần mềm của cơ sở', en: 'Facility administrator' },
    'data-protection-officer': { vi: 'Cán bộ bảo vệ dữ liệu cá nhân', en: 'Data-protection officer' },
    auditor: { vi: 'Người kiểm tra nhật ký', en: 'Auditor' },
    collaborator: { vi: 'Cộng tác viên công tác xã hội', en: 'Collaborator' },
    statistician: { vi: 'Cán bộ thống kê', en: 'Statistician' },
    vendor: { vi: 'Nhà cung cấp phần mềm', en: 'Software vendor' },
  },
})
