import { codeLists, kebabCase, resources } from '../../packages/schemas/src/index.ts'
import { both } from './markdown.ts'
import { schemas } from './schema-node.ts'

const lists = new Set(codeLists.map(({ id }) => id))
const records = new Set(Object.values(resources).map(({ name }) => name))

/** File of the page of a schema: a code list, a resource or a part. */
export function pageOfSchema(name: string): string {
  const folder = lists.has(name) ? 'code-lists' : records.has(name) ? 'resources' : 'types'
  return `${folder}/${kebabCase(name)}.md`
}

/** Link from a page that lies in a folder of its own. */
export function linkToSchema(name: string): string {
  return `[${name}](../${pageOfSchema(name)})`
}

/** What a schema is called, in both languages. */
export function titleOfSchema(name: string): string {
  const { title = name, 'x-title-vi': vi = title } = schemas[name] ?? {}
  return both({ vi, en: title })
}

/** Link by the title of a schema, from a page that lies in a folder of its own. */
export function linkWithTitle(name: string): string {
  return `[${titleOfSchema(name)}](../${pageOfSchema(name)})`
}

/** Link to the page of a refusal. */
export function linkToProblem(problem: string): string {
  return `[${problem}](../problems/${problem}.md)`
}

/** Link to the page of a rule. */
export function linkToRule(rule: string): string {
  return `[${rule}](../rules/${rule}.md)`
}
