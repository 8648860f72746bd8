import { type AnyResource, type LabelSource, type LabelsAt, labelsAt } from '@caunoi/schemas'
import { maskOf } from './label-mask.ts'
import { notesOn } from './notes-on.ts'
import { factsOf } from './resource-facts.ts'
import type { Document } from './view.ts'

/** A value of a document on which sensitivity labels stand. */
export interface LabelledValue {
  readonly at: readonly (string | number)[]
  readonly labels: readonly string[]
  /** The labels as bits. */
  readonly mask: number
  /** Whether the document is none without the field of this value. */
  readonly isOfWhole: boolean
  /** Whether it lies in an item of a list that the document must have. */
  readonly isOfNeededList: boolean
}

/** Every label that a source may put on a value. */
export const possibleLabels = ({ labels, codeLabels }: LabelSource): readonly string[] => [...labels, ...Object.values(codeLabels).flat()]

/** Every labelled value of a document, looked for once. */
export function labelledValues(resource: AnyResource, document: Document): readonly LabelledValue[] {
  const notes = notesOn(resource, document)
  notes.labelled ??= findLabelled(resource, document)
  return notes.labelled
}

function findLabelled(resource: AnyResource, document: Document): readonly LabelledValue[] {
  const { labelSources, wholeSources, required } = factsOf(resource)
  const values: LabelledValue[] = []
  const add = ({ at, labels }: LabelsAt, isOfWhole: boolean): void => {
    const isOfNeededList = typeof at[1] === 'number' && required.has(String(at[0]))
    values.push({ at, labels, mask: maskOf(labels), isOfWhole, isOfNeededList })
  }
  for (const source of labelSources) for (const place of labelsAt(source, document)) add(place, wholeSources.has(source))
  for (const place of resource.labelledParts?.(document) ?? []) add(place, false)
  return values
}

/** A document that differs from another one in nothing that bears labels: what was looked for in that one is known of it. */
export function labelledAs<Like extends Document>(resource: AnyResource, other: Document, document: Like): Like {
  notesOn(resource, document).labelled = notesOn(resource, other).labelled
  return document
}
