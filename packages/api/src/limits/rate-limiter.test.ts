import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkOf } from '../http/network-of.ts'
import { Refusal } from '../refusal.ts'
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts'

/** What a party gets for a request: nothing, or the refusal. */
function outcomeOf(limiter: RateLimiter, party: string): Refusal | undefined {
  try {
    limiter(party)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe('a rate limiter', () => {
  it('answers in any minute no more than twice what a minute allows, and in the long run what it allows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.nat(4000), { maxLength: 300 }), (perMinute, pauses) => {
        let time = 0
        const limiter = createRateLimiter('requests', perMinute, () => time)
        const answered: number[] = []
        for (const pause of pauses) {
          time += pause
          if (!outcomeOf(limiter, 'one')) answered.push(time)
        }
        for (const from of answered) {
          expect(answered.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(2 * perMinute)
        }
        expect(answered.length).toBeLessThanOrEqual(perMinute + (time / 60_000) * perMinute)
      }),
    )
  })

  it('answers again when the time is over that the refusal names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (perMinute) => {
        let time = 0
        const limiter = createRateLimiter('requests', perMinute, () => time)
        for (let count = 0; count < perMinute; count++) expect(outcomeOf(limiter, 'one')).toBeUndefined()
        const { code, details } = outcomeOf(limiter, 'one') ?? {}
        expect(code).toBe('too-many-requests')
        expect(details?.headers).toEqual({
          ratelimit: `"requests";r=0;t=${details?.retryAfter}`,
          'ratelimit-policy': `"requests";q=${perMinute};w=60`,
        })
        time += (details?.retryAfter ?? 0) * 1000
        expect(outcomeOf(limiter, 'one')).toBeUndefined()
      }),
    )
  })

  it('keeps parties apart, and lets the audit know of a refusal once a minute', () => {
    let time = 0
    const limiter = createRateLimiter('requests', 1, () => time)
    expect(outcomeOf(limiter, 'one')).toBeUndefined()
    expect(outcomeOf(limiter, 'other')).toBeUndefined()
    const repeated = () => outcomeOf(limiter, 'one')?.details.isRepeated
    expect([repeated(), repeated(), repeated()]).toEqual([false, true, true])
    time += 59_000
    expect(repeated()).toBe(true)
    time += 61_000
    expect([repeated(), repeated()]).toEqual([undefined, false])
  })

  it('remembers a bounded number of parties, and the busy one among them', () => {
    const limiter = createRateLimiter('requests', 2, () => 0)
    for (let index = 0; index < 100_000; index++) {
      limiter(`passing-${index}`)
      if (index % 1000 === 0) outcomeOf(limiter, 'busy')
    }
    expect(outcomeOf(limiter, 'busy')?.code).toBe('too-many-requests')
  })

  it('has no limit where none is set', () => {
    const limiter = createRateLimiter('requests', Number.POSITIVE_INFINITY)
    for (let index = 0; index < 1000; index++) expect(outcomeOf(limiter, 'one')).toBeUndefined()
  })
})

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
})
