import { caseResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { advanceCase } from './advance-case.ts'
import { closeCase, reopenCase } from './close-case.ts'
import { transferCase } from './transfer-case.ts'

/** The legal steps of case management. */
export const caseBehaviour = defineBehaviour(caseResource, {
  actions: {
    advance: advanceCase,
    close: closeCase,
    reopen: reopenCase,
    transfer: transferCase,
  },
})
