import type { AnyResource } from '../resource.ts'
import { prefix } from './references.ts'
import { titled } from './titled.ts'
import type { JsonSchema } from './to-json-schema.ts'

type Schemas = Readonly<Record<string, JsonSchema>>

/** JSON Merge Patch of a draft (RFC 7396): what is named changes, null takes an optional field away, an object is patched in turn. */
export function patchSchema({ title }: AnyResource, draft: JsonSchema, schemas: Schemas): JsonSchema {
  const required = new Set(draft.required)
  const properties = Object.entries(draft.properties ?? {}).map(([name, property]) => [
    name,
    patchOf(property, schemas, !required.has(name)),
  ])
  return {
    type: 'object',
    ...titled(
      { en: `${title.en}: changes`, vi: `${title.vi}: phần sửa` },
      {
        en: 'JSON Merge Patch of the draft (RFC 7396); the record that results is checked as a whole.',
        vi: 'JSON Merge Patch của bản nháp (RFC 7396); bản ghi sau khi sửa được kiểm tra toàn bộ.',
      },
    ),
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  }
}

/** An object is patched field by field, so that its own schema does not apply. */
function patchOf(property: JsonSchema, schemas: Schemas, optional: boolean): JsonSchema {
  const forms = formsOf(property, schemas)
  if (forms.length === 1 && !optional) return { ...annotationsOf(property), ...forms[0] }
  return { ...annotationsOf(property), anyOf: [...forms, ...(optional ? [{ type: 'null' as const }] : [])] }
}

function formsOf(property: JsonSchema, schemas: Schemas): readonly JsonSchema[] {
  const target = property.$ref === undefined ? property : schemas[property.$ref.slice(prefix.length)]
  if (target?.type === 'object') return [{ type: 'object' }]
  if (target?.anyOf) return target.anyOf.flatMap((form) => formsOf(form, schemas))
  return [withoutAnnotations(property)]
}

function annotationsOf(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => isAnnotation(key)))
}

function withoutAnnotations(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !isAnnotation(key)))
}

function isAnnotation(key: string): boolean {
  return key.startsWith('x-') || key === 'title' || key === 'description' || key === 'examples' || key === 'readOnly'
}
