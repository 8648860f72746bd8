/** Milliseconds for which an answer of the store, or of an address, is taken as it was: what an operator changes takes effect within a minute everywhere. */
export const briefly = 30_000

interface Remembered<T> {
  readonly at: number
  readonly value: Promise<T>
}

/** Asks for a value at most every half minute, once for all who wait; a failure is not remembered. */
export function rememberBriefly<T>(ask: (key: string) => Promise<T>, now: () => Date, most = 10_000) {
  const known = new Map<string, Remembered<T>>()
  return (key: string, oldest = briefly): Promise<T> => {
    const at = now().getTime()
    const found = known.get(key)
    if (found && Math.abs(at - found.at) < oldest) return found.value
    const value = ask(key)
    const remembered = { at, value }
    const [first] = known.keys()
    if (known.size >= most && first !== undefined) known.delete(first)
    known.set(key, remembered)
    value.catch(() => {
      if (known.get(key) === remembered) known.delete(key)
    })
    return value
  }
}
