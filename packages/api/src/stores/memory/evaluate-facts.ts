import {
  COMMUNE_PLACE,
  type FactFilter,
  type FactLink,
  type FactMeasure,
  type FactQuery,
  type FactTie,
  type Figure,
  IDENTITY_STEPS,
  UNKNOWN_START,
} from '../fact-query.ts'
import { keyPrefix } from './compound-key.ts'
import type { FiledFact } from './memory-state.ts'
import type { OrderedMap } from './ordered-map.ts'
import { walkPrefix } from './walk-prefix.ts'

type Facts = OrderedMap<FiledFact>

/** A fact with the person that it is about and the place where it lies. */
interface Found extends FiledFact {
  readonly person?: string | undefined
  readonly at?: string | undefined
}

function isChosen(row: FiledFact, { startsFrom, startsTo, endsFrom, where, amountAtLeast, lacks }: FactFilter): boolean {
  const known = (name: string): boolean => {
    if (name === 'starts') return row.starts !== UNKNOWN_START
    if (name === 'amount' || name === 'heads') return row[name] !== undefined
    return (row.dimensions[name] ?? []).length > 0
  }
  return (
    (startsFrom === undefined || row.starts >= startsFrom) &&
    (startsTo === undefined || row.starts <= startsTo) &&
    (endsFrom === undefined || row.ends >= endsFrom) &&
    where.every(({ dimension, values, not = false }) => {
      const has = values ? values.some((value) => row.dimensions[dimension]?.includes(value)) : known(dimension)
      return has !== not
    }) &&
    (amountAtLeast === undefined || (row.amount !== undefined && row.amount >= amountAtLeast)) &&
    (lacks === undefined || lacks.some((name) => !known(name)))
  )
}

/** The first fact of a name by the id of its record, of one facility where that is named. */
function byRecord(facts: Facts, fact: string, facility?: string): ReadonlyMap<string, FiledFact> {
  const rows = [...walkPrefix(facts, keyPrefix(fact))]
  return new Map(rows.filter((row) => facility === undefined || row.facility === facility).map((row) => [row.id, row]))
}

/** The facts that a question finds. */
export function evaluateFacts(facts: Facts, query: FactQuery): readonly Found[] {
  const identities = byRecord(facts, 'identity', query.knownTo)
  const facilities = byRecord(facts, 'facility')

  const personOf = (subject: string | undefined): string | undefined => {
    let person = subject
    for (let step = 0; step < IDENTITY_STEPS && person !== undefined; step++) person = identities.get(person)?.subject ?? person
    return person
  }
  const inArea = ({ facility, at }: Found): boolean => {
    if (query.area === 'country') return true
    return 'facility' in query.area ? facility === query.area.facility : at?.startsWith(query.area.place) === true
  }
  const rows = (filter: FactFilter): readonly Found[] =>
    [...walkPrefix(facts, keyPrefix(filter.fact))]
      .filter((row) => isChosen(row, filter))
      .map((row) => ({
        ...row,
        person: personOf(row.subject),
        at: row.place ?? facilities.get(row.facility)?.place,
      }))
      .filter(inArea)

  const links = query.links.map((link) => tieTest(link, rows))
  return rows(query).filter((row) => links.every((test) => test(row)))
}

/** What ties a fact to others. */
function tieOf({ person, facility, at }: Found, same: FactTie): string | undefined {
  return { person, facility, commune: at }[same]
}

function tieTest({ anyOf, not = false }: FactLink, rows: (filter: FactFilter) => readonly Found[]): (row: Found) => boolean {
  const tests = anyOf.map(({ same, ...filter }) => ({ same, ties: new Set(rows(filter).map((row) => tieOf(row, same))) }))
  return (row) =>
    not !==
    tests.some(({ same, ties }) => {
      const tie = tieOf(row, same)
      return tie !== undefined && ties.has(tie)
    })
}

/** Counts or sums what a question finds. */
export function measureFacts(facts: Facts, query: FactQuery, measure: FactMeasure): Figure {
  const found = evaluateFacts(facts, query)
  const distinct = (of: (row: Found) => string | undefined): number => {
    const values = new Set(found.map(of))
    values.delete(undefined)
    return values.size
  }
  const sum = (of: (row: Found) => number | undefined): number => found.reduce((total, row) => total + (of(row) ?? 0), 0)
  const behind = distinct(({ person, id }) => person ?? id)
  switch (measure) {
    case 'records':
      return { value: found.length, behind }
    case 'amount':
      return { value: sum(({ amount }) => amount), behind }
    default: {
      const value = {
        people: () => distinct(({ person }) => person),
        clients: () => behind,
        facilities: () => distinct(({ facility }) => facility),
        communes: () => distinct(({ at }) => (at?.length === COMMUNE_PLACE ? at : undefined)),
        heads: () => sum(({ heads }) => heads),
      }[measure]()
      return { value, behind: value }
    }
  }
}
