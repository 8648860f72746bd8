import { resources, standardIndicators } from '@caunoi/schemas'
import { expect, it } from 'vitest'
import { declaredFacts } from './declared-facts.ts'
import { labelsOfLine } from './labels-asked.ts'

it('indicators of the standard declare the labels of all that they ask about, and no others', () => {
  const facts = declaredFacts(resources)
  const declared = standardIndicators.map(({ code, labels = [] }) => [code, labels])
  expect(declared).toEqual(standardIndicators.map((indicator) => [indicator.code, labelsOfLine({ indicator }, facts)]))
  expect(declared.flatMap(([, labels]) => labels)).not.toEqual([])
})
