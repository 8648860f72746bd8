import { describe, expect, test } from 'vitest'
import { isMerged } from './merge-patch.ts'

const record = {
  id: '1',
  name: 'Trung tâm',
  capacity: 83,
  licence: { number: '12', on: '2026-01-01' },
  services: ['counselling', 'shelter'],
}

describe('a record is as a patch wants it', () => {
  test.each([
    ['with nothing to change', {}],
    ['with equal values', { name: 'Trung tâm', capacity: 83 }],
    ['with the same text in another Unicode form', { name: 'Trung tâm'.normalize('NFD') }],
    ['with a removed field that is not there', { hotline: null }],
    ['with a member of an object', { licence: { number: '12' } }],
    ['with an equal list', { services: ['counselling', 'shelter'] }],
    ['with an undefined member, which is never sent', { name: undefined }],
  ])('%s', (_, patch) => {
    expect(isMerged(record, patch)).toBe(true)
  })
})

describe('a record is not as a patch wants it', () => {
  test.each([
    ['with another value', { capacity: 84 }],
    ['with a removed field that is still there', { licence: null }],
    ['with another member of an object', { licence: { number: '13' } }],
    ['with a shorter list', { services: ['counselling'] }],
    ['with a list in another order', { services: ['shelter', 'counselling'] }],
    ['with a field that is not there', { hotline: '111' }],
  ])('%s', (_, patch) => {
    expect(isMerged(record, patch)).toBe(false)
  })
})
