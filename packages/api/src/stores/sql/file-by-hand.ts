import { reachIn } from './audit-reach.ts'
import type { Engine } from './engine.ts'
import { createFiledRows, type FiledRows, type UnfiledRow } from './filed-rows.ts'
import { FILED, FILED_AHEAD } from './filing-statements.ts'
import type { Statements } from './statements.ts'

/** Events that are read at once. */
const PAGE = 500
/** Rows that are filed together: the more there are, the more of them lie side by side in an index, and are written with one page of it. */
export const LARGEST_FILING = 20_000
/** Rows of each index that are written in one transaction: few enough that whoever else waits hardly notices. */
const LARGEST_WRITE = 500

/** Files events whose rows are sent to the database. */
export interface FilingByHand {
  /** Writes the rows of some events, and then the marks that are true with them. */
  write(rows: FiledRows, marks: readonly { readonly name: string; readonly value: string }[]): Promise<void>
  /** Files the events behind a place, up to another one or the last. */
  file(after: string | undefined, upTo?: string): Promise<void>
}

/**
 * Makes what reads events and sends the rows by which they are found. It may be done by several processes at once, and again: what is there already
 * stays, and behind an event that another one may still come before, all are filed once more the next time.
 */
export function createFilingByHand({ committed, dialect, transaction }: Engine, { filing, stretches }: Statements): FilingByHand {
  async function* pages(after: string | undefined, upTo: string | undefined): AsyncGenerator<readonly UnfiledRow[]> {
    for (let place = after; ; ) {
      const page = await committed.all(filing.unfiled, { ...dialect.sealOrder.between(place, upTo), limit: PAGE })
      yield page
      if (page.length < PAGE) return
      place = page.at(-1)?.place
    }
  }

  const write: FilingByHand['write'] = async (rows, marks) => {
    const { subjects, readers } = rows.inOrder()
    for (let from = 0, isLast = false; !isLast; from += LARGEST_WRITE) {
      const to = from + LARGEST_WRITE
      isLast = to >= Math.max(subjects.length, readers.length)
      await transaction(async (session) => {
        if (stretches) await session.all(stretches.hold, {})
        await session.send(filing.subjects, subjects.slice(from, to))
        await session.send(filing.readers, readers.slice(from, to))
        // Whoever comes behind knows before what it may meet, and only behind the last row what it will not miss.
        const known = marks.filter(({ name }) => (name === FILED ? isLast : from === 0))
        await session.send(filing.mark, known)
      })
    }
  }

  const file: FilingByHand['file'] = async (after, upTo) => {
    let rows = createFiledRows()
    let place = after
    let marked = after
    let ahead: string | undefined
    async function fileThose(): Promise<void> {
      const filed = place === undefined || place === marked ? [] : [{ name: FILED, value: place }]
      await write(rows, stretches && ahead !== undefined ? [...filed, { name: FILED_AHEAD, value: ahead }] : filed)
      rows = createFiledRows()
      marked = place
    }
    for await (const page of pages(after, upTo)) {
      for (const event of page) {
        rows.add({ ...event, ...reachIn(event) })
        // Pages are read at different moments: behind the first event that another one could still come before, none is filed for good.
        if (ahead === undefined && event.settled === 1) place = event.place
        else ahead = event.place
        if (rows.count() >= LARGEST_FILING) await fileThose()
      }
    }
    if (rows.count() > 0 || place !== marked) await fileThose()
  }

  return { write, file }
}
