import type { Referral } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { isDisclosing } from './is-disclosing.ts'
import { overGrant, takeBackDisclosure } from './take-back-disclosure.ts'

/** States in which a referral shows its receiver what it disclosed. */
const DISCLOSING = ['accepted', 'in-progress'] as const

/** Who may have disclosed something on a consent: its owner, and those from whom it went on with a case, whose referrals stayed with them. */
async function sendersOn({ server }: UnitOfWork, { id, owner }: StoredRecord): Promise<ReadonlySet<string>> {
  const away = (await server.grantsOn('Consent', id)).filter(({ relation }) => relation === 'transferred-away')
  return new Set([owner, ...away.map(({ facility }) => facility)])
}

/** Ids of the referrals that name a consent and disclose something right now. */
async function disclosingReferrals(work: UnitOfWork, consent: StoredRecord): Promise<readonly string[]> {
  const ofConsent = { parameter: 'Referral.consentId', equals: consent.id }
  const found: StoredRecord[] = []
  for (const audience of await sendersOn(work, consent)) {
    for (const status of DISCLOSING) {
      const conditions = [ofConsent, { parameter: 'Referral.status', equals: status }]
      found.push(...(await findAll(work.server, { audience, resource: 'Referral', conditions })))
    }
  }
  return found.map(({ id }) => id).sort()
}

/** Whether a referral still discloses, with nothing but its consent to permit that. */
function restsOnConsent({ status, disclosure }: Referral): boolean {
  return DISCLOSING.some((disclosing) => disclosing === status) && disclosure?.legalBasis === undefined
}

/** Takes back what was disclosed on a consent alone; what a law permits as well stays. */
export async function endDisclosures(work: UnitOfWork, consent: StoredRecord): Promise<void> {
  for (const id of await disclosingReferrals(work, consent)) {
    const stored = await work.server.lock('Referral', id)
    if (!stored) continue
    const referral = parseRecord<Referral>(stored)
    if (!restsOnConsent(referral) || !(await isDisclosing(work, stored))) continue
    await takeBackDisclosure(work, id)
    await work.change(stored, { disclosedUntil: undefined }, { action: 'take-back', grants: [overGrant(referral)] })
  }
}
