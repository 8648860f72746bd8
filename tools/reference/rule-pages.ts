import { type AnyResource, type DescribedRule, type Rule, resources, rules } from '../../packages/schemas/src/index.ts'
import { both, code, page, section, stacked } from './markdown.ts'
import { linkToSchema } from './places.ts'

/** One worked case of a rule that calculates. */
export interface WorkedCase {
  readonly title: string
  readonly function: string
  readonly input: readonly unknown[]
  readonly expect: unknown
}

/** The worked cases by the name of their file. */
export type WorkedCases = ReadonlyMap<string, readonly WorkedCase[]>

function caseText({ title, function: name, input, expect }: WorkedCase): string {
  const given = input.map((value) => JSON.stringify(value)).join(', ')
  return `**${title}**\n\n\`\`\`js\n${name}(${given})\n// ${JSON.stringify(expect)}\n\`\`\``
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

/** Every rule over the fields of a record, with the resources that ask it themselves or in an action. */
function recordRules(): ReadonlyMap<string, { readonly rule: Rule; readonly askedBy: ReadonlySet<string> }> {
  const found = new Map<string, { rule: Rule; askedBy: Set<string> }>()
  for (const { name, rules: own, actions } of Object.values<AnyResource>(resources)) {
    for (const rule of [...own, ...Object.values(actions).flatMap((action) => action.rules)]) {
      const entry = found.get(rule.id) ?? { rule, askedBy: new Set<string>() }
      found.set(rule.id, entry)
      entry.askedBy.add(name)
    }
  }
  return found
}

/** A page for each rule: those that calculate, and those that a record has to obey. */
export function rulePages(
  cases: WorkedCases,
): ReadonlyMap<string, { readonly heading: string; readonly text: string; readonly calculates: boolean }> {
  const calculating = rules.map((rule): [string, { heading: string; text: string; calculates: boolean }] => [
    `rules/${rule.id}.md`,
    { heading: both(rule.title), text: calculatingRulePage(rule, cases), calculates: true },
  ])
  const obeyed = [...recordRules().values()].map(({ rule, askedBy }): [string, { heading: string; text: string; calculates: boolean }] => {
    const parts = [
      code(rule.id),
      ...(rule.source ? [`Căn cứ · *Source*: ${rule.source}`] : []),
      section('Dùng ở · Asked by', [...askedBy].map(linkToSchema).join(', ')),
    ]
    return [`rules/${rule.id}.md`, { heading: both(rule.title), text: page(both(rule.title), parts), calculates: false }]
  })
  return new Map([...calculating, ...obeyed])
}
