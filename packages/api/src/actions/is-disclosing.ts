import type { Referral } from '@caunoi/schemas'
import { relationOf } from '@caunoi/schemas/policy'
import { Refusal } from '../refusal.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** Whether a referral discloses something to its receiver that was not taken back; at an instant, also whether its last one is not past. */
export async function isDisclosing(work: UnitOfWork, stored: StoredRecord, at?: Date): Promise<boolean> {
  const grants = await work.server.grantsOn(stored.resource, stored.id)
  const facts = factsAbout(work.resource(stored.resource), stored, grants, at)
  return relationOf(parseRecord<Referral>(stored).toFacilityId, facts) === 'referral-accepted'
}

/** Refuses what asks for a disclosure that goes on, where there is none any more. */
export async function requireDisclosing(work: UnitOfWork, stored: StoredRecord): Promise<void> {
  if (await isDisclosing(work, stored, work.context.services.now())) return
  throw new Refusal('requirement-missing', { faults: [{ pointer: '/disclosure', code: 'nothing-disclosed' }] })
}
