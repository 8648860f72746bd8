import type { Engine } from './engine.ts'
import type { Statements } from './statements.ts'

/** Events that are filed together: few enough that other writers hardly wait, enough that the rows of a record are written together. */
const LARGEST_FILING = 50

/**
 * Makes what writes the trails of events that name several records, which are stored without them: the rows of a page lie far apart in the index,
 * and whoever reads it does not wait for them.
 *
 * What was stored before the call stands in its trails when it resolves, whoever filed it. It may be filed by several processes at once. That an
 * event is filed and forgotten has to be one statement where others commit in between: both have the same sight of what there is to file.
 */
export function createAuditFiling({ committed, transaction }: Engine, { audit }: Statements): () => Promise<void> {
  return async () => {
    for (;;) {
      const waiting = await committed.all(audit.toFile, { after: '', limit: LARGEST_FILING })
      const upTo = waiting.at(-1)?.audit_id
      if (upTo === undefined) return
      await transaction(async (session) => {
        await session.send(audit.file, [{ upTo }])
        await session.send(audit.forgetFilings, [{ upTo }])
      })
    }
  }
}
