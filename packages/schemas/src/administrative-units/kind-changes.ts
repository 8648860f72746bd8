import { dayBefore } from '../calendar-day.ts'
import type { AdministrativeUnit } from './administrative-unit.ts'
import type { AdministrativeUnitKind } from './administrative-unit-kinds.ts'
import type { Succession } from './unit-index.ts'

/** From a day on, a unit of unchanged name and ground is of another kind. */
export interface KindChange {
  readonly on: string
  readonly kind: AdministrativeUnitKind
}

/** Cuts a unit at its change of kind: one unit before, one after, the second the successor of the first. */
export function applyKindChange(unit: AdministrativeUnit, change: KindChange | undefined): AdministrativeUnit[] {
  if (change === undefined) return [unit]
  return [
    { ...unit, validTo: dayBefore(change.on) },
    { ...unit, kind: change.kind, validFrom: change.on },
  ]
}

/** The successions along the units that one unit was cut into. */
export function chain(units: readonly AdministrativeUnit[]): Succession[] {
  return units.slice(1).flatMap((to, index) => {
    const from = units[index]
    return from ? [{ from, to }] : []
  })
}
