import { stepsOf, type ValueAt, valuesAt } from '../values-at.ts'

/** Every value at a dotted path of a record; `[]` walks an array: `identifiers[].verifiedOn`. */
export function valuesOf(record: unknown, path: string): readonly ValueAt[] {
  return valuesAt(record, stepsOf(path))
}

/** The top-level fields that some paths begin with. */
export function topLevelOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => stepsOf(path).slice(0, 1)))]
}
