import type { oas31 } from 'openapi3-ts'
import { z } from 'zod'
import { type Meta, standard } from '../registry.ts'
import { describe } from './describe.ts'
import { eachReference, prefix } from './references.ts'

/** A schema of JSON Schema 2020-12, which is that of OpenAPI 3.1. */
export interface JsonSchema extends oas31.SchemaObject {
  $schema?: string
  $id?: string
  $defs?: Record<string, JsonSchema>
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
}

const options = { io: 'input', override: describe } as const

/** Every named schema, referring to one another as components of an OpenAPI document; one of `own` takes the place of that of its name. */
export function registeredSchemas(own: readonly z.core.$ZodType[]): Record<string, JsonSchema> {
  const registry = z.registry<Meta>()
  for (const schema of [...standard._idmap.values(), ...own]) {
    const meta = standard.get(schema)
    if (meta) registry.add(schema, meta)
  }
  const { schemas } = z.toJSONSchema(registry, { ...options, metadata: standard, uri: (id) => `${prefix}${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, adopt(schema)]))
}

/** A schema that has no name, described in place; the named ones in it are components. */
export function inlineSchema(schema: z.core.$ZodType): JsonSchema {
  const { $defs: _, ...inline } = adopt(z.toJSONSchema(schema, { ...options, metadata: standard }))
  eachReference(inline, (reference, holder) => Reflect.set(holder, '$ref', reference.replace('#/$defs/', prefix)))
  return inline
}

/** The one seam between the JSON Schema types of zod and of openapi3-ts: two descriptions of the same standard. */
function adopt({ $schema: _schema, $id: _id, ...schema }: z.core.JSONSchema.BaseSchema): JsonSchema {
  return schema as JsonSchema
}
