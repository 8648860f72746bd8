import {
  type AnyResource,
  actionPath,
  askedParameters,
  collectionPath,
  isAllowedInUrl,
  kebabCase,
  metaOf,
} from '../../packages/schemas/src/index.ts'
import { exampleOf } from './examples.ts'
import { fieldsTable } from './fields-table.ts'
import { both, code, json, page, section, stacked, table } from './markdown.ts'
import { linkToProblem, linkToRule, linkToSchema } from './places.ts'
import { schemas } from './schema-node.ts'

const everything = { vi: 'Cơ sở sở hữu bản ghi thấy mọi trường.', en: 'The facility that owns the record sees every field.' }
const directory = { vi: 'Mọi bên trong mạng lưới đều thấy.', en: 'Every party of the network sees it.' }

function actionsTable(collection: string, { actions }: AnyResource): string {
  const rows = Object.entries(actions).map(([name, { title, about, input, problems }]) => {
    const inputName = input && metaOf(input)?.id
    return [
      `${code(name)}<br>${code(`POST ${actionPath(collection, name)}`)}`,
      `**${title.vi}** · *${title.en}*<br>${stacked(about)}`,
      inputName ? linkToSchema(inputName) : '—',
      problems.map(linkToProblem).join('<br>'),
    ]
  })
  return table(['Hành động · *Action*', 'Nghĩa · *Meaning*', 'Nội dung gửi · *Body*', 'Từ chối riêng · *Own refusals*'], rows)
}

function searchTable({ search }: AnyResource): string {
  const rows = askedParameters(search).map(([name, parameter]) => [
    code(name),
    both(parameter.title),
    code(parameter.kind),
    isAllowedInUrl(parameter) ? 'GET, POST' : 'POST (dữ liệu cá nhân · *personal*)',
  ])
  return table(['Tham số · *Parameter*', 'Tên gọi · *Title*', 'Kiểu · *Kind*', 'Cách gửi · *Sent by*'], rows)
}

function viewsList({ views, audience }: AnyResource): string {
  const relations = Object.entries(views).map(([relation, fields]) => `- ${code(relation)}: ${fields.map(code).join(', ')}`)
  return [both(audience === 'network' ? directory : everything), ...relations].join('\n\n')
}

/** The rules that read each field; one may be declared several times over different fields. */
function rulesOfFields({ rules }: AnyResource): ReadonlyMap<string, readonly string[]> {
  const pairs = rules.flatMap(({ id, reads }) => reads.map((field) => ({ field, id })))
  return new Map([...Map.groupBy(pairs, ({ field }) => field)].map(([field, own]) => [field, [...new Set(own.map(({ id }) => id))]]))
}

/** The page of a resource: what it is, its fields, and all that may be done with it. */
export function resourcePage(collection: string, resource: AnyResource): string {
  const { name, title, about, clause, verbs, machine, rules } = resource
  const checks = [...new Map(rules.map((rule) => [rule.id, rule])).values()]
  const node = schemas[name] ?? {}
  return page(both(title), [
    stacked(about),
    `${code(name)} · ${code(collectionPath(collection))} · ${clause}${node['x-source'] ? ` · ${node['x-source']}` : ''}`,
    section('Trường · Fields', fieldsTable(name, node, rulesOfFields(resource))),
    section('Thao tác · Verbs', verbs.map(code).join(', ')),
    section('Hành động · Actions', actionsTable(collection, resource)),
    machine ? section('Trạng thái · States', `[${both(machine.title)}](../state-machines/${kebabCase(name)}.md)`) : '',
    section('Tìm · Search', searchTable(resource)),
    section('Ai thấy gì · Who sees what', viewsList(resource)),
    section('Quy tắc · Rules', checks.map((rule) => `- ${linkToRule(rule.id)}: ${both(rule.title)}`).join('\n')),
    section('Ví dụ · Example', json(exampleOf(name, node))),
  ])
}
