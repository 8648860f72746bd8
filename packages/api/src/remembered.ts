/** What was made of texts, in bounded memory: what is not asked for any more is displaced. */
export interface Remembered<Value> {
  get(key: string): Value | undefined
  /** `characters` is how much the value weighs. */
  keep(key: string, value: Value, characters: number): void
}

/** Creates a memory of twice some number of characters: when one half is full, the other one is forgotten. */
export function createRemembered<Value>(most: number): Remembered<Value> {
  interface Kept {
    readonly value: Value
    readonly characters: number
  }
  let recent = new Map<string, Kept>()
  let earlier = recent
  let sum = 0

  function keep(key: string, kept: Kept): void {
    if (sum > most) {
      earlier = recent
      recent = new Map()
      sum = 0
    }
    sum += kept.characters
    recent.set(key, kept)
  }

  return {
    get(key) {
      const found = recent.get(key)
      if (found) return found.value
      const known = earlier.get(key)
      if (known) keep(key, known)
      return known?.value
    },
    keep: (key, value, characters) => keep(key, { value, characters }),
  }
}
