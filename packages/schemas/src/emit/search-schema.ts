import type { ResourceList } from '../operations/includes.ts'
import { pageSize } from '../operations/parameters.ts'
import type { AnyResource } from '../resource.ts'
import { searchRequestOf } from '../search-request.ts'
import { titled } from './titled.ts'
import { inlineSchema, type JsonSchema } from './to-json-schema.ts'

/** What a search may ask beside the declared parameters. */
const general: Readonly<Record<string, JsonSchema>> = {
  updatedSince: titled({ en: 'Changed since', vi: 'Thay đổi từ' }),
  limit: { default: pageSize.usual, ...titled({ en: 'Most records of a page', vi: 'Số bản ghi tối đa mỗi trang' }) },
  cursor: titled({ en: 'Cursor of the previous answer', vi: 'Con trỏ của câu trả lời trước' }),
  total: { default: false, ...titled({ en: 'Also count', vi: 'Đếm tổng số' }) },
  fields: titled({ en: 'Only these fields', vi: 'Chỉ các trường này' }),
  include: titled({ en: 'Fields whose records come along', vi: 'Trường có bản ghi đi kèm' }),
}

/** Body of a search: every declared parameter, then how the answer is paged and shaped. */
export function searchSchema(resource: AnyResource, resources: ResourceList): JsonSchema {
  const { title, search } = resource
  const { properties = {}, ...schema } = inlineSchema(searchRequestOf(resource, resources))
  const described = Object.entries(properties).map(([name, property]) => {
    const parameter = search[name]
    return [name, { ...property, ...(parameter ? titled(parameter.title) : general[name]) }]
  })
  return {
    ...schema,
    ...titled({ en: `${title.en}: search`, vi: `${title.vi}: tìm` }),
    'x-clause': 'HTTP-6.2',
    properties: Object.fromEntries(described),
  }
}
