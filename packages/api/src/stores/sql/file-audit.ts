import type { Engine } from './engine.ts'
import { createFiledRows, type FiledRows, type UnfiledRow } from './filed-rows.ts'
import { runInCommon } from './run-in-common.ts'
import type { Statements } from './statements.ts'

/** The setting that holds the place up to which events are filed. */
const FILED = 'audit-filed'
/** Events that are read at once. */
const PAGE = 500
/** Rows that are filed together: the more there are, the more of them lie side by side in an index, and are written with one page of it. */
export const LARGEST_FILING = 20_000
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
  async function* pagesBehind(start: string | undefined): AsyncGenerator<readonly UnfiledRow[]> {
    for (let place = start; ; ) {
      const page = await committed.all(audit.unfiled, { ...dialect.sealOrder.between(place, undefined), limit: PAGE })
      yield page
      if (page.length < PAGE) return
      place = page.at(-1)?.place
    }
  }

  async function file(rows: FiledRows, place: string | undefined): Promise<void> {
    const { subjects, readers } = rows.inOrder()
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

  return runInCommon(async () => {
    const [filed] = await committed.all(services.setting, { name: FILED })
    let rows = createFiledRows()
    let place = filed?.value
    let marked = place
    let isUnbroken = true
    async function fileThose(): Promise<void> {
      await file(rows, place === marked ? undefined : place)
      rows = createFiledRows()
      marked = place
    }
    for await (const page of pagesBehind(place)) {
      for (const event of page) {
        rows.add(event)
        // Pages are read at different moments: behind the first event that another one could still come before, none is filed for good.
        isUnbroken &&= event.settled === 1
        if (isUnbroken) place = event.place
        if (rows.count() >= LARGEST_FILING) await fileThose()
      }
    }
    if (rows.count() > 0 || place !== marked) await fileThose()
  })
}
