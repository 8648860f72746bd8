import type { Connection } from './open-connection.ts'

const PERIOD = 500

/** Calls back when another connection has changed the file; answers how to stop. */
export function watchFile({ database }: Connection, callback: () => void): () => void {
  let known: unknown
  const timer = setInterval(() => {
    if (!database.isOpen) return clearInterval(timer)
    try {
      const present = database.prepare('pragma data_version').get()?.data_version
      if (present !== known) callback()
      known = present
    } catch {
      // A file that cannot be read is told by the calls of the store, not by its watch.
    }
  }, PERIOD)
  timer.unref()
  return () => clearInterval(timer)
}
