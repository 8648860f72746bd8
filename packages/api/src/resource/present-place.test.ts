import { expect, it } from 'vitest'
import { presentPlaces } from './present-place.ts'

const placeOf = presentPlaces(() => '2026-11-22')

it('follows codes of earlier days to the units of today', () => {
  expect(placeOf('56', '22390', '2026-01-01')).toBe('5622390')
  expect(placeOf('10', undefined, '2025-06-30')).toBe('15')
  expect(placeOf('91', '30901', '2025-06-30')).toBe('9130886')
})

it('puts a commune that was split among several in its province, and what was never a place nowhere', () => {
  expect(placeOf('01', '00019', '2025-06-30')).toBe('01')
  expect(placeOf('99', '99999', '2025-06-30')).toBeUndefined()
})
