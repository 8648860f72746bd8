import { type AnyResource, fieldsOf, mostItems, valueAt } from '@caunoi/schemas'
import { isEqual } from './canonical.ts'
import { fieldOf } from './hide-labelled.ts'
import type { Document } from './view.ts'

function itemsAt(document: Document, path: readonly string[]): readonly unknown[] {
  const value = valueAt(document, path)
  return Array.isArray(value) ? value : []
}

/** Whether each of some items is among others, as often as it is there. */
function areAmong(items: readonly unknown[], others: readonly unknown[]): boolean {
  const left = [...others]
  return items.every((item) => {
    const at = left.findIndex((other) => isEqual(item, other))
    return at !== -1 && left.splice(at, 1)
  })
}

/** Whether a list grows beyond the half that is left to those who see it in part: its last places are told full by what is hidden. */
function growsTooLong({ schema }: AnyResource, name: string, before: number, after: number): boolean {
  const field = fieldsOf(schema)[name]
  const most = field && mostItems(field)
  return most !== undefined && after > before && after > Math.ceil(most / 2)
}

/**
 * Whether a draft changes what its writer may see in part, where this would show by what became of it: a single value, an item with a list of
 * its own, of which one item may be hidden, or the length of a list. Depends on what is seen and sent, never on what is hidden.
 */
export function touchesHidden(resource: AnyResource, path: readonly string[], draft: Document, seen: Document): boolean {
  const list = path.indexOf('[]')
  if (list === -1) return !isEqual(valueAt(draft, fieldOf(path)), valueAt(seen, fieldOf(path)))
  const [before, after] = [seen, draft].map((document) => itemsAt(document, path.slice(0, list)))
  if (!before || !after) return false
  const isNested = path.includes('[]', list + 1)
  const isTopLevel = list === 1
  return (isNested && !areAmong(before, after)) || (isTopLevel && growsTooLong(resource, String(path[0]), before.length, after.length))
}
