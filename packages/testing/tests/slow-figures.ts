import { at, listOf, type Plain, textAt as text } from './read-all.ts'

/** All records of some facilities, by collection. */
export type Records = Readonly<Record<string, readonly Plain[]>>

/** How figures are counted; what is left out is counted as it ought to be. */
export interface Counting {
  readonly from: string
  readonly to: string
  /** Counts what was entered in error as well. */
  readonly withErrors?: true
  /** Counts records where people should be counted. */
  readonly byRecord?: true
}

/** Adds numbers up; what is not known adds nothing. */
export const sum = (values: readonly unknown[]): number => values.reduce<number>((total, value) => total + Number(value ?? 0), 0)

/** Counts figures by hand: one loop after another over plain records, knowing nothing of how the standard defines them. */
export function slowFigures(records: Records, { from, to, withErrors, byRecord }: Counting) {
  const all = (collection: string): readonly Plain[] =>
    (records[collection] ?? []).filter((record) => withErrors === true || text(record, 'status') !== 'entered-in-error')

  const numbers = new Map<string, string>()
  for (const person of all('beneficiaries')) {
    const number = listOf(person.identifiers).find((identifier) => text(identifier, 'system') === 'personal-number')
    numbers.set(text(person, 'id'), text(number, 'value'))
  }
  const who = (id: string): string => numbers.get(id) || id
  const personOf = (record: Plain): string => (byRecord ? text(record, 'id') : who(text(record, 'beneficiaryId')))
  const people = (found: readonly Plain[]): number => new Set(found.map(personOf)).size
  const isDuring = (start: string, end: string): boolean => start <= to && (end === '' || end >= from)
  const isIn = (day: string): boolean => day >= from && day <= to

  const isEmergency = (stay: Plain): boolean => text(stay, 'kind') === 'emergency-protection'
  const stays = all('stays')
  const counselled = all('service-events').filter(
    (event) =>
      text(event, 'setting') === 'community' &&
      ['counselling', 'policy-advice'].includes(text(event, 'service')) &&
      isIn(text(event, 'deliveredOn')),
  )
  const named = counselled.filter((event) => text(event, 'beneficiaryId') !== '')
  const supported = (programme: string): readonly Plain[] =>
    all('benefits').filter(
      (benefit) =>
        text(benefit, 'programme') === programme &&
        text(benefit, 'status') !== 'proposed' &&
        isDuring(text(benefit, 'schedule', 'from'), text(benefit, 'schedule', 'to')) &&
        !(text(benefit, 'stop', 'from') !== '' && text(benefit, 'stop', 'from') <= from),
    )
  const paid = all('payments').filter(
    (payment) =>
      text(payment, 'status') === 'paid' &&
      ['livelihood', 'scholarship', 'child-care-fee'].includes(text(payment, 'programme')) &&
      isIn(text(payment, 'confirmation', 'paidOn')),
  )
  const qualifiers = new Set(paid.map((payment) => text(payment, 'amount', 'qualifier')))
  qualifiers.delete('exact')

  return {
    residents: people(stays.filter((stay) => !isEmergency(stay) && isDuring(text(stay, 'admittedOn'), text(stay, 'ending', 'endedOn')))),
    'emergency-admissions': people(stays.filter((stay) => isEmergency(stay) && isIn(text(stay, 'admittedOn')))),
    'community-counselling': people(named) + counselled.length - named.length,
    livelihoods: people(supported('livelihood')),
    scholarships: people(supported('scholarship')),
    'child-care-fees': people(supported('child-care-fee')),
    'connected-support': sum(paid.map((payment) => at(payment, 'amount', 'amount'))),
    /** How the sum of the connected support is known other than exactly, and the payments in it whose amount is not known. */
    qualifiers: [...qualifiers],
    missing: paid.filter((payment) => at(payment, 'amount', 'amount') === undefined).length,
  }
}
