import type { Referral } from '@caunoi/schemas'
import type { ActionInput, Changes } from '../behaviour.ts'
import type { StoredRecord } from '../stores/store.ts'

/** Ends a referral: what it disclosed is taken back in the same transaction, and the receiver keeps only what it answered. */
export async function endReferral({ record, stored, move, work }: ActionInput<Referral, unknown>, changes: Changes): Promise<StoredRecord> {
  for (const through of await work.transaction.grantsThrough(record.id)) {
    if (through.id === record.id) continue
    const disclosed = await work.load(through.resource, through.id)
    const others = await work.transaction.grantsOn(through.resource, through.id)
    await work.expose(disclosed, others.filter((grant) => grant.referralId !== record.id || grant.relation === 'transferred-away'))
  }
  const over = { facility: record.toFacilityId, resource: 'Referral', id: record.id, relation: 'referral-over', referralId: record.id }
  return work.change(stored, { ...(move?.to !== undefined && { status: move.to }), ...changes }, { action: move?.action ?? 'end', grants: [over] })
}
