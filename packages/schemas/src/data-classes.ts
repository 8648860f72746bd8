import { z } from 'zod'
import type { CodeOf } from './code-list.ts'
import type { DataClass } from './code-lists/data-class.ts'
import { fieldsOf, innerOf } from './fields.ts'
import { metaOf } from './registry.ts'

const sensitive: readonly CodeOf<typeof DataClass>[] = ['origin', 'health', 'family', 'situation', 'payment']

/**
 * Classes of sensitive personal data: origin, health, private and family life, payment accounts (NĐ 356/2025/NĐ-CP Điều 4).
 * What a sensitivity label stands on is sensitive too, whatever its class.
 */
export const specialDataClasses: ReadonlySet<string> = new Set<string>(sensitive)

/** Whether a value at a path of a record is, or may be, sensitive personal data: by its class, or by the labels that it can bear. */
export function isSpecialAt(schema: z.core.$ZodType, [step, ...rest]: readonly string[]): boolean {
  const { dataClass = '', labels = [], codeLabels = {} } = metaOf(schema) ?? {}
  if (specialDataClasses.has(dataClass) || labels.length > 0 || Object.keys(codeLabels).length > 0) return true
  const inner = innerOf(schema)
  if (inner) return isSpecialAt(inner, step === undefined ? [] : [step, ...rest])
  if (step === undefined) return false
  if (step === '[]') return schema instanceof z.core.$ZodArray && isSpecialAt(schema._zod.def.element, rest)
  const field = fieldsOf(schema)[step]
  return field !== undefined && isSpecialAt(field, rest)
}

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

/**
 * Names the classes of personal data that records of a schema may hold, sorted; those of extensions too.
 *
 * @example
 * ```ts
 * dataClassesOf(Assessment) // ['family', 'health', 'situation']
 * ```
 */
export function dataClassesOf(schema: z.core.$ZodType): readonly string[] {
  const { dataClass } = metaOf(schema) ?? {}
  const inner = innerOf(schema)
  const parts = [
    ...Object.values(fieldsOf(schema)),
    ...(inner ? [inner] : []),
    ...(schema instanceof z.core.$ZodArray ? [schema._zod.def.element] : []),
  ]
  return [...new Set([...(dataClass === undefined ? [] : [dataClass]), ...parts.flatMap(dataClassesOf)])].sort()
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
