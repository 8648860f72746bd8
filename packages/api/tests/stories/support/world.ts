import { type Client, createClient } from '@caunoi/client'
import { type FacilityDraft, resources } from '@caunoi/schemas'
import { createTestNetwork } from '../../support/test-network.ts'

/** A facility of a story and the software that speaks for it. */
export interface Party {
  readonly id: string
  readonly client: Client
}

/** Where a story takes place: one server, and a clock that the story sets. */
export interface World {
  /** Lets it be this instant, or eight in the morning of this day in Viet Nam. */
  setClock(moment: string): void
  /** A facility joins, with a client of its own whose answers are all held against the schemas and the published document. */
  join(facility: Partial<FacilityDraft>): Promise<Party>
}

const instantOf = (moment: string): Date => new Date(moment.includes('T') ? moment : `${moment}T08:00:00+07:00`)

/** Makes a world in which it is this moment. */
export async function createWorld(moment: string): Promise<World> {
  let now = instantOf(moment)
  const network = await createTestNetwork({ now: () => now })
  return {
    setClock: (next) => {
      now = instantOf(next)
    },
    join: async (facility) => {
      const { id, presentToken } = await network.addFacility(facility.name ?? `Cơ sở ${facility.kind}`, undefined, facility)
      const fetch = async (request: Request): Promise<Response> => {
        const { pathname, search } = new URL(request.url)
        request.headers.set('authorization', `Bearer ${await presentToken(`${pathname}${search}`)}`)
        return network.fetch(request)
      }
      const credentials = { token: 'that of the purpose' }
      return { id, client: createClient({ baseUrl: network.publicUrl, credentials, fetch, validate: resources }) }
    },
  }
}
