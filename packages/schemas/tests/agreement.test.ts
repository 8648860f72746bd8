import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emitJsonSchemas, type JsonSchema, resources } from '../src/index.ts'
import { arbitraryOf, spoiled } from './arbitrary-of.ts'
import { compileSchema } from './json-validator.ts'
import { invalidVectorsOf, validVectorsOf } from './vectors.ts'

const schemas = emitJsonSchemas(resources)
const published = Object.values(resources).flatMap(({ name, schema, draft }) => [
  { name, schema, json: schemas[name] ?? {} },
  { name: `${name}Draft`, schema: draft, json: schemas[`${name}Draft`] ?? {} },
])

/** Both verdicts on a value: of the schema that the code runs, and of the one that is published. */
function judges(schema: z.core.$ZodType, json: JsonSchema): (value: unknown) => { readonly code: boolean; readonly published: boolean } {
  const validate = compileSchema(json)
  return (value) => ({ code: z.safeParse(schema, value).success, published: validate(value) })
}

describe.each(published)('the code and the published schema of $name', ({ schema, json }) => {
  const judge = judges(schema, json)
  const values = arbitraryOf(json, json.$defs ?? {})

  test('accept the same generated values', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(judge(value)).toEqual({ code: true, published: true })
      }),
      { numRuns: 200 },
    )
  })

  test('say the same of spoiled values', () => {
    fc.assert(
      fc.property(spoiled(values), (value) => {
        const { code, published } = judge(value)
        expect(code).toBe(published)
      }),
      { numRuns: 400 },
    )
  })
})

describe.each(Object.values(resources))('the code and the published schema of a $name draft', ({ name, draft }) => {
  const judge = judges(draft, schemas[`${name}Draft`] ?? {})

  test('accept every valid vector', () => {
    for (const { file, body } of validVectorsOf(name)) expect(judge(body), file).toEqual({ code: true, published: true })
  })

  test('say the same of every invalid vector', () => {
    for (const { file, vector } of invalidVectorsOf(name)) {
      const { code, published } = judge(vector.body)
      expect(code, file).toBe(published)
    }
  })
})
