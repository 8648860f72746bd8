import type { RecordErasure, StoredRecord } from '../store.ts'
import { StoreConflict } from '../store-conflict.ts'
import { compoundKey, keyPrefix } from './compound-key.ts'
import { versionKey } from './memory-reader.ts'
import type { MemoryState } from './memory-state.ts'
import { withFacts, withIndex } from './memory-writes.ts'
import { lookUp, put, remove } from './ordered-map.ts'
import { walkPrefix } from './walk-prefix.ts'

/** Answers the state in which of a record only its last version is left. */
export function withErasure(state: MemoryState, { record, previous, notices, facts }: RecordErasure): MemoryState {
  const { resource, id } = record
  const key = compoundKey(resource, id)
  if (lookUp(state.records, key)?.version !== previous.version) throw new StoreConflict(`${resource} ${id} has another version by now`)
  let { superseded } = state
  for (const { version } of walkPrefix(superseded, keyPrefix(resource, id)))
    superseded = remove(superseded, versionKey(resource, id, version))
  const left = { ...state, superseded, records: put(state.records, key, record), contents: remove(state.contents, id) }
  const removed = [...walkPrefix(state.entriesById, keyPrefix(id))]
  return withFacts(withIndex(left, { record, added: [], removed, notices }), id, { put: [], removed: facts })
}

/** Answers the state in which versions stand in another form. */
export function withRewritten(state: MemoryState, versions: readonly StoredRecord[]): MemoryState {
  let { records, superseded } = state
  for (const written of versions) {
    const { resource, id, version } = written
    const present = lookUp(records, compoundKey(resource, id))
    if (present?.version === version) records = put(records, compoundKey(resource, id), written)
    else superseded = put(superseded, versionKey(resource, id, version), written)
  }
  return { ...state, records, superseded }
}
