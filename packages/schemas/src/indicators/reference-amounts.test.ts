import { expect, test } from 'vitest'
import { referenceAmount } from './reference-amounts.ts'

test.each([
  ['2019-06-30', undefined],
  ['2019-07-01', 1_490_000],
  ['2023-06-30', 1_490_000],
  ['2023-07-01', 1_800_000],
  ['2024-07-01', 2_340_000],
  ['2026-06-30', 2_340_000],
  ['2026-07-01', 2_530_000],
  ['2030-12-31', 2_530_000],
])('on %s the base salary is %s', (on, amount) => {
  expect(referenceAmount('base-salary', on)).toBe(amount)
})
