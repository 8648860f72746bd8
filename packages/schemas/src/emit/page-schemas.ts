import { componentNames, schemaRef } from '../operations/component-names.ts'
import type { ResourceList } from '../operations/includes.ts'
import type { AnyResource } from '../resource.ts'
import { titled } from './titled.ts'
import type { JsonSchema } from './to-json-schema.ts'

/** Records that `include` may lead to, by collection; undefined where nothing can be included. */
export function includedSchema(includes: Readonly<Record<string, string>>, resources: ResourceList): JsonSchema | undefined {
  const collections = [...new Set(Object.values(includes))].sort()
  if (collections.length === 0) return undefined
  const properties = collections.flatMap((collection) => {
    const resource = resources[collection]
    return resource ? [[collection, { ...titled(resource.title), type: 'array', items: recordOrView(resource.name) }]] : []
  })
  return {
    ...titled({ en: 'Included records', vi: 'Bản ghi kèm theo' }),
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  }
}

/** The page of a search: the general one with the records of the resource. */
export function pageSchema({ name, title }: AnyResource, general: JsonSchema, included: JsonSchema | undefined): JsonSchema {
  const { included: _, ...properties } = general.properties ?? {}
  const items = { ...properties.items, items: recordOrView(name) }
  return {
    ...general,
    ...titled({ en: `${title.en}: page`, vi: `${title.vi}: trang kết quả` }),
    properties: { ...properties, items, ...(included && { included }) },
  }
}

/** The page of a history: the general one with the versions of the record. */
export function historySchema({ name, title }: AnyResource, general: JsonSchema): JsonSchema {
  const items = { ...general.properties?.items, items: schemaRef(name) }
  return {
    ...general,
    ...titled({ en: `${title.en}: versions`, vi: `${title.vi}: các phiên bản` }),
    properties: { ...general.properties, items },
  }
}

function recordOrView(name: string): JsonSchema {
  return { anyOf: [schemaRef(name), schemaRef(componentNames.view(name))] }
}
