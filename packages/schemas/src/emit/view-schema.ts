import { type AnyResource, isKeptByServer } from '../resource.ts'
import { titled } from './titled.ts'
import type { JsonSchema } from './to-json-schema.ts'

/** A record as asked for: `fields` leaves fields out, `include` brings other records along. */
export function viewSchema(resource: AnyResource, record: JsonSchema, included: JsonSchema | undefined): JsonSchema {
  const { title } = resource
  return {
    ...record,
    ...titled(
      { en: `${title.en}: view`, vi: `${title.vi}: phần được hỏi` },
      {
        en: 'The fields that were asked for; `id` and `version` are always there.',
        vi: 'Các trường đã hỏi; `id` và `version` luôn có.',
      },
    ),
    properties: { ...record.properties, ...(included && { included }) },
    required: isKeptByServer(resource) ? ['id'] : ['id', 'version'],
  }
}
