import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { StoreUnavailable } from '../store-unavailable.ts'

const toDisk = promisify(fdatasync)

/** Waits for the disk, beside the thread that serves. */
export interface LogToDisk {
  /** Resolves when all that was committed before the call is on the disk; after a failure it always rejects. */
  written(): Promise<void>
  close(): void
}

/**
 * Opens the write-ahead log of a database file that is in use.
 *
 * It does for a commit what `synchronous = full` does, one wait for the disk on the log behind the last frame, but without keeping this thread.
 * A disk that failed once is not asked again: what it lost it does not tell twice.
 */
export function openLogToDisk(file: string): LogToDisk {
  // Each wait has an opening of its own, because a failure is told to each opening once.
  const idle: number[] = []
  const all: number[] = []
  let failure: StoreUnavailable | undefined

  function take(): number {
    const found = idle.pop()
    if (found !== undefined) return found
    const opened = openSync(`${file}-wal`, 'r+')
    all.push(opened)
    return opened
  }

  return {
    async written() {
      try {
        if (failure) throw failure
        const opened = take()
        await toDisk(opened)
        idle.push(opened)
      } catch (cause) {
        failure ??= new StoreUnavailable('the disk did not take what was written', { cause })
      }
      if (failure) throw failure
    },
    close() {
      for (const opened of all.splice(0)) closeSync(opened)
    },
  }
}
