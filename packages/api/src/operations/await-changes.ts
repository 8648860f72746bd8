import type { Services } from '../services.ts'

/** Milliseconds between looks into the store while a reader waits: changes of other processes on one database are seen by looking. */
const LOOK_AGAIN = 1000

/** Wakes a waiting reader: at a commit since the last wait, after a while, or when the caller is gone. */
interface Alarm {
  wait(milliseconds: number): Promise<void>
  stop(): void
}

/** Listens from now on, so that no commit slips between a look into the store and the wait after it. */
function setAlarm({ store }: Services, signal: AbortSignal): Alarm {
  let hasRung = false
  let wake = (): void => {}
  const ring = (): void => {
    hasRung = true
    wake()
  }
  const stop = store.onChange(ring)
  signal.addEventListener('abort', ring)
  return {
    async wait(milliseconds) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const rung = new Promise<void>((resolve) => {
        wake = resolve
        timer = setTimeout(resolve, milliseconds)
      })
      if (!hasRung) await rung
      clearTimeout(timer)
      hasRung = false
    },
    stop() {
      stop()
      signal.removeEventListener('abort', ring)
    },
  }
}

/** Looks until there is something to tell, or the time is over; each look goes on where the one before ended. */
export async function awaitChanges<Page extends { readonly seen: readonly unknown[]; readonly cursor: string }>(
  services: Services,
  signal: AbortSignal,
  seconds: number,
  look: (from?: string) => Promise<Page>,
): Promise<Page> {
  if (seconds === 0) return look()
  const deadline = performance.now() + seconds * 1000
  const alarm = setAlarm(services, signal)
  try {
    let page = await look()
    for (let left = seconds * 1000; page.seen.length === 0 && left > 0 && !signal.aborted; left = deadline - performance.now()) {
      await alarm.wait(Math.min(left, LOOK_AGAIN))
      page = await look(page.cursor)
    }
    return page
  } finally {
    alarm.stop()
  }
}
