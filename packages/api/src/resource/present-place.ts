import { resolveUnit } from '@caunoi/schemas/administrative-units'

/** Where a province and a commune of one day lie on another: province code and commune code in one, or the province alone. */
export type PlaceOf = (provinceCode: string, communeCode: string | undefined, on: string) => string | undefined

/**
 * Answers present places: codes of earlier days are followed to the units of today.
 *
 * A commune that was split among several lies in its province only; a code that named nothing on its day lies nowhere.
 */
export function presentPlaces(today: () => string): PlaceOf {
  return (provinceCode, communeCode, on) => {
    const [province, ...otherProvinces] = resolveUnit('province', provinceCode, on, today()).units
    if (communeCode !== undefined) {
      const { status, units } = resolveUnit('commune', communeCode, on, today())
      const [commune] = units
      if (commune && status !== 'ambiguous') return `${commune.provinceCode}${commune.code}`
    }
    return otherProvinces.length === 0 ? province?.code : undefined
  }
}
