import { z } from 'zod'
import { fieldsOf, innerOf } from './fields.ts'
import { metaOf } from './registry.ts'

const isNothing = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/**
 * Names the classes of personal data that a record holds, sorted: those of the fields that have a value, in extensions too.
 *
 * @example
 * ```ts
 * dataClassesIn(Beneficiary, { sex: 'female', identifiers: [] }) // ['identity']
 * ```
 */
export function dataClassesIn(schema: z.core.$ZodType, record: unknown): readonly string[] {
  const found = new Set<string>()
  collect(schema, record, found)
  return [...found].sort()
}

function collect(schema: z.core.$ZodType, value: unknown, found: Set<string>): void {
  if (isNothing(value)) return
  const dataClass = metaOf(schema)?.dataClass
  if (dataClass !== undefined) found.add(dataClass)
  const inner = innerOf(schema)
  if (inner) collect(inner, value, found)
  if (schema instanceof z.core.$ZodArray && Array.isArray(value)) {
    for (const item of value) collect(schema._zod.def.element, item, found)
  }
  for (const [name, field] of Object.entries(fieldsOf(schema))) collect(field, Reflect.get(Object(value), name), found)
}
