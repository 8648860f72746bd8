import type { AnyResource, Facility } from '@caunoi/schemas'
import { topicsOf } from '../policy/invitations.ts'
import type { Audience, Grant, Reader } from '../stores/store.ts'
import { parseRecord } from './parse-record.ts'

/** The audiences by which a facility is invited, as the directory describes it right now. */
export async function invitedAs(reader: Pick<Reader, 'read'>, facilityId: string): Promise<readonly Audience[]> {
  const facility = await reader.read('Facility', facilityId)
  return facility ? topicsOf(parseRecord<Facility>(facility)) : []
}

/** Grants on a record by which a facility sees something of it: its own, and those of the audiences to which it belongs. */
export async function grantsFor(
  reader: Pick<Reader, 'read' | 'grantsOf' | 'grantsOn'>,
  facilityId: string,
  { audience, name }: AnyResource,
  id: string,
): Promise<readonly Grant[]> {
  if (audience !== 'invited') return reader.grantsOf(facilityId, name, id)
  const [grants, topics] = await Promise.all([reader.grantsOn(name, id), invitedAs(reader, facilityId)])
  const mine = new Set([facilityId, ...topics])
  return grants.filter((grant) => mine.has(grant.facility)).map((grant) => ({ ...grant, facility: facilityId }))
}
