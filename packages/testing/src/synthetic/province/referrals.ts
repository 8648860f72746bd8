import type { ReferralDraft } from '@caunoi/schemas'
import { type CaseFacts, serviceEvent } from '../casework.ts'
import { secondRecord } from '../cast.ts'
import { addDays } from '../days.ts'
import { anyName } from '../facility.ts'
import type { SyntheticHousehold } from '../household.ts'
import type { SyntheticPerson } from '../person.ts'
import type { Random } from '../random.ts'
import { feedbackFor, type ReferralOccasion, referralFor } from '../referral.ts'
import { act, create, type SyntheticStep } from '../step.ts'
import type { Period, World } from './world.ts'

/** A child whom the hospital knows as well, handed to the centre, which answers, works on it still, or turns it down. */
export function referChild(random: Random, { hospital, centre }: World, child: SyntheticPerson, { to }: Period): readonly SyntheticStep[] {
  const known = secondRecord(child, hospital.ref)
  const key = child.ref.slice('@person-'.length)
  const ref = `@referral-${key}` as const
  const occasion: ReferralOccasion = random.chance(0.3) ? 'child-at-night' : 'long-treatment'
  const contact = { name: anyName(random), phone: '0900000115' }
  const begun = [
    act(centre.ref, 'referrals', ref, 'receive', undefined),
    act(centre.ref, 'referrals', ref, 'accept', {}),
    act(centre.ref, 'referrals', ref, 'start', undefined),
  ]
  const answers = {
    completed: [...begun, act(centre.ref, 'referrals', ref, 'complete', feedbackFor(occasion, to))],
    started: begun,
    rejected: [act(centre.ref, 'referrals', ref, 'reject', { reason: 'already-served' })],
  } as const
  return [
    create(hospital.ref, 'beneficiaries', known.ref, known.draft),
    create(
      hospital.ref,
      'referrals',
      ref,
      referralFor(occasion, { senderReference: `CG-${key}`, toFacilityId: centre.ref, beneficiaryId: known.ref, contact }),
    ),
    ...answers[
      random.weighted([
        ['completed', 7],
        ['started', 2],
        ['rejected', 1],
      ] as const)
    ],
  ]
}

/** All that a client's records may hold: a transfer names every class that moves. */
const held: ReferralDraft['disclosure']['dataClasses'] = [
  ...(['identity', 'identifiers', 'contact', 'address', 'origin', 'education'] as const),
  ...(['livelihood', 'health', 'family', 'situation'] as const),
]

/** A case that goes on elsewhere: the commune hands it to the centre or the centre to the commune, with its client and its papers. */
export function transferCase(
  random: Random,
  { centre, communes }: World,
  { owner, person, key, openedOn }: CaseFacts,
  { people: [head], draft }: SyntheticHousehold,
  { to }: Period,
): readonly SyntheticStep[] {
  const receiver = owner === centre.ref ? communes.find(({ commune }) => commune.code === head?.commune.code) : centre
  const on = addDays(openedOn, random.between(30, 90))
  if (!receiver || on > to) return []
  const ref = `@transfer-${key}` as const
  const [sender, taker] = [anyName(random), anyName(random)]
  return [
    create(owner, 'referrals', ref, {
      senderReference: `BG-${key}`,
      kind: 'transfer',
      toFacilityId: receiver.ref,
      beneficiaryId: person,
      caseId: `@case-${key}`,
      urgency: 'routine',
      reason:
        receiver === centre
          ? 'Cần dịch vụ chuyên sâu mà xã chưa cung cấp được.'
          : 'Đã ổn định, xã nơi ở theo dõi và hỗ trợ tiếp thuận tiện hơn.',
      requestedServices: ['case-management'],
      contact: { name: sender, phone: '0900000116' },
      disclosure: { dataClasses: held, legalBasis: 'state-duty' },
    }),
    act(receiver.ref, 'referrals', ref, 'accept', {}),
    act(receiver.ref, 'referrals', ref, 'complete', {
      outcome: 'handed-over',
      text: 'Đã nhận bàn giao hồ sơ và đến thăm gia đình.',
      completedOn: on,
      handover: {
        on,
        signers: [
          { party: 'facility', name: sender },
          { party: 'commune', name: taker },
        ],
        takenOverBy: taker,
      },
    }),
    ...serviceEvent(receiver.ref, `${key}-after`, {
      service: 'case-management',
      channel: 'home-visit',
      setting: 'community',
      deliveredOn: on,
      clientKind: 'individual',
      beneficiaryId: person,
      caseId: `@case-${key}`,
      workerIds: [receiver.worker],
      place: draft.address,
    }),
  ]
}
