import { type Client, createClient } from '@caunoi/client'
import { type FacilityDraft, resources } from '@caunoi/schemas'
import { createTestServer } from '../../../src/index.ts'

/** A facility of a story and the software that speaks for it. */
export interface Party {
  readonly id: string
  readonly client: Client
}

/** Where a story takes place: one server, and a clock that the story sets. */
export interface World {
  /** Lets it be this instant, or eight in the morning of this day in Viet Nam. */
  setClock(moment: string): void
  /** A facility joins, with a client of its own whose answers are all held against the schemas. */
  join(facility: Partial<FacilityDraft>): Promise<Party>
}

const instantOf = (moment: string): Date => new Date(moment.includes('T') ? moment : `${moment}T08:00:00+07:00`)

/** Makes a world in which it is this moment. */
export async function createWorld(moment: string): Promise<World> {
  let now = instantOf(moment)
  const server = await createTestServer({ now: () => now })
  return {
    setClock: (next) => {
      now = instantOf(next)
    },
    join: async (facility) => {
      const { id, token } = await server.addFacility(facility)
      return { id, client: createClient({ baseUrl: server.url, credentials: { token }, fetch: server.fetch, validate: resources }) }
    },
  }
}
