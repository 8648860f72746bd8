import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type AnyResource, type FactDeclaration, fieldsOf, identityFact, innerOf, resources, stepsOf } from '../src/index.ts'

const list: readonly AnyResource[] = Object.values(resources)
const facts = list.flatMap((resource) => Object.entries(resource.facts).map(([name, fact]) => ({ resource, name, fact })))

/** The schema at a path; undefined where there is none. */
function schemaAt(schema: z.core.$ZodType, [step, ...rest]: readonly string[]): z.core.$ZodType | undefined {
  const inner = innerOf(schema)
  if (inner) return schemaAt(inner, step === undefined ? [] : [step, ...rest])
  if (step === undefined) return schema
  if (step === '[]') return schema instanceof z.core.$ZodArray ? schemaAt(schema._zod.def.element, rest) : undefined
  const field = fieldsOf(schema)[step]
  return field && schemaAt(field, rest)
}

function pathsOf({
  each,
  subject = [],
  identity = {},
  dimensions = {},
  unless = [],
  onceWhen,
  below,
  ...fact
}: FactDeclaration): readonly string[] {
  const { facility, on, from, to, before, amount, heads, place } = fact
  const single = [
    each,
    facility,
    ...[on ?? []].flat(),
    from,
    before,
    ...[to ?? []].flat(),
    onceWhen?.path,
    below?.birthDate,
    amount,
    heads,
    place,
    ...Object.values(identity),
    ...unless.map(({ path }) => path),
  ]
  return [...single, ...[subject].flat(), ...Object.values(dimensions)].filter((path) => path !== undefined)
}

describe.each(facts)('the fact $name of $resource.name', ({ resource, fact }) => {
  test('lies where the record has a field', () => {
    const missing = pathsOf(fact).filter((path) => schemaAt(resource.schema, stepsOf(path)) === undefined)
    expect(missing).toEqual([])
  })

  test('is told in both languages', () => {
    for (const { vi, en } of [fact.title, fact.about]) {
      expect([vi, en]).not.toContain('')
      expect(vi).toBe(vi.normalize('NFC'))
    }
  })

  test('is chosen by codes, yes or no, and ids: by nothing that a person wrote', () => {
    for (const [name, path] of Object.entries(fact.dimensions ?? {})) {
      const schema = schemaAt(resource.schema, stepsOf(path))
      const isShort = schema instanceof z.core.$ZodString && (z.toJSONSchema(schema).maxLength ?? 40) <= 40
      expect(schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodBoolean || isShort, name).toBe(true)
    }
  })
})

test('a name is used by one resource only, that of who somebody is apart', () => {
  const names = facts.map(({ name }) => name).filter((name) => name !== identityFact)
  expect(names).toEqual([...new Set(names)])
})
