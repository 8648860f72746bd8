import type { BenefitDraft } from '@caunoi/schemas'
import { benefit, type PaymentFacts } from '../benefit.ts'
import { recordPeople } from '../cast.ts'
import { addDays } from '../days.ts'
import { serial } from '../references.ts'
import { act, create, type Reference, type SyntheticStep } from '../step.ts'
import type { Children } from './children.ts'
import type { Cast } from './stays.ts'

const sponsor: Reference = '@sponsor-0001'
const funding: BenefitDraft['funding'] = [{ source: 'sponsor', sponsorId: sponsor }]
const vnd = (amount: number, qualifier: 'exact' | 'less-than' = 'exact') => ({ amount, qualifier }) as const
const on = (day: string): BenefitDraft['schedule'] => ({ kind: 'once', from: day, to: day })

/** The sponsor of the story. */
function sponsorOf(owner: Reference): readonly SyntheticStep[] {
  return [create(owner, 'sponsors', sponsor, { kind: 'charity', isAnonymous: false, name: 'Quỹ Cánh Diều', isActive: true })]
}

/** 161 scholarships of 1.2 million VND, and what is not one of the half year. */
function scholarships(owner: Reference, { pupils }: Children): readonly SyntheticStep[] {
  const give = (
    key: string,
    person: Reference,
    day: string,
    paidOn: string | undefined,
    amount = 1_200_000,
    state: 'active' | 'proposed' = 'active',
  ) =>
    benefit({
      owner,
      key: `hb-${key}`,
      draft: { beneficiaryId: person, programme: 'scholarship', amount: vnd(amount), schedule: on(day), funding },
      state,
      ...(paidOn && { payments: [{ period: day, paidOn }] }),
    })
  const [first, ...rest] = pupils
  const outside = rest.at(-1)
  if (!first || !outside) throw new RangeError('the cast is too small')
  return [
    // The first gets it in two halves.
    ...give('0001-a', first.ref, '2025-01-01', '2025-01-01', 600_000),
    ...give('0001-b', first.ref, '2025-06-02', '2025-07-15', 600_000),
    ...rest.flatMap(({ ref }, index) => give(serial(index + 1), ref, addDays('2025-01-05', index), addDays('2025-01-06', index))),
    ...give('before', outside.ref, '2024-12-20', '2024-12-31'),
    ...give('after', outside.ref, '2025-07-16', '2025-07-16'),
    ...give('proposed', outside.ref, '2025-03-01', undefined, 1_200_000, 'proposed'),
  ]
}

/** 40 child-care fees of 600,000 VND a month, two months of which were paid. */
function childCareFees(owner: Reference, { small, pupils }: Children): readonly SyntheticStep[] {
  const more: Readonly<Record<number, PaymentFacts['end']>> = { 0: 'scheduled', 1: 'failed', 2: 'returned' }
  const [outside] = pupils
  if (!outside) throw new RangeError('the cast is too small')
  // Stopped from the first day of the period: that day is not due any more.
  const stopped = benefit({
    owner,
    key: 'gt-stopped',
    draft: {
      beneficiaryId: outside.ref,
      programme: 'child-care-fee',
      amount: vnd(600_000),
      schedule: { kind: 'monthly', from: '2024-09-01' },
      funding,
    },
  })
  const paid = small.flatMap(({ ref }, index) => {
    const end = more[index]
    return benefit({
      owner,
      key: `gt-${serial(index)}`,
      draft: {
        beneficiaryId: ref,
        programme: 'child-care-fee',
        amount: vnd(600_000),
        schedule: { kind: 'monthly', from: '2025-02-01', to: '2025-05-31' },
        funding,
      },
      payments: [
        { period: '2025-02', paidOn: '2025-02-10' },
        { period: '2025-03', paidOn: '2025-03-10' },
        ...(end ? [{ period: '2025-04', paidOn: '2025-04-10', end }] : []),
      ],
    })
  })
  return [...paid, ...stopped, act(owner, 'benefits', '@benefit-gt-stopped', 'stop', { reason: 'refused', from: '2025-01-01' })]
}

/** Seven livelihoods of almost 8.3 million VND, and a house that is no livelihood. */
function livelihoods(cast: Cast, owner: Reference): readonly SyntheticStep[] {
  const people = cast({ owner, role: 'parent', count: 9, ages: [28, 50] })
  const [outside, housed] = people.slice(7)
  if (!outside || !housed) throw new RangeError('the cast is too small')
  const give = (key: string, person: Reference, day: string) =>
    benefit({
      owner,
      key: `sk-${key}`,
      draft: {
        beneficiaryId: person,
        programme: 'livelihood',
        livelihood: { trade: 'Thu mua phế liệu' },
        amount: vnd(8_300_000, 'less-than'),
        schedule: on(day),
        funding,
      },
      payments: [{ period: day, paidOn: day }],
    })
  return [
    ...recordPeople(people),
    ...people.slice(0, 7).flatMap(({ ref }, index) => give(serial(index), ref, addDays('2025-03-03', index * 15))),
    ...give('before', outside.ref, '2024-11-11'),
    ...benefit({
      owner,
      key: 'nha',
      draft: {
        beneficiaryId: housed.ref,
        programme: 'house-repair',
        housing: { work: 'repair', areaSquareMetres: 30 },
        amount: vnd(60_000_000),
        schedule: on('2025-04-01'),
        funding: [{ source: 'commune-budget' }],
      },
      payments: [{ period: '2025-04-01', paidOn: '2025-04-02' }],
    }),
  ]
}

/** What the centre linked to people in the half year: almost 300 million VND in all. */
export function connectedSupport(cast: Cast, owner: Reference, children: Children): readonly SyntheticStep[] {
  return [...sponsorOf(owner), ...scholarships(owner, children), ...childCareFees(owner, children), ...livelihoods(cast, owner)]
}
