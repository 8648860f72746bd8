import { sensitivityLabels } from '@caunoi/schemas'
import { parseScopes, type Subject } from '@caunoi/schemas/policy'
import { createApi, createMemoryStore } from '../../src/index.ts'
import { observable } from './observable.ts'
import { presently } from './over-store.ts'
import { purposeOfPath } from './purpose-of-path.ts'

/** When a world begins; each step of it is a second after the one before. */
export const start = Date.parse('2026-11-22T03:00:00.000Z')
const unlimited = { worker: Number.POSITIVE_INFINITY, client: Number.POSITIVE_INFINITY, facility: Number.POSITIVE_INFINITY }
const facilityDraft = {
  ...{ name: 'Trung tâm', kind: 'social-work-centre', ownership: 'public', level: 'province', hasSocialWorkUnit: true },
  addresses: [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }],
}

/** The world that is being played. */
const world = {
  ...{ store: createMemoryStore(), asker: undefined as Subject | undefined, errors: [] as unknown[] },
  ...{ isThere: false, pair: 0, step: 0, made: 0 },
}

/** Worlds share an app, which costs more than a world; but not the two of a pair: what it remembers of a record is of one history. */
const opened = new Map<boolean, ReturnType<typeof createApi>>()

function openApp(): ReturnType<typeof createApi> {
  const known = opened.get(world.isThere)
  if (known) return known
  const app = createApi({
    store: presently(() => world.store),
    identity: { authenticate: async () => world.asker },
    // Both worlds give the same ids, however many are taken by what is hidden.
    newId: () => {
      const pair = (0x01990000 + world.pair).toString(16).padStart(8, '0')
      return `${pair}-0000-7000-8${world.step.toString(16).padStart(3, '0')}-${(++world.made).toString(16).padStart(12, '0')}`
    },
    now: () => new Date(start + world.step * 1000),
    onError: (error) => world.errors.push(error),
    rates: { requestsPerMinute: Number.POSITIVE_INFINITY, idMisses: unlimited, identifierMisses: unlimited },
  })
  opened.set(world.isThere, app)
  return app
}

export interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Which of two colleagues sends it. */
  readonly colleague?: 1 | 2
}

/** What an observer is answered. */
export interface Observed {
  readonly status: number
  readonly etag: string
  readonly text: string
}

/** How somebody asks. */
export type Call = (method: string, path: string, sent?: Sent) => Promise<Response>

/** Asks as the head of a facility who is cleared for some labels; bytes go as a file. */
export function callAs(facilityId: string, cleared: readonly string[]): Call {
  return async (method, path, { body, headers = {}, colleague = 1 } = {}) => {
    const app = await openApp()
    world.asker = {
      ...{ facilityId, clientId: facilityId, workerId: `01990000-0000-7000-8000-0000000000a${colleague}`, purpose: purposeOfPath(path) },
      ...{ role: 'facility-head', labels: new Set(cleared) },
      scopes: parseScopes('system/*.crus'),
    }
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
    const raw = body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
    const init = { method, headers: { authorization: 'Bearer token', 'content-type': type, ...headers } }
    return app.fetch(new Request(`http://world.test${path}`, { ...init, ...(body !== undefined && { body: raw }) }))
  }
}

/** Begins the world of a pair in which the hidden data are there, or the other one, without anything in it; both give the same ids. */
export function beginWorld(isThere: boolean, pair = 0): void {
  Object.assign(world, { store: createMemoryStore(), asker: undefined, isThere, pair, step: 0, made: 0, errors: [] })
}

/** Enters a step of the world, or the next one. */
export function enterStep(step = world.step + 1): void {
  Object.assign(world, { step, made: 0 })
}

/** A facility, and whoever is cleared for everything there. */
export async function addFacility(name: string): Promise<{ readonly id: string; readonly call: Call }> {
  const operator = callAs('01990000-0000-7000-8000-0000000000ff', sensitivityLabels)
  const made = await operator('POST', '/v1/facilities', { body: { ...facilityDraft, name }, headers: { 'idempotency-key': name } })
  const { id } = await made.json()
  return { id, call: callAs(id, sensitivityLabels) }
}

/** Asks as somebody, and keeps what they are answered; a failure of the server is one of the test. */
export function observing(call: Call, seen: string[]) {
  return async (method: string, path: string, sent: Sent = {}): Promise<Observed> => {
    const answer = await call(method, path, sent)
    const text = await answer.clone().text()
    // Cursors are sealed, each time anew.
    const told = (await observable(answer)).replaceAll(/\\"(cursor|next)\\":\\"[^"]*\\"/g, '')
    seen.push(`${method} ${path} ${JSON.stringify(sent)}: ${told}`)
    if (world.errors.length > 0) throw world.errors[0]
    return { status: answer.status, etag: answer.headers.get('etag') ?? '"none"', text }
  }
}
