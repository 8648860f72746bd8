import { listUnits, resolveUnit } from '@caunoi/schemas/administrative-units'

const LAST_DAY_OF_63 = '2025-06-30'
const SERIALS = 1_000_000
/** Has no divisor in common with the count of serials, so that no two people get the same. */
const STRIDE = 7919

/** The three digits that open the personal numbers of people who were born where a province of today lies. */
export function birthCodesOf(provinceCode: string, on: string): readonly string[] {
  return listUnits('province', LAST_DAY_OF_63).flatMap(({ code, birthRegistrationCode }) => {
    const successors = resolveUnit('province', code, LAST_DAY_OF_63, on).units
    return birthRegistrationCode !== undefined && successors.some((unit) => unit.code === provinceCode) ? [birthRegistrationCode] : []
  })
}

/** Twelve digits: where the birth was registered, century and sex, year, and a serial that nobody else of the data has. */
export function personalNumber(birthCode: string, sex: 'female' | 'male', birthYear: number, person: number): string {
  const century = (Math.floor(birthYear / 100) - 19) * 2 + (sex === 'female' ? 1 : 0)
  const serial = (person * STRIDE + 104_729) % SERIALS
  return `${birthCode}${century}${String(birthYear % 100).padStart(2, '0')}${String(serial).padStart(6, '0')}`
}
