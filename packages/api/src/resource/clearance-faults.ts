import {
  type AnyResource,
  type Fault,
  type FieldProblemCode,
  type LabelSource,
  type LabelsAt,
  labelsAt,
  pointerTo,
  sensitivityLabels,
} from '@caunoi/schemas'
import { isReleased, type Subject } from '@caunoi/schemas/policy'
import { fieldOf } from './hide-labelled.ts'
import { labelledValues, possibleLabels } from './labelled-values.ts'
import { factsOf } from './resource-facts.ts'
import { touchesHidden } from './touches-hidden.ts'
import type { Document, Fields } from './view.ts'

const notCleared = ({ at, labels }: LabelsAt): Fault => ({
  pointer: pointerTo(at),
  code: 'label-not-cleared',
  args: { labels: labels.join(', ') },
})

/**
 * Refuses what deals with everything, what is hidden too, to who lacks a clearance; by the kind of the record alone, since whether anything is
 * hidden is what the answer must not tell.
 */
export function everyLabelFaults({ labels: cleared }: Pick<Subject, 'labels'>, code: FieldProblemCode): readonly Fault[] {
  const lacking = sensitivityLabels.filter((label) => !cleared.has(label))
  return lacking.length === 0 ? [] : [{ pointer: '/kind', code, args: { labels: lacking.join(', ') } }]
}

/** What the body of an action says of matters for which its sender is not cleared. */
export function inputClearanceFaults(sources: readonly LabelSource[], input: Document, { labels: cleared }: Subject): readonly Fault[] {
  const found = sources.flatMap((source) => labelsAt(source, input))
  return found.filter(({ labels }) => !labels.every((label) => cleared.has(label))).map(notCleared)
}

/**
 * What a draft says of matters for which its writer is not cleared, and the fields of a present record that it changes although it may see only
 * some of what stands there. Depends on the draft and on what the writer sees, never on what is hidden.
 */
export function clearanceFaults(resource: AnyResource, draft: Document, fields: Fields, seen?: Document): readonly Fault[] {
  if (fields === 'all' || !fields.released) return []
  const { released } = fields
  const { labelSources, wholeSources, readOnly } = factsOf(resource)
  const setsOf = (field: unknown) => released.get(String(field)) ?? []
  const beyond = labelledValues(resource, draft)
    .filter(({ at, labels }) => !isReleased(labels, setsOf(at[0])))
    .map(notCleared)
  if (!seen) return beyond
  const partly = labelSources.flatMap((source): Fault[] => {
    const { path } = source
    const [field = ''] = path
    const possible = possibleLabels(source)
    // Who sees a record sees the fields without which it is none.
    const isFree = wholeSources.has(source) || readOnly.has(field) || isReleased(possible, setsOf(field))
    if (isFree || !touchesHidden(resource, path, draft, seen)) return []
    return [{ pointer: pointerTo(fieldOf(path)), code: 'field-not-cleared', args: { labels: [...new Set(possible)].join(', ') } }]
  })
  const isTold = (pointer: string): boolean => beyond.some((fault) => `${fault.pointer}/`.startsWith(`${pointer}/`))
  return [...beyond, ...partly.filter(({ pointer }) => !isTold(pointer))]
}
