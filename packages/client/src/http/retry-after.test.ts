import { describe, expect, test } from 'vitest'
import { retryAfterOf } from './retry-after.ts'

const now = Date.UTC(2026, 2, 2, 8, 0, 0)

function headers(retryAfter: string, date?: string): Headers {
  return new Headers({ 'retry-after': retryAfter, ...(date !== undefined && { date }) })
}

describe('Retry-After', () => {
  test('is read in seconds', () => {
    expect(retryAfterOf(headers('7'), now)).toBe(7)
  })

  test('is read as a date', () => {
    expect(retryAfterOf(headers('Mon, 02 Mar 2026 08:01:30 GMT'), now)).toBe(90)
  })

  test('is measured by the clock of the server, where it tells the time', () => {
    expect(retryAfterOf(headers('Mon, 02 Mar 2026 11:00:05 GMT', 'Mon, 02 Mar 2026 11:00:00 GMT'), now)).toBe(5)
  })

  test('in the past asks for no wait', () => {
    expect(retryAfterOf(headers('Mon, 02 Mar 2026 07:00:00 GMT'), now)).toBe(0)
  })

  test('that cannot be read, or is not there, says nothing', () => {
    expect(retryAfterOf(headers('soon'), now)).toBeUndefined()
    expect(retryAfterOf(new Headers(), now)).toBeUndefined()
  })
})
