import { exportJWK, importJWK, type JWK } from 'jose'
import { z } from 'zod'
import { sha256Base64Url } from '../sha256.ts'
import { type RegistrationReason, RegistrationRefused } from './registration-refused.ts'

/** Algorithms that a client may sign with. */
export const signatureAlgorithms = ['ES256', 'ES384', 'PS256', 'EdDSA', 'RS384'] as const

/** One of the accepted algorithms. */
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number]

/** A public key with its id and the one algorithm that it is for. */
export const publicKey = z.strictObject({
  kid: z.string().min(1).max(200),
  alg: z.enum(signatureAlgorithms),
  kty: z.enum(['EC', 'OKP', 'RSA']),
  crv: z.string().exactOptional(),
  x: z.string().exactOptional(),
  y: z.string().exactOptional(),
  n: z.string().exactOptional(),
  e: z.string().exactOptional(),
})

/** A public key as it is kept: nothing of it is secret. */
export type PublicKey = z.output<typeof publicKey>

/** Most keys of one client or issuer. */
const MOST_KEYS = 20
const SECRET_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']
const rsaBits = { least: 2048, most: 8192 }
const LEAST_EXPONENT = 65_537n

/** Ids are told in commands and lists: no blanks, no signs that a terminal takes for its own. A thumbprint may begin with each of its signs. */
const KEY_ID = /^[\w-][\w.:~+/=@-]{0,199}$/

const given = z.looseObject({
  kty: z.string(),
  kid: z.string().regex(KEY_ID).optional(),
  alg: z.string().optional(),
  use: z.string().optional(),
  key_ops: z.array(z.string()).optional(),
  crv: z.string().optional(),
  x: z.string().max(2000).optional(),
  y: z.string().max(2000).optional(),
  n: z.string().max(2000).optional(),
  e: z.string().max(2000).optional(),
})
type Given = z.output<typeof given>

function algorithmsOf({ kty, crv }: Given): readonly SignatureAlgorithm[] | RegistrationReason {
  if (kty === 'RSA') return ['PS256', 'RS384']
  if (kty === 'EC') return crv === 'P-256' ? ['ES256'] : crv === 'P-384' ? ['ES384'] : 'unknown-curve'
  if (kty === 'OKP') return crv === 'Ed25519' ? ['EdDSA'] : 'unknown-curve'
  return kty === 'oct' ? 'shared-secret' : 'key-unreadable'
}

/** What a key is by itself, whatever id and algorithm it is given: its thumbprint (RFC 7638). */
export function thumbprintOf({ crv, e, kty, n, x, y }: JWK): string {
  return sha256Base64Url(JSON.stringify({ crv, e, kty, n, x, y }))
}

function toNumber(base64Url = ''): bigint {
  const bytes = atob(base64Url.replaceAll('-', '+').replaceAll('_', '/'))
  return [...bytes].reduce((sum, byte) => (sum << 8n) | BigInt(byte.charCodeAt(0)), 0n)
}

function isStrong({ n, e }: Given): boolean {
  const bits = toNumber(n).toString(2).length
  return bits >= rsaBits.least && bits <= rsaBits.most && toNumber(e) >= LEAST_EXPONENT
}

const keySet = z.looseObject({ keys: z.array(z.unknown()) })

async function readKey(value: unknown, field: string): Promise<PublicKey> {
  const refused = (reason: RegistrationReason): RegistrationRefused => new RegistrationRefused(reason, field)
  const isObject = typeof value === 'object' && value !== null
  if (isObject && Reflect.get(value, 'kty') === 'oct') throw refused('shared-secret')
  if (isObject && SECRET_PARTS.some((part) => part in value)) throw refused('private-key')
  const { success, data: key } = given.safeParse(value)
  if (!success) throw refused('key-unreadable')
  const algorithms = algorithmsOf(key)
  if (typeof algorithms === 'string') throw refused(algorithms)
  const alg = algorithms.find((one) => key.alg === undefined || key.alg === one)
  if (!alg) throw refused('other-algorithm')
  if ((key.use ?? 'sig') !== 'sig' || key.key_ops?.includes('verify') === false) throw refused('not-for-signatures')
  const { kty, crv = '', x = '', y = '', n = '', e = '' } = key
  const material: JWK = kty === 'RSA' ? { kty, n, e } : kty === 'EC' ? { kty, crv, x, y } : { kty, crv, x }
  try {
    if (kty === 'RSA' && !isStrong(key)) throw refused('weak-key')
    // One key may be written in many ways, with padding or zeros before it: it is kept as what was read of it.
    const read = await exportJWK(await importJWK({ ...material, alg }, alg))
    return publicKey.parse({ ...read, alg, kid: key.kid ?? thumbprintOf(read) })
  } catch (error) {
    throw RegistrationRefused.isInstance(error) ? error : refused('key-unreadable')
  }
}

/** Takes of a key set that somebody else publishes the keys that can be used; others may stand beside them. */
export async function usableKeys(jwks: unknown): Promise<readonly PublicKey[]> {
  const { success, data } = keySet.safeParse(jwks)
  if (!success) throw new RegistrationRefused('key-unreadable', 'jwks')
  const read = data.keys.slice(0, MOST_KEYS).map((value) =>
    readKey(value, 'jwks').catch((error: unknown) => {
      if (RegistrationRefused.isInstance(error)) return undefined
      throw error
    }),
  )
  return (await Promise.all(read)).filter((key) => key !== undefined)
}

/**
 * Reads a JSON Web Key Set of public keys, each with an id and one algorithm; a key without an id gets its thumbprint (RFC 7638).
 * Refuses weak, symmetric and private keys: a secret that got here is in too many hands already.
 */
export async function readPublicKeys(jwks: unknown, field = 'jwks'): Promise<readonly PublicKey[]> {
  const { success, data } = keySet.safeParse(jwks)
  if (!success) throw new RegistrationRefused('key-unreadable', field)
  if (data.keys.length === 0 || data.keys.length > MOST_KEYS) throw new RegistrationRefused('too-many-keys', field)
  const keys: PublicKey[] = []
  for (const [index, value] of data.keys.entries()) {
    const key = await readKey(value, `${field}.keys.${index}`)
    if (keys.some(({ kid }) => kid === key.kid)) throw new RegistrationRefused('duplicate-key-id', `${field}.keys.${index}`)
    keys.push(key)
  }
  return keys
}
