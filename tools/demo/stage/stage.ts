import { type Client, createClient } from '../../../packages/client/src/index.ts'
import type { Language, Text } from '../../../packages/schemas/src/index.ts'
import { type CutProxy, startCutProxy } from '../exchange/cut-proxy.ts'
import { createExchangeLog } from '../exchange/exchange-log.ts'
import type { FacilityCredentials } from '../network/credentials.ts'
import { demoFacilities, type FacilityKey } from '../network/demo-facilities.ts'
import { capital } from '../telling/capital.ts'
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
  /** In which the servers answer, and lists are shown. */
  readonly language: Language
  /** How the stories call a facility, by its id. */
  shortNameOf(facilityId: string): string
  close(): Promise<void>
}

/** Sets the stage: one client for each facility, each with its own key; the hospital's goes over a line that can break. */
export async function setStage(serverUrl: string, joined: readonly FacilityCredentials[], languages: readonly Language[]): Promise<Stage> {
  const log = createExchangeLog()
  const language = languages[0] ?? 'vi'
  const hospitalLine = await startCutProxy(serverUrl)
  const actorOf = (key: FacilityKey, baseUrl = serverUrl): Actor => {
    const credentials = joined.find((one) => one.key === key)
    const facility = demoFacilities.find((one) => one.key === key)
    if (!credentials || !facility) throw new TypeError(`No facility ${key}`)
    const { facilityId: id, clientId, privateKey, tokenUrl, name, purposes: purpose } = credentials
    const { short } = facility
    const client = createClient({
      baseUrl,
      language,
      credentials: { clientId, privateKey, tokenUrl, purpose },
      fetch: log.fetchFor(capital(short[language])),
    })
    return { id, clientId, name, short, client }
  }
  const actors = {
    hospital: actorOf('hospital', hospitalLine.url),
    centre: actorOf('centre'),
    school: actorOf('school'),
    commune: actorOf('commune'),
  }
  return {
    ...actors,
    language,
    tell: createTeller(languages, log),
    hospitalLine,
    shortNameOf: (facilityId) => capital(Object.values(actors).find(({ id }) => id === facilityId)?.short[language] ?? facilityId),
    close: () => hospitalLine.close(),
  }
}
