import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DuplicateEvidenceCode, duplicateEvidence } from './duplicate-evidence.ts'
import { isOneEditApart } from './is-one-edit-apart.ts'
import type { MatchedPerson } from './matched-person.ts'
import { scoreDuplicate } from './score-duplicate.ts'

const numRuns = 1000
const word = fc.constantFrom('Nguyễn', 'Trần', 'Thị', 'Văn', 'Hòa', 'Hoà', 'Ngọc', 'Đức', 'Lê', 'Minh')
const number = fc.constantFrom('056190000013', '056190000031', '056190000018', '001085000777', '079305004455')
const anyPerson: fc.Arbitrary<MatchedPerson> = fc.record(
  {
    name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    sex: fc.constantFrom('male', 'female', 'undetermined'),
    birthDate: fc.record({
      value: fc.constantFrom('1956', '1956-03', '1956-03-08', '1956-08-03', '1957-03-08', '1990-01-01', '1990'),
      accuracy: fc.constantFrom('documented', 'reported', 'estimated'),
    }),
    identifiers: fc.array(fc.record({ system: fc.constantFrom('personal-number', 'local-file', 'passport'), value: number }), {
      maxLength: 2,
    }),
    contacts: fc.array(fc.record({ phone: fc.constantFrom('0905000111', '+84905000111', '0258000222') }), { maxLength: 2 }),
    addresses: fc.array(
      fc.record({ communeCode: fc.constantFrom('22390', '22702'), codesAsOf: fc.constantFrom('2024-01-01', '2026-01-01') }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

const codesOf = (a: MatchedPerson, b: MatchedPerson): readonly DuplicateEvidenceCode[] =>
  scoreDuplicate(a, b).reasons.map(({ code }) => code)

describe('a comparison of two persons', () => {
  test('does not mind their order', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        expect(scoreDuplicate(a, b)).toEqual(scoreDuplicate(b, a))
      }),
      { numRuns },
    )
  })

  test('scores from 0 to 1 and higher than a comparison with less for it', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        const found = scoreDuplicate(a, b)
        expect(found.score).toBeGreaterThanOrEqual(0)
        expect(found.score).toBeLessThanOrEqual(1)
        const withPhone = { contacts: [{ phone: '0911222333' }] }
        const more = scoreDuplicate({ ...a, ...withPhone }, { ...b, ...withPhone })
        if (!found.reasons.some(({ code }) => code === 'same-phone')) expect(more.score).toBeGreaterThanOrEqual(found.score)
      }),
      { numRuns },
    )
  })

  test('is certain only with an identifier in common', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        const { grade, reasons } = scoreDuplicate(a, b)
        return grade !== 'certain' || reasons.some(({ code }) => code === 'same-identifier')
      }),
      { numRuns },
    )
  })

  test('finds nothing against a person in the same person', () => {
    fc.assert(
      fc.property(anyPerson, (person) => scoreDuplicate(person, person).reasons.every(({ weight }) => weight > 0)),
      { numRuns },
    )
  })

  test('of nothing with nothing gives no score and no reason', () => {
    expect(scoreDuplicate({}, {})).toEqual({ score: 0, grade: 'none', reasons: [] })
  })

  test('repeats nothing of the persons in its reasons', () => {
    const texts = new Set<string>(Object.values(duplicateEvidence).flatMap(({ vi, en }) => [vi, en]))
    const person = { name: 'Nguyễn Thị Hòa', birthDate: { value: '1956-03-08' }, identifiers: [{ system: 'passport', value: 'B1234567' }] }
    for (const { vi, en } of scoreDuplicate(person, person).reasons) expect([texts.has(vi), texts.has(en)]).toEqual([true, true])
  })

  test.each([
    ['Nguyễn Thị Hòa', 'NGUYỄN THỊ HOÀ', 'same-name'],
    ['Nguyễn Thị Hòa', 'Nguyen Thi Hoa', 'same-name-without-marks'],
    ['Nguyễn Thị Ngọc', 'Ngọc Nguyễn Thị', 'name-in-other-order'],
    ['Nguyễn Thị Ngọc', 'Nguyễn Ngọc', 'similar-name'],
    ['Nguyễn Thị Lý', 'Nguyễn Thị Lí', 'similar-name'],
    ['Nguyễn Thị Hoa', 'Nguyễn Văn Hoa', 'different-name'],
    ['Lê An', 'Lê Ân', 'same-name-without-marks'],
    ['Lê An', 'Lê Anh', 'different-name'],
  ] as const)('calls %s and %s %s', (a, b, code) => {
    expect(codesOf({ name: a }, { name: b })).toEqual([code])
  })

  test.each([
    ['1956-03-08', '1956-03-08', 'same-birth-date'],
    ['1956-03-08', '1956-08-03', 'swapped-birth-date'],
    ['1956-03', '1956-03-08', 'same-birth-month'],
    ['1956', '1956-03-08', 'same-birth-year'],
    ['1956-01-01', '1956-03-08', 'same-birth-year'],
    ['1956-03-08', '1957-03-08', 'near-birth-date'],
    ['1956-03-08', '1957-04-08', 'different-birth-date'],
    ['1956', '1957', 'different-birth-date'],
    ['1956-03', '1956-04-08', 'different-birth-date'],
    ['1956-03-08', '1956-09-03', 'different-birth-date'],
    ['1956-08-03', '1956-03-09', 'different-birth-date'],
  ] as const)('calls %s and %s %s', (a, b, code) => {
    expect(codesOf({ birthDate: { value: a } }, { birthDate: { value: b } })).toEqual([code])
  })

  test('minds less the years of an estimate', () => {
    const about = (value: string) => ({ birthDate: { value, accuracy: 'estimated' } })
    expect(codesOf(about('1955'), { birthDate: { value: '1957-04-08' } })).toEqual(['near-birth-year'])
    expect(codesOf(about('1955'), { birthDate: { value: '1958' } })).toEqual(['different-birth-date'])
  })

  test.each([
    ['056190000013', '056190000013', ['same-identifier']],
    ['056190000013', '056190000018', ['similar-identifier']],
    ['056190000013', '056190000031', ['similar-identifier']],
    ['056190000013', '056190000099', ['different-identifier']],
  ])('of the numbers %s and %s finds %j', (a, b, codes) => {
    const having = (value: string) => ({ identifiers: [{ system: 'personal-number', value }] })
    expect(codesOf(having(a), having(b))).toEqual(codes)
  })

  test('counts no file number of a facility and no number of an unknown kind, and one telephone in two spellings once', () => {
    const file = { identifiers: [{ system: 'local-file', value: '117' }] }
    expect(codesOf(file, file)).toEqual([])
    for (const system of ['other', 'patient-number']) {
      const unknown = { identifiers: [{ system, value: '117' }] }
      expect(codesOf(unknown, unknown)).toEqual([])
    }
    expect(codesOf({ contacts: [{ phone: '+84905000111' }] }, { contacts: [{ phone: '0905000111' }] })).toEqual(['same-phone'])
  })

  test('does not take a commune code from before the reform for the one that has it now', () => {
    const living = (codesAsOf: string) => ({ addresses: [{ communeCode: '22390', codesAsOf }] })
    expect(codesOf(living('2025-07-01'), living('2026-11-22'))).toEqual(['same-commune'])
    expect(codesOf(living('2025-06-30'), living('2026-11-22'))).toEqual([])
  })
})

test.each([
  ['hoa', 'hoa', false],
  ['hoa', 'hua', true],
  ['hoa', 'ho', true],
  ['hoa', 'hoai', true],
  ['hoa', 'hao', true],
  ['hoa', 'aoh', false],
  ['hoa', 'h', false],
])('%s and %s are one edit apart: %s', (a, b, expected) => {
  expect(isOneEditApart(a, b)).toBe(expected)
  expect(isOneEditApart(b, a)).toBe(expected)
})
