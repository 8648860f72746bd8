import type { Facility, ReferralOffer } from '@caunoi/schemas'

/** Stands for any kind or any place. */
const ANY = '*'

const topic = (kind: string, place: string, service: string): string => `!offer|${kind}|${place}|${service}`

/** The audiences of an offer: one for each invited kind and requested service, in its place; a handful, however many facilities there are. */
export function invitedTopics({ invites, requestedServices }: Pick<ReferralOffer, 'invites' | 'requestedServices'>): readonly string[] {
  const { facilityKinds = [ANY], provinceCode = ANY, communeCode = provinceCode } = invites
  const all = facilityKinds.flatMap((kind) => requestedServices.map((service) => topic(kind, communeCode, service)))
  return [...new Set(all)]
}

/** The audiences to which a facility belongs by its entry in the directory: its kind, its places, its services. */
function topicsOf({ kind, addresses, services = [] }: Pick<Facility, 'kind' | 'addresses' | 'services'>): readonly string[] {
  const places = new Set([ANY, ...addresses.flatMap(({ provinceCode, communeCode }) => [provinceCode, communeCode])])
  return [...places].flatMap((place) => [ANY, kind].flatMap((of) => services.map((service) => topic(of, String(place), service))))
}

/** One version of a facility's entry in the directory, and when it was recorded. */
type Entry = Pick<Facility, 'kind' | 'addresses' | 'services' | 'recordedAt'>

/** The instant from which on a version counts: a changed one from the next millisecond, since what is of the same one may have come before it. */
function countsFrom({ recordedAt }: Entry, isFirst: boolean): string {
  return isFirst ? recordedAt : new Date(Date.parse(recordedAt) + 1).toISOString()
}

/** Since when a facility belongs without a break to each of its audiences, by all versions of its entry from the first on. */
export function topicsSince(entries: readonly Entry[]): ReadonlyMap<string, string> {
  let since: ReadonlyMap<string, string> = new Map()
  for (const [index, entry] of entries.entries())
    since = new Map(topicsOf(entry).map((topic) => [topic, since.get(topic) ?? countsFrom(entry, index === 0)]))
  return since
}

/** When an offer was made, or made again last, by all its versions from the first on. */
export function offeredAt(versions: readonly Pick<ReferralOffer, 'status' | 'recordedAt'>[]): string | undefined {
  return versions.findLast(({ status }, index) => status === 'open' && versions[index - 1]?.status !== 'open')?.recordedAt
}
