import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emergencyStayLimit, followUpEnd } from './stay-limits.ts'

const days = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the limits of a stay', () => {
  test.each([
    ['2026-11-20', '2027-02-20'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-10-31', '2027-01-31'],
  ])('an emergency stay from %s lasts to %s', (admittedOn, limit) => {
    expect(emergencyStayLimit(admittedOn)).toBe(limit)
  })

  test('lie three and six months ahead, never on a later day of the month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const months = (end: string) =>
          Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - Number(day.slice(0, 4)) * 12 - Number(day.slice(5, 7))
        const ends = [emergencyStayLimit(day), followUpEnd(day)]
        expect(ends.map(months)).toEqual([3, 6])
        for (const end of ends) expect(end.slice(8) <= day.slice(8)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
