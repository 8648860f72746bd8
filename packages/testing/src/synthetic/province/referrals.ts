import { secondRecord } from '../cast.ts'
import { anyName } from '../facility.ts'
import type { SyntheticPerson } from '../person.ts'
import type { Random } from '../random.ts'
import { act, create, type SyntheticStep } from '../step.ts'
import type { Period, World } from './world.ts'

/** A child whom the hospital knows as well, handed to the centre, which answers. */
export function referChild(random: Random, { hospital, centre }: World, child: SyntheticPerson, { to }: Period): readonly SyntheticStep[] {
  const known = secondRecord(child, hospital.ref)
  const key = child.ref.slice('@person-'.length)
  const ref = `@referral-${key}` as const
  return [
    create(hospital.ref, 'beneficiaries', known.ref, known.draft),
    create(hospital.ref, 'referrals', ref, {
      senderReference: `CG-${key}`,
      kind: 'service',
      toFacilityId: centre.ref,
      beneficiaryId: known.ref,
      urgency: 'urgent',
      reason: 'Trẻ điều trị dài ngày, gia đình khó khăn, cần được tư vấn chính sách và hỗ trợ.',
      requestedServices: ['policy-advice', 'counselling'],
      contact: { name: anyName(random), phone: '0900000115' },
      disclosure: { dataClasses: ['identity', 'contact', 'family'], legalBasis: 'child-protection-report' },
    }),
    act(centre.ref, 'referrals', ref, 'receive', undefined),
    act(centre.ref, 'referrals', ref, 'accept', {}),
    act(centre.ref, 'referrals', ref, 'start', undefined),
    act(centre.ref, 'referrals', ref, 'complete', {
      outcome: 'needs-met',
      text: 'Gia đình đã được hướng dẫn làm hồ sơ hưởng chế độ.',
      completedOn: to,
    }),
  ]
}
