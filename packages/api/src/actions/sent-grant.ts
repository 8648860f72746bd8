import type { Grant } from '../stores/store.ts'

/** Shows the receiver of an unanswered referral as much as it needs to answer. */
export function sentGrant({ id }: { readonly id: string }, facility: string): Grant {
  return { facility, resource: 'Referral', id, relation: 'referral-sent', referralId: id }
}
