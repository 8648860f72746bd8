import type { oas31 } from 'openapi3-ts'
import type { JsonSchema } from './to-json-schema.ts'

/** Schemas that others refer to, by name. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>

/**
 * Makes an example of a schema, always the same: the declared example, the first code, or the smallest shape.
 * An object shows its required fields, and its first field when none is required.
 *
 * @example
 * ```ts
 * exampleOf({ type: 'integer', minimum: 1 }, {}) // 1
 * ```
 */
export function exampleOf(described: oas31.SchemaObject | oas31.ReferenceObject, schemas: NamedSchemas): unknown {
  const schema: oas31.SchemaObject = { ...described }
  if (schema.examples?.[0] !== undefined) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.$ref !== undefined) return exampleOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  const variant = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (variant) return exampleOf(variant, schemas)
  switch (schema.type) {
    case 'object':
      return exampleObject(schema, schemas)
    case 'array':
      return exampleList(schema, schemas)
    case 'integer':
    case 'number':
      return Math.min(Math.max(schema.minimum ?? 1, 1), schema.maximum ?? Number.POSITIVE_INFINITY)
    case 'boolean':
      return schema.default ?? true
    case 'string':
      return exampleText(schema)
    default:
      return {}
  }
}

/** As many items as have to be there; one at least where they are more than codes. */
function exampleList({ items = {}, minItems = 0 }: oas31.SchemaObject, schemas: NamedSchemas): unknown[] {
  const item = exampleOf(items, schemas)
  return Array.from({ length: Math.max(minItems, typeof item === 'object' ? 1 : 0) }, () => item)
}

function exampleObject({ properties = {}, required }: oas31.SchemaObject, schemas: NamedSchemas): object {
  const names = required?.length ? required : Object.keys(properties).slice(0, 1)
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, schemas)]))
}

/** The Vietnamese title serves as text; a pattern that it does not fit asks for a declared example. */
function exampleText({
  title,
  'x-title-vi': titleVi = title ?? 'Văn bản',
  pattern,
  minLength = 0,
  maxLength = 1000,
}: oas31.SchemaObject): string {
  const text = String(titleVi).slice(0, maxLength).padEnd(minLength, '.')
  if (pattern === undefined || new RegExp(pattern, 'u').test(text)) return text
  throw new TypeError(`The schema “${title ?? pattern}” has a pattern and no example: declare one in its metadata`)
}
