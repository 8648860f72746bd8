import type { Case, CaseClosure, CaseReopening, Document as DocumentRecord, Fault } from '@caunoi/schemas'
import { visibleFields, wholeFacility } from '@caunoi/schemas/policy'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { visibleDocument } from '../resource/view.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { hasRecord } from './has-record.ts'
import { moveState } from './move-state.ts'

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

/** Whether a client has died, as far as the facility is shown that. */
async function hasDied({ context, transaction, resource }: UnitOfWork, clientId: string): Promise<boolean> {
  const { facilityId } = context.subject
  const [client, grants] = await Promise.all([
    transaction.read('Beneficiary', clientId),
    transaction.grantsOf(facilityId, 'Beneficiary', clientId),
  ])
  if (!client) return false
  const declared = resource('Beneficiary')
  const fields = visibleFields(wholeFacility(facilityId), factsAbout(declared, client, grants, context.services.now()))
  return visibleDocument(declared, client, fields).death !== undefined
}

/** Opens a closed case again, unless its client has died since; how it was closed stays in its history. */
export const reopenCase: ActionHandler<Case, CaseReopening> = async (action) => {
  const { record, input, work } = action
  const isDead = record.beneficiaryId !== undefined && (await hasDied(work, record.beneficiaryId))
  refuseFaults('requirement-missing', isDead ? [{ pointer: '/reason', code: 'client-died' }] : [])
  return moveState(action, { closure: undefined, phaseReason: input.reason })
}
