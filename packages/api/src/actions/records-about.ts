import { type AnyResource, stepsOf } from '@caunoi/schemas'
import { isEvidenceOf } from '../keys/sealing.ts'
import { documentOf } from '../resource/view.ts'
import type { StoredRecord, Transaction } from '../stores/store.ts'
import { findAll } from './find-all.ts'

/** What a facility holds about a person: every record that goes when the person is erased. */
export interface RecordsAbout {
  readonly records: readonly StoredRecord[]
  /** The person, the duplicates that were merged into the record, and the cases: nothing about them is left outside. */
  readonly roots: readonly string[]
}

/** Records of a facility with an id at a top-level path, where a search parameter finds them. */
async function findBy(
  transaction: Transaction,
  resources: Iterable<AnyResource>,
  facility: string,
  path: string,
  id: string,
): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = []
  for (const resource of resources) {
    if (resource.audience === 'network' || isEvidenceOf(resource)) continue
    const parameter = Object.entries(resource.search).find(([, declared]) => stepsOf(declared.path).join('.') === path)?.[0]
    if (parameter === undefined) continue
    const conditions = [{ parameter: `${resource.name}.${parameter}`, equals: id }]
    found.push(...(await findAll(transaction, { audience: facility, resource: resource.name, conditions })))
  }
  return found.filter(({ owner }) => owner === facility)
}

/** What was recorded in a case and names nobody: it is about the client of the case. */
export async function recordsOfCase(
  transaction: Transaction,
  resources: Iterable<AnyResource>,
  facility: string,
  caseId: string,
): Promise<readonly StoredRecord[]> {
  const papers = await findBy(transaction, resources, facility, 'caseId', caseId)
  return papers.filter((paper) => documentOf(paper).beneficiaryId === undefined)
}

/**
 * Finds all that a facility holds about a person, merged duplicates included. What is evidence of a right stays, and so does what others'
 * records say of the person: a household, the carers of a child.
 */
export async function recordsAbout(
  transaction: Transaction,
  resources: Iterable<AnyResource>,
  facility: string,
  beneficiaryId: string,
): Promise<RecordsAbout> {
  const declared = [...resources]
  const people: string[] = []
  const found = new Map<string, StoredRecord>()
  const add = (records: readonly StoredRecord[]): void => {
    for (const record of records) found.set(record.id, record)
  }
  for (const waiting = [beneficiaryId]; waiting.length > 0; ) {
    const person = waiting.pop() ?? ''
    if (people.includes(person)) continue
    people.push(person)
    const own = await transaction.lock('Beneficiary', person)
    if (own?.owner === facility) add([own])
    add(await findBy(transaction, declared, facility, 'beneficiaryId', person))
    waiting.push(...(await findBy(transaction, declared, facility, 'merge.survivorId', person)).map(({ id }) => id))
  }
  const cases = [...found.values()].flatMap(({ resource, id }) => (resource === 'Case' ? [id] : []))
  for (const id of cases) {
    // Held first: nobody files another paper under it from here on.
    await transaction.lock('Case', id)
    add(await recordsOfCase(transaction, declared, facility, id))
  }
  return { records: [...found.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)), roots: [...people, ...cases] }
}
