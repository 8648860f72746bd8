import type { AdministrativeUnit } from './administrative-unit.ts'
import { collect } from './collect.ts'

/** That the second unit took in all or part of the first, on the day after the first ended. */
export interface Succession {
  readonly from: AdministrativeUnit
  readonly to: AdministrativeUnit
  /** The first was split, and all of its residents came to the second. */
  readonly allResidents?: boolean
}

/** The units of one level, by code and along time. */
export interface UnitIndex {
  /** In code order, then in time. */
  readonly units: readonly AdministrativeUnit[]
  readonly byCode: ReadonlyMap<string, readonly AdministrativeUnit[]>
  readonly successions: ReadonlyMap<AdministrativeUnit, readonly Succession[]>
  readonly predecessors: ReadonlyMap<AdministrativeUnit, readonly AdministrativeUnit[]>
}

/** Another code that names a unit in some registers. */
export interface CodeAlias {
  readonly code: string
  readonly unit: AdministrativeUnit
}

/** Indexes units, the successions between them and their other codes. */
export function createUnitIndex(
  units: readonly AdministrativeUnit[],
  successions: readonly Succession[],
  aliases: readonly CodeAlias[] = [],
): UnitIndex {
  const sorted = [...units].sort((a, b) => compare(a.code, b.code) || compare(a.validFrom ?? '', b.validFrom ?? ''))
  const named = [...sorted.map((unit) => ({ code: unit.code, unit })), ...aliases]
  return {
    units: sorted,
    byCode: collect(named.map(({ code, unit }) => [code, unit])),
    successions: collect(successions.map((succession) => [succession.from, succession])),
    predecessors: collect(successions.map(({ from, to }) => [to, from])),
  }
}

/** Orders codes and days, both text of one length. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
