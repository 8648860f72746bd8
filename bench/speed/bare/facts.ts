import { createHmac, randomBytes } from 'node:crypto'
import { type FactRow, NO_END, UNKNOWN_START } from '../../../packages/api/src/stores/fact-query.ts'
import { type Beneficiary, beneficiaryResource, type Case, lastDayBelow } from '../../../packages/schemas/src/index.ts'

const key = randomBytes(32)

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date)

/** The age up to which the situations of a person are those of a child. */
const childAge = beneficiaryResource.facts['child-situation']?.below?.age ?? 0

/** What a beneficiary counts for. */
export function beneficiaryFacts(facility: string, { id, sex, identifiers, birthDate, situations = [] }: Beneficiary): readonly FactRow[] {
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
    ...situations.flatMap(({ situation, from }, part): FactRow[] => {
      const starts = from === undefined ? UNKNOWN_START : firstDay(from.value)
      const row = { ...always, part, starts, dimensions: { situation: [situation] }, subject: id }
      const ends = birthDate === undefined ? UNKNOWN_START : lastDayBelow(lastDay(birthDate.value), childAge)
      return [{ ...row, fact: 'situation' }, ...(ends < starts ? [] : [{ ...row, fact: 'child-situation', ends }])]
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
