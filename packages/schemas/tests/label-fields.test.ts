import { expect, test } from 'vitest'
import { z } from 'zod'
import { innerOf } from '../src/fields.ts'
import { type AnyResource, fieldsOf, labelSourcesIn, resources, SensitivityLabel } from '../src/index.ts'

/**
 * Places that name labels and are no content, with what keeps them from those who are not cleared. What a client or a worker is cleared for
 * (registrations, statements, tokens) is no record and tells of nobody.
 */
const excused: Readonly<Record<string, string>> = {
  'labels.sensitivity': 'the envelope is made anew of what is seen',
  'labels.assigned': 'labels of the whole: who lacks one of them sees nothing of the record',
  'labels.removal.labels': 'shown to who is cleared for every label in it',
  'label: labels': 'what a worker puts on, refused for a label that the worker is not cleared for',
  'proposeLabelRemoval: labels': 'what a worker proposes to take off, refused in the same way',
  'Report values.labels': 'the line around them bears them: who lacks one of them does not see it',
  'AuditEvent labels': 'a reader is told those that it is cleared for',
  'Breach reach: items.records.labels': 'the officer is told those that it is cleared for',
}

const isOfLabels = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.core.$ZodEnum && String(Object.values(schema._zod.def.entries)) === String(Object.keys(SensitivityLabel.codes))

/** Every place of a schema that names sensitivity labels: by its type, or by its name. */
function labelPlaces(schema: z.core.$ZodType, path: readonly string[] = []): readonly (readonly string[])[] {
  const inner = innerOf(schema)
  if (inner) return labelPlaces(inner, path)
  if (schema instanceof z.core.$ZodArray) return labelPlaces(schema._zod.def.element, [...path, '[]'])
  const fields = Object.entries(fieldsOf(schema))
  const isNamed = path.at(-1) === '[]' && /labels$/i.test(path.at(-2) ?? '')
  if (isOfLabels(schema) || (isNamed && fields.length === 0)) return [path]
  return fields.flatMap(([name, field]) => labelPlaces(field, [...path, name]))
}

/** The places of a schema, each with whether a label there bears itself. */
function placesOf(schema: z.core.$ZodType, of: string): readonly (readonly [string, boolean])[] {
  const sources = new Map(labelSourcesIn(schema).map(({ path, codeLabels }) => [path.join('.'), codeLabels]))
  return labelPlaces(schema).map((path) => {
    const codeLabels = sources.get(path.join('.')) ?? {}
    const bearsItself = Object.keys(SensitivityLabel.codes).every((label) => codeLabels[label]?.join() === label)
    return [`${of}${path.filter((step) => step !== '[]').join('.')}`, bearsItself]
  })
}

const list: readonly AnyResource[] = Object.values(resources)
const places = list.flatMap(({ name, schema, draft, actions }) => [
  ...placesOf(schema, `${name} `),
  ...placesOf(draft, `${name} draft `),
  ...Object.entries(actions).flatMap(([action, { input, output }]) =>
    [input, output].flatMap((body) => (body && body !== schema ? placesOf(body, `${name} ${action}: `) : [])),
  ),
])
const isExcused = (place: string): boolean => Object.keys(excused).some((end) => place === end || place.endsWith(` ${end}`))

test('every label that a record, a draft or an action names is content that bears itself', () => {
  expect(places.filter(([place, bearsItself]) => !bearsItself && !isExcused(place))).toEqual([])
  expect(places.flatMap(([place, bearsItself]) => (bearsItself ? [place] : []))).toEqual(
    expect.arrayContaining([
      ...['Case transfer: disclosure.labels', 'Referral disclosure.labels', 'Referral receipt.labels', 'Referral draft disclosure.labels'],
      ...['ReferralOffer disclosure.labels', 'ReferralOffer claim: receipt.labels', 'AccessGrant releasedLabels'],
    ]),
  )
})

test('every place that is excused is there', () => {
  const found = Object.keys(excused).filter((end) => places.some(([place]) => place === end || place.endsWith(` ${end}`)))
  expect(found).toEqual(Object.keys(excused))
})
