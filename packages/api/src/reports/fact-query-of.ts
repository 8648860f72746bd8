import { type IndicatorSelection, type LinkedSelection, referenceAmount } from '@caunoi/schemas'
import type { FactArea, FactFilter, FactQuery } from '../stores/fact-query.ts'

/** The days of a report. */
export interface ReportPeriod {
  readonly from: string
  readonly to: string
}

type Population = Omit<LinkedSelection, 'same'>

const DAYS: Readonly<Record<Population['period'], (period: ReportPeriod) => Pick<FactFilter, 'startsFrom' | 'startsTo' | 'endsFrom'>>> = {
  overlaps: ({ from, to }) => ({ startsTo: to, endsFrom: from }),
  'starts-in': ({ from, to }) => ({ startsFrom: from, startsTo: to }),
  'at-end': ({ to }) => ({ startsTo: to, endsFrom: to }),
  'until-end': ({ to }) => ({ startsTo: to }),
}

/** An amount that the law had not set yet is one that nobody reaches. */
function amountOf({ amountAtLeast, amountAtLeastReference }: Population, { to }: ReportPeriod): Pick<FactFilter, 'amountAtLeast'> {
  const set = amountAtLeastReference && (referenceAmount(amountAtLeastReference, to) ?? Number.MAX_SAFE_INTEGER)
  const amounts = [amountAtLeast, set].filter((amount) => amount !== undefined)
  return amounts.length === 0 ? {} : { amountAtLeast: Math.max(...amounts) }
}

function filterOf(population: Population, period: ReportPeriod): FactFilter {
  const { fact, where = [] } = population
  return {
    fact,
    ...DAYS[population.period](period),
    where: where.map(({ dimension, values, not }) => ({ dimension, ...(values && { values }), ...(not && { not }) })),
    ...amountOf(population, period),
  }
}

/** Asks the facts what a selection says, over a period and an area; in the figures of one facility nobody is known by what another one alone knows. */
export function factQueryOf(
  { links = [], ...population }: Omit<IndicatorSelection, 'measure'>,
  period: ReportPeriod,
  area: FactArea,
): FactQuery {
  return {
    ...filterOf(population, period),
    area,
    ...(area !== 'country' && 'facility' in area && { knownTo: area.facility }),
    links: links.map(({ anyOf, not }) => ({
      anyOf: anyOf.map((linked) => ({ ...filterOf(linked, period), same: linked.same })),
      ...(not && { not }),
    })),
  }
}
