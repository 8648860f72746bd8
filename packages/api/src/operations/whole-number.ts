import type { Fault } from '@caunoi/schemas'

/** Reads a whole number of a query, or notes what is wrong with it. */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
  minimum: number,
  maximum: number,
  usual: number,
  faults: Fault[],
): number {
  const text = query.get(name)
  if (text === null) return usual
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  const pointer = `/${name}`
  if (Number.isNaN(value)) faults.push({ pointer, code: 'wrong-type', args: { expected: 'integer' } })
  else if (value < minimum) faults.push({ pointer, code: 'too-small', args: { minimum } })
  else if (value > maximum) faults.push({ pointer, code: 'too-large', args: { maximum } })
  return value
}
