import { exampleOf } from './examples.ts'
import { code, stacked, table } from './markdown.ts'
import { linkToRule, linkToSchema } from './places.ts'
import { referredName, type SchemaNode, schemas } from './schema-node.ts'

/** How a value is written. */
function typeOf(node: SchemaNode): string {
  const referred = referredName(node)
  if (referred) return linkToSchema(referred)
  if (node.items) return `danh sách · *list of* ${typeOf(node.items)}`
  if (node.anyOf) return node.anyOf.map(typeOf).join(' / ')
  if (node.enum) return node.enum.map(code).join(', ')
  if (node.const !== undefined) return code(JSON.stringify(node.const))
  return code(node.format ?? node.type ?? 'any')
}

/** What the shape asks of a value. */
function shapeOf(node: SchemaNode): readonly string[] {
  const span = (from: number | undefined, to: number | undefined, unit: string) =>
    to === undefined || to >= Number.MAX_SAFE_INTEGER ? (from === undefined ? [] : [`≥ ${from}${unit}`]) : [`${from ?? 0}–${to}${unit}`]
  return [
    ...span(node.minimum, node.maximum, ''),
    ...span(node.minLength, node.maxLength, ' ký tự · *characters*'),
    ...span(node.minItems, node.maxItems, ' mục · *items*'),
    ...(node.pattern ? [code(node.pattern)] : []),
  ]
}

/** What is longer than this is shown on the page of its type. */
const SHORT = 80

function exampleLine(place: string, node: SchemaNode): readonly string[] {
  // Every id looks like every other one; its page shows one.
  const text = referredName(node) === 'Id' ? undefined : JSON.stringify(exampleOf(place, node))
  return text === undefined || text.length > SHORT ? [] : [`ví dụ · *example*: ${code(text)}`]
}

function factsOf(node: SchemaNode): readonly string[] {
  return [
    ...(node['x-refers-to'] ? [`trỏ tới · *points to* ${linkToSchema(node['x-refers-to'])}`] : []),
    ...(node['x-source'] ? [`căn cứ · *source*: ${node['x-source']}`] : []),
    ...(node['x-data-class'] ? [`nhóm dữ liệu · *data class*: ${code(node['x-data-class'])}`] : []),
    ...(node['x-labels'] ? [`nhãn · *labels*: ${node['x-labels'].map(code).join(', ')}`] : []),
  ]
}

function textOf(node: SchemaNode): string {
  const type = schemas[referredName(node) ?? ''] ?? {}
  const title = { vi: node['x-title-vi'] ?? type['x-title-vi'] ?? '', en: node.title ?? type.title ?? '' }
  const about = { vi: node['x-description-vi'] ?? type['x-description-vi'] ?? '', en: node.description ?? type.description ?? '' }
  return `**${title.vi}** · *${title.en}*${about.vi === '' ? '' : `<br>${stacked(about)}`}`
}

/** The rules that read a field, by its name. */
type RulesOfFields = ReadonlyMap<string, readonly string[]>

/** The fields of a schema: name, texts, type with its shape, the rules that read it, and whatever else is declared, with an example. */
export function fieldsTable(schema: string, { properties = {}, required = [] }: SchemaNode, rules: RulesOfFields = new Map()): string {
  const rows = Object.entries(properties).map(([name, node]) => {
    const marks = [
      ...(required.includes(name) ? ['bắt buộc · *required*'] : []),
      ...(node.readOnly ? ['máy chủ ghi · *set by the server*'] : []),
    ]
    const asked = (rules.get(name) ?? []).map(linkToRule).join(', ')
    const more = [...factsOf(node), ...(asked ? [`quy tắc · *rules*: ${asked}`] : []), ...exampleLine(`${schema}.${name}`, node)]
    return [[code(name), ...marks].join('<br>'), textOf(node), [typeOf(node), ...shapeOf(node)].join('<br>'), more.join('<br>')]
  })
  return table(['Trường · *Field*', 'Nghĩa · *Meaning*', 'Kiểu · *Type*', 'Thêm · *More*'], rows)
}

/** A schema that has no fields: its type in one line. */
export function shapeLine(node: SchemaNode): string {
  return [typeOf(node), ...shapeOf(node)].join(' · ')
}
