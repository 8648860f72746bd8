import { z } from 'zod'
import { fieldsOf, innerOf } from './fields.ts'
import { metaOf } from './registry.ts'
import { valuesAt } from './values-at.ts'

/** A place in a record whose content puts sensitivity labels on it: any value there, or single codes. */
export interface LabelSource {
  readonly path: readonly string[]
  readonly labels: readonly string[]
  readonly codeLabels: Readonly<Record<string, readonly string[]>>
}

/** Every place of a schema that puts labels on a record. */
export function labelSourcesIn(schema: z.core.$ZodType, path: readonly string[] = []): readonly LabelSource[] {
  const { labels = [], codeLabels = {} } = metaOf(schema) ?? {}
  const hasCodeLabels = Object.keys(codeLabels).length > 0
  if (hasCodeLabels && isOpen(schema))
    throw new TypeError(`${path.join('.')}: codes of an open list have no labels, one outside it would lose them`)
  const here = labels.length > 0 || hasCodeLabels ? [{ path, labels, codeLabels }] : []
  const inner = innerOf(schema)
  if (inner) return [...here, ...labelSourcesIn(inner, path)]
  if (schema instanceof z.core.$ZodArray) return [...here, ...labelSourcesIn(schema._zod.def.element, [...path, '[]'])]
  return [...here, ...Object.entries(fieldsOf(schema)).flatMap(([name, field]) => labelSourcesIn(field, [...path, name]))]
}

/** Lists that a record may leave out and in which labels may stand: an empty one would say that nothing of it is hidden. */
export function labelledListsIn(schema: z.core.$ZodType, path: readonly string[] = [], isOptional = false): readonly (readonly string[])[] {
  const inner = innerOf(schema)
  if (inner) return labelledListsIn(inner, path, isOptional || schema instanceof z.core.$ZodOptional)
  if (schema instanceof z.core.$ZodArray) {
    const { element } = schema._zod.def
    const isOne = isOptional && labelSourcesIn(element).length > 0
    return [...(isOne ? [path] : []), ...labelledListsIn(element, [...path, '[]'])]
  }
  return Object.entries(fieldsOf(schema)).flatMap(([name, field]) => labelledListsIn(field, [...path, name]))
}

function isOpen(schema: z.core.$ZodType): boolean {
  const inner = innerOf(schema)
  return inner ? isOpen(inner) : schema instanceof z.core.$ZodUnion
}

/** Sensitivity labels that stand on a value of a record, and the keys that lead to it. */
export interface LabelsAt {
  readonly at: readonly (string | number)[]
  readonly labels: readonly string[]
}

/** Every value of a document on which a source puts labels. */
export function labelsAt(source: LabelSource, document: unknown): readonly LabelsAt[] {
  const found: LabelsAt[] = []
  for (const { value, at } of valuesAt(document, source.path)) {
    const labels = labelsOfValue(source, value)
    if (labels.length > 0) found.push({ at, labels })
  }
  return found
}

/** The sensitivity labels that a source puts on one value at its place. */
export function labelsOfValue({ labels, codeLabels }: LabelSource, value: unknown): readonly string[] {
  return typeof value === 'string' ? both(labels, labelsOfCode(codeLabels, value)) : labels
}

/** Two lists as one; most are empty, and nothing is made for these. */
function both(one: Labels, other: Labels): Labels {
  if (other.length === 0) return one
  return one.length === 0 ? other : [...one, ...other]
}

/** The sensitivity labels that the content of a record asks for, sorted. */
export function sensitivityOf(sources: readonly LabelSource[], document: unknown): readonly string[] {
  const found = sources.flatMap((source) => labelsAt(source, document).flatMap(({ labels }) => labels))
  return [...new Set(found)].sort()
}

type Labels = readonly string[]

const NONE: Labels = []

/** Labels by code, and by the beginning of codes. */
interface LabelledCodes {
  readonly exact: ReadonlyMap<string, Labels>
  readonly beginnings: readonly (readonly [string, Labels])[]
}

const known = new WeakMap<LabelSource['codeLabels'], LabelledCodes>()

function labelledCodes(codeLabels: LabelSource['codeLabels']): LabelledCodes {
  const found = known.get(codeLabels)
  if (found) return found
  const entries = Object.entries(codeLabels)
  const codes = {
    exact: new Map(entries),
    beginnings: entries.flatMap(([key, labels]) => (key.endsWith('*') ? [[key.slice(0, -1), labels] as const] : [])),
  }
  known.set(codeLabels, codes)
  return codes
}

/** The labels of one code; a key that ends with `*` stands for every code that begins so. */
function labelsOfCode(codeLabels: LabelSource['codeLabels'], code: string): Labels {
  const { exact, beginnings } = labelledCodes(codeLabels)
  return beginnings.reduce(
    (found, [beginning, labels]) => (code.startsWith(beginning) ? both(found, labels) : found),
    exact.get(code) ?? NONE,
  )
}
