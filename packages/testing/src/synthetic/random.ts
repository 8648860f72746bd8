/** A source of choices that are the same for the same seed. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number
  /** Whether something of this probability happens. */
  chance(probability: number): boolean
  pick<T>(values: readonly T[]): T
  /** One of some values, each as often as its weight says. */
  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T
  /** Another source, so that what one part draws changes nothing in another. */
  fork(name: string): Random
}

/** Makes a source of choices (mulberry32) from a text. */
export function createRandom(seed: string): Random {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(next() * values.length)]
    if (value === undefined) throw new RangeError('nothing to choose from')
    return value
  }
  return {
    next,
    between: (first, last) => first + Math.floor(next() * (last - first + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted(values) {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of values) {
        left -= weight
        if (left < 0) return value
      }
      return pick(values)[0]
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  }
}

/** FNV-1a, so that seeds which differ in one letter have nothing in common. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
