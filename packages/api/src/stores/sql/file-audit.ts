import { LAST_TEXT } from '../search-plan.ts'
import type { Engine } from './engine.ts'
import { createFilingByHand } from './file-by-hand.ts'
import { createSealedFiling, type FileSealed } from './file-sealed.ts'
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
  /** Files what was sealed, when it is much, and what the processes before left. */
  readonly sealed: FileSealed
}

/**
 * Makes what files the events of the audit: writes the rows by which they are found in the trails of records and in the lists of who may read
 * them. These rows lie far apart in their indexes; whoever reads or writes a record waits for the one row of the event only.
 *
 * It may be done by several processes at once, each of which may end meanwhile: a mark says how far it is done, and never more than that.
 */
export function createAuditFiling(engine: Engine, statements: Statements): AuditFiling {
  const byHand = createFilingByHand(engine, statements)
  const fileSettled = createStretchFiling(engine, statements, byHand)

  async function settle(): Promise<string | undefined> {
    const found = await engine.committed.all(statements.services.settings, { from: FILED, to: FILED + LAST_TEXT })
    const marks = new Map(found.map(({ name, value }) => [name, value]))
    const filed = marks.get(FILED)
    // Without a mark, all may have been filed by an older release.
    return fileSettled && filed !== undefined ? fileSettled({ filed, ahead: marks.get(FILED_AHEAD) ?? '' }) : filed
  }

  const all = runInCommon(async () => byHand.file(await settle()))
  if (!fileSettled) return { all, sealed: createSealedFiling(byHand, settle, all) }

  const settled = runInCommon(async () => void ((await settle()) ?? (await all())))
  let unfiled = LARGEST_STRETCH
  return {
    all,
    async sealed(_, events) {
      for (const { recordIds, readers } of events) unfiled += recordIds.length + readers.length
      if (unfiled < LARGEST_STRETCH) return
      unfiled = 0
      await settled()
    },
  }
}
