const NONE: ReadonlySet<string> = new Set()

/** Whether two values of JSON are equal, whatever the order of the names in their objects; a name without a value is as if it were not there. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, index) => isEqual(item, other[index]))
    )
  return isEqualBeside(NONE, one, other)
}

/** Whether two objects of JSON are equal, whatever these names in them have for values. */
export function isEqualBeside(names: ReadonlySet<string>, one: object, other: object): boolean {
  let left = 0
  for (const name of Object.keys(other)) if (!names.has(name) && Reflect.get(other, name) !== undefined) left++
  for (const name of Object.keys(one)) {
    const value: unknown = names.has(name) ? undefined : Reflect.get(one, name)
    if (value === undefined) continue
    if (left-- === 0 || !Object.hasOwn(other, name) || !isEqual(value, Reflect.get(other, name))) return false
  }
  return left === 0
}

/** JSON with the names of every object in order, so that two equal values have one text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
