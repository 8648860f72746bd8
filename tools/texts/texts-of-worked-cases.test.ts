import { expect, test } from 'vitest'
import { textsIn, textsOfWorkedCases } from './texts-of-worked-cases.ts'

test('every worked case has a title in both languages', () => {
  const { texts, missing } = textsOfWorkedCases()
  expect(texts.length).toBeGreaterThan(290)
  expect(missing).toEqual([])
})

test('a title in one language is missed, and what a function answers is no text', () => {
  expect(textsIn('a', { title: 'Once', expect: { title: 'x' } })).toEqual({ texts: [], missing: ['a.title is told in one language only'] })
})
