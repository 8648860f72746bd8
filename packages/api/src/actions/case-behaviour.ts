import { type Case, caseResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { advanceCase } from './advance-case.ts'
import { closeCase, reopenCase } from './close-case.ts'
import { hasRecord } from './has-record.ts'
import { planBy } from './plan-deadlines.ts'
import { refreshResidentFiles } from './resident-file.ts'
import { transferCase } from './transfer-case.ts'

/** The legal steps of case management. */
export const caseBehaviour = defineBehaviour(caseResource, {
  create: async (draft) => ({ assigned: { planBy: planBy(draft) } }),
  update: async (draft, present, work) => ({
    assigned: { planBy: (await hasRecord(work, 'SupportPlan', present.id)) ? undefined : planBy(draft) },
    afterwards: async () => {
      const { id: caseId, beneficiaryId } = parseRecord<Case>(present)
      if (draft.beneficiaryId === beneficiaryId) return
      for (const client of [beneficiaryId, draft.beneficiaryId]) await refreshResidentFiles(work, { caseId, beneficiaryId: client })
    },
  }),
  actions: {
    advance: advanceCase,
    close: closeCase,
    reopen: reopenCase,
    transfer: transferCase,
  },
})
