import type { z } from 'zod'
import { type Meta, metaOf } from '../registry.ts'

type Node = z.core.JSONSchema.BaseSchema

/** Keys of our metadata, which zod copies into the schema as they are. */
const copied = [
  'id',
  'title',
  'about',
  'clause',
  'source',
  'example',
  'dataClass',
  'labels',
  'codeLabels',
  'refersTo',
] satisfies (keyof Meta)[]

/** Writes what the standard says about a schema with the words of JSON Schema, and the rest as extensions. */
export function describe({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Node }): void {
  // Validators read this format in ways of their own; the pattern beside it is the same for all.
  if (jsonSchema.format === 'email' && jsonSchema.pattern !== undefined) delete jsonSchema.format
  const meta = metaOf(zodSchema)
  if (meta === undefined) return
  for (const key of copied) delete jsonSchema[key]
  Object.assign(jsonSchema, annotations(jsonSchema.$ref === undefined ? meta : ownMeta(zodSchema, meta)))
}

/** What is said of this very schema, without what its named type says already. */
function ownMeta({ _zod: { parent } }: z.core.$ZodType, meta: Meta): Partial<Meta> {
  const inherited = new Set<unknown>(Object.values((parent && metaOf(parent)) ?? {}))
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => !inherited.has(value)))
}

function annotations({ title, about, clause, source, example, dataClass, labels, codeLabels, refersTo }: Partial<Meta>): Node {
  return {
    ...(title && { title: title.en, 'x-title-vi': title.vi }),
    ...(about && { description: about.en, 'x-description-vi': about.vi }),
    ...(clause !== undefined && { 'x-clause': clause }),
    ...(source !== undefined && { 'x-source': source }),
    ...(example !== undefined && { examples: [example] }),
    ...(dataClass !== undefined && { 'x-data-class': dataClass }),
    ...(labels && { 'x-labels': [...labels] }),
    ...(codeLabels && { 'x-code-labels': codeLabels }),
    ...(refersTo !== undefined && { 'x-refers-to': refersTo }),
  }
}
