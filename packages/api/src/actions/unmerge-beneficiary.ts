import type { AnyResource, Beneficiary, BeneficiaryMerge, BeneficiaryUnmerging } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { knownLabels } from '../resource/labels.ts'
import { documentOf } from '../resource/view.ts'
import { versionsUpTo } from '../resource/view-versions.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { pointersTo, recordsOfClient } from './client-references.ts'
import { endDisclosures } from './end-disclosures.ts'
import { labelOffers } from './label-offers.ts'
import { moveState } from './move-state.ts'
import { recordsOfCase } from './records-about.ts'
import { refreshResidentFiles } from './resident-file.ts'
import { turnReferences } from './turn-references.ts'

/** Where a record named the duplicate before the merge turned it to the survivor, by the version that the merge stored. */
async function turnedBy(
  work: UnitOfWork,
  { mergedAt }: BeneficiaryMerge,
  duplicateId: string,
  resource: AnyResource,
  record: StoredRecord,
): Promise<readonly string[]> {
  const versions = await versionsUpTo(work.server, record)
  return versions.flatMap((version, index) => {
    const before = versions[index - 1]
    return before && version.recordedAt === mergedAt ? pointersTo(resource, documentOf(before), duplicateId) : []
  })
}

/** Takes back the views of a record, which is held, that were given in the name of a client; what gave a view stays with whom it was given to. */
async function takeBackFrom(work: UnitOfWork, held: StoredRecord, clientId: string): Promise<void> {
  const before = await work.server.grantsOn(held.resource, held.id)
  const kept = before.map(async (grant) => {
    if (grant.referralId === held.id) return [grant]
    const given = (await work.server.read('Referral', grant.referralId)) ?? (await work.server.read('AccessGrant', grant.referralId))
    return given && documentOf(given).beneficiaryId === clientId ? [] : [grant]
  })
  const after = (await Promise.all(kept)).flat()
  if (after.length < before.length) await work.expose(held, before, after)
}

/** Takes back the views of a record that goes back to its own client, and of what was recorded in it and names nobody. */
async function takeBackWith(work: UnitOfWork, held: StoredRecord, clientId: string): Promise<void> {
  await takeBackFrom(work, held, clientId)
  if (held.resource !== 'Case') return
  const resources = work.context.services.resourceByName.values()
  for (const { resource, id } of await recordsOfCase(work.transaction, resources, held.owner, held.id))
    await takeBackFrom(work, await work.hold(resource, id), clientId)
}

/**
 * Undoes a mistaken merge: records that the merge turned point to their own person again; what was written since stays with the survivor. What
 * was disclosed of one of them in the name of the other, or on the other's consent alone, ends.
 */
export const unmergeBeneficiary: ActionHandler<Beneficiary, BeneficiaryUnmerging> = async (action) => {
  const { record, stored, work } = action
  const { merge } = record
  if (merge === undefined) throw new Refusal('requirement-missing', { faults: [{ pointer: '/merge', code: 'required-field' }] })
  await work.hold('Beneficiary', merge.survivorId)
  for (const { resource, id } of await recordsOfClient(work, merge.survivorId)) {
    const held = await work.hold(resource.name, id)
    if (held.owner !== work.context.subject.facilityId) continue
    const pointers = await turnedBy(work, merge, record.id, resource, held)
    const changes = turnReferences(documentOf(held), pointers, { from: merge.survivorId, to: record.id })
    if (Object.keys(changes).length === 0) continue
    if (resource.name === 'Consent') await endDisclosures(work, held)
    await takeBackWith(work, held, merge.survivorId)
    await work.change(held, changes, { action: 'unmerge' })
  }
  for (const beneficiaryId of [merge.survivorId, record.id]) await refreshResidentFiles(work, { beneficiaryId })
  // What was put on the duplicate since the merge did not reach its offers.
  await labelOffers(work, record.id, knownLabels(documentOf(stored)).assigned)
  return moveState(action, { merge: undefined })
}
