import { closeSync, fdatasync, openSync, realpathSync } from 'node:fs'
import { promisify } from 'node:util'
import { StoreUnavailable } from '../store-unavailable.ts'

/** Waits for the disk, beside the thread that serves. */
export interface LogToDisk {
  /** Resolves when all that was committed before the call is on the disk; after a failure it always rejects. */
  written(): Promise<void>
  /** Throws once the disk has failed. */
  check(): void
  close(): void
}

/**
 * Opens the write-ahead log of a database file that is in use; no more than `lanes` may wait for it at the same time.
 *
 * It does for a commit what `synchronous = full` does, one wait for the disk on the log behind the last frame, but without keeping this thread.
 * A disk that failed once is not asked again: what it lost it does not tell twice. Nor is it told to whoever opens the log afterwards, so all
 * openings are made here, before anything is committed: a process that runs out of files goes on with them. Throws a `StoreUnavailable` where
 * that fails.
 */
export function openLogToDisk(file: string, lanes: number, sync: (opened: number) => Promise<void> = promisify(fdatasync)): LogToDisk {
  // Each wait has an opening of its own, because a failure is told to each opening once.
  const all: number[] = []
  let failure: StoreUnavailable | undefined

  function close(): void {
    for (const opened of all.splice(0)) closeSync(opened)
  }

  try {
    // SQLite keeps the log beside the file itself, and not beside a link to it.
    const log = `${realpathSync(file)}-wal`
    while (all.length < lanes) all.push(openSync(log, 'r+'))
  } catch (cause) {
    close()
    throw new StoreUnavailable('the log of the database file cannot be opened', { cause })
  }
  const idle = [...all]

  function check(): void {
    if (failure) throw failure
  }

  return {
    check,
    async written() {
      check()
      const opened = idle.pop()
      if (opened === undefined) throw new RangeError('more wait for the disk at once than were said')
      try {
        await sync(opened)
        idle.push(opened)
      } catch (cause) {
        failure ??= new StoreUnavailable('the disk did not take what was written', { cause })
      }
      check()
    },
    close,
  }
}
