import { type AnyResource, labelsAt } from '@caunoi/schemas'
import { maskOf } from './label-mask.ts'
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

const known = new WeakMap<Document, { readonly resource: AnyResource; readonly values: readonly LabelledValue[] }>()

/** Every labelled value of a document, looked for once. */
export function labelledValues(resource: AnyResource, document: Document): readonly LabelledValue[] {
  const found = known.get(document)
  if (found?.resource === resource) return found.values
  const { labelSources, wholeSources, wholeListSources } = factsOf(resource)
  const values = labelSources.flatMap((source) => {
    const where = { isOfWhole: wholeSources.has(source), isOfNeededList: wholeListSources.has(source) }
    return labelsAt(source, document).map(({ at, labels }) => ({ at, labels, mask: maskOf(labels), ...where }))
  })
  known.set(document, { resource, values })
  return values
}
