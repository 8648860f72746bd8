import { type CaseEnding, closeCase, reopenCase, revisedPlanOf, revisePlan } from '../case-course.ts'
import type { CaseFacts } from '../casework.ts'
import { addDays, laterOf } from '../days.ts'
import type { Random } from '../random.ts'
import { act, type Reference, type SyntheticStep } from '../step.ts'

/** How a planned case went on. */
export interface Course {
  /** What happened while services were given. */
  readonly during: readonly SyntheticStep[]
  /** How it stands at the last day. */
  readonly afterwards: readonly SyntheticStep[]
  /** Last day on which services were given. */
  readonly lastDay: string
  /** Whether the work still goes on under its plan. */
  readonly isUnderway: boolean
  /** The plan that was carried out on a day. */
  planOn(day: string): Reference
}

const endings: readonly (readonly [CaseEnding, number])[] = [
  [{ reason: 'goals-reached', outcome: 'independent', plan: 'reached' }, 4],
  [{ reason: 'goals-reached', outcome: 'improved', plan: 'reached' }, 3],
  [{ reason: 'agreed', outcome: 'improved', plan: 'partly-reached' }, 2],
  [{ reason: 'by-decision', outcome: 'improved', legalBasis: 'Quyết định 117/QĐ-UBND', plan: 'partly-reached' }, 1],
  [{ reason: 'moved-away', outcome: 'unknown', plan: 'partly-reached' }, 1],
  [{ reason: 'client-request', outcome: 'unchanged', plan: 'not-reached' }, 1],
  [{ reason: 'no-contact', outcome: 'unknown', plan: 'not-reached' }, 1],
]
const returnedHome: CaseEnding = { reason: 'goals-reached', outcome: 'returned-home', plan: 'partly-reached' }

/** Where the client lives while the case lasts. */
export interface Housing {
  readonly isResident: boolean
  /** Day on which a resident left. */
  readonly leftOn?: string | undefined
}

/** What a case rests or goes on with that is not at its end. */
function underway(random: Random, { owner, key }: CaseFacts): readonly SyntheticStep[] {
  const phase = random.weighted([
    ['implementing', 6],
    ['monitoring', 4],
    ['suspended', 1],
  ] as const)
  if (phase === 'implementing') return []
  const reason = phase === 'suspended' ? { reason: 'Gia đình về quê dài ngày, tạm dừng theo đề nghị.' } : {}
  return [act(owner, 'cases', `@case-${key}`, 'advance', { to: phase, ...reason })]
}

/** Draws what became of a planned case: its plan is revised, it is closed, sometimes it is taken up again. */
export function courseOf(random: Random, facts: CaseFacts, { isResident, leftOn }: Housing): Course {
  const { openedOn, until, key } = facts
  const reviewedOn = addDays(openedOn, random.between(45, 120))
  const isRevised = random.chance(0.3) && addDays(reviewedOn, 3) <= until
  const planOn = (day: string): Reference => (isRevised && day >= addDays(reviewedOn, 3) ? revisedPlanOf(key) : `@plan-${key}`)
  const closedOn = addDays(laterOf(leftOn ?? openedOn, isRevised ? reviewedOn : openedOn), random.between(30, 150))
  const during = isRevised ? revisePlan(facts, reviewedOn) : []
  if ((isResident && leftOn === undefined) || closedOn > until || random.chance(0.2))
    return { during, afterwards: underway(random, facts), lastDay: until, isUnderway: true, planOn }
  const reopenedOn = addDays(closedOn, random.between(14, 60))
  const isReopened = random.chance(0.2) && reopenedOn <= until
  return {
    during,
    afterwards: [
      ...closeCase(facts, planOn(closedOn), closedOn, isResident ? returnedHome : random.weighted(endings)),
      ...(isReopened ? reopenCase(facts, reopenedOn) : []),
    ],
    lastDay: closedOn,
    isUnderway: false,
    planOn,
  }
}
