import { exampleOf } from './examples.ts'
import { fieldsTable, shapeLine } from './fields-table.ts'
import { code, json, page, section, stacked } from './markdown.ts'
import { linkWithTitle } from './places.ts'
import type { SchemaNode } from './schema-node.ts'

/** The page of a part that records are made of. */
export function typePage(name: string, node: SchemaNode, usedBy: readonly string[]): string {
  const example = exampleOf(name, node)
  return page(`${node['x-title-vi'] ?? name} · *${node.title ?? name}*`, [
    node['x-description-vi'] ? stacked({ vi: node['x-description-vi'], en: node.description ?? '' }) : '',
    [code(name), ...(node['x-source'] ? [node['x-source']] : [])].join(' · '),
    node.properties ? section('Trường · Fields', fieldsTable(name, node)) : section('Dạng · Shape', shapeLine(node)),
    example === undefined ? '' : section('Ví dụ · Example', json(example)),
    section('Dùng ở · Used by', usedBy.map(linkWithTitle).join(', ')),
  ])
}
