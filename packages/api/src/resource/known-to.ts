import type { AnyResource, Facility } from '@caunoi/schemas'
import { topicsOf } from '../policy/invitations.ts'
import { type Asker, type Audience, type Grant, type Reader, SERVER } from '../stores/store.ts'
import { parseRecord } from './parse-record.ts'

/** The audiences by which a facility is invited, as the directory describes it right now. */
async function invitedAs(reader: Pick<Reader, 'read'>, facilityId: string): Promise<readonly Audience[]> {
  const facility = await reader.read('Facility', facilityId)
  return facility ? topicsOf(parseRecord<Facility>(facility)) : []
}

/** A store, or a transaction, that can be asked for somebody else. */
interface Askable<Asked> extends Pick<Reader, 'read' | 'asker'> {
  as(asker: Asker): Asked
}

/** The store as a facility is let see the records of a resource: where it may be invited to them, also as one who is invited. */
export async function asInvited<Asked extends Askable<Asked>>(
  asked: Asked,
  facilityId: string,
  { audience }: Pick<AnyResource, 'audience'>,
): Promise<Asked> {
  const isAsked = audience !== 'invited' || audiencesOf(asked).length > 1
  return isAsked ? asked : asked.as([facilityId, ...(await invitedAs(asked, facilityId))])
}

/** The facility that asks, with the topics under which it is known to be invited. */
export function audiencesOf({ asker }: Pick<Reader, 'asker'>): readonly Audience[] {
  return asker === SERVER ? [] : asker
}

/** Grants on a record by which a facility sees something of it: its own, and those of the audiences to which it belongs. */
export async function grantsFor(reader: Reader, facilityId: string, resource: AnyResource, id: string): Promise<readonly Grant[]> {
  const { audience, name } = resource
  if (audience !== 'invited') return reader.grantsOf(facilityId, name, id)
  const invited = await asInvited(reader, facilityId, resource)
  const mine = new Set(audiencesOf(invited))
  const grants = await invited.grantsOn(name, id)
  return grants.filter((grant) => mine.has(grant.facility)).map((grant) => ({ ...grant, facility: facilityId }))
}
