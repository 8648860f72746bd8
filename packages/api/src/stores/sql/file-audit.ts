import type { Engine } from './engine.ts'
import type { Statements } from './statements.ts'

/** The setting that holds the place up to which events are filed. */
const FILED = 'audit-filed'
/** Events that are filed together: few enough that whoever else waits hardly notices, enough that rows that lie together are written together. */
const LARGEST_FILING = 500

/**
 * Makes what files the events of the audit: writes the rows by which they are found in the trails of records and in the lists of who may read
 * them. These rows lie far apart in their indexes; whoever reads or writes a record waits for the one row of the event only.
 *
 * What was stored before the call is filed when it resolves, whoever filed it. It may be filed by several processes at once, and again: behind an
 * event that another one may still come before, all are filed once more the next time.
 */
export function createAuditFiling({ committed, dialect, transaction }: Engine, { audit, services }: Statements): () => Promise<void> {
  const { between } = dialect.sealOrder
  return async () => {
    const [filed] = await committed.all(services.setting, { name: FILED })
    let after = filed?.value
    for (;;) {
      const unfiled = await committed.all(audit.unfiled, { ...between(after, undefined), limit: LARGEST_FILING })
      const upTo = unfiled.at(-1)?.place
      if (upTo === undefined) return
      const settled = unfiled.findLast((event) => event.settled === 1)
      const range = between(after, upTo)
      await transaction(async (session) => {
        await session.send(audit.fileSubjects, [range])
        await session.send(audit.fileReaders, [range])
        if (settled) await session.send(services.replaceSetting, [{ name: FILED, value: settled.place }])
      })
      if (unfiled.length < LARGEST_FILING) return
      after = upTo
    }
  }
}
