import { type IndicatorCondition, type IndicatorSelection, labelsOfValue, stepsOf } from '@caunoi/schemas'
import type { Viewer } from '@caunoi/schemas/policy'
import { possibleLabels } from '../resource/labelled-values.ts'
import { factsOf } from '../resource/resource-facts.ts'
import type { DeclaredFact } from './declared-facts.ts'
import { cellsOf } from './hidden-figures.ts'
import type { MeasuredLine } from './measured-line.ts'

type Facts = ReadonlyMap<string, DeclaredFact>
type AskedLine = Pick<MeasuredLine, 'indicator' | 'of'>

const beginsWith = (steps: readonly string[], start: readonly string[]): boolean => start.every((step, index) => steps[index] === step)

/** Labels of what a condition finds out: of each of some values, or of whatever may stand there where it asks for no value, or for any other one. */
function labelsOfCondition({ resource }: DeclaredFact, path: string, { values, not }: IndicatorCondition): readonly string[] {
  const steps = stepsOf(path)
  return factsOf(resource).labelSources.flatMap((source) => {
    if (!beginsWith(steps, source.path)) return []
    if (source.path.length < steps.length) return source.labels
    return values && !not ? values.flatMap((value) => labelsOfValue(source, value)) : possibleLabels(source)
  })
}

/** Labels that items of a list may bear which are counted one by one, but for those of which the conditions name the values that they have. */
function labelsOfItems(
  { resource, declaration }: DeclaredFact,
  each: string,
  conditions: readonly IndicatorCondition[],
): readonly string[] {
  const steps = stepsOf(each)
  const paths = conditions.flatMap(({ dimension, values, not }) => (values && !not ? (declaration.dimensions?.[dimension] ?? []) : []))
  const named = new Set(paths.map((path) => stepsOf(path).join()))
  return factsOf(resource).labelSources.flatMap((source) => {
    if (beginsWith(steps, source.path)) return source.labels
    return beginsWith(source.path, steps) && !named.has(source.path.join()) ? possibleLabels(source) : []
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
  const conditions = [...where, ...part]
  const asked = conditions.flatMap((condition) => {
    const path = dimensions[condition.dimension]
    return path === undefined ? [] : labelsOfCondition(declared, path, condition)
  })
  return [...(each === undefined ? [] : labelsOfItems(declared, each, conditions)), ...asked]
}

/** The sensitivity labels of what a selection asks about: whoever is told how many there are is told of a labelled matter. */
export function labelsAsked(selection: IndicatorSelection, facts: Facts, part: readonly IndicatorCondition[] = []): readonly string[] {
  const linked = (selection.links ?? []).flatMap(({ anyOf }) => anyOf)
  return [...labelsOfPopulation(selection, facts, part), ...linked.flatMap((population) => labelsOfPopulation(population, facts))]
}

/** The labels of what each figure of a line asks about. Who knows the whole of a breakdown and its other parts knows each part, so that it asks about all of them. */
function labelsOfFigures({ indicator, of }: AskedLine, facts: Facts) {
  const { numerator, denominator, needs = [], by } = indicator
  const part = by ? [{ dimension: by.dimension, values: of === undefined ? by.values : [of] }] : []
  const asked = [...labelsAsked(numerator, facts, part), ...(of === undefined ? labelsAsked(numerator, facts) : [])]
  const lacking = labelsAsked(
    denominator ?? numerator,
    facts,
    needs.map((dimension) => ({ dimension })),
  )
  return { numerator: asked, denominator: denominator ? labelsAsked(denominator, facts) : [], missing: [...asked, ...lacking] }
}

/** The labels of all that a line of a kept report asks about. */
export function labelsOfLine(line: AskedLine, facts: Facts): readonly string[] {
  const { numerator, denominator, missing } = labelsOfFigures(line, facts)
  return [...new Set([...numerator, ...denominator, ...(line.indicator.needs ? missing : [])])].sort()
}

/** The figures of a facility of its own that a viewer there is not told, whatever they are: those that ask about a matter that it is not cleared for. */
export function labelledFigures(lines: readonly MeasuredLine[], facts: Facts, { labels }: Viewer): ReadonlySet<string> {
  const hidden = lines.flatMap((line) => {
    const asked = labelsOfFigures(line, facts)
    const ids = cellsOf(line)
    const figures = ['numerator', 'denominator', 'missing'] as const
    return figures.flatMap((figure) => (asked[figure].every((label) => labels.has(label)) ? [] : [ids[figure]]))
  })
  return new Set(hidden)
}
