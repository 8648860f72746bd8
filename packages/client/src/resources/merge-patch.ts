import { isObject } from '../is-object.ts'
import type { JsonRecord } from './connection.ts'

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

/**
 * Whether a record is as one that a draft replaced: it has what the draft has, and nothing beside it but the fields
 * that the server keeps, and extensions that the draft does not name.
 */
export function isReplaced(record: JsonRecord, draft: unknown, kept: readonly string[]): boolean {
  if (!isObject(draft)) return false
  const { extensions = {}, ...fields } = draft
  const { extensions: present = {}, ...stored } = record
  const written = (given: object) => Object.fromEntries(Object.entries(given).filter(([name]) => !kept.includes(name)))
  return isSame(written(stored), written(fields)) && isMerged(present, extensions)
}

/** A server keeps a list that is empty as one that is not there. */
function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.normalize('NFC') === other.normalize('NFC')
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (isNothing(one) && isNothing(other)) return true
  if (!isObject(one) || !isObject(other)) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame(one[name], other[name]))
}
