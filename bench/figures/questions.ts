import type { FactArea, FactMeasure, FactQuery } from '../../packages/api/src/stores/fact-query.ts'

/** A figure that is asked for. */
export interface Question {
  readonly name: string
  readonly query: FactQuery
  readonly measure: FactMeasure
}

const halfYear = { startsTo: '2026-06-30', endsFrom: '2026-01-01' }
const counselling = [{ dimension: 'kind', values: ['kind-3'] }]

/** The figures of a report, for the areas of a report. */
export function questionsFor(facility: string): readonly Question[] {
  const areas: readonly (readonly [name: string, area: FactArea])[] = [
    ['facility', { facility }],
    ['commune', { place: '5622390' }],
    ['province', { place: '56' }],
    ['country', 'country'],
  ]
  return areas.flatMap(([name, area]) => [
    { name: `people served, ${name}`, query: { fact: 'service', where: counselling, links: [], area, ...halfYear }, measure: 'people' },
    { name: `money, ${name}`, query: { fact: 'service', where: [], links: [], area, ...halfYear }, measure: 'amount' },
    {
      name: `people with another service, ${name}`,
      query: {
        fact: 'service',
        where: counselling,
        links: [{ anyOf: [{ fact: 'service', where: [{ dimension: 'kind', values: ['kind-7'] }], same: 'person', ...halfYear }] }],
        area,
        ...halfYear,
      },
      measure: 'people',
    },
  ])
}
