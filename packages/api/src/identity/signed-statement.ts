import { errors, importJWK, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { isPlainText } from '../http/plain-text.ts'
import { type PublicKey, signatureAlgorithms } from './public-keys.ts'

/** Seconds by which clocks may differ. */
export const skew = 10
/** Longest life of a statement or token, in seconds. */
export const longestLife = 300
const LONGEST_ID = 200

// Whatever would bring a key along, or ask for processing that is not done here, is no header of ours.
const header = z.strictObject({
  alg: z.enum(signatureAlgorithms),
  typ: z.string().max(100).optional(),
  kid: z.string().max(200).optional(),
  jku: z.string().max(500).optional(),
  x5t: z.string().optional(),
  'x5t#S256': z.string().optional(),
})

/** The part of a JWT before its signature is verified: nothing of it is to be believed. */
export interface UnverifiedStatement {
  readonly header: z.output<typeof header>
  readonly issuer: string
}

/** Reads the parts of a JWT; undefined for anything that is not written exactly as a signed one has to be. */
export function readUnverified(jwt: string): UnverifiedStatement | undefined {
  const parts = jwt.split('.')
  if (parts.length !== 3) return undefined
  try {
    const [head, claims] = parts.map(decodeExactly)
    const issuer: unknown = Reflect.get(Object(parseBytes(claims)), 'iss')
    if (typeof issuer !== 'string' || !isPlainText(issuer)) return undefined
    return { header: header.parse(parseBytes(head)), issuer }
  } catch {
    return undefined
  }
}

/** Base64url in its one canonical form: no other text may stand for the same bytes. */
function decodeExactly(part: string): Uint8Array {
  const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  const again = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  if (part === '' || again !== part) throw new SyntaxError('not base64url')
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))
}

function parseBytes(bytes: Uint8Array | undefined): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

/** What a JWT has to be. */
export interface StatementRules {
  /** Keys of its issuer that are in force; each for its own algorithm. */
  readonly keys: readonly PublicKey[]
  /** The kinds of JWT that may stand in its place; `undefined` for one that names none. */
  readonly types: readonly (string | undefined)[]
  readonly issuer: string
  /** The only audience. */
  readonly audience: string
  /** Key set that a `jku` header may name. */
  readonly jwksUri?: string | undefined
  readonly now: Date
}

/** A verified JWT, with the key that proved it. */
export interface VerifiedStatement {
  readonly claims: JWTPayload
  readonly jti: string
  /** Seconds since 1970, as it says itself. */
  readonly issuedAt: number
  readonly expiresAt: number
  readonly key: PublicKey
}

/** Verifies a JWT: its kind, its key, issuer, audience and times. Answers undefined whatever is wrong. */
export async function verifyStatement(jwt: string, rules: StatementRules): Promise<VerifiedStatement | undefined> {
  const { keys, types, issuer, audience, jwksUri, now } = rules
  const head = readUnverified(jwt)?.header
  if (!head || (head.jku !== undefined && head.jku !== jwksUri)) return undefined
  if (!types.includes(head.typ?.toLowerCase().replace(/^application\//, ''))) return undefined
  const options = { issuer, audience, clockTolerance: skew, currentDate: now, requiredClaims: ['exp', 'jti'] }
  for (const key of keys) {
    const { kid, ...material } = key
    if (key.alg !== head.alg || (head.kid !== undefined && head.kid !== kid)) continue
    try {
      const { payload } = await jwtVerify(jwt, await importJWK(material, key.alg), { ...options, algorithms: [key.alg] })
      return withinLimits(payload, key, now)
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
    }
  }
  return undefined
}

/** Claims that every JWT here has; `iat` only where it is told. */
const limited = z.object({
  aud: z.string(),
  jti: z.string().min(1).max(LONGEST_ID).refine(isPlainText),
  exp: z.number(),
  iat: z.number().optional(),
})

function withinLimits(claims: JWTPayload, key: PublicKey, now: Date): VerifiedStatement | undefined {
  const { success, data } = limited.safeParse(claims)
  if (!success) return undefined
  const { exp, iat = exp - longestLife, jti } = data
  const seconds = now.getTime() / 1000
  const isLimited = exp - iat <= longestLife && iat <= seconds + skew && exp <= seconds + longestLife + skew
  return isLimited ? { claims, jti, issuedAt: iat, expiresAt: exp, key } : undefined
}
