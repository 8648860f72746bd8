import { type IndicatorCondition, type IndicatorSelection, labelsOfValue, stepsOf } from '@caunoi/schemas'
import { factsOf } from '../resource/resource-facts.ts'
import type { DeclaredFact } from './declared-facts.ts'

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
