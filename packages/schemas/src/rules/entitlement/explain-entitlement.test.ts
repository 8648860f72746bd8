import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayBefore } from '../../calendar-day.ts'
import { AllowanceGroup } from '../../code-lists/allowance-group.ts'
import { ParentState } from '../../code-lists/parent-state.ts'
import { coefficientGroupOf } from '../allowance/allowance-group-code.ts'
import { allowanceRuleSets } from '../allowance/rule-sets.ts'
import { birthdayAt } from '../birthdays.ts'
import { entitlementConditions, exclusiveGroups } from './entitlement-conditions.ts'
import type { EntitlementFacts } from './entitlement-facts.ts'
import { explainEntitlement } from './explain-entitlement.ts'

const numRuns = 1000
const anyDay = fc.integer({ min: 0, max: 2600 }).map((count) => addDays('2020-06-01', count))
const states = Object.keys(ParentState.codes)
const anyFacts: fc.Arbitrary<EntitlementFacts> = fc.record(
  {
    birthDate: fc.oneof(
      fc.integer({ min: 0, max: 34_000 }).map((count) => addDays('1932-01-01', count)),
      fc.constantFrom('1956', '2010', '2022-11', '2008-02-29'),
    ),
    parents: fc.array(fc.record({ parent: fc.constantFrom('father', 'mother'), state: fc.constantFrom(...states) }), { maxLength: 3 }),
    isAbandoned: fc.boolean(),
    povertyStatus: fc.constantFrom('poor', 'near-poor', 'none'),
    livesInMostDisadvantagedArea: fc.boolean(),
    disability: fc.record({ level: fc.constantFrom('extremely-severe', 'severe', 'mild', 'none') }),
    hasHiv: fc.boolean(),
    wasChildWithoutSupport: fc.boolean(),
    isStudying: fc.boolean(),
    isSingleParent: fc.boolean(),
    children: fc.array(fc.record({ birthDate: fc.constantFrom('2020-01-01', '2009-01-01', '2003-06-01'), isStudying: fc.boolean() }), {
      maxLength: 3,
    }),
    hasSupporter: fc.boolean(),
    isSupporterAssisted: fc.boolean(),
    isTakenIn: fc.boolean(),
    hasSteadyIncome: fc.boolean(),
    hasPension: fc.boolean(),
  },
  { requiredKeys: [] },
)
const groupsOf = (facts: EntitlementFacts, on: string, status = 'entitled') =>
  explainEntitlement({ on, facts }).entitlements.flatMap((one) => (one.status === status ? [one.group] : []))

test('every group of every decree has its conditions', () => {
  const granted = new Set(allowanceRuleSets.flatMap(({ groups }) => Object.keys(groups)))
  const judged = new Set([...entitlementConditions.keys()].map(coefficientGroupOf))
  expect([...granted].filter((group) => ![...judged].some((one) => one === group))).toEqual([])
})

describe('an explanation', () => {
  test('finds no group outside its validity', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        for (const { group } of explainEntitlement({ on, facts }).entitlements) {
          const { from = '', to = '9999-12-31' } = AllowanceGroup.codes[group]
          expect(from <= on && on <= to, `${group} on ${on}`).toBe(true)
        }
      }),
      { numRuns },
    )
  })

  test('is sure of a group only when nothing is missing, and says what to ask otherwise', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const { entitlements, missing } = explainEntitlement({ on, facts })
        for (const one of entitlements) {
          expect(one.status === 'entitled').toBe(one.missing.length === 0)
          for (const { fact } of one.missing) expect(missing.map((asked) => asked.fact)).toContain(fact)
          expect(one.reasons.length).toBeGreaterThan(0)
        }
      }),
      { numRuns },
    )
  })

  test('never takes a sure group back when one more fact is told, but for a group that leaves it out', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyDay, (facts, more, on) => {
        const all = { ...more, ...facts }
        fc.pre((all.birthDate ?? '') <= on)
        const later = groupsOf(all, on)
        for (const group of groupsOf(facts, on)) {
          const instead = exclusiveGroups.get(group) ?? []
          expect(
            later.some((one) => one === group || instead.includes(coefficientGroupOf(one))),
            group,
          ).toBe(true)
        }
      }),
      { numRuns },
    )
  })

  test('pays in the month of the day whatever it is sure of', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => {
        const { entitlements, allowance } = explainEntitlement({ on, facts })
        const isSure = entitlements.some(({ status }) => status === 'entitled')
        if (allowance.missing.length === 0) expect(allowance.total > 0).toBe(isSure)
      }),
      { numRuns },
    )
  })

  test('asks nobody about HIV', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, on) => !explainEntitlement({ on, facts }).missing.some(({ fact }) => fact === 'hasHiv')),
      { numRuns },
    )
    expect(groupsOf({ birthDate: '2016-01-01', povertyStatus: 'poor', hasHiv: true }, '2026-11-22')).toContain('child-hiv-poor')
  })

  test('begins an age at the birthday, not on the day before', () => {
    const facts = { birthDate: '1952-02-29', hasPension: false }
    const birthday = birthdayAt(facts.birthDate, 75)
    expect(birthday).toBe('2027-02-28')
    expect(groupsOf(facts, birthday)).toEqual(['social-pension-75'])
    expect(groupsOf(facts, dayBefore(birthday))).toEqual([])
  })
})
