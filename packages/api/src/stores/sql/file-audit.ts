import type { Engine } from './engine.ts'
import { filedRows, type UnfiledRow } from './filed-rows.ts'
import type { Statements } from './statements.ts'

/** The setting that holds the place up to which events are filed. */
const FILED = 'audit-filed'
/** Events that are read at once. */
const PAGE = 500
/** Events that are filed together: the more there are, the more of their rows lie side by side in an index, and are written with one page of it. */
const LARGEST_FILING = 10_000
/** Rows of each index that are written in one transaction: few enough that whoever else waits hardly notices. */
const LARGEST_WRITE = 500

/**
 * Makes what files the events of the audit: writes the rows by which they are found in the trails of records and in the lists of who may read
 * them. These rows lie far apart in their indexes; whoever reads or writes a record waits for the one row of the event only.
 *
 * What was stored before the call is filed when it resolves, whoever filed it. It may be filed by several processes at once, and again: behind an
 * event that another one may still come before, and behind a process that ended meanwhile, all are filed once more the next time.
 */
export function createAuditFiling({ committed, dialect, transaction }: Engine, { audit, services }: Statements): () => Promise<void> {
  async function eventsBehind(place: string | undefined): Promise<readonly UnfiledRow[]> {
    const events: UnfiledRow[] = []
    while (events.length < LARGEST_FILING) {
      const range = dialect.sealOrder.between(events.at(-1)?.place ?? place, undefined)
      const page = await committed.all(audit.unfiled, { ...range, limit: PAGE })
      events.push(...page)
      if (page.length < PAGE) break
    }
    return events
  }

  async function file(events: readonly UnfiledRow[], place: string | undefined): Promise<void> {
    const { subjects, readers } = filedRows(events)
    for (let from = 0, isLast = false; !isLast; from += LARGEST_WRITE) {
      const to = from + LARGEST_WRITE
      isLast = to >= Math.max(subjects.length, readers.length)
      await transaction(async (session) => {
        await session.send(audit.fileSubjects, subjects.slice(from, to))
        await session.send(audit.fileReaders, readers.slice(from, to))
        if (isLast && place !== undefined) await session.send(services.replaceSetting, [{ name: FILED, value: place }])
      })
    }
  }

  return async () => {
    const [filed] = await committed.all(services.setting, { name: FILED })
    let place = filed?.value
    // What was read before may lack an event by now that came before one of these: pages are read at different moments.
    let isUnbroken = true
    for (;;) {
      const events = await eventsBehind(place)
      const settled: readonly UnfiledRow[] = isUnbroken ? settledStart(events) : []
      isUnbroken &&= settled.length === events.length
      if (events.length > 0) await file(events, settled.at(-1)?.place)
      if (events.length < LARGEST_FILING) return
      place = events.at(-1)?.place
    }
  }
}

/** The events before the first one that another one may still come before. */
function settledStart(events: readonly UnfiledRow[]): readonly UnfiledRow[] {
  const end = events.findIndex(({ settled }) => settled === 0)
  return end === -1 ? events : events.slice(0, end)
}
