import type { AuditEvidence, Store } from '../stores/store.ts'
import type { ChainFault } from './chain-faults.ts'

const PAGE = 2000

/** All audit events in the order in which they are sealed, read once from the start to the end. */
export interface Evidence {
  /** The next events up to a place. */
  upTo(place: string): Promise<readonly AuditEvidence[]>
  /** Some of the events behind those that were answered; nothing at the end. */
  next(): Promise<readonly AuditEvidence[]>
  /** Events that were met and that are hidden from somebody. */
  hidden(): readonly ChainFault[]
}

/** Opens the evidence of a store; each page is held against the trails and reading lists as well. */
export function evidenceOf(store: Store): Evidence {
  const hidden: ChainFault[] = []
  let page: readonly AuditEvidence[] = []
  let at = 0
  let after: string | undefined
  let isEnd = false

  async function turn(): Promise<void> {
    page = await store.auditEvidence(after, PAGE)
    at = 0
    const end = page.at(-1)?.place
    if (end === undefined) return
    for (const eventId of await store.auditUnfiled(after, end)) hidden.push({ kind: 'hidden', eventId })
    after = end
  }

  return {
    async upTo(place) {
      const events: AuditEvidence[] = []
      for (;;) {
        for (let event = page[at]; event && event.place <= place; event = page[++at]) events.push(event)
        if (at < page.length) return events
        await turn()
        if (page.length === 0) return events
      }
    },
    async next() {
      if (at === page.length && !isEnd) await turn()
      const events = page.slice(at)
      isEnd = page.length === 0
      at = page.length
      return events
    },
    hidden: () => hidden,
  }
}
