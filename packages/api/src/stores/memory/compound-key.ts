import { sortKey } from '../sort-key.ts'

/** Joins parts to a key that sorts part by part; no part holds a NUL. */
export function compoundKey(...parts: readonly string[]): string {
  return sortKey(parts.join('\0'))
}

/** The start of every key whose first parts these are. */
export function keyPrefix(...parts: readonly string[]): string {
  return `${compoundKey(...parts)}\0`
}

/** Sorts right behind a key. */
export function justBehind(key: string): string {
  return `${key}\0`
}

/** A whole number as text that sorts like it. */
export function sortableNumber(number: number): string {
  return String(number).padStart(16, '0')
}
