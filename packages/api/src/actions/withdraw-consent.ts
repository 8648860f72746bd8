import type { Consent, ConsentWithdrawal, Fault, Referral } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { moveState } from './move-state.ts'
import { overGrant, takeBackDisclosure } from './take-back-disclosure.ts'

/** States in which a referral shows its receiver what it disclosed. */
const DISCLOSING = ['accepted', 'in-progress'] as const

/** A withdrawal lies between the day of the consent and today. */
function dayFaults({ from }: Consent, { withdrawnOn }: ConsentWithdrawal, today: string): readonly Fault[] {
  if (withdrawnOn > today) return [{ pointer: '/withdrawnOn', code: 'date-in-future', args: { today } }]
  return withdrawnOn < from ? [{ pointer: '/withdrawnOn', code: 'dates-out-of-order' }] : []
}

/** Ids of the referrals that name a consent and disclose something right now. */
async function disclosingReferrals({ context, transaction }: UnitOfWork, consentId: string): Promise<readonly string[]> {
  const ofConsent = { parameter: 'Referral.consentId', equals: consentId }
  const found: StoredRecord[] = []
  for (const status of DISCLOSING) {
    const conditions = [ofConsent, { parameter: 'Referral.status', equals: status }]
    found.push(...(await findAll(transaction, { audience: context.subject.facilityId, resource: 'Referral', conditions })))
  }
  return found.map(({ id }) => id).sort()
}

/** Whether a referral still discloses, with nothing but its consent to permit that. */
function restsOnConsent({ status, disclosure }: Referral): boolean {
  return DISCLOSING.some((disclosing) => disclosing === status) && disclosure?.legalBasis === undefined
}

/** Withdraws a consent: what was disclosed on it alone is taken back in the same transaction; what a law permits as well stays. */
export const withdrawConsent: ActionHandler<Consent, ConsentWithdrawal> = async (action) => {
  const { record: consent, input, work } = action
  refuseFaults('invalid', dayFaults(consent, input, work.today))
  for (const id of await disclosingReferrals(work, consent.id)) {
    const stored = await work.transaction.lock('Referral', id)
    if (!stored) continue
    const referral = parseRecord<Referral>(stored)
    if (!restsOnConsent(referral)) continue
    await takeBackDisclosure(work, id)
    await work.expose(stored, await work.transaction.grantsOn('Referral', id), [overGrant(referral)])
  }
  return moveState(action, { withdrawal: input })
}
