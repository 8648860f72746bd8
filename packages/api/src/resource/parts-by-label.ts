import type { AnyResource } from '@caunoi/schemas'
import { isEqualBeside } from './canonical.ts'
import { cut, type LabelledPlace, labelledPlaces } from './hide-labelled.ts'
import { leastMasks, maskOf } from './label-mask.ts'
import { labelledValues } from './labelled-values.ts'
import { knownLabels, wholeLabelsOf } from './labels.ts'
import { notesOn } from './notes-on.ts'
import { type Document, ofVersion } from './view.ts'

/** The labels that somebody has to be cleared for to see anything of a document. */
export function wholeMask(resource: AnyResource, document: Document): number {
  return maskOf(wholeLabelsOf(resource, document).flatMap(({ labels }) => labels))
}

function valueAt(value: unknown, at: LabelledPlace['at']): unknown {
  return at.reduce<unknown>((found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined), value)
}

/** Places without their positions in lists: what a list hides is the same wherever it stands. */
const nameOf = ({ at }: LabelledPlace): string => at.filter((step) => typeof step === 'string').join('.')

/** The parts of a document, made once. */
function partsOf(resource: AnyResource, document: Document): ReadonlyMap<number, string> {
  const notes = notesOn(resource, document)
  notes.parts ??= partsByLabel(resource, document)
  return notes.parts
}

/** The content of a document by the labels that it takes to see it; the version and what the server derives are no content. */
function partsByLabel(resource: AnyResource, document: Document): ReadonlyMap<number, string> {
  const { version: _version, recordedAt: _recordedAt, labels: _labels, ...content } = document
  const places = labelledPlaces(resource, document)
  const whole = wholeMask(resource, document)
  const parts = new Map<number, unknown[]>([
    [
      whole,
      [
        cut(
          content,
          places.map(({ at }) => at),
        ),
      ],
    ],
  ])
  for (const place of places) {
    const { at, mask } = place
    const inner = places.flatMap((other) =>
      other.at.length > at.length && at.every((step, index) => other.at[index] === step) ? [other.at.slice(at.length)] : [],
    )
    const part = [nameOf(place), cut(valueAt(document, at), inner)]
    parts.set(mask | whole, [...(parts.get(mask | whole) ?? []), part])
  }
  return new Map([...parts].map(([mask, part]) => [mask, JSON.stringify(part)]))
}

/** What no change of content is: the version, and what the server derives. */
const noContent: ReadonlySet<string> = new Set([...ofVersion, 'labels'])

/** Whether whoever sees a document sees all of it, as far as labels go. */
export const isWithoutLabels = (resource: AnyResource, document: Document): boolean =>
  labelledValues(resource, document).length === 0 && knownLabels(document).assigned.length === 0

/** What somebody has to be cleared for to notice that a document became another one: the least labels, once for each way. */
export function changedMasks(resource: AnyResource, before: Document | undefined, after: Document): readonly number[] {
  // Whatever else is there takes the labels of the whole too.
  if (!before) return [wholeMask(resource, after)]
  if (isWithoutLabels(resource, before) && isWithoutLabels(resource, after)) return isEqualBeside(noContent, before, after) ? [] : [0]
  const old = partsOf(resource, before)
  const now = partsOf(resource, after)
  const masks = [...new Set([...old.keys(), ...now.keys()])]
  return leastMasks(masks.filter((mask) => old.get(mask) !== now.get(mask)))
}
