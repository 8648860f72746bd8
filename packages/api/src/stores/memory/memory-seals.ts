import type { AuditEvidence, Store } from '../store.ts'
import { compoundKey, justBehind, sortableNumber } from './compound-key.ts'
import type { MemoryState } from './memory-state.ts'
import type { Draft } from './memory-transaction.ts'
import { lookUp, put, walk } from './ordered-map.ts'
import { take } from './walk-prefix.ts'

function* behind(state: MemoryState, after: string | undefined, upTo?: string): Generator<AuditEvidence> {
  for (const [place, event] of walk(state.auditLog, after === undefined ? '' : justBehind(after))) {
    if (upTo !== undefined && place > upTo) return
    yield event
  }
}

function isFiled({ audit, readableAuditById }: MemoryState, { id, resource, recordIds, readers }: AuditEvidence): boolean {
  const trails = recordIds.length === 0 ? [''] : recordIds
  return (
    trails.every((recordId) => lookUp(audit, compoundKey(resource, recordId, id)) !== undefined) &&
    readers.every(({ facility }) => lookUp(readableAuditById, compoundKey(facility, id)) !== undefined)
  )
}

/** Keeps the hash chain over the audit events in memory. */
export function createMemorySeals(
  state: () => MemoryState,
  commit: <T>(work: (draft: Draft) => Promise<T>) => Promise<T>,
): Pick<Store, 'auditEvidence' | 'auditUnfiled' | 'auditHead' | 'auditSeals' | 'addAuditSeal'> {
  return {
    auditEvidence: async (after, limit) => take(behind(state(), after), limit),
    async auditUnfiled(after, upTo) {
      const present = state()
      return [...behind(present, after, upTo)].flatMap((event) => (isFiled(present, event) ? [] : [event.id]))
    },
    auditHead: async () => state().lastAuditSeal,
    async auditSeals(from, limit) {
      const seals = [...walk(state().auditSeals)].map(([, seal]) => seal)
      const holding = Math.max(
        0,
        seals.findLastIndex(({ first }) => first <= from),
      )
      return seals.slice(holding, holding + limit)
    },
    addAuditSeal: (seal) =>
      commit(async ({ read, write }) => {
        const key = sortableNumber(seal.first)
        if (lookUp(read().auditSeals, key)) return false
        write((present) => ({ ...present, auditSeals: put(present.auditSeals, key, seal), lastAuditSeal: seal }))
        return true
      }),
  }
}
