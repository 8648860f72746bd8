import { AccessPurpose, WorkerRole } from '@caunoi/schemas'
import { parseScopes, type Subject } from '@caunoi/schemas/policy'
import { createApi, createMemoryStore, type Store } from '../../src/index.ts'
import { beyondReach } from '../support/beyond-reach.ts'
import { overStore } from '../support/over-store.ts'
import type { Question } from './ask.ts'
import type { Asker } from './expected-decision.ts'
import { type MatrixWorld, plantRecords } from './plant-records.ts'

/** The hour of the matrix: the published examples are of the days before. */
const now = () => new Date('2026-12-01T03:00:00.000Z')

/** A server with the records of the matrix, and whoever asks next. */
export interface MatrixServer {
  readonly world: MatrixWorld
  readonly store: Store
  /** Failures of the server. */
  readonly errors: readonly unknown[]
  /** Sends a question about a record on behalf of an asker; without one it bears no good token. */
  ask(question: Question, id: string, asker: Asker | undefined, scope?: string): Promise<Response>
}

/** Who a token speaks for. */
function subjectOf({ purpose, role, workerId, labels }: Asker, facilityId: string, scope: string): Subject {
  return {
    ...{ clientId: 'matrix', facilityId, purpose: AccessPurpose.schema.parse(purpose), labels, scopes: parseScopes(scope) },
    ...(role !== undefined && { role: WorkerRole.schema.parse(role) }),
    ...(workerId !== undefined && { workerId }),
  }
}

/** A token that tells one asker from another. */
function tokenOf({ purpose, role, workerId, labels }: Asker, scope: string): string {
  return Buffer.from([purpose, role, workerId, ...labels, scope].join()).toString('base64url')
}

/** Opens a server over a store and plants the records, of all kinds or of some collections; of the reads of the matrix itself events are kept only where that is asked for. */
export async function openMatrixServer(
  store: Store = createMemoryStore(),
  kinds?: readonly string[],
  { keepsReads = false } = {},
): Promise<MatrixServer> {
  const errors: unknown[] = []
  const subjects = new Map<string, Subject>()
  const app = await createApi({
    demo: true,
    // A million reads would be a million events, of which nothing is asked here.
    store: keepsReads ? store : overStore(store, () => ({ appendAudit: async () => undefined })),
    identity: { authenticate: async (token) => subjects.get(token) },
    now,
    rates: beyondReach,
    onError: (error) => errors.push(error),
  })
  const world = await plantRecords(store, now, kinds)
  return {
    world,
    store,
    errors,
    ask: async ({ method, path, headers, body }, id, asker, scope = 'system/*.crus') => {
      const token = asker ? tokenOf(asker, scope) : 'nobody'
      if (asker && !subjects.has(token)) subjects.set(token, subjectOf(asker, world.asking, scope))
      const sent = { 'idempotency-key': crypto.randomUUID(), ...headers, authorization: `Bearer ${token}` }
      return app.fetch(new Request(`http://caunoi.test${path(id)}`, { method, headers: sent, ...(body !== undefined && { body }) }))
    },
  }
}
