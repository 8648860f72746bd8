import { type AdministrativeUnit, findUnit, listUnits } from '@caunoi/schemas/administrative-units'
import { birthCodesOf } from './personal-number.ts'
import type { Random } from './random.ts'

/** Day on which the codes of all places of the data are meant. */
const codesAsOf = '2025-07-01'

/** The province that the data are of. */
export interface Places {
  readonly provinceCode: string
  readonly name: string
  readonly communes: readonly AdministrativeUnit[]
  readonly birthCodes: readonly string[]
}

/** Looks up a province; refuses a code that names none. */
export function placesOf(provinceCode: string): Places {
  const province = findUnit('province', provinceCode, codesAsOf)
  if (!province) {
    const codes = listUnits('province', codesAsOf).map(({ code, name }) => `${code} ${name}`)
    throw new RangeError(
      `Không có tỉnh, thành phố nào mang mã "${provinceCode}" từ ngày ${codesAsOf}; hãy chọn một trong các mã sau. ` +
        `/ No province has the code "${provinceCode}" since ${codesAsOf}; choose one of these: ${codes.sort().join(', ')}.`,
    )
  }
  return {
    provinceCode,
    name: province.name,
    communes: listUnits('commune', codesAsOf, { provinceCode }),
    birthCodes: birthCodesOf(provinceCode, codesAsOf),
  }
}

/** A province, by its code. */
export function provinceArea({ provinceCode }: Places) {
  return { provinceCode, codesAsOf }
}

/** A commune of a province, by its code. */
export function communeArea({ provinceCode }: Places, { code }: Pick<AdministrativeUnit, 'code'>) {
  return { provinceCode, communeCode: code, codesAsOf }
}

/** An address line as it is written in a commune of that kind. */
export function addressLine(random: Random, { kind }: Pick<AdministrativeUnit, 'kind'>): string {
  const group = random.between(1, 14)
  return kind === 'ward' ? `Số ${random.between(1, 320)}, tổ dân phố ${group}` : `Thôn ${group}`
}
