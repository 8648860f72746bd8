import type { AnyResource } from '@caunoi/schemas'
import { decide, type PolicyAction, type RecordFacts } from '@caunoi/schemas/policy'
import { isErased } from '../keys/erased.ts'
import { Refusal } from '../refusal.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { erasedFor } from './erased-for.ts'
import { factsAbout } from './facts-about.ts'
import { grantsFor } from './known-to.ts'
import { checkIfMatch } from './preconditions.ts'
import type { Fields } from './view.ts'
import { viewOf } from './view-versions.ts'

/** Takes a record for a change that the policy permits, in the version that the caller names; a hidden and an absent one are refused alike. */
export async function lockPermitted(
  { context, transaction, holdRemains }: UnitOfWork,
  resource: AnyResource,
  id: string,
  action: PolicyAction,
  ifMatch: string,
): Promise<{ readonly record: StoredRecord; readonly facts: RecordFacts; readonly fields: Fields }> {
  const { subject } = context
  // All grants on it are for whoever sees it changed, and shown to nobody.
  const { record, grants } = await holdRemains(resource.name, id)
  if (!record) throw new Refusal('not-found', { rule: 'none' })
  const isInvited = resource.audience === 'invited' && record.owner !== subject.facilityId
  const invited = isInvited ? await grantsFor(transaction, subject.facilityId, resource, id) : []
  const facts = factsAbout(resource, record, [...grants, ...invited], context.services.now())
  const { effect, fields, rule } = decide(subject, action, facts)
  if (effect !== 'permit') throw new Refusal(effect, { rule })
  if (isErased(record)) throw erasedFor(subject)
  await checkIfMatch(ifMatch, () => viewOf(transaction, resource, record, fields))
  return { record, facts, fields }
}
