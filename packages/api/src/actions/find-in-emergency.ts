import { type Beneficiary, foldName, type SoughtPerson } from '@caunoi/schemas'
import { type Grant, visibleFields } from '@caunoi/schemas/policy'
import { factsAbout } from '../resource/facts-about.ts'
import { IDENTIFIER_SEPARATOR, parameterOf } from '../resource/index-entries.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf, visibleDocument } from '../resource/view.ts'
import { SERVER, type StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/** Whether what would be seen of a person bears every mark that was named. */
function isMeant(seen: Partial<Beneficiary>, { identifier, name, birthDate }: SoughtPerson): boolean {
  const numbers = seen.identifiers ?? []
  return (
    numbers.some(({ system, value }) => system === identifier.system && value === identifier.value) &&
    (name === undefined || (seen.name !== undefined && foldName(seen.name) === foldName(name))) &&
    (birthDate === undefined || seen.birthDate?.value === birthDate)
  )
}

/** The record of one person that another facility keeps, by exact marks, held; of several, the one that was written last and was merged into no other. What would not be shown is not found; the server looks, whoever keeps the record. */
export async function findInEmergency(
  work: UnitOfWork,
  sought: SoughtPerson,
  grantOn: (id: string) => Grant,
): Promise<StoredRecord | undefined> {
  const { subject, services } = work.context
  const resource = work.resource('Beneficiary')
  const [parameter] = Object.entries(resource.search).flatMap(([name, { kind }]) =>
    kind === 'identifier' ? [parameterOf(resource, name)] : [],
  )
  if (parameter === undefined) return undefined
  const equals = `${sought.identifier.system}${IDENTIFIER_SEPARATOR}${sought.identifier.value}`
  const found = await findAll(work.server, { audience: SERVER, resource: resource.name, conditions: [{ parameter, equals }] })
  const isSought = (record: StoredRecord): boolean => {
    if (record.owner === subject.facilityId) return false
    const fields = visibleFields(subject, factsAbout(resource, record, [grantOn(record.id)], services.now()))
    if (fields !== 'all' && fields.length === 0) return false
    return isMeant(parseRecord<Beneficiary>({ ...record, body: JSON.stringify(visibleDocument(resource, record, fields)) }), sought)
  }
  const marked = found.filter(isSought).toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))
  // A duplicate is not written on: it is opened only where the record into which it was merged does not bear the marks.
  const last = marked.find((record) => documentOf(record).merge === undefined) ?? marked[0]
  // Before it is held, it may be changed, labelled, or go to another owner.
  const held = last && (await work.server.lock(resource.name, last.id))
  return held && isSought(held) ? held : undefined
}
