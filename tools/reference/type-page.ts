import { fieldsTable, shapeLine } from './fields-table.ts'
import { code, page, section, stacked } from './markdown.ts'
import { linkToSchema } from './places.ts'
import type { SchemaNode } from './schema-node.ts'

/** The page of a part that records are made of. */
export function typePage(name: string, node: SchemaNode, usedBy: readonly string[]): string {
  const { examples = [] } = node
  return page(`${node['x-title-vi'] ?? name} · *${node.title ?? name}*`, [
    node['x-description-vi'] ? stacked({ vi: node['x-description-vi'], en: node.description ?? '' }) : '',
    [code(name), ...(node['x-source'] ? [node['x-source']] : [])].join(' · '),
    node.properties ? section('Trường · Fields', fieldsTable(node)) : section('Dạng · Shape', shapeLine(node)),
    section('Ví dụ · Example', examples.map((example) => code(JSON.stringify(example))).join(', ')),
    section('Dùng ở · Used by', usedBy.map(linkToSchema).join(', ')),
  ])
}
