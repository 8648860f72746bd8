import { describe, expect, test } from 'vitest'
import { consentGaps } from './consent-gaps.ts'

const consent = {
  beneficiaryId: 'client',
  status: 'active',
  purpose: 'referral',
  dataClasses: ['identity', 'contact'],
  from: '2026-11-01',
  to: '2026-11-22',
} as const

const disclosure = { beneficiaryId: 'client', recipientId: 'centre', dataClasses: ['identity'] }

describe('a consent', () => {
  test('permits what it covers, on its first day and on its last', () => {
    expect(consentGaps(consent, disclosure, '2026-11-01')).toEqual([])
    expect(consentGaps(consent, disclosure, '2026-11-22')).toEqual([])
  })

  test('permits nothing before its first day or after its last', () => {
    expect(consentGaps(consent, disclosure, '2026-10-31')).toEqual(['from'])
    expect(consentGaps(consent, disclosure, '2026-11-23')).toEqual(['to'])
  })

  test('without an end stands until it is withdrawn', () => {
    const { to: _to, ...open } = consent
    expect(consentGaps(open, disclosure, '2099-01-01')).toEqual([])
    expect(consentGaps({ ...open, status: 'withdrawn' }, disclosure, '2099-01-01')).toEqual(['status'])
  })

  test('that names recipients permits none but these', () => {
    expect(consentGaps({ ...consent, recipientIds: ['school', 'centre'] }, disclosure, '2026-11-22')).toEqual([])
    expect(consentGaps({ ...consent, recipientIds: ['school'] }, disclosure, '2026-11-22')).toEqual(['recipientIds'])
  })

  test('given for research permits no referral', () => {
    expect(consentGaps({ ...consent, purpose: 'research' }, disclosure, '2026-11-22')).toEqual(['purpose'])
  })

  test('has all its gaps named at once, with every class that it does not cover', () => {
    const wide = { beneficiaryId: 'another', recipientId: 'centre', dataClasses: ['identity', 'health', 'payment'] }
    const found = consentGaps({ ...consent, status: 'withdrawn' }, wide, '2026-12-01')
    expect(found).toEqual(['status', 'to', 'beneficiaryId', 'dataClasses: health, payment'])
  })
})
