import type { ReferralDraft, ReferralFeedback } from '@caunoi/schemas'

type Told = Pick<ReferralDraft, 'urgency' | 'reason' | 'requestedServices' | 'disclosure' | 'safetyNote'>

/** Why a hospital turns to a social-work centre. */
export type ReferralOccasion = 'child-at-night' | 'long-treatment'

const occasions: Readonly<Record<ReferralOccasion, Told & { readonly answer: string }>> = {
  'child-at-night': {
    urgency: 'emergency',
    reason: 'Trẻ nhập viện ban đêm, nghi bị bạo lực.',
    requestedServices: ['emergency-intake', 'counselling'],
    disclosure: { dataClasses: ['identity', 'health'], legalBasis: 'child-protection-report' },
    safetyNote: { text: 'Không báo cho người cha.', mustNotBeInformed: [{ relationship: 'father' }] },
    answer: 'Trẻ đã an toàn.',
  },
  'long-treatment': {
    urgency: 'urgent',
    reason: 'Trẻ điều trị dài ngày, gia đình khó khăn, cần được tư vấn chính sách và hỗ trợ.',
    requestedServices: ['policy-advice', 'counselling'],
    disclosure: { dataClasses: ['identity', 'contact', 'family'], legalBasis: 'child-protection-report' },
    answer: 'Gia đình đã được hướng dẫn làm hồ sơ hưởng chế độ.',
  },
}

/** What the hospital writes. */
export function referralFor(
  occasion: ReferralOccasion,
  parts: Pick<ReferralDraft, 'senderReference' | 'toFacilityId' | 'beneficiaryId' | 'contact'>,
): ReferralDraft {
  const { answer: _, ...told } = occasions[occasion]
  return { kind: 'service', ...parts, ...told }
}

/** What the centre answers when the needs are met. */
export function feedbackFor(occasion: ReferralOccasion, completedOn: string): ReferralFeedback {
  return { outcome: 'needs-met', text: occasions[occasion].answer, completedOn }
}
