import type { Consent, ConsentWithdrawal, Fault } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { endDisclosures } from './end-disclosures.ts'
import { moveState } from './move-state.ts'

/** A withdrawal lies between the day of the consent and today. */
function dayFaults({ from }: Consent, { withdrawnOn }: ConsentWithdrawal, today: string): readonly Fault[] {
  if (withdrawnOn > today) return [{ pointer: '/withdrawnOn', code: 'date-in-future', args: { today } }]
  return withdrawnOn < from ? [{ pointer: '/withdrawnOn', code: 'dates-out-of-order' }] : []
}

/** Withdraws a consent: what was disclosed on it alone is taken back in the same transaction; what a law permits as well stays. */
export const withdrawConsent: ActionHandler<Consent, ConsentWithdrawal> = async (action) => {
  const { record: consent, stored, input, work } = action
  refuseFaults('invalid', dayFaults(consent, input, work.today))
  await endDisclosures(work, stored)
  return moveState(action, { withdrawal: input })
}
