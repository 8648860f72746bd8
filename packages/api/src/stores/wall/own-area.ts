import type { FactArea } from '../fact-query.ts'
import { type Asker, SERVER } from '../store.ts'

/** Whether an area is that of the facility that asks; the server has every one. */
export function isOwnArea(asker: Asker, area: FactArea): boolean {
  return asker === SERVER || (area !== 'country' && 'facility' in area && asker.includes(area.facility))
}

/** Whether an area is one of many facilities, whose figures tell nobody apart. */
export function isCommonArea(area: FactArea): boolean {
  return area === 'country' || 'place' in area
}
