import path from 'node:path'
import { expect, it } from 'vitest'
import { readClaims } from './read-claims.ts'

it('every claim of the page for the security officer names tests or commands that are there', () => {
  const claims = readClaims(path.join(import.meta.dirname, '../..'))
  expect(claims.length).toBeGreaterThan(20)
  for (const { text, tests, commands, missing } of claims) {
    expect([text, missing]).toEqual([text, []])
    expect([text, tests.length + commands.length]).not.toEqual([text, 0])
  }
})
