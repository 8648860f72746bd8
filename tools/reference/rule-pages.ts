import { inspect } from 'node:util'
import { type AnyResource, type DescribedRule, resources, rules, type Text } from '../../packages/schemas/src/index.ts'
import { both, code, page, section, stacked } from './markdown.ts'
import { type Asking, recordRulePage } from './record-rule-page.ts'

/** One worked case of a rule that calculates. */
export interface WorkedCase {
  readonly title: Text
  readonly function: string
  readonly input: readonly unknown[]
  readonly expect: unknown
}

/** The worked cases by the name of their file. */
export type WorkedCases = ReadonlyMap<string, readonly WorkedCase[]>

/** A value as JavaScript writes it, over several lines where one would be too long to read. */
function written(value: unknown): string {
  return inspect(value, { depth: Number.POSITIVE_INFINITY, breakLength: 90, maxArrayLength: null, maxStringLength: null })
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => `${by}${line}`)
    .join('\n')
}

function caseText({ title, function: name, input, expect }: WorkedCase): string {
  const given = input.map(written)
  const isShort = given.join(', ').length <= 90
  const call = isShort ? `${name}(${given.join(', ')})` : `${name}(\n${given.map((each) => `${indented(each, '  ')},\n`).join('')})`
  return `**${both(title)}**\n\n\`\`\`js\n${call}\n${indented(written(expect), '// ')}\n\`\`\``
}

function calculatingRulePage({ title, about, source, from, to, functions, vectors = [] }: DescribedRule, cases: WorkedCases): string {
  const worked = vectors.flatMap((name) => cases.get(name) ?? []).filter((each) => functions.includes(each.function))
  return page(both(title), [
    stacked(about),
    `Căn cứ · *Source*: ${source}`,
    ...(from || to ? [`Hiệu lực · *Validity*: ${from ?? '…'} – ${to ?? '…'}`] : []),
    `Hàm · *Functions* (\`@caunoi/schemas\`): ${functions.map(code).join(', ')}`,
    section(`${worked.length} ví dụ · worked cases`, worked.map(caseText).join('\n\n')),
  ])
}

/** Every rule over the fields of a record, with the resources and actions that ask it. */
function recordRules(): ReadonlyMap<string, readonly Asking[]> {
  const askings = Object.values<AnyResource>(resources).flatMap((resource): readonly Asking[] => [
    ...resource.rules.map((rule) => ({ resource, rule })),
    ...Object.entries(resource.actions).flatMap(([inAction, { rules: own }]) => own.map((rule) => ({ resource, rule, inAction }))),
  ])
  return Map.groupBy(askings, ({ rule }) => rule.id)
}

/** A page for each rule: those that calculate, and those that a record has to obey. */
export function rulePages(
  cases: WorkedCases,
): ReadonlyMap<string, { readonly heading: string; readonly text: string; readonly calculates: boolean }> {
  const calculating = rules.map((rule): [string, { heading: string; text: string; calculates: boolean }] => [
    `rules/${rule.id}.md`,
    { heading: both(rule.title), text: calculatingRulePage(rule, cases), calculates: true },
  ])
  const obeyed = [...recordRules()].flatMap(([id, askings]): [string, { heading: string; text: string; calculates: boolean }][] => {
    const [first] = askings
    if (first === undefined) return []
    return [[`rules/${id}.md`, { heading: both(first.rule.title), text: recordRulePage(first.rule, askings), calculates: false }]]
  })
  return new Map([...calculating, ...obeyed])
}
