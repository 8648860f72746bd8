import { dayAfter } from '../calendar-day.ts'
import type { AdministrativeUnit } from './administrative-unit.ts'
import { type FormerProvince, formerProvinces } from './former-provinces.ts'
import { applyKindChange, chain } from './kind-changes.ts'
import { type PresentProvince, presentProvinces } from './present-provinces.ts'
import { lastDayBeforeReform, reformDay } from './reform.ts'
import { createUnitIndex, type Succession, type UnitIndex } from './unit-index.ts'

/** Builds the index of provinces from the two authored lists. */
export function createProvinceIndex(): UnitIndex {
  const present = new Map(presentProvinces.map((province) => [province.code, presentUnits(province)]))
  const former = formerProvinces.map((province) => ({ units: formerUnits(province), successorCode: province.successorCode }))
  const merges = former.flatMap(({ units, successorCode }): Succession[] => {
    const from = units.at(-1)
    const to = present.get(successorCode)?.[0]
    return from && to ? [{ from, to }] : []
  })
  const timelines = [...present.values(), ...former.map(({ units }) => units)]
  return createUnitIndex(timelines.flat(), [...merges, ...timelines.flatMap(chain)])
}

function presentUnits({ code, name, kind, became }: PresentProvince): AdministrativeUnit[] {
  return applyKindChange({ level: 'province', code, name, kind, validFrom: reformDay }, became)
}

function formerUnits({ code, name, kind, birthRegistrationCode, formerly }: FormerProvince): AdministrativeUnit[] {
  const last: AdministrativeUnit = { level: 'province', code, name, kind, birthRegistrationCode, validTo: lastDayBeforeReform }
  if (formerly === undefined) return [last]
  const first: AdministrativeUnit = { ...last, name: formerly.name, kind: formerly.kind, validTo: formerly.until }
  return [first, { ...last, validFrom: dayAfter(formerly.until) }]
}
