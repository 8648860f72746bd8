import { supervisorLoad } from '@caunoi/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOverloaded, type Practice } from './is-overloaded.ts'

const dayAfter = (start: string, count: number): string => new Date(Date.parse(start) + count * 86_400_000).toISOString().slice(0, 10)
const day = fc.integer({ min: 0, max: 40 }).map((count) => dayAfter('2026-01-01', count))
const practice: fc.Arbitrary<Practice> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }))
  .map(([from, length]) => ({ from, ...(length !== undefined && { to: dayAfter(from, length) }) }))

describe('a supervisor', () => {
  it('has too many trainees in a practice exactly when there are too many on a day of it', () => {
    fc.assert(
      fc.property(fc.array(practice, { maxLength: 14 }), practice, (others, asked) => {
        const trainees = [asked, ...others]
        const days = Array.from({ length: 80 }, (_, count) => dayAfter('2026-01-01', count))
        const ofPractice = days.filter((on) => asked.from <= on && (asked.to === undefined || on <= asked.to))
        expect(isOverloaded(trainees, asked)).toBe(ofPractice.some((on) => supervisorLoad(trainees, on).isTooMany))
      }),
      { numRuns: 2000 },
    )
  })
})
