import { exchangeSchemas } from '../exchange/exchange-schemas.ts'
import { nameOf } from '../operations/component-names.ts'
import type { ResourceList } from '../operations/includes.ts'
import { derivedSchemas } from './derived-schemas.ts'
import { eachReference, prefix } from './references.ts'
import { type JsonSchema, registeredSchemas } from './to-json-schema.ts'

/** Every schema that a document over these resources may refer to, by name, in alphabetical order. */
export function componentsOf(resources: ResourceList): Readonly<Record<string, JsonSchema>> {
  const schemas = registeredSchemas(Object.values(resources).flatMap(({ schema, draft }) => [schema, draft]))
  for (const schema of exchangeSchemas) schemaNamed(schemas, nameOf(schema))
  for (const { schema, draft } of Object.values(resources)) {
    markReadOnly(schemaNamed(schemas, nameOf(schema)), schemaNamed(schemas, nameOf(draft)))
  }
  dropRepeated(schemas)
  const all = { ...schemas, ...derivedSchemas(resources, schemas) }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function schemaNamed(schemas: Readonly<Record<string, JsonSchema>>, name: string): JsonSchema {
  const schema = schemas[name]
  if (schema === undefined) throw new TypeError(`No schema has the name ${name}`)
  return schema
}

/** A field that only the record has is assigned by the server. */
function markReadOnly(record: JsonSchema, draft: JsonSchema): void {
  for (const [name, property] of Object.entries(record.properties ?? {})) {
    if (!(name in (draft.properties ?? {}))) property.readOnly = true
  }
}

/** Takes away what a reference repeats from the schema that it refers to. */
function dropRepeated(schemas: Readonly<Record<string, JsonSchema>>): void {
  eachReference(schemas, (reference, holder) => {
    const target = schemaNamed(schemas, reference.slice(prefix.length))
    for (const key of ['allOf', 'type'] as const) {
      if (JSON.stringify(Reflect.get(holder, key)) === JSON.stringify(target[key])) Reflect.deleteProperty(holder, key)
    }
  })
}
