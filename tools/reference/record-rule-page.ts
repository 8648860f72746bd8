import { isCommuneOf, isProvince } from '../../packages/schemas/src/administrative-units/index.ts'
import { type AnyResource, type Fault, fieldProblems, type Language, type Rule, validateDraft } from '../../packages/schemas/src/index.ts'
import { isRecord } from '../texts/placed-text.ts'
import { both, code, json, page, section, stacked } from './markdown.ts'
import { linkWithTitle } from './places.ts'
import { refusedDrafts } from './read-vectors.ts'

/** A resource that asks a rule, and the rule as it is declared there; `inAction` where only an action asks it. */
export interface Asking {
  readonly resource: AnyResource
  readonly rule: Rule
  readonly inAction?: string
}

interface Refusal {
  readonly fields: object
  readonly fault: Fault
}

/** The drafts of the vectors that this rule alone refuses: the fields that it read, and the first fault. */
function refusalsOf({ resource, rule, inAction }: Asking): readonly Refusal[] {
  if (inAction !== undefined) return []
  return refusedDrafts(resource.name).flatMap(({ today, body }) => {
    const context = { today, isCommuneOf, isProvince }
    const ofShape = validateDraft({ ...resource, rules: [] }, body, context)
    const [fault] = validateDraft({ ...resource, rules: [rule] }, body, context).slice(ofShape.length)
    if (fault === undefined || !isRecord(body)) return []
    const fields = Object.fromEntries(rule.reads.flatMap((name) => (name in body ? [[name, body[name]]] : [])))
    return [{ fields, fault }]
  })
}

function messageOf({ code: problem, args = {} }: Fault): string {
  const { message } = fieldProblems[problem]
  const filled = (language: Language) =>
    message[language].replaceAll(/\{(\w+)\}/g, (whole: string, name: string) => String(args[name] ?? whole))
  return stacked({ vi: filled('vi'), en: filled('en') })
}

function refusalText(askings: readonly Asking[]): string {
  const [shortest] = askings.flatMap(refusalsOf).sort((a, b) => JSON.stringify(a.fields).length - JSON.stringify(b.fields).length)
  if (shortest === undefined) return ''
  const { fields, fault } = shortest
  return [json(fields), `${code(fault.pointer)} · ${code(fault.code)}<br>${messageOf(fault)}`].join('\n\n')
}

function readLine({ resource, rule, inAction }: Asking): string {
  const place = inAction === undefined ? '' : ` ${code(inAction)}`
  return `- ${linkWithTitle(resource.name)}${place}: ${rule.reads.map(code).join(', ')}`
}

/** The page of a rule over the fields of a record: who asks it over which fields, and a draft that it refuses. */
export function recordRulePage({ id, title, source }: Rule, askings: readonly Asking[]): string {
  return page(both(title), [
    code(id),
    ...(source ? [`Căn cứ · *Source*: ${source}`] : []),
    section('Đọc các trường · Fields that it reads', [...new Set(askings.map(readLine))].join('\n')),
    section('Ví dụ bị từ chối · A refusal', refusalText(askings)),
  ])
}
