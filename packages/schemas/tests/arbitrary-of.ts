import fc from 'fast-check'
import type { JsonSchema } from '../src/index.ts'

type Definitions = Readonly<Record<string, JsonSchema>>

/** Generates values of a schema: what its keywords say, strings within the plane that Vietnamese is written in. */
export function arbitraryOf(schema: JsonSchema, definitions: Definitions): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return arbitraryOf(definitions[schema.$ref.split('/').at(-1) ?? ''] ?? {}, definitions)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((variant) => arbitraryOf(variant, definitions)))
  switch (schema.type) {
    case 'object':
      return arbitraryObject(schema, definitions)
    case 'array': {
      const { minItems = 0, maxItems = 3 } = schema
      return fc.array(arbitraryOf(schema.items ?? {}, definitions), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(maxItems, 3)),
      })
    }
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1e9), max: Math.min(schema.maximum ?? 1e9, 1e9) })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'string':
      return arbitraryText(schema)
    default:
      return fc.jsonValue()
  }
}

function arbitraryObject({ properties = {}, required = [] }: JsonSchema, definitions: Definitions): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, arbitraryOf(property, definitions)]))
  return fc.record(model, { requiredKeys: required })
}

function arbitraryText({ format, pattern, allOf, examples, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<unknown> {
  if (format === 'date') return day.map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time') return day.map((date) => date.toISOString())
  if (allOf) return fc.uuid({ version: 7 })
  if (examples && pattern !== undefined) return fc.constantFrom(...examples)
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'))
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }
  return fc.oneof(fc.string(length), fc.string({ ...length, unit: fc.constantFrom(...'Nguyễn Thị Ngọc Ánh Đào ̣́’-') }))
}

const day = fc.date({ min: new Date('1900-01-01T00:00:00.000Z'), max: new Date('2100-12-31T00:00:00.000Z'), noInvalidDate: true })

const oddities = [
  null,
  '',
  ' ',
  'x',
  -1,
  0,
  1.5,
  2 ** 53,
  true,
  [],
  {},
  ['x'],
  { x: 1 },
  '2026-02-30',
  '2026-2-3',
  '٢٠٢٦',
  'a'.repeat(9000),
]

/** Spoils a value in one place: leaves something out, adds something, or puts something else there. */
export function spoiled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.nat(), fc.constantFrom('omit', 'add', 'replace'), fc.constantFrom(...oddities))
    .map(([value, place, how, odd]) => {
      const copy: unknown = structuredClone(value)
      const places = placesIn(copy)
      const [holder, key] = places[place % places.length] ?? []
      if (holder === undefined || key === undefined) return odd
      if (how === 'omit') Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key)
      else Reflect.set(holder, how === 'add' && !Array.isArray(holder) ? 'unheardOf' : key, odd)
      return copy
    })
}

function placesIn(node: unknown): readonly (readonly [object, string])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => [[node, key] as const, ...placesIn(value)])
}
