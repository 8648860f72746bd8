import { type Client, createClient } from '../../../packages/client/src/index.ts'
import type { Language, Text } from '../../../packages/schemas/src/index.ts'
import { type CutProxy, startCutProxy } from '../exchange/cut-proxy.ts'
import { createExchangeLog } from '../exchange/exchange-log.ts'
import type { FacilityCredentials } from '../network/credentials.ts'
import { demoFacilities, type FacilityKey } from '../network/demo-facilities.ts'
import { createTeller, type Teller } from '../telling/teller.ts'

/** One side of a story: a facility and the software that speaks for it. */
export interface Actor {
  readonly id: string
  readonly clientId: string
  readonly name: string
  /** How the story calls it. */
  readonly short: Text
  readonly client: Client
}

/** Everything that a story is played with. */
export interface Stage extends Readonly<Record<FacilityKey, Actor>> {
  readonly tell: Teller
  /** The line of the hospital, which can be made to break. */
  readonly hospitalLine: CutProxy
  /** Name of a facility of the network by its id. */
  nameOf(facilityId: string): string
  close(): Promise<void>
}

/** Sets the stage: one client for each facility, each with its own key; the hospital's goes over a line that can break. */
export async function setStage(serverUrl: string, joined: readonly FacilityCredentials[], languages: readonly Language[]): Promise<Stage> {
  const log = createExchangeLog()
  const hospitalLine = await startCutProxy(serverUrl)
  const actorOf = (key: FacilityKey, baseUrl = serverUrl): Actor => {
    const credentials = joined.find((one) => one.key === key)
    const facility = demoFacilities.find((one) => one.key === key)
    if (!credentials || !facility) throw new TypeError(`No facility ${key}`)
    const { facilityId: id, clientId, privateKey, tokenUrl, name } = credentials
    const { short } = facility
    const client = createClient({ baseUrl, credentials: { clientId, privateKey, tokenUrl }, fetch: log.fetchFor(short[languages[0] ?? 'vi']) })
    return { id, clientId, name, short, client }
  }
  return {
    hospital: actorOf('hospital', hospitalLine.url),
    centre: actorOf('centre'),
    school: actorOf('school'),
    commune: actorOf('commune'),
    tell: createTeller(languages, log),
    hospitalLine,
    nameOf: (facilityId) => joined.find((one) => one.facilityId === facilityId)?.name ?? facilityId,
    close: () => hospitalLine.close(),
  }
}
