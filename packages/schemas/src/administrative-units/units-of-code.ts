import type { AdministrativeUnit, AdministrativeUnitLevel } from './administrative-unit.ts'
import { indexOfLevel } from './index-of-level.ts'
import { compare } from './unit-index.ts'

/**
 * Lists every unit that a code has named, the oldest first; none for a code that named nothing.
 *
 * @example
 * ```ts
 * unitsOfCode('province', '15').map(({ name }) => name) // ['Yên Bái', 'Lào Cai']
 * ```
 */
export function unitsOfCode(level: AdministrativeUnitLevel, code: string): AdministrativeUnit[] {
  return [...(indexOfLevel(level).byCode.get(code) ?? [])].sort((a, b) => compare(a.validFrom ?? '', b.validFrom ?? ''))
}
