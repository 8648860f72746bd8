import type { Referral } from '@caunoi/schemas'
import type { ActionInput, Changes } from '../behaviour.ts'
import type { StoredRecord } from '../stores/store.ts'
import { overGrant, takeBackDisclosure } from './take-back-disclosure.ts'

/** Ends a referral, or only what it discloses: that is taken back in the same transaction, and the receiver keeps only what it answered. */
export async function endReferral({ record, stored, move, work }: ActionInput<Referral, unknown>, changes: Changes): Promise<StoredRecord> {
  await takeBackDisclosure(work, record.id)
  const state = move?.to === undefined ? {} : { status: move.to }
  const ended = { ...state, disclosedUntil: undefined, ...changes }
  return work.change(stored, ended, { action: move?.action ?? 'end', grants: [overGrant(record)] })
}
