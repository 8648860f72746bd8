import { describe, expect, test } from 'vitest'
import { isCommuneOf, isProvince } from '../src/administrative-units/index.ts'
import { type AnyResource, emitJsonSchemas, type Fault, resources, validateDraft } from '../src/index.ts'
import { compileSchema } from './json-validator.ts'
import { invalidVectorsOf, validVectorsOf, vectorFolders } from './vectors.ts'

/** The day on which the valid vectors are read. */
const today = '2026-11-22'
/** Resources whose records a client writes. */
const list = Object.values<AnyResource>(resources).filter(({ verbs }) => verbs.includes('create'))
const dimensions = new Map(
  list.flatMap(({ facts }) => Object.entries(facts).map(([name, fact]) => [name, Object.keys(fact.dimensions ?? {})] as const)),
)
const dimensionsOf = (fact: string): readonly string[] | undefined => dimensions.get(fact)
const published = emitJsonSchemas(resources)

/** What the faults name, each once: two checks of one field may find the same. */
function pointersAndCodes(faults: readonly Pick<Fault, 'pointer' | 'code'>[]): readonly string[] {
  return [...new Set(faults.map(({ pointer, code }) => `${pointer} ${code}`))].sort()
}

test('every folder of vectors has the name of a resource, and every resource that a client writes has vectors', () => {
  expect(vectorFolders()).toEqual(list.map(({ name }) => name).sort())
})

describe.each(list)('$name', (resource) => {
  const valid = validVectorsOf(resource.name)
  const invalid = invalidVectorsOf(resource.name)

  test('has at least three valid and eight invalid vectors', () => {
    expect(valid.length).toBeGreaterThanOrEqual(3)
    expect(invalid.length).toBeGreaterThanOrEqual(8)
  })

  test.each(valid)('accepts $file', ({ body }) => {
    expect(validateDraft(resource, body, { today, isCommuneOf, isProvince, dimensionsOf })).toEqual([])
  })

  test('accepts the valid vectors by its published schema', () => {
    const validate = compileSchema(published[`${resource.name}Draft`] ?? {})
    expect(valid.filter(({ body }) => !validate(body))).toEqual([])
  })

  test.each(invalid)('refuses $file with exactly the faults that it names', ({ vector }) => {
    const faults = validateDraft(resource, vector.body, { today: vector.today, isCommuneOf, isProvince, dimensionsOf })
    expect(pointersAndCodes(faults)).toEqual(pointersAndCodes(vector.errors))
  })
})
