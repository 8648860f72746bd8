import { type FormerProvince, formerProvinces } from './former-provinces.ts'

/**
 * Finds the former province whose birth-registration code opens a personal number, or `undefined`.
 *
 * Other three-digit codes name countries, and the codes of births registered since 2025-07-01 were not verified:
 * an unknown code is a warning, never a refusal. The code says where the birth was registered, not where a person lives.
 * Source: Thông tư 07/2016/TT-BCA, phụ lục 1.
 *
 * @example
 * ```ts
 * findBirthRegistrationProvince('056')?.name // 'Khánh Hòa'
 * ```
 */
export function findBirthRegistrationProvince(code: string): FormerProvince | undefined {
  return formerProvinces.find((province) => province.birthRegistrationCode === code)
}
