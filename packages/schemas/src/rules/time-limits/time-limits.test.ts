import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../calendar-day.ts'
import { isWorkingDay } from '../working-days/working-calendar.ts'
import { endOfTimeLimit } from './end-of-time-limit.ts'
import { type TimeLimitCode, timeLimits } from './time-limits.ts'
import { judgeUncollected } from './uncollected-months.ts'

const numRuns = 1000
const isLimit = (code: string): code is TimeLimitCode => code in timeLimits
const codes = Object.keys(timeLimits).filter(isLimit)
const ofDays = codes.filter((code) => timeLimits[code].unit !== 'hours')
const anyDay = fc.integer({ min: 0, max: 2300 }).map((count) => addDays('2021-01-01', count))

describe('a time limit', () => {
  test('ends after its start, later for a later start, on a working day when it counts those', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ofDays), anyDay, (code, start) => {
        const end = endOfTimeLimit(code, start)
        expect(end > start).toBe(true)
        expect(end <= endOfTimeLimit(code, addDays(start, 1))).toBe(true)
        if (timeLimits[code].unit === 'working-days') expect(isWorkingDay(end)).toBe(true)
      }),
      { numRuns },
    )
  })

  test.each(codes)('%s has both languages and a source', (code) => {
    const { vi, en, source } = timeLimits[code]
    expect(vi.normalize('NFC')).toBe(vi)
    expect(Math.min(vi.length, en.length, source.length)).toBeGreaterThan(0)
  })

  test('of hours runs from an instant, of days from a day', () => {
    expect(() => endOfTimeLimit('breach-notification', '2026-11-22')).toThrow('from an instant')
    expect(() => endOfTimeLimit('child-plan', '2026-11-22T08:00:00.000Z')).toThrow('YYYY-MM-DD')
  })
})

test('a benefit is suspended exactly when three months running were not collected', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 12 }), (counts) => {
      const missed = new Set(counts)
      const months = counts.map((count) => addMonths('2025-01-01', count).slice(0, 7))
      const expected = counts.some((count) => missed.has(count + 1) && missed.has(count + 2))
      expect(judgeUncollected(months).isToBeSuspended).toBe(expected)
    }),
    { numRuns },
  )
})
