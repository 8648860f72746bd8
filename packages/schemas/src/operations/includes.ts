import { fieldsOf } from '../fields.ts'
import { metaOf } from '../registry.ts'
import type { AnyResource } from '../resource.ts'

/** The resources of a document, by the name of their collection. */
export type ResourceList = Readonly<Record<string, AnyResource>>

/** Fields of a resource that `include` may follow, with the collection that each leads to. */
export function includesOf(resource: AnyResource, resources: ResourceList): Readonly<Record<string, string>> {
  const collections = new Map(Object.entries(resources).map(([collection, { name }]) => [name, collection]))
  return Object.fromEntries(
    Object.entries(fieldsOf(resource.schema)).flatMap(([name, schema]) => {
      const collection = collections.get(metaOf(schema)?.refersTo ?? '')
      return collection === undefined ? [] : [[name, collection]]
    }),
  )
}
