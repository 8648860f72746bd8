/** Who is told when changes were stored. */
export interface Listeners {
  readonly add: (listener: () => void) => () => void
  readonly tell: () => void
}

/** Keeps listeners, and watches for the writes of other processes while there are any. */
export function createListeners(watch?: (callback: () => void) => () => void): Listeners {
  const listeners = new Set<{ readonly listener: () => void }>()
  let stopWatching: (() => void) | undefined
  const tell = () => {
    for (const { listener } of [...listeners]) queueMicrotask(listener)
  }
  return {
    tell,
    add(listener) {
      const kept = { listener }
      listeners.add(kept)
      stopWatching ??= watch?.(tell)
      return () => {
        listeners.delete(kept)
        if (listeners.size > 0) return
        stopWatching?.()
        stopWatching = undefined
      }
    },
  }
}
