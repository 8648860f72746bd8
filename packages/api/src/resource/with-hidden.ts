import type { AnyResource } from '@caunoi/schemas'
import { isEqual } from './canonical.ts'
import { cut, hiddenPlaces, type LabelledPlace } from './hide-labelled.ts'
import type { Document, Fields } from './view.ts'

type Places = readonly LabelledPlace['at'][]

const inside = (places: Places, step: string | number): Places => places.flatMap(([first, ...rest]) => (first === step ? [rest] : []))
const isWhole = (places: Places): boolean => places.some((place) => place.length === 0)
const entriesOf = (value: unknown): readonly [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** A draft with everything of the present record that its writer could not see, where it stood. */
export function withHidden(resource: AnyResource, present: Document, draft: Document, fields: Fields): Document {
  if (fields === 'all' || !fields.released) return draft
  return Object.fromEntries(entriesOf(restored(present, draft, hiddenPlaces(resource, present, fields.released))))
}

function restored(present: unknown, draft: unknown, places: Places): unknown {
  if (places.length === 0) return draft
  if (isWhole(places)) return present
  if (Array.isArray(present)) return restoredList(present, Array.isArray(draft) ? draft : [], places)
  const kept = new Map(entriesOf(draft))
  for (const [name, value] of entriesOf(present)) {
    const hidden = inside(places, name)
    if (hidden.length > 0) kept.set(name, restored(value, kept.get(name), hidden))
  }
  return Object.fromEntries(kept)
}

/** Items that were hidden come back where they stood; one of which a part was hidden is found by the part that was seen, else it stays as it was. */
function restoredList(present: readonly unknown[], draft: readonly unknown[], places: Places): readonly unknown[] {
  const list = [...draft]
  const taken = new Set<number>()
  const whole: (readonly [number, unknown])[] = []
  for (const [index, item] of present.entries()) {
    const hidden = inside(places, index)
    if (hidden.length === 0) continue
    const seen = isWhole(hidden) ? undefined : cut(item, hidden)
    const found = seen === undefined ? -1 : draft.findIndex((candidate, at) => !taken.has(at) && isEqual(candidate, seen))
    if (found === -1) whole.push([index, item])
    else {
      taken.add(found)
      list[found] = restored(item, draft[found], hidden)
    }
  }
  for (const [index, item] of whole) list.splice(Math.min(index, list.length), 0, item)
  return list
}
