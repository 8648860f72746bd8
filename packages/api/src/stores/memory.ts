import { createListeners } from './listeners.ts'
import { compoundKey, keyPrefix } from './memory/compound-key.ts'
import { memoryChanges } from './memory/memory-changes.ts'
import { createMemoryReader } from './memory/memory-reader.ts'
import { createMemorySeals } from './memory/memory-seals.ts'
import { EMPTY_STATE, type MemoryState } from './memory/memory-state.ts'
import { createMemoryTransaction, type Draft } from './memory/memory-transaction.ts'
import { withAudit, withMiss, withoutOutlived } from './memory/memory-writes.ts'
import { lookUp, put, walk } from './memory/ordered-map.ts'
import { createSerialiser } from './memory/serialise.ts'
import { take, walkPrefix } from './memory/walk-prefix.ts'
import { workOnDraft } from './memory/work-on-draft.ts'
import type { ReadableAudit, Store } from './store.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import { wallInCode } from './wall/wall-in-code.ts'

/**
 * Creates a store that lives as long as the process or the page; for tests, mocks and browsers.
 *
 * Transactions run one at a time, each on a draft that replaces the present state when its work is done.
 */
export function createMemoryStore(): Store {
  let committed = EMPTY_STATE
  let closed = false
  const serialise = createSerialiser()
  const listeners = createListeners()

  function present(): MemoryState {
    if (closed) throw new StoreUnavailable('the store is closed')
    return committed
  }

  function commit<T>(work: (draft: Draft) => Promise<T>): Promise<T> {
    return serialise(async () => {
      const { result, after } = await workOnDraft(present(), work)
      const hasChanges = after.lastChange > present().lastChange
      committed = after
      if (hasChanges) listeners.tell()
      return result
    })
  }

  return wallInCode({
    secrecy: 'volatile',
    ...createMemoryReader(present),
    ...createMemorySeals(present, commit),
    transaction: (work) => commit((draft) => work(createMemoryTransaction(draft))),
    appendAudit: (events) => commit(async ({ write }) => write((state) => withAudit(state, events))),
    async auditTrail(resource, recordId, after, limit) {
      const events = [...walkPrefix(present().audit, keyPrefix(resource, recordId))].reverse()
      const older = events.filter(({ id }) => after === undefined || id < after)
      return older.slice(0, limit).map(({ id, body }) => ({ id, body }))
    },
    async auditTrailFromStart(resource, recordId, after, limit) {
      const behind = after === undefined ? undefined : compoundKey(resource, recordId, after)
      return take(walkPrefix(present().audit, keyPrefix(resource, recordId), behind), limit).map(({ id, body }) => ({ id, body }))
    },
    async auditEvents({ facility, from = '', to, after, limit }) {
      const events = [...walkPrefix(present().readableAudit, keyPrefix(facility))].reverse()
      const isBehind = ({ at, id }: ReadableAudit): boolean => after === undefined || at < after.at || (at === after.at && id < after.id)
      return events.filter((event) => isBehind(event) && event.at >= from && (to === undefined || event.at <= to)).slice(0, limit)
    },
    auditEvent: async (facility, id) => lookUp(present().readableAuditById, compoundKey(facility, id)),
    changes: async (audiences, after, limit, hidden = 0) => memoryChanges(present(), audiences, after, limit, hidden),
    onChange: listeners.add,
    async clients(after, limit) {
      return [...walk(present().clients)].flatMap(([id, client]) => (id > after ? [client] : [])).slice(0, limit)
    },
    rememberToken: (id, expiresAt) =>
      commit(async ({ read, write }) => {
        const isNew = lookUp(read().tokens, id) === undefined
        if (isNew) write((state) => ({ ...state, tokens: put(state.tokens, id, expiresAt) }))
        return isNew
      }),
    countMisses: (counters, until) =>
      commit(async ({ read, write }) =>
        counters.map((counter) => {
          write((state) => withMiss(state, counter, until))
          return lookUp(read().misses, counter)?.count ?? 0
        }),
      ),
    async setting(name, initial) {
      const value = lookUp(present().settings, name) ?? (await initial())
      return commit(async ({ read, write }) => {
        const first = lookUp(read().settings, name) ?? value
        write((state) => ({ ...state, settings: put(state.settings, name, first) }))
        return first
      })
    },
    putSettings: (values) =>
      commit(async ({ write }) =>
        write((state) => ({
          ...state,
          settings: [...values].reduce((settings, [name, value]) => put(settings, name, value), state.settings),
        })),
      ),
    findSetting: async (name) => lookUp(present().settings, name),
    purge: (now) => commit(async ({ write }) => write((state) => withoutOutlived(state, now))),
    ready: async () => void present(),
    close: async () => {
      closed = true
    },
  })
}
