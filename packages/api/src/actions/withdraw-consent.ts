import type { Consent, ConsentWithdrawal, Fault, Referral } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { Found, PagePosition } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { moveState } from './move-state.ts'
import { overGrant, takeBackDisclosure } from './take-back-disclosure.ts'

const PAGE = 200
/** States in which a referral shows its receiver what it disclosed. */
const DISCLOSING = ['accepted', 'in-progress'] as const

/** A withdrawal lies between the day of the consent and today. */
function dayFaults({ from }: Consent, { withdrawnOn }: ConsentWithdrawal, today: string): readonly Fault[] {
  if (withdrawnOn > today) return [{ pointer: '/withdrawnOn', code: 'date-in-future', args: { today } }]
  return withdrawnOn < from ? [{ pointer: '/withdrawnOn', code: 'dates-out-of-order' }] : []
}

/** Ids of the referrals that name a consent and disclose something right now. */
async function disclosingReferrals(work: UnitOfWork, consentId: string): Promise<readonly string[]> {
  const found: Found[] = []
  for (const status of DISCLOSING) {
    let after: PagePosition | undefined
    do {
      const page: readonly Found[] = await work.transaction.search({
        audience: work.context.subject.facilityId,
        resource: 'Referral',
        conditions: [
          { parameter: 'Referral.consentId', equals: consentId },
          { parameter: 'Referral.status', equals: status },
        ],
        ...(after && { after }),
        limit: PAGE,
      })
      found.push(...page)
      after = page.length === PAGE ? page.at(-1)?.position : undefined
    } while (after)
  }
  return found.map(({ record }) => record.id).sort()
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
