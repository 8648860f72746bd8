import { type Beneficiary, foldName, type SoughtPerson } from '@caunoi/schemas'
import { type Grant, visibleFields } from '@caunoi/schemas/policy'
import { factsAbout } from '../resource/facts-about.ts'
import { IDENTIFIER_SEPARATOR, parameterOf } from '../resource/index-entries.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { visibleDocument } from '../resource/view.ts'
import { SERVER, type StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/** Whether what would be seen of a person bears every mark that was named. */
function isMeant(seen: Partial<Beneficiary>, { identifier, name, birthDate }: SoughtPerson): boolean {
  const numbers = seen.identifiers ?? []
  return (
    seen.status !== 'merged' &&
    numbers.some(({ system, value }) => system === identifier.system && value === identifier.value) &&
    (name === undefined || (seen.name !== undefined && foldName(seen.name) === foldName(name))) &&
    (birthDate === undefined || seen.birthDate?.value === birthDate)
  )
}

/** The record of one person that another facility keeps, by exact marks; of several, the one that was written last. What would not be shown is not found; the server looks, whoever keeps the record. */
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
  const meant = found.filter((record) => {
    if (record.owner === subject.facilityId) return false
    const fields = visibleFields(subject, factsAbout(resource, record, [grantOn(record.id)], services.now()))
    if (fields !== 'all' && fields.length === 0) return false
    return isMeant(parseRecord<Beneficiary>({ ...record, body: JSON.stringify(visibleDocument(resource, record, fields)) }), sought)
  })
  return meant.toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))[0]
}
