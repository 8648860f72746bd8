import type { ReferralDraft, ReferralFeedback } from '../../packages/schemas/src/index.ts'

/** The referral of the first story: a child that came to the hospital at night. */
export function referralDraft(beneficiaryId: string, toFacilityId: string, senderReference: string): ReferralDraft {
  return {
    senderReference,
    kind: 'service',
    toFacilityId,
    beneficiaryId,
    urgency: 'emergency',
    reason: 'Trẻ nhập viện ban đêm, nghi bị bạo lực.',
    requestedServices: ['emergency-intake', 'counselling'],
    contact: { name: 'Lê Thị An', phone: '0905000111' },
    disclosure: { dataClasses: ['identity', 'health'], legalBasis: 'child-protection-report' },
    safetyNote: { text: 'Không báo cho người cha.', mustNotBeInformed: [{ relationship: 'father' }] },
  }
}

/** The answer that goes back to the sender. */
export function feedback(): ReferralFeedback {
  return { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) }
}
