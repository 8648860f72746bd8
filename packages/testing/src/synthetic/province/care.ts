import { assessAndPlan, type CaseFacts, openCase, serviceEvent } from '../casework.ts'
import { addDays } from '../days.ts'
import type { SyntheticFacility } from '../facility.ts'
import type { SyntheticHousehold } from '../household.ts'
import type { SyntheticPerson } from '../person.ts'
import type { Random } from '../random.ts'
import { serial } from '../references.ts'
import { stay } from '../stay.ts'
import { create, type SyntheticStep } from '../step.ts'
import { type Course, courseOf, type Housing } from './course.ts'
import { dayIn, type Period } from './world.ts'

/** What is done for a household. */
export interface Care {
  readonly steps: readonly SyntheticStep[]
  /** The case at home that still goes on, where there is one. */
  readonly underway?: CaseFacts
}

const FIRST_DAY_OF_PLAN = 11
const activities: Readonly<Record<string, string>> = { counselling: 'HD-01', 'primary-health-care': 'HD-02' }

/** How a resident fared after leaving, month by month. */
function followUpsOf(random: Random, { worker, until }: CaseFacts, leftOn: string) {
  return [30, 60, 90, 120, 150, 180].flatMap((days) => {
    const on = addDays(leftOn, days + random.between(-4, 4))
    const result = random.weighted([
      ['stable', 7],
      ['needs-support', 2],
      ['not-reached', 1],
    ] as const)
    return on > until ? [] : [{ on, result, workerId: worker }]
  })
}

/** Services of the case, at home, in the facility or in the community, where the plan has them as its activities. */
function services(random: Random, facts: CaseFacts, { draft }: SyntheticHousehold, isResident: boolean, course?: Course) {
  const { owner, worker, person, key, openedOn, until } = facts
  const visits = Array.from({ length: random.between(1, 4) }, () => dayIn(random, { from: openedOn, to: course?.lastDay ?? until }))
  return visits.sort().flatMap((deliveredOn, index) => {
    const service = random.pick(['counselling', 'policy-advice', 'life-skills', 'primary-health-care'] as const)
    const channel = isResident ? 'at-facility' : random.pick(['home-visit', 'home-visit', 'in-community', 'phone'] as const)
    const activity = deliveredOn < addDays(openedOn, FIRST_DAY_OF_PLAN) ? undefined : activities[service]
    return serviceEvent(owner, `${key}-${serial(index)}`, {
      service,
      channel,
      setting: isResident ? 'social-assistance' : 'community',
      deliveredOn,
      clientKind: 'individual',
      beneficiaryId: person,
      caseId: `@case-${key}`,
      workerIds: [worker],
      ...(channel === 'home-visit' && { place: draft.address }),
      ...(course && activity && { planActivity: { planId: course.planOn(deliveredOn), activity } }),
    })
  })
}

/** The consent of a client, given by the guardian for a child and by an older child as well. */
function consent({ owner, person, key, openedOn }: CaseFacts, { age }: SyntheticPerson, head: SyntheticPerson): SyntheticStep {
  return create(owner, 'consents', `@consent-${key}`, {
    beneficiaryId: person,
    purpose: 'care',
    dataClasses: ['identity', 'health', 'family'],
    givenBy:
      age < 16
        ? [{ role: 'guardian', name: head.draft.name, relationship: 'mother' }, ...(age >= 7 ? [{ role: 'child' as const }] : [])]
        : [{ role: 'person' }],
    form: 'paper',
    from: openedOn,
  })
}

/** What a facility does for a household that it knows: a case with its file, services, a consent, for some a stay, and how it ends. */
export function careFor(
  random: Random,
  { ref: owner, worker }: SyntheticFacility,
  household: SyntheticHousehold,
  { from, to }: Period,
): Care {
  const { kind, people } = household
  const [head, second] = people
  if (!head || !random.chance(0.6)) return { steps: [] }
  const key = household.ref.slice('@household-'.length)
  const client = second && second.age < 16 ? second : head
  const openedOn = dayIn(random, { from, to })
  const facts: CaseFacts = { owner, worker, person: client.ref, key, openedOn, until: to }
  const isEmergency = kind === 'alone' && random.chance(0.7)
  const isResident = isEmergency || (kind === 'elderly-alone' && random.chance(0.5))
  const leaves = addDays(openedOn, isEmergency ? random.between(10, 60) : random.between(60, 400))
  const leftOn = isResident && leaves <= to ? leaves : undefined
  const housing: Housing = { isResident, leftOn }
  const isPlanned = random.chance(0.8)
  const course = isPlanned ? courseOf(random, facts, housing) : undefined
  const caseKind = client.age < 16 ? 'child-protection' : isEmergency ? 'homelessness' : client.age >= 60 ? 'elder-care' : 'poverty'
  const steps = [
    ...openCase(facts, {
      kinds: [caseKind],
      setting: isResident ? 'social-assistance' : 'community',
      urgency: isEmergency ? 'emergency' : 'routine',
      source: random.pick(['commune-collaborator', 'commune', 'hotline', 'self', 'family']),
    }),
    ...(isResident
      ? stay({
          owner,
          person: client.ref,
          key,
          kind: isEmergency ? 'emergency-protection' : 'especially-difficult',
          admittedOn: openedOn,
          case: `@case-${key}`,
          ...(leftOn !== undefined && { endedOn: leftOn, followUps: followUpsOf(random, facts, leftOn) }),
        })
      : []),
    ...assessAndPlan(facts, isEmergency ? 'emergency-protection' : isResident ? 'facility-care' : 'community-support', {
      isClassified: true,
      isPlanned,
    }),
    ...(course?.during ?? []),
    ...services(random, facts, household, isResident, course),
    ...(random.chance(0.4) ? [consent(facts, client, head)] : []),
    ...(course?.afterwards ?? []),
  ]
  return { steps, ...(course?.isUnderway && !isResident && { underway: facts }) }
}
