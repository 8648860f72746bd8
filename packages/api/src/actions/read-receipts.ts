import type { ReferralReceipts } from '@caunoi/schemas'
import type { QuestionHandler } from '../behaviour.ts'
import { giveWay } from '../give-way.ts'
import { type KeptEvent, readEvent } from '../resource/stored-event.ts'
import { SERVER, type Store } from '../stores/store.ts'

const PAGE = 500

/** Acts that tell a facility of a record without opening it. */
const TELLING = new Set(['changes', 'search', 'receipts'])

/** What one event adds to the receipts: only the first of a kind counts, and who opened or accepted a record was told of it. */
function withEvent(known: ReferralReceipts, { action, at }: KeptEvent): ReferralReceipts {
  return {
    deliveredAt: known.deliveredAt ?? at,
    readAt: known.readAt ?? (TELLING.has(action) ? undefined : at),
    acceptedAt: known.acceptedAt ?? (action === 'accept' ? at : undefined),
  }
}

/** Walks the trail of a referral from its start, as far as anything may still be missing. */
async function receiptsOf(store: Store, id: string, receiver: unknown): Promise<ReferralReceipts> {
  let receipts: ReferralReceipts = {}
  let after: string | undefined
  do {
    if (after !== undefined) await giveWay()
    const page = await store.auditTrailFromStart('Referral', id, after, PAGE)
    for (const stored of page) {
      const event = readEvent(stored)
      if (event && event.facilityId === receiver && event.outcome === 'permit') receipts = withEvent(receipts, event)
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
