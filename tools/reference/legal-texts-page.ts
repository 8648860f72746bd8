import { type AnyResource, codeLists, resources, rules } from '../../packages/schemas/src/index.ts'
import { type Citation, citationsOf } from './citations.ts'
import { formTitles } from './form-titles.ts'
import { both, code, page, section, table } from './markdown.ts'
import { pageOfSchema, titleOfSchema } from './places.ts'
import { schemas } from './schema-node.ts'

/** What of the standard rests on a place in a text: a page, and in it a field or a code where it is only that. */
interface Use extends Citation {
  readonly title: string
  readonly path: string
  readonly part?: string
}

function uses(source: string | undefined, title: string, path: string, part?: string): readonly Use[] {
  return source === undefined ? [] : citationsOf(source).map((citation) => ({ ...citation, title, path, ...(part && { part }) }))
}

function usesOfSchema(name: string): readonly Use[] {
  const { 'x-source': source, properties = {} } = schemas[name] ?? {}
  const path = pageOfSchema(name)
  const title = titleOfSchema(name)
  const fields = Object.entries(properties).flatMap(([field, node]) => uses(node['x-source'], title, path, field))
  return [...uses(source, title, path), ...fields]
}

/** The source of a code: an article alone is one of the first text that its list names. */
function sourceOfCode(own: string | undefined, list: string): string | undefined {
  return own?.startsWith('Điều') ? `${citationsOf(list)[0]?.text} ${own}` : own
}

function usesOfLists(): readonly Use[] {
  return codeLists.flatMap(({ id, source, codes }) => [
    ...uses(source, titleOfSchema(id), pageOfSchema(id)),
    ...Object.entries(codes).flatMap(([each, { source: own }]) =>
      uses(sourceOfCode(own, source), titleOfSchema(id), pageOfSchema(id), each),
    ),
  ])
}

function usesOfRules(): readonly Use[] {
  const asked = Object.values<AnyResource>(resources).flatMap((resource) => [
    ...resource.rules,
    ...Object.values(resource.actions).flatMap((action) => action.rules),
  ])
  const all = new Map([...rules, ...asked].map(({ id, title, source }) => [id, { title: both(title), source }]))
  return [...all].flatMap(([id, { title, source }]) => uses(source, title, `rules/${id}.md`))
}

/** One row for each place, in the order of the numbers in it; what cites the whole text comes first. */
function rowsOf(found: readonly Use[]): readonly (readonly [string, string])[] {
  const places = Map.groupBy(found, ({ place }) => place)
  return [...places].sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true })).map(([place, here]) => [place || '—', linksTo(here)])
}

function linksTo(found: readonly Use[]): string {
  const pages = Map.groupBy(found, ({ path }) => path)
  return [...pages]
    .map(([path, here]) => {
      const parts = [...new Set(here.flatMap(({ part }) => (part ? [code(part)] : [])))].join(' ')
      return `[${here[0]?.title}](${path})${parts && ` ${parts}`}`
    })
    .join(', ')
}

function formsTable(found: readonly Use[]): string {
  const forms = Map.groupBy(
    found.filter(({ place }) => place.startsWith('Mẫu')),
    ({ text, place }) => `${text} ${place}`,
  )
  const rows = [...forms]
    .sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
    .map(([form, here]) => [form, formTitles[form] ? both(formTitles[form]) : '', linksTo(here)])
  return table(['Biểu mẫu · *Form*', 'Nội dung · *Content*', 'Trong chuẩn · *In the standard*'], rows)
}

/** The index of legal texts: which records, fields, codes and rules rest on which article or form, read from what is declared. */
export function legalTextsPage(parts: readonly string[]): string {
  const found = [...parts.flatMap(usesOfSchema), ...usesOfLists(), ...usesOfRules()].filter(({ text }) => !text.startsWith('Cầu Nối'))
  const texts = [...Map.groupBy(found, ({ text }) => text)].sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
  return page('Theo văn bản · *By legal text*', [
    'Điều, biểu mẫu nào của văn bản nằm ở đâu trong chuẩn; đọc từ căn cứ đã khai báo. · *Where an article or a form stands in the standard, read from the declared sources; whatever rests on no text is left out.*',
    section('Theo biểu mẫu · By form', formsTable(found)),
    ...texts.map(([text, here]) => section(text, table(['Điều, mẫu · *Place*', 'Trong chuẩn · *In the standard*'], rowsOf(here)))),
  ])
}
