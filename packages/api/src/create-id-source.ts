import { v7 } from 'uuid'

const RANDOM_BYTES = 16
const DRAWN = 256 * RANDOM_BYTES

/** Makes a source of UUIDv7 that rise with every id; random bytes are drawn for many at once. */
export function createIdSource(): () => string {
  const pool = new Uint8Array(DRAWN)
  let used = DRAWN
  let msecs = 0
  let seq = 0
  return () => {
    if (used === DRAWN) crypto.getRandomValues(pool)
    used %= DRAWN
    const random = pool.subarray(used, used + RANDOM_BYTES)
    used += RANDOM_BYTES
    const now = Date.now()
    if (now > msecs) {
      msecs = now
      // The upper half of the range is left to count in.
      seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1
    } else seq++
    return v7({ random, msecs, seq })
  }
}
