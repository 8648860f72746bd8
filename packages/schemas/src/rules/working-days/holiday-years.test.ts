import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../calendar-day.ts'
import type { HolidayKind } from './holiday.ts'
import { holidayYears } from './holiday-years.ts'

const isWeekend = (day: string) => weekdayOf(day) === 0 || weekdayOf(day) === 6

test('the years from 2021 to 2027 are there, in order', () => {
  expect(holidayYears.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026, 2027])
})

describe.each(holidayYears)('$year', ({ year, holidays, swaps }) => {
  const granted = holidays.filter(({ insteadOf }) => insteadOf === undefined)
  const daysOf = (kind: HolidayKind) => granted.filter((holiday) => holiday.kind === kind).map(({ day }) => day.slice(5))

  test('has each holiday that the law grants, as many days as it grants', () => {
    expect(daysOf('new-year')).toEqual(['01-01'])
    expect(daysOf('lunar-new-year')).toHaveLength(5)
    expect(daysOf('hung-kings')).toHaveLength(1)
    expect(daysOf('victory')).toEqual(['04-30'])
    expect(daysOf('labour')).toEqual(['05-01'])
    expect(daysOf('national')).toContain('09-02')
    expect([
      ['09-01', '09-02'],
      ['09-02', '09-03'],
    ]).toContainEqual(daysOf('national'))
    expect(daysOf('culture')).toEqual(year >= 2026 ? ['11-24'] : [])
  })

  test('makes up for each holiday on a day of rest on the next working day, for no other', () => {
    const onRest = granted.filter(({ day }) => isWeekend(day)).map(({ day }) => day)
    const taken = new Set(granted.map(({ day }) => day))
    const expected = onRest.map((day) => {
      let next = day
      while (isWeekend(next) || taken.has(next)) next = addDays(next, 1)
      taken.add(next)
      return `${next} for ${day}`
    })
    const found = holidays.flatMap(({ day, insteadOf }) => (insteadOf === undefined ? [] : [`${day} for ${insteadOf}`]))
    expect([...found].sort()).toEqual(expected.sort())
  })

  test('counts the lunar days of Tết one by one, with the first day among them', () => {
    const tet = holidays.filter(({ kind }) => kind === 'lunar-new-year')
    const first = tet.find(({ lunar }) => lunar === '1/1')?.day ?? ''
    for (const { day, lunar } of tet) {
      const offset = (Date.parse(day) - Date.parse(first)) / 86_400_000
      if (offset >= 0) expect(lunar, day).toBe(`${offset + 1}/1`)
      else expect(lunar, day).toMatch(/^(28|29|30)\/12$/)
    }
  })

  test('swaps a working day for a day of rest near it', () => {
    for (const { off, worked } of swaps) {
      expect(isWeekend(off), off).toBe(false)
      expect(weekdayOf(worked), worked).toBe(6)
      expect(Math.abs(Date.parse(off) - Date.parse(worked)) / 86_400_000).toBeLessThanOrEqual(14)
    }
  })

  test('names no day twice', () => {
    const days = [...holidays.map(({ day }) => day), ...swaps.flatMap(({ off, worked }) => [off, worked])]
    expect(new Set(days).size).toBe(days.length)
  })
})
