/** Milliseconds for which a text stays open: as long as its key may be held. */
const HELD = 10_000
/** Most characters in memory, of closed and of open texts together. */
const MOST = 8 * 2 ** 20

interface Opened {
  readonly key: number
  readonly sealed: string
  readonly text: string
  readonly until: number
}

/** Texts that were opened a moment ago: a page that many ask for is opened once. */
export interface OpenedTexts {
  /** The text of what stands at a place, if just this was opened there. */
  find(key: number, place: string, sealed: string): string | undefined
  keep(key: number, place: string, sealed: string, text: string): void
  forget(keys: readonly number[]): void
}

/** Remembers what was opened last, within a bound. */
export function createOpenedTexts(): OpenedTexts {
  const opened = new Map<string, Opened>()
  let size = 0
  const remove = (place: string): void => {
    const found = opened.get(place)
    if (!found) return
    size -= found.sealed.length + found.text.length
    opened.delete(place)
  }
  return {
    find(key, place, sealed) {
      const found = opened.get(place)
      return found && found.key === key && found.until > performance.now() && found.sealed === sealed ? found.text : undefined
    },
    keep(key, place, sealed, text) {
      remove(place)
      size += sealed.length + text.length
      opened.set(place, { key, sealed, text, until: performance.now() + HELD })
      for (const oldest of opened.keys()) {
        if (size <= MOST) break
        remove(oldest)
      }
    },
    forget(keys) {
      const gone = new Set(keys)
      for (const [place, { key }] of opened) if (gone.has(key)) remove(place)
    },
  }
}
