import { expect, test } from 'vitest'
import { Carer, caseResource, codeLists, fieldProblems, metaOf, problems, rules } from '../../packages/schemas/src/index.ts'
import { textsOfStandard } from './texts-of-standard.ts'

test('no part of the standard lacks a text, and none is overlooked', () => {
  const { texts, missing } = textsOfStandard()
  expect(missing).toEqual([])
  const found = new Set(texts.map(({ vi }) => vi))
  const { actions, machine, rules: checks } = caseResource
  for (const text of [
    metaOf(Carer)?.about,
    codeLists[0]?.title,
    actions.close?.about,
    machine?.title,
    checks[0]?.title,
    rules[0]?.about,
    problems.unavailable.advice,
    fieldProblems['unknown-field'].message,
    { vi: 'Các danh mục' },
  ]) {
    expect(found).toContain(text?.vi)
  }
})
