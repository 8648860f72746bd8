import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHAIN_START, digestOfEvent, foldFrom } from './link-hash.ts'

const event = {
  id: '01990000-0000-7000-8000-000000000001',
  at: '2026-11-22T08:00:00.000Z',
  resource: 'Case',
  recordIds: ['a', 'b', 'a'],
  facility: 'f',
  readers: [{ facility: 'f' }, { facility: 'g', recordIds: ['b'] }],
  body: '{"note":"Nguyễn"}',
}

it('the digest of an event is the SHA-256 of all that is kept of it, as base64url', () => {
  const canonical = '["01990000-0000-7000-8000-000000000001","2026-11-22T08:00:00.000Z","Case",["a","b"],"f",[["f",null],["g",["b"]]],'
  const expected = createHash('sha256').update(`${canonical}"{\\"note\\":\\"Nguyễn\\"}"]`).digest('base64url')
  expect(digestOfEvent(event)).toBe(expected)
})

it('the hash of the chain is the SHA-256 of the hash before, the position as 8 bytes, and the digest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 5 }), (positions) => {
      const fold = foldFrom(CHAIN_START)
      let expected = Buffer.alloc(32)
      for (const position of positions) {
        const digest = randomBytes(32)
        const number = Buffer.alloc(8)
        number.writeBigUInt64BE(BigInt(position))
        expected = createHash('sha256')
          .update(Buffer.concat([expected, number, digest]))
          .digest()
        fold.add(position, digest.toString('base64url'))
      }
      expect(fold.hash()).toBe(expected.toString('base64url'))
      expect(foldFrom(fold.hash()).hash()).toBe(fold.hash())
    }),
  )
})
