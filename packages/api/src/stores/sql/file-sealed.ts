import type { AuditEvidence, AuditSeal } from '../store.ts'
import { type FilingByHand, LARGEST_FILING } from './file-by-hand.ts'
import { createFiledRows } from './filed-rows.ts'
import { FILED } from './filing-statements.ts'

/** Files the events of a seal that was added, now or with those of the next ones. */
export type FileSealed = (seal: AuditSeal, events: readonly AuditEvidence[]) => Promise<void>

/**
 * Makes what files sealed events by hand as they were read to be sealed, many together; `filed` reads the mark. What is behind it before the first seal,
 * and what another process sealed between two, is read once more; what another one filed meanwhile is left.
 */
export function createSealedFiling(
  byHand: FilingByHand,
  filed: () => Promise<string | undefined>,
  fileAll: () => Promise<void>,
): FileSealed {
  let rows = createFiledRows()
  let place: string | undefined
  let last = 0
  let turn = Promise.resolve()

  async function fileThose(): Promise<void> {
    if (place !== undefined && rows.count() > 0) await byHand.write(rows, [{ name: FILED, value: place }])
    rows = createFiledRows()
  }

  async function follow(events: readonly AuditEvidence[]): Promise<void> {
    for (const event of events) {
      rows.add(event)
      place = event.place
      if (rows.count() >= LARGEST_FILING) await fileThose()
    }
  }

  async function add(seal: AuditSeal, events: readonly AuditEvidence[]): Promise<void> {
    if (place !== undefined && seal.place <= place) return
    const mark = await filed()
    if (place === undefined || mark === undefined || mark >= place) rows = createFiledRows()
    if (place === undefined || mark === undefined) await fileAll()
    else if (seal.first === last + 1) await follow(events)
    else {
      await fileThose()
      await byHand.file(place, seal.place)
    }
    place = seal.place
    last = seal.last
  }

  return (seal, events) => {
    const added = turn.then(() => add(seal, events))
    turn = added.catch(() => undefined)
    return added
  }
}
