import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInVietNam } from '../viet-nam-time.ts'
import { referralDue } from './referral-due.ts'
import { workingDaysBetween } from './working-days/working-days-between.ts'

const instant = fc.date({ min: new Date('2021-01-10T00:00:00.000Z'), max: new Date('2027-12-01T00:00:00.000Z'), noInvalidDate: true })

describe('the time for answering a referral', () => {
  it.each([
    ['a Friday before a weekend and the holiday of 24 November', 'urgent', '2026-11-20T03:00:00.000Z', '2026-11-25T16:59:59.999Z'],
    ['a Friday, five working days', 'routine', '2026-11-20T03:00:00.000Z', '2026-11-30T16:59:59.999Z'],
    ['the eve of Tết', 'urgent', '2026-02-13T03:00:00.000Z', '2026-02-24T16:59:59.999Z'],
    ['one in the morning in Viet Nam, a day later than in UTC', 'urgent', '2026-11-10T18:00:00.000Z', '2026-11-13T16:59:59.999Z'],
    ['a night before a holiday, for an emergency', 'emergency', '2026-09-01T15:00:00.000Z', '2026-09-02T03:00:00.000Z'],
  ] as const)('counts from %s', (_title, urgency, sentAt, dueAt) => {
    expect(referralDue(urgency, new Date(sentAt)).dueAt).toBe(dueAt)
  })

  it('leaves out weekends only, and says so, where the holidays are not known', () => {
    expect(referralDue('urgent', new Date('2030-01-04T03:00:00.000Z'))).toEqual({
      dueAt: '2030-01-08T16:59:59.999Z',
      dueRule: 'weekdays-only',
    })
  })

  it('is always 12 hours, or exactly 2 or 5 working days and the rest of the last one', () => {
    fc.assert(
      fc.property(instant, (sentAt) => {
        const span = (urgency: 'urgent' | 'routine') => {
          const { dueAt } = referralDue(urgency, sentAt)
          expect(dueAt.endsWith('T16:59:59.999Z')).toBe(true)
          return workingDaysBetween(dayInVietNam(sentAt), dayInVietNam(new Date(dueAt)))
        }
        expect(Date.parse(referralDue('emergency', sentAt).dueAt) - sentAt.getTime()).toBe(43_200_000)
        expect([span('urgent'), span('routine')]).toEqual([2, 5])
      }),
      { numRuns: 1000 },
    )
  })
})
