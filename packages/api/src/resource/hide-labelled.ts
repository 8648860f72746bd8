import { type AnyResource, extensionsField, labelsAt } from '@caunoi/schemas'
import type { FieldList, LabelSets } from '../policy/field-list.ts'
import { factsOf } from './resource-facts.ts'
import type { Document } from './view.ts'

/** Whether one of the disclosures released all of these labels. */
function isReleased(labels: readonly string[], sets: LabelSets): boolean {
  return sets.some((set) => set === 'every' || labels.every((label) => set.includes(label)))
}

/** The keys that lead to the field in which a value lies; in an extension that is a field of its namespace. */
function fieldOf(at: readonly (string | number)[]): readonly (string | number)[] {
  return at.slice(0, at[0] === extensionsField ? 3 : 1)
}

/** Where to cut so that nothing of a value is left: the innermost item of a list around it, or the whole field. */
function cutOf(at: readonly (string | number)[]): readonly (string | number)[] {
  const item = at.findLastIndex((step) => typeof step === 'number')
  return item === -1 ? fieldOf(at) : at.slice(0, item + 1)
}

/** A value without what stands at these places; a list or an object that lost all that it had goes too. */
function cut(value: unknown, places: readonly (readonly (string | number)[])[]): unknown {
  if (places.length === 0) return value
  if (places.some((place) => place.length === 0) || typeof value !== 'object' || value === null) return undefined
  const inside = (step: string | number) => places.flatMap(([first, ...rest]) => (first === step ? [rest] : []))
  if (Array.isArray(value)) {
    const kept = value.map((item, index) => cut(item, inside(index))).filter((item) => item !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const left = cut(inner, inside(name))
    return left === undefined ? [] : [[name, left] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** The part of a document whose sensitivity labels were released; what is hidden leaves no marker, no gap and no empty list. */
export function hideLabelled(resource: AnyResource, document: Document, { released }: FieldList): Document {
  if (!released) return document
  const releasedAt = (at: readonly (string | number)[]): LabelSets => [
    ...(released.get(String(at[0])) ?? []),
    ...(at[0] === extensionsField ? (released.get(fieldOf(at).join('.')) ?? []) : []),
  ]
  const hidden = factsOf(resource).labelSources.flatMap((source) =>
    labelsAt(source, document).flatMap(({ at, labels }) => (isReleased(labels, releasedAt(at)) ? [] : [cutOf(at)])),
  )
  const kept = cut(document, hidden)
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {}
}
