/** Whether two values of JSON are equal, whatever the order of the names in their objects; a name without a value is as if it were not there. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, index) => isEqual(item, other[index]))
    )
  let left = definedIn(other)
  for (const name of Object.keys(one)) {
    const value: unknown = Reflect.get(one, name)
    if (value === undefined) continue
    if (left-- === 0 || !Object.hasOwn(other, name) || !isEqual(value, Reflect.get(other, name))) return false
  }
  return left === 0
}

/** Whether two objects of JSON are equal, whatever these names in them have for values. */
export function isEqualBeside(names: ReadonlySet<string>, one: object, other: object): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => names.has(name) || isEqual(own(one, name), own(other, name)),
  )
}

const own = (value: object, name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined)

/** Number of the names of an object that have a value. */
function definedIn(value: object): number {
  let count = 0
  for (const name of Object.keys(value)) if (Reflect.get(value, name) !== undefined) count++
  return count
}

/** JSON with the names of every object in order, so that two equal values have one text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
