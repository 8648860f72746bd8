import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayAfter, daysBetween } from '../../calendar-day.ts'
import { addWorkingDays } from './add-working-days.ts'
import { OutsideWorkingCalendarError } from './outside-working-calendar-error.ts'
import { isWorkingDay, workingCalendar } from './working-calendar.ts'
import { workingDaysBetween } from './working-days-between.ts'

const numRuns = 1000
/** Far enough from the end for a hundred working days. */
const anyDay = fc.integer({ min: 0, max: daysBetween(workingCalendar.from, '2027-06-30') }).map((n) => addDays(workingCalendar.from, n))
const anyCount = fc.integer({ min: 0, max: 40 })

describe('working days', () => {
  test('end on a working day when at least one is counted', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => count === 0 || isWorkingDay(addWorkingDays(day, count))),
      { numRuns },
    )
  })

  test('counted on and counted back are the same number', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        const end = addWorkingDays(day, count)
        expect(workingDaysBetween(day, end)).toBe(count)
        expect(workingDaysBetween(end, day)).toBe(count === 0 ? 0 : -count)
      }),
      { numRuns },
    )
  })

  test('add up', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (day, first, second) => {
        expect(addWorkingDays(addWorkingDays(day, first), second)).toBe(addWorkingDays(day, first + second))
      }),
      { numRuns },
    )
  })

  test('never end earlier for a later start', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => addWorkingDays(day, count) <= addWorkingDays(dayAfter(day), count)),
      { numRuns },
    )
  })

  test('are never more than the days of the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => Math.abs(workingDaysBetween(a, b)) <= Math.abs(daysBetween(a, b))),
      { numRuns },
    )
  })

  test.each(['2020-12-31', '2028-01-01'])('are not known on %s', (day) => {
    const asked = [() => isWorkingDay(day), () => addWorkingDays(day, 0), () => workingDaysBetween(day, '2026-11-22')]
    for (const ask of asked) expect(ask).toThrow(OutsideWorkingCalendarError)
    expect(() => isWorkingDay(day)).toThrow(`working days are known from 2021-01-01 to 2027-12-31, not on ${day}`)
  })

  test('are not counted past the last known day', () => {
    expect(addWorkingDays('2027-12-30', 1)).toBe('2027-12-31')
    expect(() => addWorkingDays('2027-12-30', 2)).toThrow(OutsideWorkingCalendarError)
  })

  test.each(['2026-02-30', '22/11/2026', '2026-13-01', ''])('are not counted from “%s”, which is no day', (day) => {
    expect(() => addWorkingDays(day, 1)).toThrow('written YYYY-MM-DD')
  })

  test.each([-1, 1.5, Number.NaN])('are not counted by %d', (count) => {
    expect(() => addWorkingDays('2026-11-22', count)).toThrow('whole number')
  })
})
