import type { Case, CaseClosure, CaseReopening, Document as DocumentRecord, Fault } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { hasRecord } from './has-record.ts'
import { moveState } from './move-state.ts'
import { seenClient } from './seen-client.ts'

/** Closes a case with its outcome and its minutes, once nobody stays in the facility on its account (Circular 02/2020/TT-BLĐTBXH, article 8). */
export const closeCase: ActionHandler<Case, CaseClosure> = async (action) => {
  const { record, input, work } = action
  const minutes = await work.load('Document', input.minutesDocumentId)
  const { caseId = record.id } = parseRecord<DocumentRecord>(minutes)
  // Of which case a paper of another facility is, is not told to this one.
  const isOfAnother = minutes.owner === work.context.subject.facilityId && caseId !== record.id
  const faults: readonly Fault[] = [
    ...(input.closedOn < record.openedOn ? [{ pointer: '/closedOn', code: 'dates-out-of-order' } as const] : []),
    ...(isOfAnother ? [{ pointer: '/minutesDocumentId', code: 'document-of-another-case' } as const] : []),
  ]
  refuseFaults('invalid', faults)
  const isInhabited = await hasRecord(work, 'Stay', record.id, ['admitted'])
  refuseFaults('requirement-missing', isInhabited ? [{ pointer: '/reason', code: 'stay-open' }] : [])
  return moveState(action, { closure: input, phaseReason: undefined })
}

/** Opens a closed case again, unless its client has died since, as far as the worker sees that; how it was closed stays in its history. */
export const reopenCase: ActionHandler<Case, CaseReopening> = async (action) => {
  const { record, input, work } = action
  const isDead = record.beneficiaryId !== undefined && (await seenClient(work, record.beneficiaryId)).client.death !== undefined
  refuseFaults('requirement-missing', isDead ? [{ pointer: '/reason', code: 'client-died' }] : [])
  return moveState(action, { closure: undefined, phaseReason: input.reason })
}
