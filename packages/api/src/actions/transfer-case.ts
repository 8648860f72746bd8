import type { Case, CaseTransfer } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { createReferral } from './create-referral.ts'

/** Asks another facility to take a case over: a referral whose acceptance moves the case and what belongs to it. */
export const transferCase: ActionHandler<Case, CaseTransfer> = async ({ record, input, work }) => {
  const { beneficiaryId, id: caseId } = record
  if (beneficiaryId === undefined) {
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/beneficiaryId', code: 'required-field' }] })
  }
  const draft = { ...input, kind: 'transfer' as const, beneficiaryId, caseId }
  const { record: referral } = await work.create('Referral', draft, () => createReferral(draft, work))
  return referral
}
