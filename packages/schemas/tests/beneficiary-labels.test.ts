import { expect, test } from 'vitest'
import { z } from 'zod'
import { beneficiaryResource, field, labelSourcesIn, MaritalStatus, sensitivityOf } from '../src/index.ts'

const sources = labelSourcesIn(beneficiaryResource.draft)
const labelsOf = (parts: object) => sensitivityOf(sources, { sex: 'female', ...parts })

test.each([
  ['B20', ['hiv']],
  ['B24.9', ['hiv']],
  ['Z21', ['hiv']],
  ['F32.1', ['psychiatric']],
  ['F10.2', ['psychiatric', 'substance']],
  ['Z86.5', ['psychiatric']],
  ['Z50.3', ['substance']],
  ['Z71.5', ['substance']],
  ['Z04.4', ['sexual-violence']],
  ['T74.1', ['child-abuse', 'domestic-violence']],
  ['T74.2', ['child-abuse', 'domestic-violence', 'sexual-violence']],
  ['G80.9', []],
  ['B25', []],
])('puts on a person with the condition %s the labels %j', (code, labels) => {
  expect(labelsOf({ conditions: [{ code }] })).toEqual(labels)
})

test('labels a disability of any type, and a mental one also as psychiatric', () => {
  expect(labelsOf({ disabilities: [{ type: 'sight' }] })).toEqual(['disability'])
  expect(labelsOf({ disabilities: [{ type: 'mental' }] })).toEqual(['disability', 'psychiatric'])
})

test('labels the situations and groups that reveal', () => {
  expect(labelsOf({ situations: [{ situation: 'hiv' }, { situation: 'poor' }] })).toEqual(['hiv'])
  expect(labelsOf({ childGroups: [{ group: 'sexually-abused' }] })).toEqual(['child-abuse', 'sexual-violence'])
  expect(labelsOf({ allowanceGroups: [{ group: 'child-hiv-poor' }] })).toEqual(['hiv'])
  expect(labelsOf({ carers: [{ relationship: 'adoptive-parent' }] })).toEqual(['adoption'])
  expect(labelsOf({ parents: [{ parent: 'father', state: 'drug-rehabilitation' }] })).toEqual(['substance'])
})

test('puts no label on a person of whom nothing such is told', () => {
  expect(labelsOf({ name: 'Lê Thị Sáu', situations: [{ situation: 'elderly' }] })).toEqual([])
})

test('no label hangs on a code of an open list, for a code outside it would go without', () => {
  const text = { vi: 'Hôn nhân', en: 'Marriage' }
  const status = field(MaritalStatus.schema.optional(), { title: text, about: text, codeLabels: { separated: ['domestic-violence'] } })
  expect(() => labelSourcesIn(z.strictObject({ status }))).toThrow('open list')
})
