import { defineRule } from '../rule.ts'

/** The period of a report, and how wide its area is. */
export interface ReportedPeriod {
  readonly scope: string
  readonly from: string
  readonly to: string
}

/** Whether a day is the last of its month. */
function endsMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00.000Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}

/** Beyond one facility a period is whole months: two that differ by days would tell what happened on those days. */
export const wholeMonths = defineRule<ReportedPeriod>({
  id: 'whole-months',
  title: { vi: 'Ngoài phạm vi một cơ sở, kỳ báo cáo phải trọn tháng', en: 'Beyond one facility a period is whole months' },
  reads: ['scope', 'from', 'to'],
  check: ({ scope, from, to }) => {
    if (scope === 'facility') return []
    return [
      ...(from.endsWith('-01') ? [] : [{ pointer: '/from', code: 'not-a-whole-month' } as const]),
      ...(endsMonth(to) ? [] : [{ pointer: '/to', code: 'not-a-whole-month' } as const]),
    ]
  },
})
