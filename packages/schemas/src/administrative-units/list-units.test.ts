import { expect, test } from 'vitest'
import type { AdministrativeUnitLevel } from './administrative-unit.ts'
import { listUnits } from './list-units.ts'

function countKinds(level: AdministrativeUnitLevel, on: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of listUnits(level, on)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

test('holds 63 provinces and 10,035 communes on the last day before the reform', () => {
  expect(countKinds('province', '2025-06-30')).toEqual({ city: 6, province: 57 })
  expect(countKinds('commune', '2025-06-30')).toEqual({ commune: 7692, ward: 1726, township: 617 })
})

test('holds 34 provinces and 3,321 communes from the day of the reform', () => {
  expect(countKinds('province', '2025-07-01')).toEqual({ city: 6, province: 28 })
  expect(countKinds('commune', '2025-07-01')).toEqual({ commune: 2621, ward: 687, 'special-zone': 13 })
})

test('holds one more city and ten more wards once Đồng Nai is a city', () => {
  expect(countKinds('province', '2026-05-01')).toEqual({ city: 7, province: 27 })
  expect(countKinds('commune', '2026-05-01')).toEqual({ commune: 2611, ward: 697, 'special-zone': 13 })
})

test('changes the kind of Đồng Nai between the two days', () => {
  const kindOn = (on: string) => listUnits('province', on).find(({ code }) => code === '75')?.kind
  expect([kindOn('2026-04-29'), kindOn('2026-04-30')]).toEqual(['province', 'city'])
})

test('makes the same ten communes of Đồng Nai wards', () => {
  const before = new Set(listUnits('commune', '2026-04-29', { provinceCode: '75' }).map(({ code, kind }) => `${code} ${kind}`))
  const changed = listUnits('commune', '2026-04-30', { provinceCode: '75' }).filter(({ code, kind }) => !before.has(`${code} ${kind}`))
  expect(changed.map(({ name }) => name)).toEqual([
    'Lộc Ninh',
    'Tân Khai',
    'Đồng Phú',
    'Tân Phú',
    'Trị An',
    'Trảng Bom',
    'Dầu Giây',
    'Long Thành',
    'Xuân Lộc',
    'Nhơn Trạch',
  ])
})

test('holds the 13 special zones', () => {
  const zones = listUnits('commune', '2026-11-22').filter(({ kind }) => kind === 'special-zone')
  expect(zones.map(({ code, name, provinceCode }) => [code, name, provinceCode])).toEqual([
    ['06994', 'Vân Đồn', '22'],
    ['07192', 'Cô Tô', '22'],
    ['11914', 'Cát Hải', '31'],
    ['11948', 'Bạch Long Vĩ', '31'],
    ['19742', 'Cồn Cỏ', '44'],
    ['20333', 'Hoàng Sa', '48'],
    ['21548', 'Lý Sơn', '51'],
    ['22736', 'Trường Sa', '56'],
    ['23272', 'Phú Quý', '68'],
    ['26732', 'Côn Đảo', '79'],
    ['31078', 'Phú Quốc', '91'],
    ['31105', 'Thổ Châu', '91'],
    ['31108', 'Kiên Hải', '91'],
  ])
})

test.each([
  ['01', 126],
  ['38', 166],
  ['46', 40],
  ['56', 65],
  ['75', 95],
  ['79', 168],
])('lists the communes of the present province %s', (provinceCode, count) => {
  expect(listUnits('commune', '2026-11-22', { provinceCode })).toHaveLength(count)
})

test('lists codes once and in order', () => {
  for (const on of ['2025-06-30', '2025-07-01', '2026-11-22']) {
    const codes = listUnits('commune', on).map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
  }
})

test('puts every commune in a province of the same day', () => {
  for (const on of ['2025-06-30', '2025-07-01', '2026-11-22']) {
    const provinces = new Set(listUnits('province', on).map(({ code }) => code))
    expect(listUnits('commune', on).filter(({ provinceCode = '' }) => !provinces.has(provinceCode))).toEqual([])
  }
})

test('refuses a day that is not written as year, month, day', () => {
  expect(() => listUnits('province', '01/07/2025')).toThrow(RangeError)
})
