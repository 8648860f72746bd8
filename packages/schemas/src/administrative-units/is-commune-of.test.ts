import { expect, test } from 'vitest'
import { isCommuneOf } from './is-commune-of.ts'

test('knows the province of a commune on each day', () => {
  expect(isCommuneOf('22390', '56', '2026-11-22')).toBe(true)
  expect(isCommuneOf('22390', '58', '2026-11-22')).toBe(false)
})

test('follows a commune from its former province to its present one', () => {
  expect(isCommuneOf('29182', '83', '2025-06-30')).toBe(true)
  expect(isCommuneOf('29182', '83', '2025-07-01')).toBe(false)
  expect(isCommuneOf('29182', '86', '2025-07-01')).toBe(true)
})

test('denies a code that names nothing on the day', () => {
  expect(isCommuneOf('00001', '01', '2025-06-30')).toBe(true)
  expect(isCommuneOf('00001', '01', '2025-07-01')).toBe(false)
})

test('does not deny Phường Xương Huân, which ended before the day of the table', () => {
  expect(isCommuneOf('22342', '56', '2023-03-01')).toBe(true)
  expect(isCommuneOf('22342', '56', '2025-06-30')).toBe(false)
})

test('denies the wrong province of a commune that the table knows before its day', () => {
  expect(isCommuneOf('22759', '58', '2024-06-01')).toBe(true)
  expect(isCommuneOf('22759', '56', '2024-06-01')).toBe(false)
})
