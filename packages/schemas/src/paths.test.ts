import { expect, test } from 'vitest'
import { actionPath, collectionPath, contentPath, kebabCase, recordPath } from './paths.ts'

test('turns camelCase names into kebab-case', () => {
  expect(kebabCase('supportPlans')).toBe('support-plans')
  expect(kebabCase('CaseDraft')).toBe('case-draft')
  expect(kebabCase('cases')).toBe('cases')
})

test('makes every path from the name of the collection', () => {
  expect(collectionPath('supportPlans')).toBe('/v1/support-plans')
  expect(recordPath('cases')).toBe('/v1/cases/{id}')
  expect(actionPath('referrals', 'requestCancellation', 'a')).toBe('/v1/referrals/a/request-cancellation')
  expect(contentPath('documents', 'a')).toBe('/v1/documents/a/content')
})

test('lets no id leave its place in a path', () => {
  expect(recordPath('cases', '../clients')).toBe('/v1/cases/..%2Fclients')
})
