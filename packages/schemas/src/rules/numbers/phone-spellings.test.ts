import { expect, test } from 'vitest'
import { phoneSpellings } from './phone-spellings.ts'

test.each([
  ['0905000111', ['0905000111', '+84905000111']],
  ['+84905000111', ['+84905000111', '0905000111']],
  ['+84236000111', ['+84236000111', '0236000111']],
  ['111', ['111']],
  ['+12025550100', ['+12025550100']],
])('%s is recorded as %j', (phone, spellings) => {
  expect(phoneSpellings(phone)).toEqual(spellings)
})
