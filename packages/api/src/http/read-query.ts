import { type Fault, fieldsOf, pointerTo, validateShape } from '@caunoi/schemas'
import { refuseFaults } from '../refusal.ts'
import { isPlainText } from './plain-text.ts'

/** What {@link validateShape} takes as schema of a value. */
type SchemaOf<Question> = Parameters<typeof validateShape<Question>>[0]

/** Reads the parameters of a URL against their schema; what is not declared is refused, all faults at once. */
export function readQuery<Question>(schema: SchemaOf<Question>, query: URLSearchParams): Question | undefined {
  const allowed = Object.keys(fieldsOf(schema))
  const faults: Fault[] = []
  const known: [string, unknown][] = []
  for (const [name, text] of query) {
    const pointer = pointerTo([name])
    if (!allowed.includes(name)) faults.push({ pointer, code: 'unknown-parameter', args: { allowed: allowed.join(', ') } })
    else if (!isPlainText(text)) faults.push({ pointer, code: 'forbidden-character' })
    else known.push([name, name === 'limit' && /^\d{1,9}$/.test(text) ? Number(text) : text])
  }
  const result = validateShape(schema, Object.fromEntries(known))
  refuseFaults('invalid-parameter', [...faults, ...(result.faults ?? [])])
  return 'value' in result ? result.value : undefined
}
