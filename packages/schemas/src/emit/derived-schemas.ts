import { componentNames, nameOf } from '../operations/component-names.ts'
import { includesOf, type ResourceList } from '../operations/includes.ts'
import { historySchema, includedSchema, pageSchema } from './page-schemas.ts'
import { patchSchema } from './patch-schema.ts'
import { searchSchema } from './search-schema.ts'
import type { JsonSchema } from './to-json-schema.ts'
import { viewSchema } from './view-schema.ts'

/** The schemas that follow from each resource: search, page, versions, view and patch. */
export function derivedSchemas(resources: ResourceList, schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const named = (name: string): JsonSchema => schemas[name] ?? {}
  const entries = Object.values(resources).flatMap((resource): [string, JsonSchema][] => {
    const { name, schema, draft } = resource
    const includes = includesOf(resource, resources)
    const included = includedSchema(includes, resources)
    return [
      [componentNames.search(name), searchSchema(resource, resources)],
      [componentNames.page(name), pageSchema(resource, named('Page'), included)],
      [componentNames.history(name), historySchema(resource, named('HistoryPage'))],
      [componentNames.view(name), viewSchema(resource, named(nameOf(schema)), included)],
      [componentNames.patch(name), patchSchema(resource, named(nameOf(draft)), schemas)],
    ]
  })
  return Object.fromEntries(entries)
}
