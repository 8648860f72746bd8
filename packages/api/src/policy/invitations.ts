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
export function topicsOf({ kind, addresses, services = [] }: Pick<Facility, 'kind' | 'addresses' | 'services'>): readonly string[] {
  const places = new Set([ANY, ...addresses.flatMap(({ provinceCode, communeCode }) => [provinceCode, communeCode])])
  return [...places].flatMap((place) => [ANY, kind].flatMap((of) => services.map((service) => topic(of, String(place), service))))
}
