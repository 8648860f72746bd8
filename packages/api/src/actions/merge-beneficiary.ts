import {
  type AnyResource,
  type Beneficiary,
  type BeneficiaryMerge,
  type BeneficiaryMerging,
  type FieldProblemCode,
  type MovedReference,
  pointerTo,
  referencesIn,
  stepsOf,
  valuesAt,
} from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { type Document, documentOf } from '../resource/view.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { moveState } from './move-state.ts'
import { openRecordsOf } from './open-records.ts'
import { turnReferences } from './turn-references.ts'

/** Records that stay as they were sent: a referral tells what was disclosed, and to whom. */
const KEPT = new Set(['Beneficiary', 'Referral'])

function refuse(code: FieldProblemCode, pointer = '/survivorId'): never {
  throw new Refusal('requirement-missing', { faults: [{ pointer, code }] })
}

/** Refuses a survivor that is no other used record of this facility; it is held until the transaction ends. */
async function holdSurvivor(work: UnitOfWork, id: string, survivorId: string): Promise<void> {
  if (survivorId === id) throw new Refusal('invalid', { faults: [{ pointer: '/survivorId', code: 'merge-with-itself' }] })
  const survivor = await work.hold('Beneficiary', survivorId)
  if (survivor.owner !== work.context.subject.facilityId) {
    throw new Refusal('invalid', { faults: [{ pointer: '/survivorId', code: 'unknown-reference', args: { resource: 'Beneficiary' } }] })
  }
  if (parseRecord<Beneficiary>(survivor).status === 'merged') refuse('merged-record')
}

/** Refuses a merge that would change what another facility was shown, or leave one person in two beds. */
async function refuseEntangled(work: UnitOfWork, id: string, survivorId: string): Promise<void> {
  const [grants, open, others] = await Promise.all([
    work.server.grantsOn('Beneficiary', id),
    openRecordsOf(work.context.services, work.transaction, work.context.subject.facilityId, id),
    openRecordsOf(work.context.services, work.transaction, work.context.subject.facilityId, survivorId),
  ])
  if (grants.length > 0 || open.some(({ resource }) => resource === 'Referral')) refuse('disclosed-now')
  if ([open, others].every((records) => records.some(({ resource }) => resource === 'Stay'))) refuse('stay-open')
}

/** Index parameters under which records of a resource are found by the client that they are about. */
function clientParameters({ name, search, schema }: AnyResource): readonly string[] {
  const paths = new Set(referencesIn(schema).flatMap(({ path, refersTo }) => (refersTo === 'Beneficiary' ? [path.join()] : [])))
  return Object.entries(search).flatMap(([key, { path }]) => (paths.has(stepsOf(path).join()) ? [`${name}.${key}`] : []))
}

/** Turns every record of the facility that points to one client to another; answers where each pointed to the first. */
async function turnAll(work: UnitOfWork, from: string, to: string): Promise<readonly MovedReference[]> {
  const { services, subject } = work.context
  const moved: MovedReference[] = []
  for (const resource of services.resourceByName.values()) {
    if (KEPT.has(resource.name)) continue
    const paths = referencesIn(resource.schema).filter(({ refersTo }) => refersTo === 'Beneficiary')
    const ids = new Set<string>()
    for (const parameter of clientParameters(resource)) {
      const conditions = [{ parameter, equals: from }]
      for (const { id } of await findAll(work.transaction, { audience: subject.facilityId, resource: resource.name, conditions }))
        ids.add(id)
    }
    for (const id of [...ids].sort()) {
      const held = await work.hold(resource.name, id)
      if (held.owner !== subject.facilityId) continue
      const document: Document = documentOf(held)
      const pointers = paths.flatMap(({ path }) =>
        valuesAt(document, path).flatMap(({ value, at }) => (value === from ? [pointerTo(at)] : [])),
      )
      if (pointers.length === 0) continue
      await work.change(held, turnReferences(document, pointers, { from, to }), { action: 'merge' })
      moved.push({ resource: resource.name, id, pointers })
    }
  }
  return moved
}

/**
 * Merges a duplicate into the record that goes on: every record of the facility that pointed to it points to the survivor, in one transaction.
 * No field of either person is copied, so that nobody who sees one sees more of the other.
 */
export const mergeBeneficiary: ActionHandler<Beneficiary, BeneficiaryMerging> = async (action) => {
  const { record, input, work } = action
  await holdSurvivor(work, record.id, input.survivorId)
  await refuseEntangled(work, record.id, input.survivorId)
  const moved = [...(await turnAll(work, record.id, input.survivorId))]
  const merge: BeneficiaryMerge = { ...input, mergedAt: work.context.services.now().toISOString(), moved }
  return moveState(action, { merge })
}
