import { reportResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { computeReport } from '../reports/compute-report.ts'

/** A report is computed when it is made, and stays as it was computed. */
export const reportBehaviour = defineBehaviour(reportResource, {
  create: async (draft, { context, transaction }) => ({
    assigned: { values: await computeReport(context, transaction, draft, 'invalid') },
  }),
  actions: {},
})
