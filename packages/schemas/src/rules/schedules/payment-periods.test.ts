import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../calendar-day.ts'
import { paymentPeriods } from './payment-periods.ts'
import type { PaymentSchedule } from './payment-schedule.ts'
import { scheduleEnd } from './schedule-end.ts'

const numRuns = 1000
const anyDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2020-01-01', count))
const kinds = ['once', 'monthly', 'school-month', 'school-year', 'yearly'] as const
const anySchedule: fc.Arbitrary<PaymentSchedule> = fc
  .tuple(fc.constantFrom(...kinds), anyDay, fc.integer({ min: 0, max: 1500 }))
  .map(([kind, from, length]) => ({ kind, from, to: addDays(from, length) }))
const names = (schedule: PaymentSchedule, bounds = {}) => paymentPeriods(schedule, bounds).map(({ period }) => period)

describe('the periods of a schedule', () => {
  test('follow each other without an overlap, each named once', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const periods = paymentPeriods(schedule)
        for (const [index, { from, to }] of periods.entries()) {
          expect(from <= to).toBe(true)
          expect((periods[index - 1]?.to ?? '') < from).toBe(true)
        }
        expect(new Set(periods.map(({ period }) => period)).size).toBe(periods.length)
      }),
      { numRuns },
    )
  })

  test('meet the time from the first day to the last, and nothing else', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) =>
        paymentPeriods(schedule).every(({ from, to }) => to >= schedule.from && from <= (schedule.to ?? '')),
      ),
      { numRuns },
    )
  })

  test('of school months lie never in the summer and are nine in each whole school year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2021, max: 2029 }), (from, year) => {
        const months = names({ kind: 'school-month', from, to: '2031-12-31' })
        expect(months.filter((month) => /-0[678]$/.test(month))).toEqual([])
        const inYear = months.filter((month) => month >= `${year}-09` && month <= `${year + 1}-05`)
        if (from <= `${year}-09-30`) expect(inYear).toHaveLength(9)
      }),
      { numRuns },
    )
  })

  test('grow by nothing when the day of interest comes first', () => {
    fc.assert(
      fc.property(anySchedule, anyDay, (schedule, until) => {
        const all = paymentPeriods(schedule)
        const some = schedule.kind === 'once' ? all : paymentPeriods(schedule, { until })
        expect(all.slice(0, some.length)).toEqual(some)
      }),
      { numRuns },
    )
  })

  test('are as many as the payments that were promised', () => {
    const end = { condition: 'payments-made', payments: 3 }
    expect(names({ kind: 'monthly', from: '2026-11-22', end })).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(names({ kind: 'monthly', from: '2026-11-22', to: '2026-12-01', end })).toEqual(['2026-11', '2026-12'])
  })

  test('are not listed without an end', () => {
    expect(() => paymentPeriods({ kind: 'monthly', from: '2026-11-22' })).toThrow('say until when')
    expect(() => paymentPeriods({ kind: 'monthly', from: '2026-11-22', end: { condition: 'study-ended' } })).toThrow('say until when')
    expect(names({ kind: 'once', from: '2026-11-22' })).toEqual(['2026-11-22'])
  })

  test('are none when the condition was met before', () => {
    const schedule = { kind: 'monthly', from: '2026-11-22', end: { condition: 'age-reached', age: 16 } } as const
    expect(names(schedule, { birthDate: '2010-01-01' })).toEqual([])
  })

  test('are listed for days of the calendar only', () => {
    expect(() => paymentPeriods({ kind: 'monthly', from: '2026-02-30', to: '2026-12-31' })).toThrow('YYYY-MM-DD')
  })
})

describe('the end of a schedule', () => {
  test('is not known while its fact is not', () => {
    const end = { condition: 'grade-completed', grade: 12 }
    expect(scheduleEnd({ kind: 'school-month', from: '2026-09-01', end })).toEqual({ because: 'open', missing: ['education'] })
    const age = { condition: 'age-reached', age: 16 }
    expect(scheduleEnd({ kind: 'monthly', from: '2026-09-01', end: age }, { birthDate: '2012' })).toEqual({
      because: 'open',
      missing: ['birthDate'],
    })
  })

  test('is the earlier of day and condition', () => {
    const end = { condition: 'age-reached', age: 16 }
    const born = { birthDate: '2012-02-29' }
    expect(scheduleEnd({ kind: 'monthly', from: '2026-09-01', to: '2029-12-31', end }, born).on).toBe('2028-02-29')
    expect(scheduleEnd({ kind: 'monthly', from: '2026-09-01', to: '2027-12-31', end }, born).because).toBe('date')
  })
})
