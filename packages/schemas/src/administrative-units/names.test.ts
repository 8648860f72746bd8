import { expect, test } from 'vitest'
import type { AdministrativeUnit } from './administrative-unit.ts'
import { formerProvinces } from './former-provinces.ts'
import { listUnits } from './list-units.ts'
import { presentProvinces } from './present-provinces.ts'

const days = ['2025-06-30', '2025-07-01', '2026-04-30']
const units: readonly AdministrativeUnit[] = days.flatMap((on) => [...listUnits('province', on), ...listUnits('commune', on)])
const names = [...new Set(units.flatMap(({ name, districtName = '' }) => [name, districtName]))].filter((name) => name !== '')

test('writes every name in NFC', () => {
  expect(names.filter((name) => name !== name.normalize('NFC'))).toEqual([])
})

test('places every tone mark in the older way', () => {
  expect(names.filter((name) => /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu.test(name))).toEqual([])
})

test('writes names with Vietnamese letters, digits, spaces, hyphens, full stops and straight apostrophes only', () => {
  expect(names.filter((name) => !/^[A-ZĐa-zđÀ-ỹ0-9 .'-]+$/u.test(name))).toEqual([])
})

test('begins every word with a capital but in the names of state farms', () => {
  expect(names.filter((name) => /(^|(?<!Nông|Thị) )\p{Ll}/u.test(name.replace(/^Thành phố/u, '')))).toEqual([])
})

test('opens every birth-registration code of the 63 provinces with a zero before the province code', () => {
  expect(formerProvinces).toHaveLength(63)
  expect(formerProvinces.filter(({ code, birthRegistrationCode }) => birthRegistrationCode !== `0${code}`)).toEqual([])
})

test('merges every former province into a present one', () => {
  const successors = [...new Set(formerProvinces.map(({ successorCode }) => successorCode))].sort()
  expect(successors).toEqual(presentProvinces.map(({ code }) => code))
})
