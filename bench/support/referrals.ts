import type { ReferralDraft, ReferralFeedback } from '../../packages/schemas/src/index.ts'
import { feedbackFor, referralFor } from '../../packages/testing/src/synthetic/referral.ts'

/** The referral of the first story: a child that came to the hospital at night. */
export function referralDraft(beneficiaryId: string, toFacilityId: string, senderReference: string): ReferralDraft {
  const contact = { name: 'Lê Thị An', phone: '0900000115' }
  return referralFor('child-at-night', { senderReference, toFacilityId, beneficiaryId, contact })
}

/** The answer that goes back to the sender. */
export function feedback(): ReferralFeedback {
  return feedbackFor('child-at-night', new Date(Date.now() - 86_400_000).toISOString().slice(0, 10))
}
