import fc from 'fast-check'
import type { FactCondition, FactFilter, FactMeasure, FactQuery, FactRow } from '../../src/stores/fact-query.ts'

/** A row with the record that it belongs to. */
export interface RecordFact {
  readonly id: string
  readonly row: FactRow
}

const FACILITIES = ['f1', 'f2', 'f3']
const PEOPLE = ['p1', 'p2', 'p3', 'p4']
const PLACES = ['56', '5622390', '5622391', '7900001']
const VALUES = ['a', 'b', 'a|b', 'a=b']
const DAYS = ['2025-01-01', '2025-03-31', '2025-07-15', '2025-12-31']

const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined })
const known = <T extends object>(given: T) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

const dimensions = fc.record({
  kind: fc.uniqueArray(fc.constantFrom(...VALUES), { maxLength: 2 }),
  group: fc.uniqueArray(fc.constantFrom(...VALUES), { maxLength: 1 }),
})

const plainRow = (facts: readonly string[]): fc.Arbitrary<RecordFact> =>
  fc
    .record({
      fact: fc.constantFrom(...facts),
      part: fc.nat(1),
      facility: fc.constantFrom(...FACILITIES),
      starts: fc.constantFrom('', ...DAYS),
      ends: fc.constantFrom(...DAYS, '9999-12-31'),
      dimensions,
      subject: optional(fc.constantFrom(...PEOPLE)),
      amount: optional(fc.integer({ min: 0, max: 1e12 })),
      heads: optional(fc.nat(50)),
      place: optional(fc.constantFrom(...PLACES)),
      id: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6'),
    })
    .map(({ id, fact, part, facility, starts, ends, dimensions: given, ...rest }) => ({
      id,
      row: { fact, part, facility, starts, ends, dimensions: given, ...known(rest) },
    }))

const single = (fact: string, id: string, rest: Partial<FactRow>): RecordFact => ({
  id,
  row: { fact, part: 0, facility: 'f1', starts: '', ends: '9999-12-31', dimensions: {}, ...rest },
})

/** Who some people are, two of them perhaps the same, and where the facilities are. */
const identities = fc
  .record({
    people: fc.array(fc.constantFrom('k1', 'k2', 'p1', 'p2', undefined), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
    places: fc.array(fc.constantFrom(...PLACES, undefined), { minLength: FACILITIES.length, maxLength: FACILITIES.length }),
  })
  .map(({ people, places }) => [
    ...PEOPLE.flatMap((id, index) =>
      people[index] === undefined ? [] : [single('identity', id, { subject: people[index], facility: index % 2 === 0 ? 'f1' : 'f2' })],
    ),
    ...FACILITIES.flatMap((id, index) =>
      places[index] === undefined ? [] : [single('facility', id, { facility: id, place: places[index] })],
    ),
  ])

/** Facts of two names over a few records, facilities, people and places, no row twice. */
export const arbitraryFacts = (facts: readonly string[]): fc.Arbitrary<readonly RecordFact[]> =>
  fc
    .tuple(
      fc.uniqueArray(plainRow(facts), {
        maxLength: 30,
        selector: ({ id, row: { fact, facility, part } }) => `${fact} ${facility} ${id} ${part}`,
      }),
      identities,
    )
    .map(([rows, others]) => [...rows, ...others])

/** So many values that a store may ask for them in another way. */
const many = fc.subarray(VALUES).map((some) => [...some, ...Array.from({ length: 50 }, (_, index) => `none-${index}`)])

const condition: fc.Arbitrary<FactCondition> = fc
  .record({
    dimension: fc.constantFrom('kind', 'group', 'unheardOf'),
    values: optional(fc.oneof(fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 3 }), many)),
    not: optional(fc.boolean()),
  })
  .map(({ dimension, ...rest }) => ({ dimension, ...known(rest) }))

const filter = (facts: readonly string[]): fc.Arbitrary<FactFilter> =>
  fc
    .record({
      fact: fc.constantFrom(...facts),
      where: fc.array(condition, { maxLength: 2 }),
      startsFrom: optional(fc.constantFrom(...DAYS)),
      startsTo: optional(fc.constantFrom(...DAYS)),
      endsFrom: optional(fc.constantFrom(...DAYS)),
      amountAtLeast: optional(fc.integer({ min: 0, max: 1e12 })),
      lacks: optional(fc.uniqueArray(fc.constantFrom('kind', 'starts', 'amount', 'heads'), { minLength: 1, maxLength: 2 })),
    })
    .map(({ fact, where, ...rest }) => ({ fact, where, ...known(rest) }))

/** Questions to such facts. */
export const arbitraryQuery = (facts: readonly string[]): fc.Arbitrary<FactQuery> =>
  fc
    .record({
      filter: filter(facts),
      area: fc.constantFrom<FactQuery['area']>('country', { facility: 'f1' }, { place: '56' }, { place: '5622390' }),
      knownTo: optional(fc.constantFrom('f1', 'f2')),
      links: fc.array(
        fc.record({
          anyOf: fc.array(
            fc
              .tuple(filter(facts), fc.constantFrom<'person' | 'facility' | 'commune'>('person', 'facility', 'commune'))
              .map(([chosen, same]) => ({ ...chosen, same })),
            { minLength: 1, maxLength: 2 },
          ),
          not: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    })
    .map(({ filter: chosen, area, links, knownTo }) => ({ ...chosen, area, links, ...known({ knownTo }) }))

/** Everything that can be counted or summed. */
export const measures: readonly FactMeasure[] = ['records', 'people', 'clients', 'facilities', 'communes', 'amount', 'heads']
