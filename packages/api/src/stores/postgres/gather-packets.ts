import type { PoolClient } from 'pg'

/** What is asked of a connection in one turn leaves together. */
export function gatherPackets({ connection: { stream } }: PoolClient): void {
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}
