import type { AuditLink } from '../stores/store.ts'
import type { ChainFault } from './chain-faults.ts'

/** Decides what became of events that were missing in their stretch, and of those that were strange in another one. */
export function settleMoves(
  missing: readonly (AuditLink & { readonly position: number })[],
  strange: readonly AuditLink[],
  unsealed: readonly string[],
): readonly ChainFault[] {
  const elsewhere = new Map(strange.map(({ id, digest }) => [id, digest]))
  const behind = new Set(missing.length > 0 ? unsealed : [])
  const linked = new Set(missing.map(({ id }) => id))
  const found = missing.map(({ id, digest, position }): ChainFault => {
    const moved = elsewhere.get(id)
    if (moved !== undefined && moved !== digest) return { kind: 'edited', position, eventId: id }
    return { kind: moved !== undefined || behind.has(id) ? 'reordered' : 'deleted', position, eventId: id }
  })
  const inserted = strange.filter(({ id }) => !linked.has(id))
  return [...found, ...inserted.map(({ id }): ChainFault => ({ kind: 'inserted', eventId: id }))]
}
