import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar-day.ts'
import { amountFor, isDue, type PaidBenefit, paymentFaults, periodStart } from './payment-faults.ts'
import { paymentPeriods } from './schedules/payment-periods.ts'

const numRuns = 1000
const anyDay = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2021-01-01', count))
const exact = (amount: number) => ({ amount, qualifier: 'exact' }) as const
const kinds = ['once', 'monthly', 'school-month', 'school-year', 'yearly'] as const
const anySchedule = fc
  .tuple(fc.constantFrom(...kinds), anyDay, fc.integer({ min: 0, max: 1500 }))
  .map(([kind, from, length]) => ({ kind, from, to: addDays(from, length) }))
const active = { status: 'active', schedule: { kind: 'monthly', from: '2021-01-01' }, amount: exact(500_000) } satisfies PaidBenefit
const codesOf = (benefit: PaidBenefit, period: string, amount = benefit.amount) =>
  paymentFaults(benefit, { period, amount }).map(({ code }) => code)

describe('a payment', () => {
  test('may be made for exactly the periods of the schedule', () => {
    fc.assert(
      fc.property(anySchedule, anySchedule, (schedule, other) => {
        const own = new Set(paymentPeriods(schedule).map(({ period }) => period))
        for (const period of [...own, ...paymentPeriods(other).map((one) => one.period)]) {
          expect(codesOf({ ...active, schedule }, period)).toEqual(own.has(period) ? [] : ['period-not-scheduled'])
        }
      }),
      { numRuns },
    )
  })

  test('names a period that begins where the schedule says', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        for (const { period, from } of paymentPeriods(schedule)) expect(periodStart(period)).toBe(from)
      }),
      { numRuns },
    )
  })

  test('is made in no state but approved and active', () => {
    for (const status of ['proposed', 'suspended', 'stopped'])
      expect(codesOf({ ...active, status }, '2026-10')).toEqual(['benefit-not-payable'])
    for (const status of ['approved', 'active']) expect(codesOf({ ...active, status }, '2026-10')).toEqual([])
  })

  test('of an exact amount is neither more, less nor nearly that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (amount) => {
        expect(codesOf(active, '2026-10', exact(amount))).toEqual(amount === 500_000 ? [] : ['amount-differs'])
        expect(codesOf(active, '2026-10', { amount, qualifier: 'about' })).toEqual(['amount-differs'])
        expect(codesOf({ ...active, amount: { qualifier: 'unknown' } }, '2026-10', exact(amount))).toEqual([])
      }),
      { numRuns },
    )
  })
})

describe('a benefit', () => {
  test('is never due from its stop on', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, day) => {
        expect(isDue({ stop: { from } }, day)).toBe(day < from)
      }),
      { numRuns },
    )
  })

  test('that resumes from the day of its suspension loses nothing; a later day loses what lies between', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), anyDay, (from, length, day) => {
        const paidFrom = addDays(from, length)
        expect(isDue({ interruptions: [{ from, resumption: { paidFrom } }] }, day)).toBe(day < from || day >= paidFrom)
        expect(isDue({ interruptions: [{ from }] }, day)).toBe(day < from)
      }),
      { numRuns },
    )
  })

  test('grants the amount of the latest adjustment that applies, whatever the order in which they were made', () => {
    const adjustments = fc.uniqueArray(anyDay, { maxLength: 6 })
    fc.assert(
      fc.property(adjustments, anyDay, (days, day) => {
        const made = days.map((from, index) => ({ from, amount: exact(index + 1) }))
        const latest = made.filter(({ from }) => from <= day).sort((one, other) => (one.from < other.from ? 1 : -1))[0]
        expect(amountFor({ amount: exact(0), adjustments: made }, day)).toEqual(latest?.amount ?? exact(0))
      }),
      { numRuns },
    )
  })

  test('is adjusted by the later of two decisions for one day', () => {
    const adjustments = [1, 2].map((amount) => ({ from: '2026-07-01', amount: exact(amount) }))
    expect(amountFor({ amount: exact(0), adjustments }, '2026-07-01')).toEqual(exact(2))
  })
})
