import type { AuditEvidence, AuditHead, AuditSeal, Store } from '../stores/store.ts'
import { CHAIN_START, digestOfEvent, foldFrom } from './link-hash.ts'

/** Most events of one seal. */
const LARGEST_SEAL = 500

function sealOf(head: AuditHead | undefined, events: readonly AuditEvidence[], now: Date): AuditSeal | undefined {
  const end = events.at(-1)
  if (!end) return undefined
  const before = head?.last ?? 0
  const fold = foldFrom(head?.hash ?? CHAIN_START)
  const links = events.map((event, index) => {
    const digest = digestOfEvent(event)
    fold.add(before + 1 + index, digest)
    return { id: event.id, digest }
  })
  return { first: before + 1, last: before + events.length, place: end.place, at: now.toISOString(), hash: fold.hash(), links }
}

/**
 * Links every settled audit event that is in no seal yet to the hash chain; answers how many this call linked.
 *
 * Writers do not wait for it: what is linked is committed and never changes, and of several processes that seal at once one is first
 * with each seal while the others go on behind it.
 */
export async function sealAudit(store: Store, now: () => Date = () => new Date()): Promise<number> {
  let sealed = 0
  let head = await store.auditHead()
  for (;;) {
    const events = await store.auditEvidence(head?.place, LARGEST_SEAL)
    const seal = sealOf(head, events, now())
    if (!seal) return sealed
    if (await store.addAuditSeal(seal, events)) {
      sealed += events.length
      if (events.length < LARGEST_SEAL) return sealed
      head = seal
      continue
    }
    const present = await store.auditHead()
    if ((present?.last ?? 0) === (head?.last ?? 0))
      throw new Error('the hash chain cannot go on from its end: `caunoi audit verify` says where it is broken')
    head = present
  }
}
