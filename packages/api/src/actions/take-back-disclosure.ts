import type { Referral } from '@caunoi/schemas'
import type { Grant } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** What the receiver keeps of a referral that discloses nothing any more: its minimum and the answers given. */
export function overGrant({ id, toFacilityId }: Pick<Referral, 'id' | 'toFacilityId'>): Grant {
  return { facility: toFacilityId, resource: 'Referral', id, relation: 'referral-over', referralId: id }
}

/** Takes back the records that a referral disclosed; views through other referrals, and the stub of a transfer, stay. */
export async function takeBackDisclosure(work: UnitOfWork, referralId: string): Promise<void> {
  for (const through of await work.server.grantsThrough(referralId)) {
    if (through.id === referralId || through.relation === 'transferred-away') continue
    const [disclosed, grants] = await Promise.all([
      work.hold(through.resource, through.id),
      work.server.grantsOn(through.resource, through.id),
    ])
    await work.expose(
      disclosed,
      grants,
      grants.filter((grant) => grant.referralId !== referralId),
    )
  }
}
