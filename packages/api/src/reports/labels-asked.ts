import { type IndicatorCondition, type IndicatorSelection, labelsOfValue, stepsOf } from '@caunoi/schemas'
import type { Viewer } from '@caunoi/schemas/policy'
import { factsOf } from '../resource/resource-facts.ts'
import type { DeclaredFact } from './declared-facts.ts'
import { cellsOf } from './hidden-figures.ts'
import type { MeasuredLine } from './measured-line.ts'

type Facts = ReadonlyMap<string, DeclaredFact>

const beginsWith = (steps: readonly string[], start: readonly string[]): boolean => start.every((step, index) => steps[index] === step)

/** Labels of what lies at a place of a kind of record: of each of some values, or of whatever may stand there. */
function labelsAtPlace({ resource }: DeclaredFact, path: string, values: readonly string[] = []): readonly string[] {
  const steps = stepsOf(path)
  return factsOf(resource).labelSources.flatMap((source) => {
    if (!beginsWith(steps, source.path)) return []
    return [...source.labels, ...(source.path.length === steps.length ? values.flatMap((value) => labelsOfValue(source, value)) : [])]
  })
}

function labelsOfPopulation(
  { fact, where = [] }: Pick<IndicatorSelection, 'fact' | 'where'>,
  facts: Facts,
  part: readonly IndicatorCondition[] = [],
): readonly string[] {
  const declared = facts.get(fact)
  if (!declared) return []
  const { each, dimensions = {} } = declared.declaration
  const conditions = [...where, ...part].flatMap(({ dimension, values }) => {
    const path = dimensions[dimension]
    return path === undefined ? [] : labelsAtPlace(declared, path, values)
  })
  return [...(each === undefined ? [] : labelsAtPlace(declared, each)), ...conditions]
}

/** The sensitivity labels of what a selection asks about: whoever is told how many there are is told of a labelled matter. */
export function labelsAsked(selection: IndicatorSelection, facts: Facts, part: readonly IndicatorCondition[] = []): readonly string[] {
  const linked = (selection.links ?? []).flatMap(({ anyOf }) => anyOf)
  return [...labelsOfPopulation(selection, facts, part), ...linked.flatMap((population) => labelsOfPopulation(population, facts))]
}

/** The figures of a facility of its own that a viewer there is not told, whatever they are: those that ask about a matter that it is not cleared for. */
export function labelledFigures(lines: readonly MeasuredLine[], facts: Facts, { labels }: Viewer): ReadonlySet<string> {
  const isAsked = (selection: IndicatorSelection | undefined, part: readonly IndicatorCondition[]): boolean =>
    selection !== undefined && labelsAsked(selection, facts, part).some((label) => !labels.has(label))
  const hidden = lines.flatMap((line): string[] => {
    const { numerator, denominator, by } = line.indicator
    const part = by && line.of !== undefined ? [{ dimension: by.dimension, values: [line.of] }] : []
    const ids = cellsOf(line)
    return [...(isAsked(numerator, part) ? [ids.numerator, ids.missing] : []), ...(isAsked(denominator, []) ? [ids.denominator] : [])]
  })
  return new Set(hidden)
}
