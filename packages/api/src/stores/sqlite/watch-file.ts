import type { Connection } from './open-connection.ts'

const PERIOD = 500

/** Calls back when another connection has changed the file; answers how to stop. */
export function watchFile({ database }: Connection, callback: () => void): () => void {
  const statement = database.prepare('pragma data_version')
  let known: unknown
  const timer = setInterval(() => {
    if (!database.isOpen) return clearInterval(timer)
    const present = statement.get()?.data_version
    if (present !== known) callback()
    known = present
  }, PERIOD)
  timer.unref()
  return () => clearInterval(timer)
}
