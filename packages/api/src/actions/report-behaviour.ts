import { reportResource } from '@caunoi/schemas'
import type { Subject } from '@caunoi/schemas/policy'
import { defineBehaviour } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { type KeptValue, keptValues } from '../reports/compute-report.ts'

/** Refuses a report of which its maker would see no line. */
function refuseUnseen(values: readonly KeptValue[], { labels: cleared }: Subject): void {
  const beyond = values.map(({ labels }) => labels.filter((label) => !cleared.has(label)))
  if (values.length === 0 || beyond.some((labels) => labels.length === 0)) return
  const labels = [...new Set(beyond.flat())].sort().join(', ')
  refuseFaults('invalid', [{ pointer: '/report', code: 'label-not-cleared', args: { labels } }])
}

/** A report is computed when it is made, and stays as it was computed. */
export const reportBehaviour = defineBehaviour(reportResource, {
  prepare: async (draft, context) => {
    const values = await keptValues(context, context.services.store, draft)
    refuseUnseen(values, context.subject)
    return { values }
  },
  actions: {},
})
