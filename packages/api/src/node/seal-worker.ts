import { parentPort, workerData } from 'node:worker_threads'
import { sealAudit } from '../chain/seal-audit.ts'
import type { SealReport } from '../stores/sqlite/seal-thread.ts'
import { openSqliteStore } from '../stores/sqlite.ts'
import { StoreUnavailable } from '../stores/store-unavailable.ts'

// The thread of an SQLite store that seals its audit, and with it moves what the log has gathered to its place in the file.
const { file }: { file: string } = workerData
const store = openSqliteStore({ file })
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
