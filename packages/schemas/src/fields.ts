import { z } from 'zod'
import { metaOf } from './registry.ts'

/** The fields of an object schema, by name; none for anything else. */
export function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  return schema instanceof z.core.$ZodObject ? schema._zod.def.shape : {}
}

/** The schema inside a wrapper such as `optional()` or `required()`; undefined for one that is no wrapper. */
export function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const isWrapper = schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodNonOptional
  return isWrapper ? schema._zod.def.innerType : undefined
}

/** The most items that a list may hold; undefined for what is no list, or has no bound. */
export function mostItems(schema: z.core.$ZodType): number | undefined {
  const inner = innerOf(schema)
  if (inner) return mostItems(inner)
  if (!(schema instanceof z.core.$ZodArray)) return undefined
  const bounds = (schema._zod.def.checks ?? []).flatMap((check) =>
    check instanceof z.core.$ZodCheckMaxLength ? check._zod.def.maximum : [],
  )
  return bounds.length === 0 ? undefined : Math.min(...bounds)
}

interface DescribedField {
  readonly name: string
  readonly field: z.core.$ZodType
  readonly isRequired: boolean
  readonly dataClass: string | undefined
}

const described = new WeakMap<z.core.$ZodType, readonly DescribedField[]>()

/** What a disclosure has to know of the fields of a schema, looked up once. */
function describedFields(schema: z.core.$ZodType): readonly DescribedField[] {
  const found = described.get(schema)
  if (found) return found
  const fields = Object.entries(fieldsOf(schema)).map(([name, field]) => ({
    name,
    field,
    isRequired: field._zod.optin !== 'optional',
    dataClass: metaOf(field)?.dataClass,
  }))
  described.set(schema, fields)
  return fields
}

/** Names of the fields that every record of a schema has. */
export function requiredFields(schema: z.core.$ZodType): readonly string[] {
  return describedFields(schema).flatMap(({ name, isRequired }) => (isRequired ? [name] : []))
}

/** The field of a record that holds what provinces and vendors add, each in its namespace. */
export const extensionsField = 'extensions'

/** The fields of extensions that a disclosure of these data classes shows, as dotted paths: each is disclosed by its own class. */
function extensionFieldsOf(schema: z.core.$ZodType, classes: ReadonlySet<string>): readonly string[] {
  const namespaces = Object.entries(fieldsOf(innerOf(schema) ?? schema))
  return namespaces.flatMap(([namespace, optional]) =>
    describedFields(innerOf(optional) ?? optional).flatMap(({ name, dataClass }) =>
      dataClass !== undefined && classes.has(dataClass) ? [`${extensionsField}.${namespace}.${name}`] : [],
    ),
  )
}

/** Names of the fields that a disclosure of these data classes shows: the classes' own and the required ones. */
export function fieldsOfDataClasses(schema: z.core.$ZodType, classes: ReadonlySet<string>): readonly string[] {
  return describedFields(schema).flatMap(({ name, field, isRequired, dataClass }) => {
    if (name === extensionsField) return extensionFieldsOf(field, classes)
    return isRequired || (dataClass !== undefined && classes.has(dataClass)) ? [name] : []
  })
}

/** A place in a record that points to another record: its path (`[]` walks an array) and the resource it points to. */
export interface ReferencePath {
  readonly path: readonly string[]
  readonly refersTo: string
}

/** Every place in a schema that points to a record of the standard. */
export function referencesIn(schema: z.core.$ZodType, base: readonly string[] = [], inherited?: string): readonly ReferencePath[] {
  const refersTo = metaOf(schema)?.refersTo ?? inherited
  const inner = innerOf(schema)
  if (inner) return referencesIn(inner, base, refersTo)
  if (schema instanceof z.core.$ZodArray) return referencesIn(schema._zod.def.element, [...base, '[]'], refersTo)
  if (schema instanceof z.core.$ZodObject) {
    return Object.entries(fieldsOf(schema)).flatMap(([name, field]) => referencesIn(field, [...base, name]))
  }
  return refersTo ? [{ path: base, refersTo }] : []
}
