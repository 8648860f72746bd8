import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Store } from './store.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** What the thread says: first that it is ready, then of every seal how it went. */
export type SealReport = { readonly isReady: true } | { readonly failure?: { readonly isUnavailable: boolean; readonly message: string } }

/** A thread with connections of its own, which seals the audit beside the one that serves. */
interface SealThread {
  /** Seals what is not sealed yet, that of some requests; false where there is no thread for it at present; rejects once where one could not start. */
  seal(requests: number): Promise<boolean>
  close(): Promise<void>
}

/** Requests between two seals that make a thread worth its memory, some 15 MB. */
const BUSY = 50
/** Milliseconds for which no other thread is started behind one that could not start. */
const REST = 60_000
/** The same module in the source, and among the files that are published. */
const module = import.meta.url.endsWith('.ts') ? '../node/seal-worker.ts' : './seal-worker.js'

/** The store of a database whose audit a thread seals when there is much of it. */
export function sealedBeside(store: Store, database: string): Store {
  const { seal, close } = createSealThread(database)
  return {
    ...store,
    sealBeside: seal,
    async close() {
      await close()
      await store.close()
    },
  }
}

/** Creates the thread of a database; it starts with the first seal of a busy server, and after it has ended with the next one. */
function createSealThread(database: string): SealThread {
  let worker: Worker | undefined
  let isReady = false
  let sealing: PromiseWithResolvers<boolean> | undefined
  let untold: { readonly error: unknown } | undefined
  let restsUntil = 0
  let isClosed = false

  function end(told: (sealing: PromiseWithResolvers<boolean>) => void): void {
    const ended = sealing
    sealing = undefined
    if (ended) told(ended)
  }

  function start(): void {
    const started = new Worker(new URL(module, import.meta.url), { workerData: { database } })
    worker = started
    // A process that wants to end does not wait for it: what is not sealed is left to the next one.
    started.unref()
    started.on('message', (report: SealReport) => {
      if ('isReady' in report) isReady = true
      else if (report.failure === undefined) end(({ resolve }) => resolve(true))
      else {
        const { isUnavailable, message } = report.failure
        end(({ reject }) => reject(isUnavailable ? new StoreUnavailable(message) : new Error(message)))
      }
    })
    started.on('error', (error) => {
      if (!isReady) untold = { error }
      end(({ reject }) => reject(error))
    })
    started.once('exit', () => {
      if (!isReady) restsUntil = performance.now() + REST
      worker = undefined
      isReady = false
      end(({ resolve }) => resolve(false))
    })
  }

  return {
    async seal(requests) {
      const failure = untold
      untold = undefined
      if (failure) throw failure.error
      // A sealer that waited while the store closed would open the database once more.
      if (requests >= BUSY && !worker && !isClosed && performance.now() >= restsUntil) start()
      if (!worker || !isReady) return false
      if (!sealing) worker.postMessage('seal')
      sealing ??= Promise.withResolvers()
      return sealing.promise
    },
    async close() {
      isClosed = true
      if (!worker) return
      const ended = once(worker, 'exit')
      if (isReady) worker.postMessage('close')
      else await worker.terminate()
      worker?.ref()
      await ended
    },
  }
}
