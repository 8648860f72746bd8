/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export type Random = () => number

/** Makes a source of numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Takes one of the values; those in front come more often when `slope` is above 1. */
export function choose<T>(random: Random, values: readonly T[], slope = 1): T {
  const value = values[Math.floor(random() ** slope * values.length)]
  if (value === undefined) throw new RangeError('nothing to choose from')
  return value
}
