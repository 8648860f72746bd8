import { emitOpenApi, exampleOf, resources } from '@caunoi/schemas'

/** A schema of the published document, or a reference to one. */
export type Described = Parameters<typeof exampleOf>[0]

const schemas: Parameters<typeof exampleOf>[1] = JSON.parse(JSON.stringify(emitOpenApi(resources).components?.schemas ?? {}))

/** An example with the required fields of an object. */
export function smallExample(described: Described): unknown {
  return exampleOf(described, schemas)
}

/** The fields of the object that a reference leads to. */
function fieldsAt(described: Described): readonly (readonly [string, Described])[] {
  const name = '$ref' in described ? String(described.$ref).split('/').at(-1) : undefined
  return Object.entries((name === undefined ? undefined : schemas[name])?.properties ?? {})
}

/** An example with every field of an object, not the required ones alone. */
export function wholeExample(described: Described): unknown {
  const fields = fieldsAt(described)
  return fields.length === 0 ? exampleOf(described, schemas) : Object.fromEntries(fields.map(([key, field]) => [key, smallExample(field)]))
}

/** The same, and every field of the objects in it. */
export function deepExample(described: Described): unknown {
  const fields = fieldsAt(described)
  return fields.length === 0 ? exampleOf(described, schemas) : Object.fromEntries(fields.map(([key, field]) => [key, deepExample(field)]))
}
