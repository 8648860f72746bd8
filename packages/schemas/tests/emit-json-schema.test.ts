import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emitJsonSchemas, exampleOf, type JsonSchema, resources, schemaId } from '../src/index.ts'
import { compileSchema } from './json-validator.ts'
import { referencesOf, resolve } from './references.ts'

const schemas = emitJsonSchemas(resources)

test('publishes the record and the draft of every resource', () => {
  const names = Object.values(resources).flatMap(({ name }) => [name, `${name}Draft`])
  expect(Object.keys(schemas).sort()).toEqual(names.sort())
})

describe.each(Object.entries(schemas))('%s', (name, schema) => {
  test('stands alone under a stable id', () => {
    expect(schema.$id).toBe(schemaId(name))
    expect(referencesOf(schema).filter((reference) => resolve(schema, reference) === undefined)).toEqual([])
    expect(() => compileSchema(schema)).not.toThrow()
  })

  test('has a title in both languages, in NFC, for every property', () => {
    for (const [path, { title, 'x-title-vi': titleVi }] of propertiesOf(schema, name)) {
      expect(title, path).toMatch(/\S/)
      expect(titleVi, path).toMatch(/\S/)
    }
    expect(JSON.stringify(schema)).toBe(JSON.stringify(schema).normalize('NFC'))
  })
})

describe.each(Object.values(resources).map((resource) => [resource.name, resource] as const))('%s', (name, resource) => {
  test('marks as read-only what the draft has not', () => {
    const draft = Object.keys(schemas[`${name}Draft`]?.properties ?? {})
    const record = Object.entries(schemas[name]?.properties ?? {})
    expect(record.filter(([, { readOnly }]) => readOnly !== true).map(([field]) => field)).toEqual(draft)
  })

  test('is published under its own name', () => {
    expect(schemas[name]?.title).toBe(resource.title.en)
    expect(schemas[name]?.['x-title-vi']).toBe(resource.title.vi)
  })

  test('has an example that both validators accept', () => {
    for (const [published, schema] of [
      [schemas[name], resource.schema],
      [schemas[`${name}Draft`], resource.draft],
    ] as const) {
      const example = exampleOf(published ?? {}, published?.$defs ?? {})
      expect(compileSchema(published ?? {})(example)).toBe(true)
      expect(z.safeParse(schema, example).error?.issues).toBeUndefined()
    }
  })
})

/** Every property of a schema and of its definitions, with where it stands. */
function propertiesOf(schema: JsonSchema, at: string): readonly (readonly [string, JsonSchema])[] {
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) => [`${at}.${name}`, property] as const)
  return [...own, ...Object.entries(schema.$defs ?? {}).flatMap(([name, definition]) => propertiesOf(definition, name))]
}
