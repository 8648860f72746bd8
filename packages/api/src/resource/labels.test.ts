import { beneficiaryResource, consentResource, stayResource } from '@caunoi/schemas'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { knownLabels, labelsOf, wholeLabelsOf } from './labels.ts'

const conditions: Readonly<Record<string, readonly string[]>> = {
  B20: ['hiv'],
  'F10.2': ['psychiatric', 'substance'],
  'T74.2': ['child-abuse', 'domestic-violence', 'sexual-violence'],
  J18: [],
}

it('content raises the labels that it asks for, and those that were there stay', () => {
  const before = fc.subarray(['hiv', 'adoption', 'reporter'])
  fc.assert(
    fc.property(fc.subarray(Object.keys(conditions)), before, (codes, had) => {
      const found = labelsOf(
        beneficiaryResource,
        { id: 'r', conditions: codes.map((code) => ({ code })) },
        { sensitivity: had, assigned: [] },
      )
      const sensitivity = [...new Set([...had, ...codes.flatMap((code) => conditions[code] ?? [])])].toSorted()
      expect(found).toEqual({ confidentiality: sensitivity.length > 0 ? 'restricted' : 'normal', sensitivity })
    }),
  )
})

it.each([undefined, null, 'restricted', {}, { sensitivity: 'hiv' }])('labels before that are %j keep nothing', (labels) => {
  const before = knownLabels({ id: 'r', labels })
  expect(labelsOf(beneficiaryResource, { id: 'r' }, before)).toEqual({ confidentiality: 'normal', sensitivity: [] })
})

it('what workers put on a document labels the whole, and stays', () => {
  const document = { id: 'r', labels: { sensitivity: ['hiv', 'reporter'], assigned: ['reporter'] } }
  expect(labelsOf(beneficiaryResource, document, knownLabels(document))).toEqual({
    ...{ confidentiality: 'restricted', sensitivity: ['hiv', 'reporter'], assigned: ['reporter'] },
  })
  expect(wholeLabelsOf(beneficiaryResource, document)).toEqual([{ field: 'labels', labels: ['reporter'] }])
})

it('a list that a record must have labels the whole once every item is labelled', () => {
  const [adoptive, plain] = [{ role: 'guardian', relationship: 'adoptive-parent' }, { role: 'person' }]
  expect(wholeLabelsOf(consentResource, { givenBy: [adoptive, adoptive] })).toEqual([{ field: 'givenBy', labels: ['adoption'] }])
  expect(wholeLabelsOf(consentResource, { givenBy: [adoptive, plain] })).toEqual([])
})

it('only a field without which there is no record labels the whole', () => {
  expect(wholeLabelsOf(stayResource, { place: { kind: 'safe-house' }, emergencyGroup: 'trafficking' })).toEqual([
    { field: 'place', labels: ['safe-house'] },
  ])
  expect(wholeLabelsOf(stayResource, { place: { kind: 'home' }, ending: { reason: 'adopted' } })).toEqual([])
  expect(wholeLabelsOf(beneficiaryResource, { conditions: [{ code: 'B20' }], disabilities: [{ type: 'mental' }] })).toEqual([])
})
