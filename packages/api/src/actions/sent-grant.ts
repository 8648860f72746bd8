import type { Referral } from '@caunoi/schemas'
import type { Grant } from '../stores/store.ts'
import { basisOfReceipt } from './basis-of-receipt.ts'

/** Shows the receiver of an unanswered referral as much as it needs to answer; not on what basis. */
export function sentGrant(id: string, facility: string, receipt: Referral['receipt']): Grant {
  const basis = { ...basisOfReceipt(receipt), isWithheld: true }
  return { facility, resource: 'Referral', id, relation: 'referral-sent', referralId: id, basis }
}
