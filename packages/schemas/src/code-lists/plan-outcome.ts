import { defineCodeList } from '../code-list.ts'

/** What a completed plan reached. */
export const PlanOutcome = defineCodeList({
  id: 'PlanOutcome',
  title: { vi: 'Kết quả kế hoạch', en: 'Outcome of a plan' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 05, 06',
  codes: {
    reached: { vi: 'Đạt mục tiêu', en: 'Goals reached' },
    'partly-reached': { vi: 'Đạt một phần', en: 'Partly reached' },
    'not-reached': { vi: 'Không đạt', en: 'Not reached' },
  },
})
