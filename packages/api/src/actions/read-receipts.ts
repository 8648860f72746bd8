import type { ReferralReceipts } from '@caunoi/schemas'
import type { QuestionHandler } from '../behaviour.ts'
import { giveWay } from '../give-way.ts'
import type { Document } from '../resource/view.ts'
import { SERVER, type Store } from '../stores/store.ts'

const PAGE = 500

/** Acts that tell a facility of a record without opening it. */
const TELLING = new Set<unknown>(['changes', 'search', 'receipts'])

/** What one event adds to the receipts: only the first of a kind counts, and who opened or accepted a record was told of it. */
function withEvent(known: ReferralReceipts, { action, at }: Document): ReferralReceipts {
  const instant = String(at)
  return {
    deliveredAt: known.deliveredAt ?? instant,
    readAt: known.readAt ?? (TELLING.has(action) ? undefined : instant),
    acceptedAt: known.acceptedAt ?? (action === 'accept' ? instant : undefined),
  }
}

/** Walks the trail of a referral from its start, as far as anything may still be missing. */
async function receiptsOf(store: Store, id: string, receiver: unknown): Promise<ReferralReceipts> {
  let receipts: ReferralReceipts = {}
  let after: string | undefined
  do {
    if (after !== undefined) await giveWay()
    const page = await store.auditTrailFromStart('Referral', id, after, PAGE)
    for (const { body } of page) {
      const event: Document = JSON.parse(body)
      if (event.facilityId === receiver && event.outcome === 'permit') receipts = withEvent(receipts, event)
    }
    after = page.length === PAGE ? page.at(-1)?.id : undefined
  } while (after !== undefined && receipts.acceptedAt === undefined)
  return receipts
}

/** Tells how far a referral got with its receiver, from the audit: every touch is there before it is answered, so nothing is kept twice. */
export const readReceipts: QuestionHandler<undefined, ReferralReceipts> = async ({ record, context: { services } }) => {
  const id = String(record?.id)
  // Both parties are told the three instants, and nothing else of a trail that is the sender’s.
  return { answer: await receiptsOf(services.store.as(SERVER), id, record?.toFacilityId), told: [], fields: ['id'] }
}
