import { caseResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { advanceCase } from './advance-case.ts'
import { closeCase, reopenCase } from './close-case.ts'
import { hasRecord } from './has-record.ts'
import { planBy } from './plan-deadlines.ts'
import { transferCase } from './transfer-case.ts'

/** The legal steps of case management. */
export const caseBehaviour = defineBehaviour(caseResource, {
  create: async (draft) => ({ assigned: { planBy: planBy(draft) } }),
  update: async (draft, { id }, work) => ({ assigned: { planBy: (await hasRecord(work, 'SupportPlan', id)) ? undefined : planBy(draft) } }),
  actions: {
    advance: advanceCase,
    close: closeCase,
    reopen: reopenCase,
    transfer: transferCase,
  },
})
