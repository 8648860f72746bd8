import { LAST_TEXT } from '../search-plan.ts'
import type { Engine } from './engine.ts'
import { createFilingByHand, LARGEST_FILING } from './file-by-hand.ts'
import { createStretchFiling } from './file-stretches.ts'
import { FILED, FILED_AHEAD } from './filing-statements.ts'
import { runInCommon } from './run-in-common.ts'
import type { Statements } from './statements.ts'

/** Rows that are filed together where the database makes them by itself, and finds their places one by one however many they are. */
const LARGEST_STRETCH = 2500

/** What files the events of the audit. */
export interface AuditFiling {
  /** Files what was stored before the call, whoever files it. */
  all(): Promise<void>
  /** Files what was sealed before the call, or more. */
  sealed(): Promise<void>
  /** Rows for which that is worth it. */
  readonly enough: number
}

/**
 * Makes what files the events of the audit: writes the rows by which they are found in the trails of records and in the lists of who may read
 * them. These rows lie far apart in their indexes; whoever reads or writes a record waits for the one row of the event only.
 *
 * It may be done by several processes at once, each of which may end meanwhile: a mark says how far it is done, and never more than that.
 */
export function createAuditFiling(engine: Engine, statements: Statements): AuditFiling {
  const fileByHand = createFilingByHand(engine, statements)
  const fileSettled = createStretchFiling(engine, statements, fileByHand)

  async function settle(): Promise<string | undefined> {
    const found = await engine.committed.all(statements.services.settings, { from: FILED, to: FILED + LAST_TEXT })
    const marks = new Map(found.map(({ name, value }) => [name, value]))
    const filed = marks.get(FILED)
    // Without a mark, all may have been filed by an older release.
    return fileSettled && filed !== undefined ? fileSettled({ filed, ahead: marks.get(FILED_AHEAD) ?? '' }) : filed
  }

  const all = runInCommon(async () => fileByHand(await settle()))
  if (!fileSettled) return { all, sealed: all, enough: LARGEST_FILING }
  return { all, sealed: runInCommon(async () => void ((await settle()) ?? (await all()))), enough: LARGEST_STRETCH }
}
