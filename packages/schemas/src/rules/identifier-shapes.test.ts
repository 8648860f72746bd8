import { expect, test } from 'vitest'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { typeNames } from '../field-problems.ts'
import { identifierShapes } from './identifier-shapes.ts'

const rule = identifierShapes(['identifiers[]'])
const context = { today: '2026-11-22', isCommuneOf: () => true, isProvince: () => true }
const faultsOf = (system: string, value: string) => rule.check({ identifiers: [{ system, value }] }, context)

test('names the shape that is needed, in words that every message has', () => {
  const refused = Object.keys(IdentifierSystem.codes).flatMap((system) => faultsOf(system, '!'))
  expect(refused.map(({ args }) => args?.expected).sort()).toEqual(['health-insurance', 'legacy-identity-card', 'personal-number'])
  expect(refused.filter(({ args }) => !(String(args?.expected) in typeNames))).toEqual([])
})

test.each([
  ['personal-number', '056190000013'],
  ['legacy-identity-card', '225000113'],
  ['health-insurance', 'GD4565600000013'],
  ['health-insurance', '5656000013'],
  ['passport', 'C1234567'],
  ['passport', 'P-12/34 567'],
  ['social-insurance', '5656000013'],
  ['social-insurance', 'SBH 565/6'],
  ['local-file', '!'],
])('accepts a number of the kind %s: %s', (system, value) => {
  expect(faultsOf(system, value)).toEqual([])
})

test('refuses a personal number with a digit too few', () => {
  expect(faultsOf('personal-number', '05619000001')).toEqual([
    { pointer: '/identifiers/0/value', code: 'identifier-shape', args: { expected: 'personal-number' } },
  ])
})
