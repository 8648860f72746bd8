import type { AdministrativeUnitKind } from '../../packages/schemas/src/administrative-units/administrative-unit-kinds.ts'
import { collect } from '../../packages/schemas/src/administrative-units/collect.ts'
import {
  kindOfLetter,
  type PackedFormerCommune,
  type PackedPresentCommune,
} from '../../packages/schemas/src/administrative-units/packed-communes.ts'

const letterOfKind = new Map([...kindOfLetter].map(([letter, kind]) => [kind, letter]))

/** Writes present communes as `unpackPresentCommunes` reads them. */
export function packPresentCommunes(communes: readonly PackedPresentCommune[]): string {
  const provinces = collect(communes.map((unit) => [unit.provinceCode, unit]))
  return [...provinces]
    .sort(byKey)
    .map(([code, units]) => `${code}:${units.map(packPresent).join(',')}\n`)
    .join('')
}

/** Writes former communes as `unpackFormerCommunes` reads them. */
export function packFormerCommunes(communes: readonly PackedFormerCommune[]): string {
  const provinces = collect(communes.map((unit) => [unit.provinceCode, unit]))
  return [...provinces]
    .sort(byKey)
    .map(([code, units]) => `${code}|${packDistricts(units)}\n`)
    .join('')
}

function packDistricts(units: readonly PackedFormerCommune[]): string {
  return [...collect(units.map((unit) => [unit.districtName, unit]))]
    .map(([districtName, inside]) => `${districtName}>${packGroups(inside)}`)
    .join('|')
}

function packGroups(units: readonly PackedFormerCommune[]): string {
  return [...collect(units.map((unit) => [unit.successors.join('+'), unit]))]
    .map(([successors, inside]) => `${successors}:${inside.map(packUnit).join(',')}`)
    .join(';')
}

function packPresent(unit: PackedPresentCommune): string {
  const alias = unit.alias ? `~${unit.alias}` : ''
  const became = unit.became ? `@${unit.became.on}${letterOf(unit.became.kind)}` : ''
  return `${packUnit(unit)}${alias}${became}`
}

function packUnit({ code, name, kind }: { code: string; name: string; kind: AdministrativeUnitKind }): string {
  if (/[|>;:,+~@\n]/.test(name)) throw new RangeError(`${name} holds a mark of the packed form`)
  return `${letterOf(kind)}${code}${name}`
}

function letterOf(kind: AdministrativeUnitKind): string {
  const letter = letterOfKind.get(kind)
  if (letter === undefined) throw new RangeError(`no letter for ${kind}`)
  return letter
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a) - Number(b)
}
