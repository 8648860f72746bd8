import { describe, expect, test } from 'vitest'
import type { Beneficiary } from '../../resources/beneficiary-record.ts'
import type { Household } from '../../resources/household.ts'
import { entitlementFactsOf } from './entitlement-facts-of.ts'
import { explainEntitlement } from './explain-entitlement.ts'

const on = '2026-11-22'
type Told = Partial<
  Pick<Beneficiary, 'birthDate' | 'parents' | 'situations' | 'childGroups' | 'allowanceGroups' | 'disabilities' | 'education'>
>
const known = (person: Told, household?: Pick<Household, 'povertyStatuses' | 'areaClasses'>) =>
  Object.fromEntries(Object.entries(entitlementFactsOf(person, household, on)).filter(([, told]) => told !== undefined))

describe('the facts of a record', () => {
  test('are none where it says nothing', () => {
    expect(known({})).toEqual({})
    expect(known({ situations: [], disabilities: [], parents: [] }, { povertyStatuses: [], areaClasses: ['rural'] })).toEqual({
      parents: [],
    })
  })

  test('count a situation from its first day to its last, as far as these are known', () => {
    const lasting = (from: string, to: string) =>
      known({
        situations: [{ situation: 'elderly-alone', from: { value: from, accuracy: 'reported' }, to: { value: to, accuracy: 'reported' } }],
      })
    expect(lasting('2026', '2026-11-22')).toEqual({ hasSupporter: false })
    expect(lasting('2026-11-23', '2027')).toEqual({})
    expect(lasting('2020', '2026-10')).toEqual({})
  })

  test('take poverty from the year of the day, before what is told of the person', () => {
    const situations = [{ situation: 'poor' as const }]
    expect(known({ situations })).toEqual({ povertyStatus: 'poor' })
    expect(known({ situations }, { povertyStatuses: [{ year: 2026, status: 'near-poor' }] })).toEqual({ povertyStatus: 'near-poor' })
    expect(known({}, { povertyStatuses: [{ year: 2025, status: 'poor' }] })).toEqual({})
  })

  test('take the worst level that a certificate says', () => {
    const certificate = { number: '031/2019/XNKT', issuedOn: '2019-05-20', issuedBy: 'UBND xã Suối Hiệp' }
    const disabilities = [
      { type: 'mobility' as const, level: 'mild' as const, certificate },
      { type: 'sight' as const, level: 'severe' as const, certificate },
      { type: 'other' as const, level: 'extremely-severe' as const },
    ]
    expect(known({ disabilities })).toEqual({ disability: { level: 'severe', certifiedOn: '2019-05-20' } })
  })

  test('know a pupil of this school year, and who was a child without support', () => {
    expect(known({ education: { schoolYear: '2026-2027' }, allowanceGroups: [{ group: 'child-parents-dead' }] })).toEqual({
      isStudying: true,
      wasChildWithoutSupport: true,
    })
    expect(known({ education: { schoolYear: '2025-2026' }, allowanceGroups: [{ group: 'disabled-severe' }] })).toEqual({})
  })

  test('explain the assistance of the person', () => {
    const person: Told = { birthDate: { value: '1950-03-08', accuracy: 'documented' }, situations: [{ situation: 'elderly-alone' }] }
    const facts = entitlementFactsOf(person, { povertyStatuses: [{ year: 2026, status: 'poor' }] }, on)
    const { allowance, missing } = explainEntitlement({ on, facts })
    expect(allowance.total).toBe(1_080_000)
    expect(missing.map(({ fact }) => fact)).toEqual(['isTakenIn', 'hasPension'])
  })
})
