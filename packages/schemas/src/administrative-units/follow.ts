import type { AdministrativeUnit } from './administrative-unit.ts'
import { isValidOn } from './find-unit.ts'
import { compare, type UnitIndex } from './unit-index.ts'

/**
 * Follows a unit forward or back in time to the units that hold its ground on a day, in code order;
 * the one that took in all residents of a split unit comes first.
 */
export function follow(index: UnitIndex, unit: AdministrativeUnit, on: string): AdministrativeUnit[] {
  if (isValidOn(unit, on)) return [unit]
  const forward = unit.validTo !== undefined && unit.validTo < on
  const next = forward ? successorsOf(index, unit) : predecessorsOf(index, unit)
  return [...new Set(next.flatMap((step) => follow(index, step, on)))]
}

/** Whether a unit was split so that all its residents came to one of its successors, the first that `follow` gives. */
export function movedResidentsTogether(index: UnitIndex, unit: AdministrativeUnit): boolean {
  return index.successions.get(unit)?.some(({ allResidents }) => allResidents) ?? false
}

function successorsOf(index: UnitIndex, unit: AdministrativeUnit): AdministrativeUnit[] {
  return [...(index.successions.get(unit) ?? [])]
    .sort((a, b) => Number(b.allResidents ?? false) - Number(a.allResidents ?? false) || compare(a.to.code, b.to.code))
    .map(({ to }) => to)
}

function predecessorsOf(index: UnitIndex, unit: AdministrativeUnit): AdministrativeUnit[] {
  return [...(index.predecessors.get(unit) ?? [])].sort((a, b) => compare(a.code, b.code))
}
