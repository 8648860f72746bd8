import type { EnvelopeKey } from '@caunoi/schemas'
import { isObject } from '../is-object.ts'

const envelope = { id: true, version: true, recordedAt: true, recordedBy: true, labels: true } as const satisfies Record<EnvelopeKey, true>

/** Changes to a draft as JSON Merge Patch (RFC 7396): what is left out stays, `null` removes a field, lists are replaced as a whole. */
export type MergePatch<T> = { readonly [K in keyof T]?: PatchOf<Exclude<T[K], undefined>> | (undefined extends T[K] ? null : never) }

/** What a patch may put in the place of a value: an object is patched in turn, all else is replaced. */
export type PatchOf<V> = V extends readonly unknown[] ? V : V extends object ? MergePatch<V> : V

/** Whether a record already is as a patch wants it. */
export function isMerged(record: unknown, patch: unknown): boolean {
  if (patch === null) return record === undefined
  if (!isObject(patch)) return isSame(record, patch)
  return isObject(record) && Object.entries(patch).every(([name, value]) => value === undefined || isMerged(record[name], value))
}

/** Whether a record has what a draft has, and nothing beside it but what the server writes on every record. */
export function isReplaced(record: unknown, draft: unknown): boolean {
  return isSame(withoutEnvelope(record), withoutEnvelope(draft))
}

function withoutEnvelope(value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !Object.hasOwn(envelope, name)))
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.normalize('NFC') === other.normalize('NFC')
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (!isObject(one) || !isObject(other)) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame(one[name], other[name]))
}
