import type { WholeReader } from '../wall/whole.ts'
import { compoundKey, keyPrefix, sortableNumber } from './compound-key.ts'
import { evaluateFacts, measureFacts } from './evaluate-facts.ts'
import type { MemoryState } from './memory-state.ts'
import { lookUp, walk } from './ordered-map.ts'
import { searchMemory } from './search-memory.ts'
import { take, walkPrefix } from './walk-prefix.ts'

/** Versions are filed from the newest to the oldest. */
export function versionKey(resource: string, id: string, version: number): string {
  return compoundKey(resource, id, sortableNumber(Number.MAX_SAFE_INTEGER - version))
}

/** Answers from whatever state is the right one at the moment of a call. */
export function createMemoryReader(state: () => MemoryState): WholeReader {
  return {
    read: async (resource, id) => lookUp(state().records, compoundKey(resource, id)),
    async readVersion(resource, id, version) {
      const present = lookUp(state().records, compoundKey(resource, id))
      return present?.version === version ? present : lookUp(state().superseded, versionKey(resource, id, version))
    },
    records: async (resource, after, limit) =>
      take(walkPrefix(state().records, keyPrefix(resource), after === '' ? undefined : compoundKey(resource, after)), limit),
    async history(resource, id, before = Number.MAX_SAFE_INTEGER, limit) {
      const present = lookUp(state().records, compoundKey(resource, id))
      const older = walkPrefix(state().superseded, keyPrefix(resource, id), versionKey(resource, id, before))
      const versions = present !== undefined && present.version < before ? [present] : []
      return [...versions, ...take(older, limit)].slice(0, limit)
    },
    leads: async (audience, id) => take(walkPrefix(state().entriesById, keyPrefix(id, audience)), 1).length > 0,
    grantsOf: async (facility, resource, id) => [...walkPrefix(state().grants, keyPrefix(resource, id, facility))],
    grantsOn: async (resource, id) => [...walkPrefix(state().grants, keyPrefix(resource, id))],
    grantsThrough: async (referralId) => [...walkPrefix(state().grantsByReferral, keyPrefix(referralId))],
    search: async (query) => take(searchMemory(state(), query), query.limit),
    async count({ audience, resource, conditions, hidden }) {
      let count = 0
      for (const _ of searchMemory(state(), { audience, resource, conditions, ...(hidden !== undefined && { hidden }) })) count++
      return count
    },
    figure: async (query, measure) => measureFacts(state().facts, query, measure),
    async counted(query, after, limit) {
      const ids = new Set(evaluateFacts(state().facts, query).map(({ id }) => id))
      return [...ids]
        .sort()
        .filter((id) => id > after)
        .slice(0, limit)
    },
    async factKeys(after, limit) {
      const behind = after && compoundKey(after.fact, after.facility, after.id, sortableNumber(after.part))
      return take(walkPrefix(state().facts, '', behind), limit).map(({ fact, facility, id, part }) => ({ fact, facility, id, part }))
    },
    async settings(prefix) {
      const found = new Map<string, string>()
      for (const [name, value] of walk(state().settings, prefix)) {
        if (!name.startsWith(prefix)) break
        found.set(name, value)
      }
      return found
    },
    readContent: async (id) => lookUp(state().contents, id)?.slice(),
    findClient: async (id) => lookUp(state().clients, id),
  }
}
