import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

/** The module as it loads on a runtime with the hash of the platform, or without. */
async function loaded(hasPlatform: boolean) {
  vi.resetModules()
  if (!hasPlatform) vi.stubGlobal('process', undefined)
  return await import('./sha256.ts')
}

it.each([true, false])('hashes bytes and texts one after another, where the platform helps: %j', async (hasPlatform) => {
  const { sha256Hex, sha256Base64Url } = await loaded(hasPlatform)
  vi.unstubAllGlobals()
  const part = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 100 }))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
      const all = Buffer.concat(parts.map((one) => Buffer.from(one)))
      expect(sha256Hex(...parts)).toBe(createHash('sha256').update(all).digest('hex'))
      expect(sha256Base64Url(...parts)).toBe(createHash('sha256').update(all).digest('base64url'))
    }),
  )
})
