import { parentPort, workerData } from 'node:worker_threads'
import { sealAudit } from '../chain/seal-audit.ts'
import { openPostgresStore } from '../stores/postgres.ts'
import type { SealReport } from '../stores/seal-thread.ts'
import { openSqliteStore } from '../stores/sqlite.ts'
import { StoreUnavailable } from '../stores/store-unavailable.ts'
import { isPostgres } from './is-postgres.ts'

// The thread of a store that seals its audit; on SQLite it also moves what the log has gathered to its place in the file.
const { database }: { database: string } = workerData
const store = isPostgres(database) ? await openPostgresStore({ url: database, pool: 1 }) : openSqliteStore({ file: database })
const report = (told: SealReport): void => parentPort?.postMessage(told)

async function seal(): Promise<SealReport> {
  try {
    await sealAudit(store)
    return {}
  } catch (error) {
    return { failure: { isUnavailable: StoreUnavailable.isInstance(error), message: error instanceof Error ? error.message : 'unknown' } }
  }
}

parentPort?.on('message', async (order: 'seal' | 'close') => {
  if (order === 'seal') return report(await seal())
  await store.close()
  parentPort?.close()
})
report({ isReady: true })
