import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayBefore } from '../calendar-day.ts'
import { ageOn, birthdayAt, lastDayBelow } from './birthdays.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1920-01-01', count))

test('a person grows a year older on the birthday, and not on the day before', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 100 }), (birthDate, age) => {
      const birthday = birthdayAt(birthDate, age)
      expect(ageOn(birthDate, birthday)).toBe(age)
      expect(ageOn(birthDate, dayBefore(birthday))).toBe(age - 1)
      expect(lastDayBelow(birthDate, age)).toBe(dayBefore(birthday))
    }),
    { numRuns: 1000 },
  )
})

test('who was born on 29 February has a birthday every year', () => {
  expect([1, 2, 3, 4].map((age) => birthdayAt('2008-02-29', age))).toEqual(['2009-02-28', '2010-02-28', '2011-02-28', '2012-02-29'])
  expect(ageOn('2008-02-29', '2024-02-28')).toBe(15)
  expect(ageOn('2008-02-29', '2024-02-29')).toBe(16)
})
