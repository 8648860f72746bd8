import { type BenefitDraft, calculateAllowance, paymentPeriods } from '@caunoi/schemas'
import type { PaymentFacts } from '../benefit.ts'
import { addDays, ageOn, laterOf } from '../days.ts'
import type { SyntheticHousehold } from '../household.ts'
import type { SyntheticPerson } from '../person.ts'
import type { Random } from '../random.ts'
import type { Reference, SyntheticStep } from '../step.ts'
import { grant } from './benefit-course.ts'
import { dayIn, type Period } from './world.ts'

/** Sponsor of a facility, which pays what no budget pays. */
export function sponsorOf(facility: Reference): Reference {
  return `@sponsor-of-${facility.slice(1)}`
}

/** No more payments than these of one benefit: enough to see a schedule. */
const MOST_PAYMENTS = 9

const byCommune: BenefitDraft['funding'] = [{ source: 'commune-budget' }]
const vnd = (amount: number): BenefitDraft['amount'] => ({ amount, qualifier: 'exact' })

type Grant = Pick<BenefitDraft, 'programme' | 'amount' | 'schedule' | 'funding'> & Partial<BenefitDraft>

/** Payments for the periods of a schedule up to the last day; one in twenty fails or comes back at first, most of them are tried again. */
function paymentsOf(random: Random, { schedule }: Grant, { to }: Period): readonly PaymentFacts[] {
  const periods = paymentPeriods(schedule, { until: to }).slice(0, MOST_PAYMENTS)
  return periods.flatMap(({ period, from }) => {
    const paidOn = addDays(laterOf(from, schedule.from), random.between(2, 9))
    const end = random.weighted<PaymentFacts['end']>([
      [undefined, 56],
      ['failed', 1],
      ['returned', 1],
      ['paid-again', 2],
    ])
    const isTold = end !== undefined && addDays(paidOn, 12) <= to
    return paidOn > to ? [] : [{ period, paidOn, ...(isTold && { end }) }]
  })
}

/** The monthly amount that the law gives a person, as long as age changes nothing of it. */
function allowanceOf({ draft, birthDay }: SyntheticPerson, provinceCode: string, { from, to }: Period): Grant | undefined {
  const groups = draft.allowanceGroups?.map(({ group }) => group) ?? []
  const known = { groups, birthDate: birthDay, provinceCode }
  const amountIn = (month: string) => calculateAllowance({ ...known, month })
  const { total, legalBasis, lines } = amountIn(from.slice(0, 7))
  const [line] = lines
  if (!line?.group || total === 0 || legalBasis === undefined) return undefined
  const isSame = amountIn(to.slice(0, 7)).total === total
  return {
    programme: 'monthly-allowance',
    group: line.group,
    basis: { instrument: legalBasis, coefficient: line.coefficient, standardLevel: line.standardLevel },
    amount: vnd(total),
    schedule: { kind: 'monthly', from, ...(!isSame && { to: from }) },
    funding: byCommune,
  }
}

/** What sponsors and the commune give to a household for reasons of its own. */
function supportOf(
  random: Random,
  { kind, isPoor, draft, owner }: SyntheticHousehold,
  { age, draft: person }: SyntheticPerson,
  day: string,
): readonly Grant[] {
  const isPupil = person.education?.grade !== undefined
  const isHead = person.maritalStatus !== undefined
  const isBereft = kind === 'single-parent' || kind === 'grandparents'
  const bySponsor: BenefitDraft['funding'] = [{ source: 'sponsor', sponsorId: sponsorOf(owner) }]
  const once: BenefitDraft['schedule'] = { kind: 'once', from: day, to: day }
  const schoolMonths: BenefitDraft['schedule'] = { kind: 'school-month', from: day, end: { condition: 'grade-completed', grade: '12' } }
  return [
    ...(isPupil && kind === 'grandparents'
      ? [{ programme: 'school-support', amount: vnd(300_000), schedule: schoolMonths, funding: bySponsor } as const]
      : []),
    ...(isPupil && kind === 'single-parent' && random.chance(0.7)
      ? [{ programme: 'scholarship', amount: vnd(1_500_000), schedule: once, funding: bySponsor } as const]
      : []),
    ...(age >= 2 && age < 6 && isBereft
      ? [{ programme: 'child-care-fee', amount: vnd(400_000), schedule: { kind: 'monthly', from: day }, funding: bySponsor } as const]
      : []),
    ...(isHead && kind === 'single-parent' && isPoor
      ? [
          {
            programme: 'livelihood',
            livelihood: { trade: 'Chăn nuôi gà' },
            amount: { amount: 10_000_000, qualifier: 'about' },
            schedule: once,
            funding: bySponsor,
          } as const,
        ]
      : []),
    ...(isHead && draft.housing?.condition === 'badly-damaged' && random.chance(0.4)
      ? [
          {
            programme: 'house-repair',
            housing: { work: 'repair', areaSquareMetres: draft.housing.area ?? 30 },
            amount: vnd(60_000_000),
            schedule: once,
            funding: byCommune,
          } as const,
        ]
      : []),
  ]
}

/** Benefits of the people of a household, granted by who records them, with their payments. */
export function assistFor(
  random: Random,
  household: SyntheticHousehold,
  provinceCode: string,
  { from, to }: Period,
): readonly SyntheticStep[] {
  return household.people.flatMap((person) => {
    const day = dayIn(random, { from, to })
    const since = { from: day, to }
    const pension: Grant = {
      programme: 'social-pension',
      amount: vnd(500_000),
      schedule: { kind: 'monthly', from: day, to },
      funding: byCommune,
    }
    const allowance = allowanceOf(person, provinceCode, since)
    const isPensioner = day >= '2025-07-01' && ageOn(person.birthDay, day) >= 75 && !allowance
    const grants = [...(allowance ? [allowance] : []), ...(isPensioner ? [pension] : []), ...supportOf(random, household, person, day)]
    return grants.flatMap((granted, index) => {
      const facts = {
        owner: person.owner,
        key: `${person.ref.slice('@person-'.length)}-${index + 1}`,
        draft: { beneficiaryId: person.ref, channel: random.chance(0.6) ? 'bank-account' : 'cash-post', ...granted } as const,
      }
      return grant(random, facts, paymentsOf(random, granted, since))
    })
  })
}
