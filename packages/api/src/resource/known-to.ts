import type { AnyResource, Facility, ReferralOffer } from '@caunoi/schemas'
import { isErased } from '../keys/erased.ts'
import { invitedTopics, offeredAt, topicsSince } from '../policy/invitations.ts'
import { fillPage } from '../stores/fill-page.ts'
import { type Asker, type Audience, type Grant, type Reader, SERVER, type StoredChange, type StoredRecord } from '../stores/store.ts'
import { filtered } from '../stores/wall/gate.ts'
import { parseRecord } from './parse-record.ts'
import { versionsUpTo } from './view-versions.ts'

/** A store, or a transaction, that can be asked for somebody else. */
interface Askable<Asked> extends Pick<Reader, 'read' | 'history' | 'search' | 'asker'> {
  as(asker: Asker): Asked
}

/** The audiences by which a facility is invited, as the directory describes it right now, and since when it does. */
async function invitedSince(reader: Pick<Reader, 'read' | 'history'>, facilityId: string): Promise<ReadonlyMap<Audience, string>> {
  const facility = await reader.read('Facility', facilityId)
  if (!facility) return new Map()
  return topicsSince((await versionsUpTo(reader, facility)).map((version) => parseRecord<Facility>(version)))
}

type Invites = Pick<ReferralOffer, 'invites' | 'requestedServices'>

const fitsSince = (since: ReadonlyMap<Audience, string>, offer: Invites): readonly string[] =>
  invitedTopics(offer).flatMap((topic) => since.get(topic) ?? [])

/** Whether a facility fitted an offer by the time at which it was made, or made again, by the last of some versions. */
function fittedWhenMade(since: ReadonlyMap<Audience, string>, offer: Invites, versions: readonly StoredRecord[]): boolean {
  const made = offeredAt(versions.map((version) => parseRecord<ReferralOffer>(version)))
  return made !== undefined && fitsSince(since, offer).some((instant) => instant <= made)
}

/** Makes the test whether a facility was invited to an offer of which it is told that it is gone: who came to fit later is told as little of its end as of the offer. */
export async function wasInvited<Asked extends Askable<Asked>>(
  asked: Asked,
  facilityId: string,
): Promise<(gone: Pick<StoredChange, 'resource' | 'id' | 'at'>) => Promise<boolean>> {
  const since = await invitedSince(asked, facilityId)
  const server = asked.as(SERVER)
  return async ({ resource, id, at }) => {
    const record = await server.read(resource, id)
    if (record?.owner === facilityId) return true
    // Of an erased offer nobody knows any more whom it invited.
    if (!record || isErased(record)) return false
    const before = (await versionsUpTo(server, record)).filter(({ recordedAt }) => recordedAt <= at)
    return fittedWhenMade(since, parseRecord<ReferralOffer>(record), before)
  }
}

/**
 * The store as a facility is let see the records of a resource: where it may be invited to them, also as one who is invited. An offer is
 * open to who fitted when it was made: to a facility that changed its entry in the directory since, in order to fit, it is not there.
 */
export async function asInvited<Asked extends Askable<Asked>>(
  asked: Asked,
  facilityId: string,
  { audience }: Pick<AnyResource, 'audience'>,
): Promise<Asked> {
  if (audience !== 'invited' || audiencesOf(asked).length > 1) return asked
  const since = await invitedSince(asked, facilityId)
  const invited = asked.as([facilityId, ...since.keys()])

  /** Whether it was made when the facility fitted, where it fits now; of all others wall and policy decide. */
  async function isOpen(record: StoredRecord): Promise<boolean> {
    if (record.resource !== 'ReferralOffer' || record.owner === facilityId) return true
    const offer = parseRecord<ReferralOffer>(record)
    if (fitsSince(since, offer).length === 0) return true
    return fittedWhenMade(since, offer, await versionsUpTo(invited, record))
  }

  return {
    ...invited,
    async read(resource, id) {
      const record = await invited.read(resource, id)
      return record && (await isOpen(record)) ? record : undefined
    },
    search: (query) => fillPage(invited.search, query, (page) => filtered(page, ({ record }) => isOpen(record))),
  }
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
