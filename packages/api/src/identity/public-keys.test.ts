import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { readPublicKeys, usableKeys } from './public-keys.ts'

const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
const keyOf = (kid: string) => ({ keys: [{ kty: 'EC', crv: 'P-256', x, y, kid }] })

it.each(['-Rz0', '_Rz0', 'k-1', 'urn:key~1'])('takes a key of the id %s: one in thirty thumbprints begins with a sign', async (kid) => {
  expect(await readPublicKeys(keyOf(kid))).toMatchObject([{ kid }])
  expect(await usableKeys(keyOf(kid))).toMatchObject([{ kid }])
})

it.each(['a b', '\u001b[2J', '', 'x'.repeat(201)])(
  'takes no key of the id %j, which a command or a list would not show as it is',
  async (kid) => {
    await expect(readPublicKeys(keyOf(kid))).rejects.toThrow('jwks.keys.0')
    expect(await usableKeys(keyOf(kid))).toEqual([])
  },
)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' })
const curved = { kty: 'EC', crv: 'P-256', x, y }

it.each([
  ['with padding', curved, { ...curved, x: `${x}=` }],
  ['with other bits behind its end', curved, { ...curved, x: `${x?.slice(0, -1)}${alphabet[alphabet.indexOf(x?.at(-1) ?? '') ^ 1]}` }],
  ['with zeros before its number', rsa, { ...rsa, n: `AAAA${rsa.n}` }],
  ['with zeros before its exponent', rsa, { ...rsa, e: 'AAEAAQ' }],
])('keeps a key that is written %s as it is by itself, so that it stays retired', async (_, key, written) => {
  expect(await readPublicKeys({ keys: [written] })).toEqual(await readPublicKeys({ keys: [key] }))
})
