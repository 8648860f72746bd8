const REFERENCE = /^@[a-z0-9-]+$/

/** A value in which every symbolic reference is the id that it stands for. */
export function withIds(value: unknown, idOf: (reference: string) => string): unknown {
  if (typeof value === 'string') return REFERENCE.test(value) ? idOf(value) : value
  if (Array.isArray(value)) return value.map((item) => withIds(item, idOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withIds(inner, idOf)]))
}

/** Every symbolic reference in a value. */
export function referencesOf(value: unknown): readonly string[] {
  const found: string[] = []
  withIds(value, (reference) => {
    found.push(reference)
    return reference
  })
  return found
}

/** A number as references count: `0001`. */
export function serial(index: number): string {
  return String(index + 1).padStart(4, '0')
}
