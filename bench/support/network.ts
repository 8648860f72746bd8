import { registerClient, type Store } from '../../packages/api/src/index.ts'
import { openStore } from '../../packages/api/src/node/index.ts'
import { fixedPaths, sensitivityLabels, tokenExchange } from '../../packages/schemas/src/index.ts'
import { benchKeys } from './bench-keys.ts'
import { createClientKey, signAssertion, signStatement } from './client-key.ts'

/** A facility of the bench and how its software calls a server. */
export interface Facility {
  readonly id: string
  /** Gets an access token of a server, good for five minutes. */
  token(url: string): Promise<string>
  /** The same for a worker in a role, cleared for these labels. */
  workerToken(url: string, worker: Worker): Promise<string>
}

/** On whose behalf software asks. */
export interface Worker {
  readonly role: 'clinician'
  readonly labels: readonly string[]
}

const scope = 'system/*.crus'
const purposes = ['care', 'operations'] as const
const key = createClientKey()

/** Registers facilities, with a client each, at a server that listens. */
export async function createNetwork(
  database: string,
  url: string,
  names: readonly string[],
  keyFolder?: string,
): Promise<readonly Facility[]> {
  const store = await openStore(database, benchKeys(keyFolder))
  try {
    await register(store, 'operator', 'operator')
    const token = await fetchToken(url, 'operator', 'operations')
    const facilities: Facility[] = []
    for (const name of names) facilities.push(await register(store, `client-of-${name}`, await createFacility(url, token, name)))
    return facilities
  } finally {
    await store.close()
  }
}

async function register(store: Store, clientId: string, facility: string): Promise<Facility> {
  await registerClient(store, {
    id: clientId,
    facility,
    jwks: { keys: [key.publicJwk] },
    scope,
    purposes,
    labels: sensitivityLabels,
    roles: ['clinician'],
  })
  return {
    id: facility,
    token: (url) => fetchToken(url, clientId, 'care'),
    workerToken: (url, worker) => fetchToken(url, clientId, 'care', worker),
  }
}

async function createFacility(url: string, token: string, name: string): Promise<string> {
  const address = { kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }
  const body = { name, kind: 'social-work-centre', ownership: 'public', level: 'province', addresses: [address], hasSocialWorkUnit: true }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${url}/v1/facilities`, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer: { id: string } = await expectJson(response, 201)
  return answer.id
}

async function fetchToken(url: string, clientId: string, purpose: (typeof purposes)[number], worker?: Worker): Promise<string> {
  const endpoint = `${url}${fixedPaths.token}`
  const stated = worker && signStatement(key, clientId, endpoint, { type: 'caunoi-worker+jwt', claims: { sub: 'worker', ...worker } })
  const body = new URLSearchParams({
    grant_type: stated === undefined ? 'client_credentials' : tokenExchange.grant,
    ...(stated !== undefined && { subject_token: stated, subject_token_type: tokenExchange.statement }),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: signAssertion(key, clientId, endpoint),
    scope,
    purpose,
  })
  const answer: { access_token: string } = await expectJson(await fetch(endpoint, { method: 'POST', body }), 200)
  return answer.access_token
}

async function expectJson(response: Response, status: number) {
  if (response.status !== status) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
