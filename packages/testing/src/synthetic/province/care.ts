import { assessAndPlan, openCase, serviceEvent, stay } from '../casework.ts'
import { addDays } from '../days.ts'
import type { SyntheticFacility } from '../facility.ts'
import type { SyntheticHousehold } from '../household.ts'
import type { Random } from '../random.ts'
import { serial } from '../references.ts'
import { create, type SyntheticStep } from '../step.ts'
import { dayIn, type Period } from './world.ts'

/** Ending of the references of what is done for a household. */
const keyOf = ({ ref }: SyntheticHousehold): string => ref.slice('@household-'.length)

/** What a facility does for a household that it knows: a case with its file, services, a consent, for some a stay. */
export function careFor(
  random: Random,
  { ref: owner, worker }: SyntheticFacility,
  household: SyntheticHousehold,
  { from, to }: Period,
): readonly SyntheticStep[] {
  const { kind, people } = household
  const [head, second] = people
  if (!head || !random.chance(0.6)) return []
  const key = keyOf(household)
  const client = second && second.age < 16 ? second : head
  const openedOn = dayIn(random, { from, to })
  const facts = { owner, worker, person: client.ref, key, openedOn, until: to }
  const isChild = client.age < 16
  const isResident = kind === 'elderly-alone' && random.chance(0.5)
  const isEmergency = kind === 'alone' && random.chance(0.7)
  const kinds = [isChild ? 'child-protection' : isEmergency ? 'homelessness' : client.age >= 60 ? 'elder-care' : 'poverty'] as const
  const visits = random.between(1, 4)
  const stayed = { owner, person: client.ref, key, admittedOn: openedOn, case: `@case-${key}` as const }
  const end = addDays(openedOn, random.between(10, 60))
  return [
    ...openCase(facts, {
      kinds: [...kinds],
      setting: isResident || isEmergency ? 'social-assistance' : 'community',
      urgency: isEmergency ? 'emergency' : 'routine',
      source: random.pick(['commune-collaborator', 'commune', 'hotline', 'self', 'family']),
    }),
    ...(isResident ? stay({ ...stayed, kind: 'especially-difficult' }) : []),
    ...(isEmergency ? stay({ ...stayed, kind: 'emergency-protection', ...(end <= to && { endedOn: end }) }) : []),
    ...assessAndPlan(facts, isResident ? 'facility-care' : isEmergency ? 'emergency-protection' : 'community-support', {
      isClassified: true,
      isPlanned: random.chance(0.8),
    }),
    ...Array.from({ length: visits }, (_, index) =>
      serviceEvent(owner, `${key}-${serial(index)}`, {
        service: random.pick(['counselling', 'policy-advice', 'life-skills', 'primary-health-care']),
        setting: isResident || isEmergency ? 'social-assistance' : 'community',
        deliveredOn: dayIn(random, { from: openedOn, to }),
        clientKind: 'individual',
        beneficiaryId: client.ref,
        caseId: `@case-${key}`,
        workerIds: [worker],
      }),
    ).flat(),
    ...(random.chance(0.4)
      ? [
          create(owner, 'consents', `@consent-${key}`, {
            beneficiaryId: client.ref,
            purpose: 'care',
            dataClasses: ['identity', 'health', 'family'],
            givenBy: isChild
              ? [
                  { role: 'guardian', name: head.draft.name, relationship: 'mother' },
                  ...(client.age >= 7 ? [{ role: 'child' as const }] : []),
                ]
              : [{ role: 'person' }],
            form: 'paper',
            from: openedOn,
          }),
        ]
      : []),
  ]
}
