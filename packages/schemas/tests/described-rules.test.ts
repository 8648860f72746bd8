import { describe, expect, test } from 'vitest'
import * as standard from '../src/index.ts'
import { ruleVectors } from './rule-vectors.ts'

const { rules } = standard
const files = ruleVectors()

test('no two rules have one id', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test('every file of worked cases belongs to a rule', () => {
  const named = new Set(rules.flatMap(({ vectors = [] }) => vectors.map((name) => `${name}.json`)))
  expect(files.map(({ file }) => file).filter((file) => !named.has(file))).toEqual([])
})

test('every decree has at least fifteen worked cases', () => {
  const counts = files.flatMap(({ file, vectors }) => (file.startsWith('allowance-decree-') ? [vectors.cases.length] : []))
  expect(counts).toHaveLength(4)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(15)
})

describe.each(rules)('$id', ({ title, about, source, from = '', to = '9999-12-31', functions, vectors = [] }) => {
  test('is told in both languages, composed, with its source and its dates in order', () => {
    for (const text of [title.vi, title.en, about.vi, about.en, source]) {
      expect(text.normalize('NFC').trim()).toBe(text)
      expect(text).not.toBe('')
    }
    expect(from <= to).toBe(true)
  })

  test('is calculated by functions that there are', () => {
    expect(functions.filter((name) => typeof Reflect.get(standard, name) !== 'function')).toEqual([])
  })

  test('has its worked cases, and each asks one of the functions', () => {
    const asked = files.filter(({ file }) => vectors.some((name) => `${name}.json` === file))
    expect(asked).toHaveLength(vectors.length)
    for (const { file, vectors: found } of asked) {
      expect(
        found.cases.some((worked) => functions.includes(worked.function)),
        file,
      ).toBe(true)
    }
  })
})
