import { registerClient } from '../../../packages/api/src/index.ts'
import { type Client, createClient } from '../../../packages/client/src/index.ts'
import { fixedPaths, sensitivityLabels } from '../../../packages/schemas/src/index.ts'
import type { DemoServer } from '../server/start-server.ts'
import type { FacilityCredentials } from './credentials.ts'
import { type DemoFacility, demoFacilities } from './demo-facilities.ts'
import { createKeyPair } from './key-pair.ts'

/** The operator is no facility of the network; its records name this id. */
const operatorId = '01900000-0000-7000-8000-000000000000'

/** How the facilities come to be. */
export interface JoinOptions {
  /** Credentials of an earlier start: a facility that has them keeps its record and its key. */
  readonly saved?: readonly FacilityCredentials[]
  /** Ending of the client ids, where several networks share one database. */
  readonly suffix?: string
}

/** Registers every facility of the demo that is not registered yet, as an operator does: its record by HTTP, its key by hand. */
export async function joinNetwork(
  server: DemoServer,
  { saved = [], suffix = '' }: JoinOptions = {},
): Promise<readonly FacilityCredentials[]> {
  const operator = await signInOperator(server)
  const joined: FacilityCredentials[] = []
  for (const facility of demoFacilities) {
    const clientId = `demo-${facility.key}${suffix}`
    const registered = await server.store.findClient(clientId)
    const facilityId = registered?.facility ?? (await operator.facilities.create(facility.draft)).id
    const kept = registered && saved.find((credentials) => credentials.clientId === clientId && credentials.facilityId === facilityId)
    const privateKey = kept?.privateKey ?? (await registerKey(server, facility, clientId, facilityId))
    joined.push(credentialsOf(server, facility, { clientId, facilityId, privateKey }))
  }
  return joined
}

/** A client that may only enter facilities into the directory. */
export async function signInOperator({ store, url }: DemoServer): Promise<Client> {
  const { privateKey, publicKey } = await createKeyPair()
  const [id, scope] = ['demo-operator', 'system/Facility.crus']
  await registerClient(store, { id, facility: operatorId, jwks: { keys: [publicKey] }, scope, purposes: ['operations'], labels: [] })
  return createClient({ baseUrl: url, credentials: { clientId: id, privateKey } })
}

async function registerKey({ store }: DemoServer, facility: DemoFacility, id: string, facilityId: string): Promise<JsonWebKey> {
  const { privateKey, publicKey } = await createKeyPair()
  const { scopes, purposes } = facility
  await registerClient(store, {
    id,
    facility: facilityId,
    jwks: { keys: [publicKey] },
    scope: scopes.join(' '),
    purposes,
    labels: sensitivityLabels,
  })
  return privateKey
}

function credentialsOf(
  { url }: DemoServer,
  { key, draft, purposes, scopes }: DemoFacility,
  own: Pick<FacilityCredentials, 'clientId' | 'facilityId' | 'privateKey'>,
): FacilityCredentials {
  return { key, name: draft.name, kind: draft.kind, ...own, tokenUrl: `${url}${fixedPaths.token}`, purposes, scopes }
}
