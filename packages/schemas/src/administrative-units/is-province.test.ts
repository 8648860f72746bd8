import { expect, test } from 'vitest'
import { isProvince } from './is-province.ts'

test.each([
  ['58', '2025-06-30', true],
  ['58', '2025-07-01', false],
  ['56', '2026-11-22', true],
  ['00', '2025-06-30', false],
  ['28', '2008-01-01', true],
])('the code %s on %s names a province: %s', (code, on, expected) => {
  expect(isProvince(code, on)).toBe(expected)
})
