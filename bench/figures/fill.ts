import type { FactRow } from '../../packages/api/src/stores/fact-query.ts'
import type { Store } from '../../packages/api/src/stores/store.ts'
import { newId } from '../support/new-id.ts'

const BATCH = 1000
const PROVINCES = 34
const FACILITIES = 30

const digits = (number: number, length: number): string => String(number).padStart(length, '0')

function row(fact: string, facility: string, rest: Partial<FactRow>): FactRow {
  return { fact, part: 0, facility, starts: '', ends: '9999-12-31', dimensions: {}, ...rest }
}

/** Puts facilities, people and services into a store; three quarters of the facts are services, over three years. Answers one facility. */
export async function fill(store: Store, facts: number): Promise<string> {
  const facilities = Array.from({ length: PROVINCES * FACILITIES }, () => newId())
  const people = Array.from({ length: Math.floor(facts / 4) }, () => newId())
  const facilityOf = (index: number): string => facilities[index % facilities.length] ?? ''
  const rows: (readonly [id: string, row: FactRow])[] = [
    ...facilities.map((id, index) => {
      const place = index === 0 ? '5622390' : `${digits((index % PROVINCES) + 40, 2)}${digits(index, 5)}`
      return [id, row('facility', id, { place })] as const
    }),
    ...people.map(
      (id, index) => [id, row('identity', facilityOf(index), { subject: `key-${index - (index % 20 === 1 ? 1 : 0)}` })] as const,
    ),
    ...Array.from({ length: facts - people.length - facilities.length }, (_, index) => {
      const day = `${2024 + (index % 3)}-${digits((index % 12) + 1, 2)}-${digits((index % 28) + 1, 2)}`
      const dimensions = { kind: [`kind-${index % 11}`], setting: ['social-assistance'], status: ['completed'] }
      const person = index % people.length
      const given = { subject: people[person] ?? '', starts: day, ends: day, amount: 1000 * (index % 500), dimensions }
      return [newId(), row('service', facilityOf(person), given)] as const
    }),
  ]
  for (let first = 0; first < rows.length; first += BATCH) {
    await store.transaction(async (transaction) => {
      for (const [id, fact] of rows.slice(first, first + BATCH)) await transaction.putFacts(id, { put: [fact], removed: [] })
    })
  }
  return facilities[0] ?? ''
}
