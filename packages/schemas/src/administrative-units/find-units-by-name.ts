import { foldName } from '../rules/fold-name.ts'
import type { AdministrativeUnit, AdministrativeUnitLevel } from './administrative-unit.ts'
import { type ListUnitsFilter, listUnits } from './list-units.ts'
import { unitTitle } from './unit-title.ts'

/** Narrows a search by name. */
export interface FindUnitsByNameFilter extends ListUnitsFilter {
  readonly level?: AdministrativeUnitLevel | undefined
}

/**
 * Finds the units of a name on a day: provinces first, then communes, each in code order.
 *
 * The name may carry its kind (`Phường Tây Nha Trang`) or not (`Tây Nha Trang`), with marks or without; parts of a name and
 * abbreviations (`TP.`, `P.`) find nothing. With a province code the answer holds communes only. Many communes share a name.
 *
 * @example
 * ```ts
 * findUnitsByName('tay nha trang', '2026-11-22')[0]?.code // '22390'
 * ```
 */
export function findUnitsByName(name: string, on: string, { level, provinceCode }: FindUnitsByNameFilter = {}): AdministrativeUnit[] {
  const wanted = foldName(name)
  const levels: readonly AdministrativeUnitLevel[] = level ? [level] : ['province', 'commune']
  return levels
    .flatMap((each) => listUnits(each, on, { provinceCode }))
    .filter((unit) => foldOnce(unit.name) === wanted || foldOnce(unitTitle(unit)) === wanted)
}

const folds = new Map<string, string>()

function foldOnce(name: string): string {
  const known = folds.get(name)
  if (known !== undefined) return known
  const fold = foldName(name)
  folds.set(name, fold)
  return fold
}
