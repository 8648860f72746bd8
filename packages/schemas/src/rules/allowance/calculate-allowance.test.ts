import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayBefore } from '../../calendar-day.ts'
import { AllowanceGroup } from '../../code-lists/allowance-group.ts'
import { ageOn, birthdayAt } from '../birthdays.ts'
import type { AllowanceGroupCode } from './allowance-group-code.ts'
import type { AllowanceQuestion } from './allowance-question.ts'
import { backPayment } from './back-payment.ts'
import { calculateAllowance } from './calculate-allowance.ts'
import { coefficientOn } from './coefficient-in-month.ts'
import { groupByArticle, ruleSetAt } from './rule-set-at.ts'
import { allowanceRuleSets } from './rule-sets.ts'
import { standardLevelAt } from './standard-level.ts'

const numRuns = 1000
const isGroup = (code: string): code is AllowanceGroupCode => code in AllowanceGroup.codes
const groupCodes = Object.keys(AllowanceGroup.codes).filter(isGroup)
const anyBirthDate = fc.oneof(
  fc.integer({ min: 0, max: 35_000 }).map((count) => addDays('1930-01-01', count)),
  fc.constantFrom('2008-02-29', '1964-02-29', '2020-02-29', '1948-02-29'),
)
const monthOf = (count: number) => addMonths('2019-01-01', count).slice(0, 7)
const anyMonth = fc.integer({ min: 0, max: 119 }).map(monthOf)
const anyQuestion: fc.Arbitrary<AllowanceQuestion> = fc.record({
  month: anyMonth,
  groups: fc.uniqueArray(fc.constantFrom(...groupCodes), { maxLength: 5 }),
  birthDate: fc.option(anyBirthDate, { nil: undefined }),
  children: fc.integer({ min: 1, max: 4 }),
  provinceCode: fc.constantFrom('01', '22', '56', '08'),
  isInFacility: fc.boolean(),
  on: fc.constantFrom('2026-08-10', '2026-10-20', undefined),
})

describe('the allowance of a month', () => {
  test('is the highest of what single groups give, or a single parent’s with one other', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { lines, total } = calculateAllowance({ ...question, isInFacility: false })
        const alone = question.groups.map((group) => calculateAllowance({ ...question, isInFacility: false, groups: [group] }).total)
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(total).toBeGreaterThanOrEqual(Math.max(0, ...alone))
        if (lines.length < 2) expect(total).toBe(Math.max(0, ...alone))
        else expect(lines.map(({ group }) => group)).toContain('single-parent-poor')
      }),
      { numRuns },
    )
  })

  test('combines a single parent only with elderly, disabled or HIV', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { lines } = calculateAllowance({ ...question, groups: [...question.groups, 'single-parent-poor'] })
        const others = lines.filter(({ group }) => group !== 'single-parent-poor')
        if (lines.length === 2) for (const { group } of others) expect(group).toMatch(/^(elderly|disabled|hiv)-/)
      }),
      { numRuns },
    )
  })

  test('is never both of the community and of a facility, nor of assistance and pension', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const kinds = new Set(calculateAllowance(question).lines.map(({ kind }) => kind))
        expect(kinds.size).toBeLessThanOrEqual(1)
        if (question.isInFacility) expect([...kinds].every((kind) => kind === 'facility')).toBe(true)
        else expect(kinds.has('facility')).toBe(false)
      }),
      { numRuns },
    )
  })

  test('is nothing before the decrees and nothing from a group outside its validity', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { lines, total } = calculateAllowance(question)
        if (question.month < '2021-07') expect(total).toBe(0)
        for (const { group } of lines) {
          if (group === undefined) continue
          const { from = '', to = '9999' } = AllowanceGroup.codes[group]
          expect(from.slice(0, 7) <= question.month && question.month <= to.slice(0, 7), group).toBe(true)
        }
      }),
      { numRuns },
    )
  })

  test('is nothing before birth', () => {
    fc.assert(
      fc.property(anyQuestion, anyBirthDate, (question, birthDate) => {
        if (birthDate.slice(0, 7) > question.month) expect(calculateAllowance({ ...question, birthDate }).total).toBe(0)
      }),
      { numRuns },
    )
  })

  test('gives a reason in both languages for every amount and every refusal', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { lines, declined } = calculateAllowance(question)
        for (const { vi, en, source } of lines.flatMap(({ reasons }) => reasons)) {
          expect(vi.normalize('NFC')).toBe(vi)
          expect([vi, en, source].every((text) => text !== undefined && text !== '')).toBe(true)
        }
        const told = new Set([...lines.map(({ group }) => group), ...declined.map(({ group }) => group)])
        expect(question.groups.every((group) => told.has(group))).toBe(true)
      }),
      { numRuns },
    )
  })

  test('can only grow when paid by a later law', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { paid, due, difference } = backPayment(question, '2026-08-10', '2026-10-20')
        expect(due).toBeGreaterThanOrEqual(paid)
        expect(difference).toBe(due - paid)
      }),
      { numRuns },
    )
  })
})

describe('a coefficient', () => {
  const steps = allowanceRuleSets.flatMap(({ id, groups }) =>
    groupCodes.flatMap((group) => {
      const rule = groups[group]
      return rule
        ? [{ id, group, steps: rule.steps, bounds: rule.steps.flatMap(({ from, below }) => [from, ...(below ? [below] : [])]) }]
        : []
    }),
  )

  test('changes on the birthday and on no other day, also for who was born on 29 February', () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), anyBirthDate, fc.integer({ min: 1, max: 99 }), (rule, birthDate, age) => {
        const birthday = birthdayAt(birthDate, age)
        const [before, after] = [coefficientOn(rule.steps, birthDate, dayBefore(birthday)), coefficientOn(rule.steps, birthDate, birthday)]
        expect(before !== after, `${rule.id} ${rule.group} ${birthDate} at ${age}`).toBe(rule.bounds.includes(age))
        const between = addDays(birthday, 100)
        expect(coefficientOn(rule.steps, birthDate, between)).toBe(after)
        expect(ageOn(birthDate, between)).toBe(age)
      }),
      { numRuns: 5000 },
    )
  })

  test('is asked for when it depends on a birthday that is not known, and is not when it does not', () => {
    const asked = { month: '2026-11', groups: ['disabled-severe'] as const }
    expect(calculateAllowance(asked)).toMatchObject({ total: 0, missing: ['birthDate'] })
    expect(calculateAllowance({ ...asked, birthDate: '1966' })).toMatchObject({ total: 0, missing: ['birthDate'] })
    expect(calculateAllowance({ ...asked, birthDate: '1965' })).toMatchObject({ total: 1_080_000, missing: [] })
    expect(calculateAllowance({ ...asked, birthDate: '1966-12' })).toMatchObject({ total: 810_000, missing: [] })
  })
})

describe('the rules of a month', () => {
  test('are those of one decree for each month from July 2021 on', () => {
    const asked = Array.from({ length: 120 }, (_, count) => monthOf(count))
    expect(asked.filter((month) => ruleSetAt({ month }) === undefined).at(-1)).toBe('2021-06')
    expect(
      asked.filter((month) => ruleSetAt({ month, on: '2026-10-04' }) === undefined && month >= '2021-07' && month <= '2026-10'),
    ).toEqual([])
  })

  test('are those of the decree that the decision names, as long as it applies', () => {
    expect(ruleSetAt({ month: '2026-08', legalBasis: 'decree-20-2021' })?.id).toBe('decree-176-2025')
    expect(ruleSetAt({ month: '2026-11', legalBasis: 'decree-20-2021' })).toBeUndefined()
    expect(ruleSetAt({ month: '2024-06', legalBasis: 'decree-76-2024' })).toBeUndefined()
  })

  test('give letter b of clause 5 another meaning in Decree 335/2026', () => {
    expect(groupByArticle('decree-20-2021', '5.5.b')).toBe('elderly-75-disadvantaged-area')
    expect(groupByArticle('decree-176-2025', '5.5.b')).toBeUndefined()
    expect(groupByArticle('decree-335-2026', '5.5.b')).toBe('elderly-fostered')
    expect(groupByArticle('decree-20-2021', '5.5.d')).toBe('elderly-fostered')
  })

  test('are refused for what is no month', () => {
    expect(() => calculateAllowance({ month: '2026-13', groups: [] })).toThrow('YYYY-MM')
  })
})

describe('a standard level', () => {
  test('of a province counts only where it is the higher one', () => {
    const of = (provinceCode: string, month: string) => standardLevelAt({ month, provinceCode })?.amount
    expect([of('08', '2026-06'), of('08', '2026-07'), of('31', '2026-07'), of('56', '2026-07')]).toEqual([
      530_000, 540_000, 700_000, 540_000,
    ])
  })

  test('that the caller knows counts like those of the standard', () => {
    const levels = [
      { kind: 'allowance', jurisdiction: '56', from: '2026-01', amount: 600_000, source: 'Nghị quyết tỉnh', verified: 'law' },
    ] as const
    expect(standardLevelAt({ month: '2026-03', provinceCode: '56', levels })?.amount).toBe(600_000)
    expect(standardLevelAt({ month: '2025-12', provinceCode: '56', levels })?.amount).toBe(500_000)
  })
})
