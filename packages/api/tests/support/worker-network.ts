import type { WorkerRole } from '@caunoi/schemas'
import { type CodeOf, sensitivityLabels } from '@caunoi/schemas'
import { parseScopes, type Subject } from '@caunoi/schemas/policy'
import { type ApiOptions, createApi, createMemoryStore, type Store } from '../../src/index.ts'
import { conformanceOf } from './conformance.ts'
import { purposeOfPath } from './purpose-of-path.ts'

/** Who asks, beside the facility: left out, the software of the facility, cleared for every label. */
export type Asker = Partial<Pick<Subject, 'workerId' | 'purpose' | 'labels' | 'clientId' | 'scopes'>> & {
  readonly role?: CodeOf<typeof WorkerRole>
}

/** An answer as tests look at it. */
export interface Answered {
  readonly status: number
  readonly etag: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A server whose callers are whoever a test says, over a clock that the test moves. */
export async function createWorkerNetwork({
  store = createMemoryStore(),
  demo = true,
  ...options
}: Pick<ApiOptions, 'rates' | 'resources'> & {
  readonly store?: Store
  readonly demo?: boolean
} = {}) {
  let now = new Date('2026-11-22T03:00:00.000Z')
  let asker: Subject | undefined
  const errors: unknown[] = []
  const app = await createApi({
    demo,
    store,
    identity: { authenticate: async () => asker },
    now: () => now,
    ...options,
    onError: (error) => errors.push(error),
  })
  const faultsOf = conformanceOf(options.resources)

  const send = async (
    facilityId: string,
    as: Asker,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> => {
    const usual = { clientId: facilityId, purpose: purposeOfPath(path), labels: new Set(sensitivityLabels) }
    asker = { facilityId, scopes: parseScopes('system/*.crus'), ...usual, ...as }
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
    const all = { authorization: 'Bearer token', 'content-type': type, ...headers }
    const response = await app.fetch(
      new Request(`http://caunoi.test${path}`, { method, headers: all, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    )
    const faults = await faultsOf(method, path, response.clone())
    if (faults.length > 0) throw new Error(`The answer ${response.status} to ${method} ${path} ${faults.join('; ')}`)
    return response
  }

  const ask = async (...asked: Parameters<typeof send>): Promise<Answered> => {
    const response = await send(...asked)
    const text = await response.text()
    return { status: response.status, etag: response.headers.get('etag') ?? '', body: text === '' ? {} : JSON.parse(text) }
  }

  const make = async (facilityId: string, as: Asker, collection: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const path = `/v1/${collection}`
    const made = await ask(facilityId, as, 'POST', path, body, { 'idempotency-key': crypto.randomUUID(), ...headers })
    if (made.status !== 201) throw new Error(`${made.status} ${JSON.stringify(made.body)}`)
    return { id: String(made.body.id), path: `${path}/${String(made.body.id)}` }
  }

  return {
    store,
    errors,
    ask,
    /** Reads a record as a table. */
    readTable: async (facilityId: string, as: Asker, path: string): Promise<string> =>
      (await send(facilityId, as, 'GET', path, undefined, { accept: 'text/csv' })).text(),
    make,
    /** Acts on the present version of a record. */
    act: async (facilityId: string, as: Asker, path: string, action: string, body?: unknown) => {
      const { etag } = await ask(facilityId, as, 'GET', path)
      return ask(facilityId, as, 'POST', `${path}/${action.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, body, {
        'if-match': etag === '' ? '"none"' : etag,
        'idempotency-key': crypto.randomUUID(),
      })
    },
    addFacility: async (name: string): Promise<string> => {
      const draft = {
        ...{ name, kind: 'social-work-centre', ownership: 'public', level: 'province', hasSocialWorkUnit: true },
        addresses: [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }],
      }
      const made = await make('01990000-0000-7000-8000-0000000000ff', { purpose: 'operations' }, 'facilities', draft)
      return made.id
    },
    pass: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds)
    },
    now: () => now,
  }
}
