import { type AnyResource, codeLists, kebabCase, metaOf, problems, resources } from '../../packages/schemas/src/index.ts'
import { accessPage } from './access-page.ts'
import { codeListPage } from './code-list-page.ts'
import { legalTextsPage } from './legal-texts-page.ts'
import { machinePages } from './machine-page.ts'
import { both, page, section } from './markdown.ts'
import { pageOfSchema } from './places.ts'
import { problemPages } from './problem-pages.ts'
import { resourcePage } from './resource-page.ts'
import { rulePages, type WorkedCases } from './rule-pages.ts'
import { partsOf, schemas } from './schema-node.ts'
import { typePage } from './type-page.ts'

const entries = Object.entries<AnyResource>(resources)

/** The schemas that each resource is made of, and those of the bodies of its actions. */
const partsByResource = new Map(
  entries.map(([, { name, actions }]) => {
    const inputs = Object.values(actions).flatMap(({ input }) => (input && metaOf(input)?.id) ?? [])
    return [name, new Set([name, ...inputs].flatMap((part) => [...partsOf(part)]))]
  }),
)

function usersOf(part: string): readonly string[] {
  return [...partsByResource].flatMap(([resource, parts]) => (resource !== part && parts.has(part) ? [resource] : []))
}

/** Every reference page by its path, drawings included; `cases` are the worked cases of the rules. */
export function referencePages(cases: WorkedCases): ReadonlyMap<string, string> {
  const rules = rulePages(cases)
  const parts = [...new Set([...partsByResource.values()].flatMap((names) => [...names]))].sort()
  const types = parts.filter((name) => pageOfSchema(name).startsWith('types/'))
  const machines = entries.flatMap(([, resource]) => (resource.machine ? machinePages(resource, resource.machine) : []))
  return new Map([
    ...entries.map(([collection, resource]): [string, string] => [pageOfSchema(resource.name), resourcePage(collection, resource)]),
    ...types.map((name): [string, string] => [pageOfSchema(name), typePage(name, schemas[name] ?? {}, usersOf(name))]),
    ...codeLists.map((list): [string, string] => [pageOfSchema(list.id), codeListPage(list, usersOf(list.id))]),
    ...machines,
    ...[...rules].map(([path, { text }]): [string, string] => [path, text]),
    ...problemPages(),
    ['legal-texts.md', legalTextsPage(parts.filter((name) => !pageOfSchema(name).startsWith('code-lists/')))],
    ['access.md', accessPage()],
    ['index.md', indexPage(rules, types)],
  ])
}

function link(text: string, path: string): string {
  return `- [${text}](${path})`
}

function indexPage(rules: ReturnType<typeof rulePages>, types: readonly string[]): string {
  const ofRules = (calculates: boolean) =>
    [...rules].flatMap(([path, rule]) => (rule.calculates === calculates ? [link(rule.heading, path)] : [])).join('\n')
  const typeTitle = (name: string) => both({ vi: schemas[name]?.['x-title-vi'] ?? name, en: schemas[name]?.title ?? name })
  return page('Cầu Nối · *Reference*', [
    'Các trang này được tạo từ khai báo của chuẩn. · *These pages are made from the declarations of the standard.*',
    link('Theo văn bản và biểu mẫu · *By legal text and form*', 'legal-texts.md'),
    link('Ai được làm gì · *Who may do what*', 'access.md'),
    section('Bản ghi · Resources', entries.map(([, { name, title }]) => link(both(title), pageOfSchema(name))).join('\n')),
    section(
      'Trạng thái · State machines',
      entries
        .flatMap(([, { name, title, machine }]) =>
          machine ? [link(`${title.vi}: ${both(machine.title)}`, `state-machines/${kebabCase(name)}.md`)] : [],
        )
        .join('\n'),
    ),
    section('Quy tắc tính · Rules that calculate', ofRules(true)),
    section('Quy tắc của bản ghi · Rules of records', ofRules(false)),
    section('Danh mục · Code lists', codeLists.map(({ id, title }) => link(both(title), pageOfSchema(id))).join('\n')),
    section('Thành phần · Parts', types.map((name) => link(typeTitle(name), pageOfSchema(name))).join('\n')),
    section(
      'Từ chối · Problems',
      [
        ...Object.entries(problems).map(([code, { status, title }]) => link(`${status} ${code}: ${both(title)}`, `problems/${code}.md`)),
        link('Lỗi của trường · *Field problems*', 'problems/fields.md'),
      ].join('\n'),
    ),
  ])
}
