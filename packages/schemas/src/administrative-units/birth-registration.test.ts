import { expect, test } from 'vitest'
import { findBirthRegistrationProvince } from './birth-registration.ts'

test('finds the former province that opens a personal number', () => {
  expect(findBirthRegistrationProvince('056')?.name).toBe('Khánh Hòa')
  expect(findBirthRegistrationProvince('015')?.name).toBe('Yên Bái')
})

test('finds nothing for the code of a country', () => {
  expect(findBirthRegistrationProvince('100')).toBeUndefined()
})
