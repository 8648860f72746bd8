import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayConsent } from './consent-givers.ts'
import { decideDisclosure } from './decide-disclosure.ts'

const today = '2026-11-22'
const consent = {
  beneficiaryId: 'client',
  status: 'active',
  purpose: 'referral',
  dataClasses: ['identity'],
  from: '2026-11-01',
  givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
}
const intended = { beneficiaryId: 'client', recipientId: 'centre', dataClasses: ['identity'] }
const withdrawn = { ...consent, status: 'withdrawn' }

describe('a disclosure', () => {
  test('needs a consent or a legal basis', () => {
    expect(decideDisclosure({}, intended, today)).toMatchObject({ effect: 'refuse', reason: 'no-basis' })
    expect(decideDisclosure({ consent }, intended, today)).toMatchObject({ effect: 'permit', reason: 'consent' })
    expect(decideDisclosure({ legalBasis: 'state-duty' }, intended, today)).toMatchObject({ effect: 'permit', reason: 'legal-basis' })
  })

  test.each([
    ['child-protection-report', 'mandatory-report'],
    ['domestic-violence-report', 'mandatory-report'],
    ['vital-interest', 'emergency'],
    ['emergency-state', 'emergency'],
  ])('by %s is not stopped by a withdrawal', (legalBasis, reason) => {
    for (const isNew of [true, false])
      expect(decideDisclosure({ legalBasis, consent: withdrawn }, intended, today, { isNew })).toMatchObject({ effect: 'permit', reason })
  })

  test('by another law names no consent that does not hold', () => {
    const basis = { legalBasis: 'state-duty', consent: withdrawn }
    expect(decideDisclosure(basis, intended, today, { isNew: true })).toMatchObject({ effect: 'refuse', gaps: ['status'] })
    expect(decideDisclosure(basis, intended, today)).toMatchObject({ effect: 'permit', reason: 'legal-basis' })
  })

  test('on a law ends on the day that was named, or after 180 days', () => {
    const law = { legalBasis: 'state-duty' }
    expect(decideDisclosure(law, intended, today)).toMatchObject({ effect: 'permit', lastDay: '2027-05-21' })
    expect(decideDisclosure({ ...law, consent: { ...consent, to: '2026-12-01' } }, intended, today).lastDay).toBe('2027-05-21')
    expect(decideDisclosure({ legalBasis: 'vital-interest' }, { ...intended, to: today }, today).lastDay).toBe(today)
  })

  test('on a consent ends with the consent, or on the day before that was named', () => {
    const until = (consentTo: string | undefined, to: string | undefined) =>
      decideDisclosure({ consent: { ...consent, to: consentTo } }, { ...intended, to }, today).lastDay
    expect(until(undefined, undefined)).toBeUndefined()
    expect(until('2026-12-01', undefined)).toBe('2026-12-01')
    expect(until('2026-12-01', '2026-11-30')).toBe('2026-11-30')
    expect(until('2026-12-01', '2029-01-01')).toBe('2026-12-01')
    expect(until(undefined, '2029-01-01')).toBe('2029-01-01')
  })

  test.each([{ consent }, { legalBasis: 'state-duty' }, { legalBasis: 'vital-interest' }])('is over behind its last day: %j', (basis) => {
    const over = { effect: 'refuse', reason: 'last-day-over', gaps: [] }
    expect(decideDisclosure(basis, { ...intended, to: '2026-11-21' }, today)).toEqual(over)
  })

  test('by consent alone is permitted exactly within its classes, recipients, purpose and time', () => {
    const classes = fc.subarray(['identity', 'contact', 'health'])
    const day = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23')
    fc.assert(
      fc.property(
        fc.record({
          status: fc.constantFrom('active', 'withdrawn', 'expired'),
          purpose: fc.constantFrom('referral', 'care', 'publication', 'research'),
          dataClasses: classes,
          recipientIds: fc.option(fc.subarray(['centre', 'school']), { nil: undefined }),
          from: day,
          to: fc.option(day, { nil: undefined }),
        }),
        classes,
        day,
        (terms, asked, on) => {
          const given = { ...consent, ...terms }
          const { effect } = decideDisclosure({ consent: given }, { ...intended, dataClasses: asked }, on)
          const isWithin =
            terms.status === 'active' &&
            ['referral', 'care'].includes(terms.purpose) &&
            asked.every((dataClass) => terms.dataClasses.includes(dataClass)) &&
            (terms.recipientIds?.includes('centre') ?? true) &&
            terms.from <= on &&
            (terms.to === undefined || on <= terms.to)
          expect(effect).toBe(isWithin ? 'permit' : 'refuse')
        },
      ),
    )
  })
})

describe('who may consent', () => {
  const mother = { role: 'guardian', relationship: 'mother', name: 'Trần Thị Hoa' }
  const child = { role: 'child' }
  const none = { excluded: [] }

  test('a child from seven years together with a guardian, a younger one by the guardian alone', () => {
    expect(mayConsent([mother], { birthDate: '2019-11-22', ...none }, today)).toBe(false)
    expect(mayConsent([mother, child], { birthDate: '2019-11-22', ...none }, today)).toBe(true)
    expect(mayConsent([mother], { birthDate: '2019-11-23', ...none }, today)).toBe(true)
    expect(mayConsent([{ role: 'person' }], { birthDate: '2012', ...none }, today)).toBe(false)
    expect(mayConsent([{ role: 'person' }], { birthDate: '2010-11-22', ...none }, today)).toBe(true)
  })

  test('never a guardian who must not be informed, by name or by relationship', () => {
    const suspect = { excluded: [{ relationship: 'mother' }] }
    expect(mayConsent([mother, child], { birthDate: '2017', ...suspect }, today)).toBe(false)
    expect(mayConsent([mother, child], { birthDate: '2017', excluded: [{ name: 'TRẦN THỊ HOA', relationship: 'other' }] }, today)).toBe(
      false,
    )
    expect(mayConsent([mother, child], { birthDate: '2017', excluded: [{ name: 'Lê Văn Nam', relationship: 'mother' }] }, today)).toBe(true)
    expect(mayConsent([mother, { role: 'representative' }, child], { birthDate: '2017', ...suspect }, today)).toBe(true)
    expect(mayConsent([mother], { birthDate: '1990', ...suspect }, today)).toBe(false)
  })
})
