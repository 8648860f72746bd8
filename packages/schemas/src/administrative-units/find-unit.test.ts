import { expect, test } from 'vitest'
import { findUnit } from './find-unit.ts'
import { listUnits } from './list-units.ts'
import { unitTitle } from './unit-title.ts'

test.each([
  ['15', 'Yên Bái', 'Lào Cai'],
  ['24', 'Bắc Giang', 'Bắc Ninh'],
  ['44', 'Quảng Bình', 'Quảng Trị'],
  ['52', 'Bình Định', 'Gia Lai'],
  ['80', 'Long An', 'Tây Ninh'],
  ['82', 'Tiền Giang', 'Đồng Tháp'],
  ['91', 'Kiên Giang', 'An Giang'],
])('reads province code %s as %s before the reform and as %s from it on', (code, before, after) => {
  expect(findUnit('province', code, '2025-06-30')?.name).toBe(before)
  expect(findUnit('province', code, '2025-07-01')?.name).toBe(after)
})

test('reads no other province code as two provinces', () => {
  const renamed = listUnits('province', '2025-07-01').filter(({ code, name }) => findUnit('province', code, '2025-06-30')?.name !== name)
  expect(renamed).toHaveLength(7)
})

test('reads most commune codes as another commune before the reform', () => {
  const titleBefore = (code: string) => {
    const unit = findUnit('commune', code, '2025-06-30')
    return unit && unitTitle(unit)
  }
  const renamed = listUnits('commune', '2025-07-01').filter((unit) => titleBefore(unit.code) !== unitTitle(unit))
  expect(renamed.length).toBeGreaterThan(3321 / 2)
})

test.each([
  ['22390', 'Phường Tây Nha Trang'],
  ['22402', 'Phường Nam Nha Trang'],
  ['22702', 'Xã Suối Hiệp'],
  ['22736', 'Đặc khu Trường Sa'],
])('finds %s in Khánh Hòa as %s', (code, title) => {
  const unit = findUnit('commune', code, '2026-11-22')
  expect(unit && [unitTitle(unit), unit.provinceCode]).toEqual([title, '56'])
})

test('gives the district of a former commune and none of a present one', () => {
  expect(findUnit('commune', '00001', '2025-06-30')).toEqual({
    level: 'commune',
    code: '00001',
    name: 'Phúc Xá',
    kind: 'ward',
    provinceCode: '01',
    districtName: 'Quận Ba Đình',
    validTo: '2025-06-30',
  })
  expect(findUnit('commune', '00004', '2025-07-01')).toEqual({
    level: 'commune',
    code: '00004',
    name: 'Ba Đình',
    kind: 'ward',
    provinceCode: '01',
    validFrom: '2025-07-01',
  })
})

test('includes the first and the last day of a unit', () => {
  expect(findUnit('commune', '00001', '2025-06-30')).toBeDefined()
  expect(findUnit('commune', '00001', '2025-07-01')).toBeUndefined()
  expect(findUnit('commune', '25270', '2026-04-29')?.validTo).toBe('2026-04-29')
  expect(findUnit('commune', '25270', '2026-04-30')?.validFrom).toBe('2026-04-30')
})

test('gives the birth-registration code of a former province', () => {
  expect(findUnit('province', '56', '2025-06-30')?.birthRegistrationCode).toBe('056')
  expect(findUnit('province', '56', '2025-07-01')?.birthRegistrationCode).toBeUndefined()
})

test('knows Thừa Thiên Huế before Huế was a city', () => {
  expect(findUnit('province', '46', '2024-12-31')).toMatchObject({ name: 'Thừa Thiên Huế', kind: 'province' })
  expect(findUnit('province', '46', '2025-01-01')).toMatchObject({ name: 'Huế', kind: 'city' })
})

test('finds Xã Ba Chẽ by the code of the decision and by that of the register', () => {
  expect(findUnit('commune', '06978', '2025-07-01')?.name).toBe('Ba Chẽ')
  expect(findUnit('commune', '06970', '2025-07-01')).toEqual(findUnit('commune', '06978', '2025-07-01'))
  expect(findUnit('commune', '06970', '2025-06-30')).toMatchObject({ name: 'Ba Chẽ', kind: 'township' })
})

test('keeps Xã Ia Mơ under its own code', () => {
  expect(findUnit('commune', '23938', '2025-06-30')?.name).toBe('Ia Mơ')
  expect(findUnit('commune', '23938', '2025-07-01')?.name).toBe('Ia Mơ')
  expect(findUnit('commune', '23737', '2025-06-30')?.name).toBe('Ia Mơ Nông')
  expect(findUnit('commune', '23737', '2025-07-01')).toBeUndefined()
})

test('finds nothing for an unknown code', () => {
  expect(findUnit('province', '99', '2026-11-22')).toBeUndefined()
  expect(findUnit('commune', '1', '2026-11-22')).toBeUndefined()
})

test('refuses a day that is not written as year, month, day', () => {
  expect(() => findUnit('province', '01', '2025-7-1')).toThrow(RangeError)
})
