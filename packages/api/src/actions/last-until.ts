import type { Grant } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** Gives all that a referral discloses a last instant; what was taken back meanwhile stays taken back. */
export async function lastUntil({ server, hold }: UnitOfWork, referralId: string, until: string): Promise<void> {
  const isDisclosed = (grant: Grant): boolean => grant.referralId === referralId && grant.relation === 'referral-accepted'
  for (const { resource, id } of await server.grantsThrough(referralId)) {
    await hold(resource, id)
    const grants = (await server.grantsOn(resource, id)).filter(isDisclosed)
    await server.putGrants(grants.map((grant) => ({ ...grant, until })))
  }
}
