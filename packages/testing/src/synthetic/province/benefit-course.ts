import { type BenefitFacts, benefit, type PaymentFacts, pay, payAgain } from '../benefit.ts'
import { laterOf } from '../days.ts'
import type { Random } from '../random.ts'
import { act, type SyntheticStep } from '../step.ts'

type Granted = Omit<BenefitFacts, 'payments'>

const firstDayOf = ({ period }: PaymentFacts): string => `${period}-01`

/** The benefit ends with the month before a payment that nobody gets any more. */
function stopped(random: Random, facts: Granted, before: readonly PaymentFacts[], next: PaymentFacts): readonly SyntheticStep[] {
  const reason = random.pick(['not-eligible', 'refused', 'moved-away'] as const)
  return [
    ...benefit({ ...facts, payments: before }),
    act(facts.owner, 'benefits', `@benefit-${facts.key}`, 'stop', { reason, from: firstDayOf(next) }),
  ]
}

/** Three months running nobody collects the money: the benefit is suspended, and either stopped three months later or paid after all. */
function uncollected(
  { draft, ...known }: Granted,
  before: readonly PaymentFacts[],
  missed: readonly PaymentFacts[],
  rest: readonly PaymentFacts[],
): readonly SyntheticStep[] {
  const facts: Granted = { ...known, draft: { ...draft, channel: 'cash-post' } }
  const { owner, key } = facts
  const ref = `@benefit-${key}` as const
  const [next, resumed, , last] = rest
  if (!next || !resumed) throw new RangeError('a suspension needs two months after it')
  const suspended = [
    ...benefit({ ...facts, payments: [...before, ...missed.map((payment) => ({ ...payment, end: 'returned' as const }))] }),
    act(owner, 'benefits', ref, 'suspend', { reason: 'not-collected', from: firstDayOf(next) }),
  ]
  if (last) return [...suspended, act(owner, 'benefits', ref, 'stop', { reason: 'suspension-not-remedied', from: firstDayOf(last) })]
  const { paidOn: resumedOn } = resumed
  const late = rest.map(({ paidOn, ...payment }) => ({ ...payment, paidOn: laterOf(paidOn, resumedOn) }))
  return [
    ...suspended,
    act(owner, 'benefits', ref, 'resume', { resumedOn, areConditionsUnchanged: true }),
    ...missed.flatMap((payment) => payAgain(facts, payment, resumedOn)),
    ...late.flatMap((payment) => pay(facts, payment)),
  ]
}

/** Grants a benefit and draws what becomes of it: as a rule it is paid, some are not collected, some are stopped. */
export function grant(random: Random, facts: Granted, payments: readonly PaymentFacts[]): readonly SyntheticStep[] {
  const turn = random.weighted([
    ['paid', 6],
    ['uncollected', 1],
    ['stopped', 1],
  ] as const)
  const isMonthly = facts.draft.schedule.kind === 'monthly'
  if (turn === 'paid' || !isMonthly || payments.length < 6) return benefit({ ...facts, payments })
  const at = random.between(1, payments.length - 5)
  const [before, next] = [payments.slice(0, at), payments[at]]
  if (turn === 'stopped' && next) return stopped(random, facts, before, next)
  return uncollected(facts, before, payments.slice(at, at + 3), payments.slice(at + 3))
}
