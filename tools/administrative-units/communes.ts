import { formerProvinces } from '../../packages/schemas/src/administrative-units/former-provinces.ts'
import type { PackedFormerCommune, PackedPresentCommune } from '../../packages/schemas/src/administrative-units/packed-communes.ts'
import { aliases, districtNames, formerTitles, missingCommunes, presentCodes, successors, wardsSince } from './corrections.ts'
import type { MappingRow, SourceTables } from './source-tables.ts'
import { spell } from './spelling.ts'
import { splitCommunes } from './split-communes.ts'
import { splitTitle } from './titles.ts'

/** The present communes after correction, in code order. */
export function correctPresentCommunes({ wards }: SourceTables): PackedPresentCommune[] {
  return wards
    .map(({ code: packageCode, title, provinceCode }): PackedPresentCommune => {
      const code = presentCodes.get(packageCode) ?? packageCode
      const alias = aliases.get(code)
      const wardSince = wardsSince.get(code)
      return {
        code,
        ...splitTitle(title),
        provinceCode,
        ...(wardSince && { became: { on: wardSince, kind: 'ward' } }),
        ...(alias && { alias }),
      }
    })
    .sort(byCode)
}

/** The former communes after correction, in code order, each with every commune that took a part of it. */
export function correctFormerCommunes({ mappings }: SourceTables): PackedFormerCommune[] {
  const splits = readSplits()
  return [...mappings, ...missingCommunes].map((row) => correctFormerCommune(row, splits)).sort(byCode)
}

function correctFormerCommune(row: MappingRow, splits: ReadonlyMap<string, readonly string[]>): PackedFormerCommune {
  const { code, provinceName } = row
  const stated = successors.get(code) ?? row.successorCode
  const successor = presentCodes.get(stated) ?? stated
  const split = splits.get(code)
  if (split && !split.some((each) => each.startsWith(successor)))
    throw new RangeError(`${code} is split without its successor ${successor}`)
  return {
    code,
    ...splitTitle(formerTitles.get(code) ?? row.title),
    provinceCode: formerProvinceCode(provinceName),
    districtName: spellDistrict(districtNames.get(`${row.districtName}, ${provinceName}`) ?? row.districtName),
    successors: split ?? [successor],
  }
}

function readSplits(): ReadonlyMap<string, readonly string[]> {
  const entries = splitCommunes.split(/\s+/).filter((entry) => entry !== '')
  return new Map(entries.map((entry) => [entry.slice(0, 5), entry.slice(6).split('+')]))
}

function formerProvinceCode(provinceName: string): string {
  const name = spell(provinceName.normalize('NFC').replace(/^(Tỉnh|Thành phố) /u, ''))
  const province = formerProvinces.find((each) => each.name === name)
  if (province === undefined) throw new RangeError(`no former province has the name ${name}`)
  return province.code
}

function spellDistrict(districtName: string): string {
  const [, kind = '', name = ''] = /^(Quận|Huyện|Thị xã|Thành phố) (.+)$/u.exec(districtName.normalize('NFC')) ?? []
  if (kind === '') throw new RangeError(`${districtName} names no district`)
  return `${kind} ${spell(name)}`
}

function byCode(a: { code: string }, b: { code: string }): number {
  return Number(a.code) - Number(b.code)
}
