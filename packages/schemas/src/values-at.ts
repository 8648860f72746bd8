/** A value found in a record, and the keys that lead to it. */
export interface ValueAt {
  readonly value: unknown
  readonly at: readonly (string | number)[]
}

/** Every value at a path of a record; `[]` in the path walks an array. */
export function valuesAt(root: unknown, path: readonly string[], at: readonly (string | number)[] = []): readonly ValueAt[] {
  const [step, ...rest] = path
  if (root === undefined || root === null) return []
  if (step === undefined) return [{ value: root, at }]
  if (step === '[]') return Array.isArray(root) ? root.flatMap((item, index) => valuesAt(item, rest, [...at, index])) : []
  return typeof root === 'object' ? valuesAt(Reflect.get(root, step), rest, [...at, step]) : []
}
