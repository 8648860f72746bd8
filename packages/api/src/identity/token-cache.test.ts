import { describe, expect, it, vi } from 'vitest'
import { readRegistration } from './registration.ts'
import { createTokenCache, type VerifiedToken } from './token-cache.ts'

const at = new Date('2026-11-30T00:00:00Z')
const registration = await readRegistration({
  id: 'client',
  facility: '01a22e80-0195-70d4-9f8b-0d2cbc15b100',
  issuer: 'https://issuer.example',
  scope: 'system/*.r',
  purposes: ['care'],
  labels: [],
})
const subject = {
  facilityId: registration.facility,
  clientId: 'client',
  scopes: new Map<string, string>(),
  purpose: 'care',
  labels: new Set<string>(),
} as const
const token: VerifiedToken = {
  clientId: 'client',
  issuedAt: at.getTime(),
  expiresAt: at.getTime() + 60_000,
  isSigned: async () => true,
  isGood: () => true,
  subject: () => subject,
}

describe('the cache of tokens', () => {
  it('verifies once a token that many requests bring at the same time, and not again afterwards', async () => {
    const verify = vi.fn(async () => token)
    const authenticate = createTokenCache(
      verify,
      async () => registration,
      () => at,
    )
    expect(new Set(await Promise.all(Array.from({ length: 16 }, () => authenticate('new'))))).toEqual(new Set([subject]))
    expect(await authenticate('new')).toBe(subject)
    expect(verify).toHaveBeenCalledTimes(1)
  })

  it('asks again for what was refused or failed', async () => {
    const verify = vi.fn<() => Promise<VerifiedToken | undefined>>()
    verify.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new RangeError('no answer')).mockResolvedValueOnce(token)
    const authenticate = createTokenCache(
      verify,
      async () => registration,
      () => at,
    )
    expect(await authenticate('new')).toBeUndefined()
    const failed = await Promise.allSettled([authenticate('new'), authenticate('new')])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await authenticate('new')).toBe(subject)
  })
})
