import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'
import { z } from 'zod'
import { auditEvent } from '../audit.ts'
import { createIdSource } from '../create-id-source.ts'
import { serverSubject } from '../policy/server-subject.ts'
import type { Store } from '../stores/store.ts'
import { type PublicKey, publicKey } from './public-keys.ts'
import { briefly, rememberBriefly } from './remember-briefly.ts'
import { type SecretKeeper, secretsOfStore } from './secret-keeper.ts'
import { longestLife, skew } from './signed-statement.ts'

const ALGORITHM = 'ES256'
/** Milliseconds between two looks for a new key when a token names one that is not known. */
const PAUSE = 2_000
/** Milliseconds before a new key signs: by then every process has it. */
const LEAD = 2 * briefly

const kept = z.strictObject({
  jwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() }),
  /** From when it signs. */
  from: z.iso.datetime(),
  /** From when the keys before it are worth nothing. */
  endsOthers: z.iso.datetime(),
})
type KeptKey = z.output<typeof kept>

const nameOf = (number: number): string => `issuer-key-${number}`

async function newKey(from: Date, endsOthers: Date): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const { kty, crv, x, y, d } = await exportJWK(privateKey)
  return JSON.stringify(kept.parse({ jwk: { kty, crv, x, y, d }, from: from.toISOString(), endsOthers: endsOthers.toISOString() }))
}

async function readKeys(secrets: SecretKeeper): Promise<readonly KeptKey[]> {
  const first = (await secrets.get(nameOf(1))) ?? (await secrets.put(nameOf(1), await newKey(new Date(0), new Date(0))))
  const keys = [kept.parse(JSON.parse(first))]
  for (;;) {
    const next = await secrets.get(nameOf(keys.length + 1))
    if (next === undefined) return keys
    keys.push(kept.parse(JSON.parse(next)))
  }
}

/** When a key that signs tokens begins and ends. */
export interface IssuerKeyPeriod {
  readonly kid: string
  /** From when it signs. */
  readonly from: string
  /** From when tokens that it signed are refused; absent for the newest. */
  readonly until?: string
}

interface IssuerKey extends IssuerKeyPeriod {
  readonly publicKey: PublicKey
  readonly secret: KeptKey['jwk']
}

async function periodsOf(keys: readonly KeptKey[]): Promise<readonly IssuerKey[]> {
  return Promise.all(
    keys.map(async ({ jwk, from }, index) => {
      const { d: _secret, ...open } = jwk
      const kid = await calculateJwkThumbprint(open)
      const until = keys.slice(index + 1).reduce<string | undefined>((earliest, { endsOthers }) => {
        return earliest !== undefined && Date.parse(earliest) <= Date.parse(endsOthers) ? earliest : endsOthers
      }, undefined)
      return { kid, from, ...(until !== undefined && { until }), publicKey: publicKey.parse({ ...open, kid, alg: ALGORITHM }), secret: jwk }
    }),
  )
}

/** How the key that signs tokens is replaced. */
export interface IssuerKeyRotation {
  /** Where the rotation is audited. */
  readonly store: Store
  /** Where the server keeps the keys; in the store when left out. */
  readonly keys?: SecretKeeper
  /** Who does it, as the audit names it; `operator` when left out. */
  readonly operator?: string
  /** Whether somebody else may have the present key: it then ends at once, and with it every token that it signed. */
  readonly compromised?: boolean
  /** The clock; that of the system when left out. */
  readonly now?: () => Date
}

/** Gives an issuer a new key for its tokens; the one before stays in the key set until the last token that it signed has ended. */
export async function rotateIssuerKey(rotation: IssuerKeyRotation): Promise<IssuerKeyPeriod> {
  const { store, keys: secrets = secretsOfStore(store), operator = 'operator', compromised = false, now = () => new Date() } = rotation
  const keys = await readKeys(secrets)
  const services = { newId: createIdSource(), now }
  const context = { services, subject: { ...serverSubject, workerId: operator }, requestId: services.newId() }
  const rule = compromised ? 'compromised' : 'operator'
  await store.appendAudit([auditEvent(context, { action: 'issuer-rotate', resource: 'Issuer', outcome: 'permit', rule })])
  const at = now().getTime()
  const from = new Date(compromised ? at : at + LEAD)
  const endsOthers = new Date(compromised ? at : from.getTime() + (longestLife + skew) * 1000 + LEAD)
  const key = await newKey(from, endsOthers)
  let number = keys.length + 1
  // Somebody else may have taken the number meanwhile, with a key that ends less.
  while ((await secrets.put(nameOf(number), key)) !== key) number++
  const newest = (await listIssuerKeys(secrets))[number - 1]
  if (!newest) throw new TypeError('the keeper of secrets does not keep them')
  return newest
}

/** When each key of an issuer begins and ends. */
export async function listIssuerKeys(secrets: SecretKeeper): Promise<readonly IssuerKeyPeriod[]> {
  const keys = await periodsOf(await readKeys(secrets))
  return keys.map(({ kid, from, until }) => ({ kid, from, ...(until !== undefined && { until }) }))
}

/** The keys of an issuer as its processes use them. */
export interface IssuerKeys {
  /** The key that signs now. */
  signing(): Promise<{ readonly kid: string; readonly alg: string; readonly privateKey: CryptoKey }>
  /** Whether tokens that a key signed are good. */
  isInForce(keyId: string): Promise<boolean>
  /** Public keys whose tokens are good, and that of the next key. */
  published(keyId?: string): Promise<readonly PublicKey[]>
}

/** Follows the keys of an issuer: what an operator rotates is known within half a minute. */
export function createIssuerKeys(secrets: SecretKeeper, now: () => Date): IssuerKeys {
  const recall = rememberBriefly(async () => periodsOf(await readKeys(secrets)), now)
  const inForce = async (oldest?: number): Promise<readonly IssuerKey[]> => {
    const at = now().getTime()
    return (await recall('keys', oldest)).filter(({ until }) => until === undefined || Date.parse(until) > at)
  }
  const imported = new Map<string, Promise<CryptoKey | Uint8Array>>()
  return {
    async signing() {
      const at = now().getTime()
      const key = (await inForce()).findLast(({ from }) => Date.parse(from) <= at)
      if (!key) throw new TypeError('no key of the issuer is in force: the clock was turned back')
      const importing = imported.get(key.kid) ?? importJWK({ ...key.secret, alg: ALGORITHM }, ALGORITHM)
      imported.set(key.kid, importing)
      const privateKey = await importing
      if (privateKey instanceof Uint8Array) throw new TypeError('the signing key of the issuer has to be asymmetric')
      return { kid: key.kid, alg: ALGORITHM, privateKey }
    },
    isInForce: async (keyId) => (await inForce()).some(({ kid }) => kid === keyId),
    async published(keyId) {
      const known = await inForce()
      const keys = keyId === undefined || known.some(({ kid }) => kid === keyId) ? known : await inForce(PAUSE)
      return keys.map(({ publicKey: key }) => key)
    },
  }
}
