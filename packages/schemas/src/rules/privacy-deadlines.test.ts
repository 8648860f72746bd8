import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PrivacyRequestKind } from '../code-lists/privacy-request-kind.ts'
import { privacyDeadlines } from './privacy-deadlines.ts'
import { isWorkingDay } from './working-days/working-calendar.ts'

const receivedOn = '2026-11-20'

describe('the time limit of a request', () => {
  it.each([
    ['view', '2026-11-30', '2026-12-05', '2026-12-10'],
    ['correct', '2026-11-30', '2026-12-05', '2026-12-10'],
    ['copy', '2026-11-30', '2026-12-05', '2026-12-10'],
    ['withdraw', '2026-12-05', '2026-12-10', '2026-12-20'],
    ['restrict', '2026-12-05', '2026-12-10', '2026-12-20'],
    ['object', '2026-12-05', '2026-12-10', '2026-12-20'],
    ['delete', '2026-12-10', '2026-12-20', '2026-12-30'],
    ['protect', '2026-12-05', '2026-12-05', '2026-12-20'],
  ])('to %s ends on %s, with a processor on %s, extended on %s', (kind, usual, withProcessor, extended) => {
    expect(privacyDeadlines({ kind, receivedOn }).dueOn).toBe(usual)
    expect(privacyDeadlines({ kind, receivedOn, processorInvolved: true }).dueOn).toBe(withProcessor)
    expect(privacyDeadlines({ kind, receivedOn, extended: true }).dueOn).toBe(extended)
  })

  it.each(['know', 'consent', 'complain'])('to %s is not set by the decree', (kind) => {
    expect(privacyDeadlines({ kind, receivedOn })).toEqual({ acknowledgeBy: '2026-11-25' })
  })
})

test('a request that comes in before Tết is acknowledged after it', () => {
  expect(privacyDeadlines({ kind: 'view', receivedOn: '2026-02-13' }).acknowledgeBy).toBe('2026-02-24')
})

test('a request of a year whose public holidays nobody has announced has no day to be acknowledged by', () => {
  expect(privacyDeadlines({ kind: 'view', receivedOn: '2028-05-02' })).toEqual({ dueOn: '2028-05-12' })
})

test('a request has a day to be acknowledged by as long as the public holidays until then are known', () => {
  expect(privacyDeadlines({ kind: 'view', receivedOn: '2027-12-29' }).acknowledgeBy).toBe('2027-12-31')
  expect(privacyDeadlines({ kind: 'view', receivedOn: '2027-12-30' })).toEqual({ dueOn: '2028-01-09' })
})

test('every request is acknowledged on a working day behind its receipt, and is due no earlier than that', () => {
  const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-11-01'), noInvalidDate: true })
  const kinds = fc.constantFrom(...Object.keys(PrivacyRequestKind.codes))
  const property = fc.property(days, kinds, fc.boolean(), fc.boolean(), (day, kind, processorInvolved, extended) => {
    const received = day.toISOString().slice(0, 10)
    const { acknowledgeBy = '', dueOn } = privacyDeadlines({ kind, receivedOn: received, processorInvolved, extended })
    expect(acknowledgeBy > received && isWorkingDay(acknowledgeBy)).toBe(true)
    const usual = privacyDeadlines({ kind, receivedOn: received }).dueOn
    expect(dueOn === undefined ? usual === undefined : usual !== undefined && dueOn >= usual).toBe(true)
  })
  fc.assert(property, { numRuns: 1000 })
})
