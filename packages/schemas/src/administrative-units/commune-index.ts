import type { AdministrativeUnit } from './administrative-unit.ts'
import { formerCommunes } from './data/former-communes.ts'
import { presentCommunes } from './data/present-communes.ts'
import { applyKindChange, chain } from './kind-changes.ts'
import { unpackFormerCommunes, unpackPresentCommunes } from './packed-communes.ts'
import { lastDayBeforeReform, reformDay } from './reform.ts'
import { type CodeAlias, createUnitIndex, type Succession, type UnitIndex } from './unit-index.ts'

/** Builds the index of communes from the generated data. */
export function createCommuneIndex(): UnitIndex {
  const present = unpackPresentCommunes(presentCommunes).map(({ alias, became, ...unit }) => ({
    alias,
    units: applyKindChange({ level: 'commune', ...unit, validFrom: reformDay }, became),
  }))
  const firstOfCode = new Map(present.flatMap(({ units: [first] }) => (first ? [[first.code, first]] : [])))
  const former = unpackFormerCommunes(formerCommunes).map(({ successors, ...unit }) => {
    const from: AdministrativeUnit = { level: 'commune', ...unit, validTo: lastDayBeforeReform }
    return { from, successions: successors.flatMap((successor) => succession(from, successor, firstOfCode)) }
  })
  const aliases = present.flatMap(({ alias, units }): CodeAlias[] => (alias ? units.map((unit) => ({ code: alias, unit })) : []))
  return createUnitIndex(
    [...former.map(({ from }) => from), ...present.flatMap(({ units }) => units)],
    [...former.flatMap(({ successions }) => successions), ...present.flatMap(({ units }) => chain(units))],
    aliases,
  )
}

function succession(from: AdministrativeUnit, successor: string, units: ReadonlyMap<string, AdministrativeUnit>): Succession[] {
  const to = units.get(successor.slice(0, 5))
  if (to === undefined) throw new RangeError(`no present commune has the code ${successor}`)
  return [{ from, to, allResidents: successor.endsWith('*') }]
}
