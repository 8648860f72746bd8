import { type ApiOptions, createApi, createBuiltInIssuer, createMemoryStore, registerClient, type Subject } from '@caunoi/api'
import { collectionPath, type Facility, type FacilityDraft, resources, sensitivityLabels } from '@caunoi/schemas'
import { areaOfPath, purposeFor } from '@caunoi/schemas/policy'
import { demoFacility } from './demo-facility.ts'
import { createTestCredentials, type TestCredentials } from './test-credentials.ts'
import { createTestIdentity } from './test-identity.ts'

/** Settings of a test server. */
export interface TestServerOptions
  extends Partial<Pick<ApiOptions, 'store' | 'resources' | 'behaviours' | 'limits' | 'rates' | 'now' | 'onError'>> {
  /** Address under which clients reach it; nothing listens there. `https://caunoi.test` by default. */
  readonly url?: string
}

/** What a client of a facility may do. */
export interface AccessOptions {
  /** Rights, as in a registration: all by default. */
  readonly scope?: string
  /** Purpose of `token`; a client with the credentials may ask for any. */
  readonly purpose?: Subject['purpose']
}

/** A facility of the test network. */
export interface TestFacility {
  readonly id: string
  readonly facility: Facility
  /** Registered key of its software: `createClient({ baseUrl: server.url, credentials })`. */
  readonly credentials: TestCredentials
  /** A token that never expires, for requests by hand and for servers whose clock is set by the test. */
  readonly token: string
  /** A token that never expires, for the purpose that opens what a path leads to. */
  tokenFor(path: string): string
}

/** The real server over memory, without a port. */
export interface TestServer {
  readonly url: string
  /** Answers one request: hand it to `createClient({ fetch: server.fetch })`, or use `cauNoiHandlers(server)`. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Registers a facility and a client of its own. */
  addFacility(draft?: Partial<FacilityDraft>, access?: AccessOptions): Promise<TestFacility>
}

const purposes = [
  'care',
  'referral',
  'protection',
  'benefit',
  'school-support',
  'statistics',
  'audit',
  'subject-rights',
  'operations',
] as const
const everything = 'system/*.crus'
const operator: Subject = {
  clientId: 'operator',
  facilityId: '01997a3c-0000-7000-8000-000000000000',
  purpose: 'operations',
  labels: new Set(),
  scopes: new Map([['*', 'crus']]),
}

/**
 * Makes the real server over memory: every rule, refusal and audit event is that of production.
 *
 * @example
 * ```ts
 * const server = await createTestServer()
 * const hospital = await server.addFacility({ name: 'Bệnh viện', kind: 'hospital' })
 * const client = createClient({ baseUrl: server.url, credentials: hospital.credentials, fetch: server.fetch })
 * ```
 */
export async function createTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { url = 'https://caunoi.test', store = createMemoryStore(), now, ...rest } = options
  const clock = now === undefined ? {} : { now }
  const identity = createTestIdentity(createBuiltInIssuer({ store, publicUrl: url, ...clock }))
  const app = await createApi({ demo: true, ...rest, ...clock, store, identity })
  const fetch = async (request: Request): Promise<Response> => app.fetch(request)
  const operatorToken = identity.tokenFor(operator)

  return {
    url,
    fetch,
    async addFacility(draft, { scope = everything, purpose = 'care' } = {}) {
      const facility = await createFacility(demoFacility(draft))
      const { publicKey, credentials } = await createTestCredentials(`client-of-${facility.id}`)
      const { clientId } = credentials
      const jwks = { keys: [publicKey] }
      await registerClient(store, { id: clientId, facility: facility.id, jwks, scope, purposes, labels: sensitivityLabels }, clock)
      const scopes = new Map(scope.split(' ').map((part) => readScope(part)))
      const labels = new Set(sensitivityLabels)
      const tokenOf = (one: Subject['purpose']) => identity.tokenFor({ clientId, facilityId: facility.id, purpose: one, labels, scopes })
      return {
        id: facility.id,
        facility,
        credentials: { ...credentials, purpose: purposes },
        token: tokenOf(purpose),
        tokenFor: (path) => tokenOf(purposes.find((one) => one === purposeFor(purposes, areaOfPath(path, resources))) ?? purpose),
      }
    },
  }

  async function createFacility(draft: FacilityDraft): Promise<Facility> {
    const headers = { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
    const response = await fetch(new Request(url + collectionPath('facilities'), { method: 'POST', headers, body: JSON.stringify(draft) }))
    if (response.status !== 201) throw new TypeError(`The facility was refused: ${await response.text()}`)
    return response.json()
  }
}

/** Reads a scope such as `system/Case.crus`. */
function readScope(scope: string): [string, string] {
  const [, resource = '', letters = ''] = /^system\/(.+)\.([a-z]+)$/.exec(scope) ?? []
  if (resource === '') throw new TypeError(`Not a scope: "${scope}"; write it as "system/Case.crus"`)
  return [resource, letters]
}
