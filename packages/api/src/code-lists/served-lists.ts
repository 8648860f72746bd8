import type { CodeList } from '@caunoi/schemas'
import { serveCodeList } from './serve-code-list.ts'
import { serveUnits } from './serve-units.ts'
import type { ServedList } from './served-list.ts'

/** The code lists that a server answers, by name: the declared ones, and the administrative units. */
export function servedLists(lists: readonly CodeList[]): readonly ServedList[] {
  const all = [...lists.map(serveCodeList), serveUnits('province'), serveUnits('commune')]
  return all.sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1))
}
