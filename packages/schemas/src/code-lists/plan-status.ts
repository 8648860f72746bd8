import { defineCodeList } from '../code-list.ts'

/** Where a support plan stands. */
export const PlanStatus = defineCodeList({
  id: 'PlanStatus',
  title: { vi: 'Trạng thái kế hoạch', en: 'Plan status' },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 5–8',
  codes: {
    draft: { vi: 'Dự thảo', en: 'Draft' },
    approved: { vi: 'Đã phê duyệt', en: 'Approved' },
    active: { vi: 'Đang thực hiện', en: 'Active' },
    completed: { vi: 'Hoàn thành', en: 'Completed' },
    revised: { vi: 'Đã thay bằng kế hoạch mới', en: 'Revised' },
  },
})
