import * as standard from '../../packages/schemas/src/index.ts'
import { type CollectedTexts, isRecord, type PlacedText } from './placed-text.ts'

const codeListIds = new Set(standard.codeLists.map(({ id }) => id))

/** Collects every text that is reachable from these values: declarations as they are, schemas by what the registry says of them. */
export function collectTexts(values: Readonly<Record<string, unknown>>): CollectedTexts {
  const texts: PlacedText[] = []
  const missing: string[] = []
  const seen = new WeakSet<object>()

  const visit = (of: string, value: unknown, isSentence = false): void => {
    if (!isRecord(value) || seen.has(value)) return
    if (typeof value.vi === 'string' && typeof value.en === 'string') texts.push({ of, vi: value.vi, en: value.en, isSentence })
    seen.add(value)
    if ('_zod' in value) visitSchema(of, value)
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(`${of}.${nameOf(item) ?? index}`, item)
    else for (const [key, inner] of Object.entries(value)) visit(of === '' ? key : `${of}.${key}`, inner)
  }

  const visitSchema = (of: string, schema: Readonly<Record<string, unknown>>): void => {
    const meta = isSchema(schema) ? metaOf(schema) : undefined
    const place = meta?.id ?? of
    if (meta) {
      visit(`${place}.title`, meta.title)
      visit(`${place}.about`, meta.about, true)
      if (meta.about === undefined && !codeListIds.has(meta.id ?? '')) missing.push(`${place} has no about`)
    }
    for (const [name, field] of Object.entries(isSchema(schema) ? standard.fieldsOf(schema) : {})) {
      if (meta && metaOf(field) === undefined) missing.push(`${place}.${name} has no title`)
      visit(`${place}.${name}`, field)
    }
    const { def } = isRecord(schema._zod) ? schema._zod : {}
    if (isRecord(def)) for (const key of ['innerType', 'element', 'options', 'valueType', 'in', 'out']) visit(place, def[key])
  }

  visit('', values)
  return { texts, missing }
}

/** What is said of a schema, or of the one inside a wrapper such as `required()`. */
function metaOf(schema: Schema): ReturnType<typeof standard.metaOf> {
  const inner = standard.innerOf(schema)
  return standard.metaOf(schema) ?? (inner && metaOf(inner))
}

type Schema = Parameters<typeof standard.metaOf>[0]

function isSchema(value: object): value is Schema {
  return '_zod' in value
}

function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined
  return [item.id, item.code, item.name].find((name) => typeof name === 'string')
}
