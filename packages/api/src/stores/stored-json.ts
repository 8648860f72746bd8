/** Reads JSON of a column; undefined for what somebody wrote there that is none. */
export function parseStored(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether something that was read is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** What stands under some names of something that was read, which may be anything. */
export function partsOf<Name extends string>(value: unknown, names: readonly Name[]): readonly unknown[] {
  return names.map((name) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
  )
}
