import { defineCodeList } from '../code-list.ts'

/** Who may approve a support plan. */
export const PlanApprover = defineCodeList({
  id: 'PlanApprover',
  title: { vi: 'Người phê duyệt kế hoạch', en: 'Approver of a plan' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04; NĐ 56/2017/NĐ-CP Điều 29',
  codes: {
    'facility-head': { vi: 'Người đứng đầu cơ sở', en: 'Head of the facility' },
    'commune-chair': { vi: 'Chủ tịch UBND cấp xã', en: 'Chair of the commune-level people’s committee' },
  },
})
