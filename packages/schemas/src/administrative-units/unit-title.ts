import type { AdministrativeUnit } from './administrative-unit.ts'
import { administrativeUnitKinds } from './administrative-unit-kinds.ts'

/**
 * Writes a unit's name with its kind, as an address does.
 *
 * @example
 * ```ts
 * unitTitle({ level: 'commune', code: '22390', name: 'Tây Nha Trang', kind: 'ward' }) // 'Phường Tây Nha Trang'
 * ```
 */
export function unitTitle(unit: AdministrativeUnit): string {
  return `${administrativeUnitKinds[unit.kind].vi} ${unit.name}`
}
