import { type AnyResource, type LabelSource, labelSourcesIn, labelsAt, requiredFields, sensitivityLabels, valuesAt } from '@caunoi/schemas'
import { validDrafts } from './seed-records.ts'

type Draft = Readonly<Record<string, unknown>>
type Place = readonly (string | number)[]

/** A draft with labelled content, the same without it (nothing where it is no record without it), and the labels. */
export interface LabelledPair {
  readonly title: string
  readonly labels: readonly string[]
  readonly whole: Draft
  readonly rest: Draft | undefined
}

/** A value with another one at a place. */
function replacedAt(value: unknown, [step, ...rest]: Place, by: unknown): unknown {
  if (step === undefined) return by
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replacedAt(item, rest, by) : item))
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, inner]) => [name, name === step ? replacedAt(inner, rest, by) : inner]),
  )
}

/** A value without the list item, or the field, in which each of the places lies; a list that loses all goes too. */
function without(value: unknown, places: readonly Place[]): unknown {
  if (Array.isArray(value)) {
    const kept = value.flatMap((item, index) => {
      const inside = places.flatMap(([step, ...rest]) => (step === index ? [rest] : []))
      if (inside.length === 0) return [item]
      // The innermost item of a list goes as a whole.
      return inside.some((place) => !place.some((step) => typeof step === 'number'))
        ? []
        : [without(item, inside)].filter((left) => left !== undefined)
    })
    return kept.length === 0 ? undefined : kept
  }
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([name, inner]) => {
      const inside = places.flatMap(([step, ...rest]) => (step === name ? [rest] : []))
      if (inside.length === 0) return [[name, inner]]
      const isDeeper = inside.every((place) => place.some((step) => typeof step === 'number'))
      const left = isDeeper ? without(inner, inside) : undefined
      return left === undefined ? [] : [[name, left]]
    }),
  )
}

/** A code that a pattern stands for: `F1*` is any code of ICD-10 that begins so. */
const exampleOf = (code: string): string => (code.endsWith('*') ? `${code.slice(0, -1)}00`.slice(0, Math.max(3, code.length - 1)) : code)

/** Every place of a draft that bears one of some labels. */
function placesOf(sources: readonly LabelSource[], draft: Draft, labels: readonly string[]): readonly Place[] {
  return sources.flatMap((source) =>
    labelsAt(source, draft).flatMap((found) => (found.labels.some((label) => labels.includes(label)) ? [found.at] : [])),
  )
}

/** A draft without anything in it that bears a label. */
export function withoutLabels(resource: AnyResource, draft: Draft): Draft {
  return Object(without(draft, placesOf(labelSourcesIn(resource.schema), draft, sensitivityLabels)))
}

/**
 * Pairs for each labelled field and code of a resource, made of the valid vectors; where it bears several labels also, if asked, a pair for who
 * lacks one of them only.
 */
export function labelledPairs(resource: AnyResource, each = false): readonly LabelledPair[] {
  const sources = labelSourcesIn(resource.schema)
  const drafts = validDrafts(resource)
  const pairs = sources.flatMap((source) => {
    const codes: readonly (string | undefined)[] = source.labels.length > 0 ? [undefined] : Object.keys(source.codeLabels)
    return codes.flatMap((code) =>
      drafts.flatMap((draft): readonly LabelledPair[] => {
        const [found] = valuesAt(draft, source.path)
        if (!found) return []
        const whole: Draft = code === undefined ? draft : Object(replacedAt(draft, found.at, exampleOf(code)))
        const all = [...new Set(labelsAt(source, whole).flatMap((one) => (String(one.at) === String(found.at) ? one.labels : [])))]
        const title = `${resource.name} ${source.path.join('.')} ${code ?? ''}`.trim()
        const lacking = each && all.length > 1 ? all.map((label) => [`${title}, without ${label}`, [label]] as const) : []
        return [[title, all] as const, ...lacking].map(([name, labels]) => {
          const rest: Draft = Object(without(whole, placesOf(sources, whole, labels)))
          const isNothing = isNeeded(resource, String(found.at[0]), rest)
          return { title: name, labels, whole, rest: isNothing ? undefined : rest }
        })
      }),
    )
  })
  return pairs
}

/** Whether a record is none without a field that it has lost. */
function isNeeded({ draft }: AnyResource, field: string, rest: Draft): boolean {
  return !(field in rest) && requiredFields(draft).includes(field)
}
