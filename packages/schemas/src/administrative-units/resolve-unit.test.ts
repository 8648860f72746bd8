import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AdministrativeUnit, AdministrativeUnitLevel } from './administrative-unit.ts'
import { listUnits } from './list-units.ts'
import { resolveUnit } from './resolve-unit.ts'

const before = '2025-06-30'
const after = '2025-07-01'
const today = '2026-11-22'
const codes = (units: readonly AdministrativeUnit[]) => units.map(({ code }) => code)

function countStatuses(level: AdministrativeUnitLevel, from: string, to: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of listUnits(level, from)) {
    const { status } = resolveUnit(level, code, from, to)
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}

test('resolves every former province to the one that took it in', () => {
  expect(countStatuses('province', before, today)).toEqual({ same: 11, unique: 52 })
})

test('resolves a present province to its former ones', () => {
  expect(codes(resolveUnit('province', '25', today, before).units)).toEqual(['17', '25', '26'])
  expect(countStatuses('province', today, before)).toEqual({ same: 11, ambiguous: 23 })
})

test('resolves every former commune, and says so where it was split', () => {
  expect(countStatuses('commune', before, today)).toEqual({ same: 121, unique: 9474, ambiguous: 440 })
})

test('resolves every present commune but the five island districts that had none', () => {
  expect(countStatuses('commune', today, before)).toEqual({ same: 121, unique: 14, ambiguous: 3181, unknown: 5 })
  const unknown = listUnits('commune', today).filter(({ code }) => resolveUnit('commune', code, today, before).status === 'unknown')
  expect(unknown.map(({ name }) => name)).toEqual(['Bạch Long Vĩ', 'Cồn Cỏ', 'Hoàng Sa', 'Lý Sơn', 'Côn Đảo'])
})

test('takes no code for the unit that bears it on another day', () => {
  const { status, units } = resolveUnit('province', '15', before, after)
  expect([status, units[0]?.name]).toEqual(['unique', 'Lào Cai'])
  expect(codes(resolveUnit('province', '10', before, after).units)).toEqual(['15'])
})

test('lists every candidate of a split commune', () => {
  const { status, units, reason } = resolveUnit('commune', '00019', before, today)
  expect([status, codes(units)]).toEqual(['ambiguous', ['00004', '00070', '00190', '00226']])
  expect(reason.vi).toBe(
    'Ngày 22/11/2026 địa bàn của Phường Điện Biên, Quận Ba Đình (00019) thuộc 4 đơn vị; cần địa chỉ chi tiết hơn để chọn.',
  )
})

test('puts first the unit that took all residents of a split commune', () => {
  const { status, units, reason } = resolveUnit('commune', '00556', before, today)
  expect([status, codes(units)]).toEqual(['ambiguous', ['00562', '00541']])
  expect(reason.en).toContain('All residents came to Xã Thuận An (00562).')
})

test('tells apart the two communes named Thạnh Lộc', () => {
  expect(codes(resolveUnit('commune', '30901', before, today).units)).toEqual(['30886'])
  expect(codes(resolveUnit('commune', '30913', before, today).units)).toEqual(['30910'])
})

test('keeps a unit that only changed its kind', () => {
  const { status, units } = resolveUnit('commune', '25270', after, today)
  expect([status, units[0]?.kind]).toEqual(['same', 'ward'])
  expect(resolveUnit('province', '75', today, after).units[0]?.kind).toBe('province')
})

test('resolves a code to itself on its own day', () => {
  expect(resolveUnit('commune', '22390', today, today)).toMatchObject({ status: 'same', units: [{ code: '22390' }] })
})

test('knows nothing of a code that named nothing', () => {
  expect(resolveUnit('commune', '99999', before, today)).toEqual({
    status: 'unknown',
    units: [],
    reason: {
      vi: 'Ngày 30/06/2025 không có xã, phường, đặc khu, thị trấn nào mang mã 99999.',
      en: 'On 2025-06-30 no commune had the code 99999.',
    },
  })
})

test.each<[AdministrativeUnitLevel]>([['province'], ['commune']])('finds the way back from every %s that it finds', (level) => {
  const days = ['2024-12-31', before, after, '2026-04-30']
  fc.assert(
    fc.property(fc.constantFrom(...days), fc.constantFrom(...days), fc.nat(), (from, to, pick) => {
      const units = listUnits(level, from)
      const start = units[pick % units.length]
      if (start === undefined) return false
      return resolveUnit(level, start.code, from, to).units.every((unit) =>
        codes(resolveUnit(level, unit.code, to, from).units).includes(start.code),
      )
    }),
  )
})
