import { sharedBasis } from '@caunoi/schemas/policy'
import type { Grant } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** Gives all that a referral discloses a last instant, which the trail of each record tells; what was taken back meanwhile stays taken back. */
export async function lastUntil({ server, hold, tell }: UnitOfWork, referralId: string, until: string): Promise<void> {
  const isDisclosed = (grant: Grant): boolean => grant.referralId === referralId && grant.relation === 'referral-accepted'
  for (const { resource, id } of await server.grantsThrough(referralId)) {
    const { version, owner } = await hold(resource, id)
    const grants = (await server.grantsOn(resource, id)).filter(isDisclosed)
    await server.putGrants(grants.map((grant) => ({ ...grant, until })))
    // The referral has a version that tells it.
    if (grants.length === 0 || id === referralId) continue
    const basis = sharedBasis(grants)
    const event = { action: 'setLastDay', resource, recordId: id, version, ...(basis && { basis }), owners: [[id, owner]] } as const
    tell({ ...event, outcome: 'permit', rule: 'referral-accepted' })
  }
}
