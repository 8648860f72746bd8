import { Refusal } from '../refusal.ts'

/** First and last byte of a part, both included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Reads a `Range` header of one byte range (RFC 9110); anything else is as if it were not there. */
export function parseRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (from > to) throw new Refusal('range-not-satisfiable', { headers: { 'content-range': `bytes */${size}` } })
  return { from, to }
}
