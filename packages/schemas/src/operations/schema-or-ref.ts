import type { z } from 'zod'
import { inlineSchema, type JsonSchema } from '../emit/to-json-schema.ts'
import { metaOf } from '../registry.ts'
import { schemaRef } from './component-names.ts'

/** Refers to a named schema; describes one without a name in place. */
export function schemaOrRef(schema: z.core.$ZodType): JsonSchema {
  const id = metaOf(schema)?.id
  return id === undefined ? inlineSchema(schema) : schemaRef(id)
}
