import type { AdministrativeUnitLevel } from './administrative-unit.ts'
import { createCommuneIndex } from './commune-index.ts'
import { createProvinceIndex } from './province-index.ts'
import type { UnitIndex } from './unit-index.ts'

const create: Readonly<Record<AdministrativeUnitLevel, () => UnitIndex>> = {
  province: createProvinceIndex,
  commune: createCommuneIndex,
}
const built: Partial<Record<AdministrativeUnitLevel, UnitIndex>> = {}

/** The index of a level, built at the first question about it. */
export function indexOfLevel(level: AdministrativeUnitLevel): UnitIndex {
  built[level] ??= create[level]()
  return built[level]
}
