import { StoreConflict } from '../store-conflict.ts'
import type { WholeTransaction } from '../wall/whole.ts'
import { compoundKey } from './compound-key.ts'
import { withErasure, withRewritten } from './memory-erasure.ts'
import { createMemoryReader } from './memory-reader.ts'
import type { MemoryState } from './memory-state.ts'
import { withAudit, withFacts, withGrants, withIndex, withoutGrants, withRecord } from './memory-writes.ts'
import { lookUp, put, remove } from './ordered-map.ts'

/** A state in the making, which nobody else sees before it replaces the old one. */
export interface Draft {
  readonly read: () => MemoryState
  readonly write: (change: (state: MemoryState) => MemoryState) => void
}

/** Writes to a draft; the store runs one transaction at a time, so that nothing has to be locked. */
export function createMemoryTransaction({ read, write }: Draft): WholeTransaction {
  const reader = createMemoryReader(read)
  return {
    ...reader,
    lock: reader.read,
    put: async (written) => write((state) => withRecord(state, written)),
    reindex: async (written) => write((state) => withIndex(state, written)),
    erase: async (erasure) => write((state) => withErasure(state, erasure)),
    rewrite: async (versions) => write((state) => withRewritten(state, versions)),
    putGrants: async (grants) => write((state) => withGrants(state, grants)),
    removeGrants: async (grants) => write((state) => withoutGrants(state, grants)),
    async claimNaturalKey(owner, resource, naturalKey, id) {
      const key = compoundKey(owner, resource, naturalKey)
      const holder = lookUp(read().naturalKeys, key)
      if (holder === undefined) write((state) => ({ ...state, naturalKeys: put(state.naturalKeys, key, id) }))
      return holder ?? id
    },
    async moveNaturalKey(from, to, resource, naturalKey) {
      const [old, target] = [compoundKey(from, resource, naturalKey), compoundKey(to, resource, naturalKey)]
      const id = lookUp(read().naturalKeys, old)
      if (id === undefined || from === to) return
      write((state) => {
        const left = remove(state.naturalKeys, old)
        return { ...state, naturalKeys: put(left, target, lookUp(left, target) ?? id) }
      })
    },
    holdKey: async () => {
      read()
      return true
    },
    findAnswer: async (scope, key) => lookUp(read().answers, compoundKey(scope, key)),
    keepAnswer: async (scope, key, answer) =>
      write((state) => {
        if (lookUp(state.answers, compoundKey(scope, key))) throw new StoreConflict('this idempotency key has an answer already')
        return { ...state, answers: put(state.answers, compoundKey(scope, key), answer) }
      }),
    putContent: async (id, bytes) => write((state) => ({ ...state, contents: put(state.contents, id, bytes.slice()) })),
    putFacts: async (id, facts) => write((state) => withFacts(state, id, facts)),
    putClient: async (client) => write((state) => ({ ...state, clients: put(state.clients, client.id, client) })),
    audit: async (events) => write((state) => withAudit(state, events)),
  }
}
