import { defineCodeList } from '../code-list.ts'

/** How often a benefit is due. */
export const ScheduleKind = defineCodeList({
  id: 'ScheduleKind',
  title: { vi: 'Kỳ hưởng', en: 'Schedule kind' },
  source: 'NĐ 335/2026/NĐ-CP Điều 8, 12; Cầu Nối',
  codes: {
    once: { vi: 'Một lần', en: 'Once' },
    monthly: { vi: 'Hằng tháng', en: 'Every month' },
    'school-month': { vi: 'Hằng tháng trong năm học', en: 'Every month of the school year' },
    'school-year': { vi: 'Mỗi năm học', en: 'Every school year' },
    yearly: { vi: 'Hằng năm', en: 'Every year' },
  },
})
