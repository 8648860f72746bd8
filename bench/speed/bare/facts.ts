import { createHmac, randomBytes } from 'node:crypto'
import { type FactRow, NO_END, UNKNOWN_START } from '../../../packages/api/src/stores/fact-query.ts'
import type { Beneficiary, Case } from '../../../packages/schemas/src/index.ts'

const key = randomBytes(32)

/** What a beneficiary counts for. */
export function beneficiaryFacts(facility: string, { id, sex, identifiers, situations = [] }: Beneficiary): readonly FactRow[] {
  const number = identifiers?.find(({ system }) => system === 'personal-number')?.value
  const always = { facility, starts: UNKNOWN_START, ends: NO_END }
  const kinds = situations.map(({ situation }) => situation)
  return [
    { ...always, fact: 'identity', part: 0, dimensions: {}, subject: number ? createHmac('sha256', key).update(number).digest('hex') : id },
    {
      ...always,
      fact: 'beneficiary',
      part: 0,
      dimensions: kinds.length > 0 ? { sex: [sex], situation: kinds } : { sex: [sex] },
      subject: id,
    },
    ...situations.map(({ situation, from }, part) => {
      const starts = from === undefined ? UNKNOWN_START : `${from.value}-01-01`.slice(0, 10)
      return { ...always, fact: 'situation', part, starts, dimensions: { situation: [situation] }, subject: id }
    }),
  ]
}

/** What a case counts for. */
export function caseFacts(
  facility: string,
  { beneficiaryId: subject = '', openedOn, clientKind, kinds, source, urgency, setting, phase }: Case,
): readonly FactRow[] {
  const dimensions = { clientKind: [clientKind], kind: kinds, source: [source], urgency: [urgency], setting: [setting], phase: [phase] }
  const row = { facility, part: 0, ends: NO_END, subject }
  return [
    { ...row, fact: 'identity', starts: UNKNOWN_START, dimensions: {} },
    { ...row, fact: 'case', starts: openedOn, dimensions },
  ]
}

/** Which facts come and go between two versions. */
export function factDifference(before: readonly FactRow[], after: readonly FactRow[]) {
  const [old, now] = [before, after].map((rows) => new Set(rows.map((row) => JSON.stringify(row))))
  const keys = new Set(after.map(({ fact, part }) => `${fact} ${part}`))
  return {
    put: after.filter((row) => !old?.has(JSON.stringify(row))),
    removed: before.filter((row) => !now?.has(JSON.stringify(row)) && !keys.has(`${row.fact} ${row.part}`)),
  }
}
