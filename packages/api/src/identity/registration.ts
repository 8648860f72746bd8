import { AccessPurpose, type CodeOf, SensitivityLabel, WorkerRole } from '@caunoi/schemas'
import type { JWK } from 'jose'
import { z } from 'zod'
import { isPlainText } from '../http/plain-text.ts'
import type { Reader } from '../stores/store.ts'
import { type PublicKey, publicKey, readPublicKeys } from './public-keys.ts'
import { RegistrationRefused } from './registration-refused.ts'

/** Where the public keys of a client, or of an issuer of statements about workers, are: here, or at an address that it keeps. */
export interface KeySource {
  /** Public keys as JSON Web Key Set; each gets an id. */
  readonly jwks?: { readonly keys: readonly JWK[] }
  /** An https address of a JSON Web Key Set. */
  readonly jwksUri?: string
}

/** Who may state on whose behalf the software of a client works, beside the client itself: the sign-on of a hospital. */
export interface WorkerIssuer extends KeySource {
  /** Its name, as in `iss` of its statements. */
  readonly issuer: string
}

/** What the operator registers of a client: its facility, where its public keys are, and the most it may ask for. */
export interface ClientRegistration extends KeySource {
  readonly id: string
  /** Id of the facility that the client works for. */
  readonly facility: string
  /** The other issuer whose tokens this client uses, instead of keys: `createExternalIssuer()`. */
  readonly issuer?: string
  /** The widest scope that it may ask for: `system/Case.crus system/Referral.cru`. */
  readonly scope: string
  /** What its tokens may be used for; the first is that of a token whose request names none. */
  readonly purposes: readonly CodeOf<typeof AccessPurpose>[]
  /** Sensitivity labels that it may be shown; none when empty. */
  readonly labels: readonly string[]
  /** Roles that it may name for its workers; none when left out. */
  readonly roles?: readonly CodeOf<typeof WorkerRole>[]
  readonly workerIssuers?: readonly WorkerIssuer[]
  /** First instant, and the one from which it is over; open when left out. */
  readonly validFrom?: string
  readonly validUntil?: string
}

const SCOPE = /^system\/([A-Z]\w*|\*)\.[cruds]+( system\/([A-Z]\w*|\*)\.[cruds]+)*$/
const name = z.string().min(1).max(100).refine(isPlainText)
const instant = z.iso.datetime()
const keySource = { jwks: z.strictObject({ keys: z.array(publicKey) }).optional(), jwksUri: z.string().max(500).optional() }

const stored = z.strictObject({
  id: name,
  facility: name,
  ...keySource,
  issuer: z.string().max(500).optional(),
  scope: z.string().max(4000),
  purposes: z.array(AccessPurpose.schema).min(1),
  labels: z.array(SensitivityLabel.schema),
  roles: z.array(WorkerRole.schema).optional(),
  workerIssuers: z
    .array(z.strictObject({ issuer: z.string().min(1).max(500), ...keySource }))
    .max(10)
    .optional(),
  validFrom: instant.optional(),
  validUntil: instant.optional(),
  /** Instants from which keys are worth nothing any more, by id. */
  retirements: z.record(z.string(), instant),
  /** Since when the client is revoked. */
  revokedAt: instant.optional(),
})

/** A registration as it is kept. */
export type StoredRegistration = z.output<typeof stored>

const isAddress = (address: string): boolean => {
  const url = URL.parse(address)
  // An operator may allow the http of the own machine to the reader of addresses; a registration names it only for tests and trials.
  const isLocal = url?.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  return url !== null && (url.protocol === 'https:' || isLocal) && url.username === '' && url.password === '' && url.hash === ''
}

async function readSource({ jwks, jwksUri }: KeySource, field: string): Promise<Pick<StoredRegistration, 'jwks' | 'jwksUri'>> {
  if (jwksUri !== undefined && !isAddress(jwksUri)) throw new RegistrationRefused('https-address', `${field}jwksUri`)
  const keys: readonly PublicKey[] | undefined = jwks && (await readPublicKeys(jwks, `${field}jwks`))
  return { ...(keys && { jwks: { keys: [...keys] } }), ...(jwksUri !== undefined && { jwksUri }) }
}

/** Checks what an operator registers, key by key; throws `RegistrationRefused` at the first fault. */
export async function readRegistration(given: ClientRegistration): Promise<StoredRegistration> {
  const { workerIssuers = [], validFrom, validUntil } = given
  const sources = [given.jwks, given.jwksUri, given.issuer].filter((source) => source !== undefined)
  if (sources.length !== 1) throw new RegistrationRefused('one-source-of-keys', 'jwks')
  if (given.issuer !== undefined && !isAddress(given.issuer)) throw new RegistrationRefused('https-address', 'issuer')
  const issuers: NonNullable<StoredRegistration['workerIssuers']> = []
  for (const [index, { issuer, ...source }] of workerIssuers.entries()) {
    const field = `workerIssuers.${index}.`
    if (Object.keys(source).length !== 1) throw new RegistrationRefused('one-source-of-keys', `${field}jwks`)
    if (issuer === given.id || workerIssuers.some((other, at) => at < index && other.issuer === issuer)) {
      throw new RegistrationRefused('wrong-form', `${field}issuer`)
    }
    issuers.push({ issuer, ...(await readSource(source, field)) })
  }
  const { success, data, error } = stored.safeParse({
    ...given,
    ...(await readSource(given, '')),
    ...(workerIssuers.length > 0 && { workerIssuers: issuers }),
    retirements: {},
  })
  if (!success) throw new RegistrationRefused('wrong-form', error.issues[0]?.path.join('.') ?? '')
  if (!SCOPE.test(data.scope)) throw new RegistrationRefused('unknown-scope', 'scope')
  if (validFrom !== undefined && validUntil !== undefined && Date.parse(validUntil) <= Date.parse(validFrom)) {
    throw new RegistrationRefused('end-before-start', 'validUntil')
  }
  return data
}

/** Reads a registration that is kept; undefined for what somebody broke, or another release wrote. */
export function parseRegistration(body: string): StoredRegistration | undefined {
  try {
    return stored.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

/** Reads the registration of a client; throws where one is there that nobody can read, so that the operator is told why the client is out. */
export async function findRegistration(store: Pick<Reader, 'findClient'>, id: string): Promise<StoredRegistration | undefined> {
  const found = await store.findClient(id)
  const registration = found && parseRegistration(found.body)
  if (found && !registration)
    throw new TypeError(
      'không đọc được đăng ký của một phần mềm: hãy đăng ký lại / the registration of a client cannot be read: register it anew',
    )
  return registration
}

/** What a registration is worth at an instant. */
export type ClientState = 'in-force' | 'revoked' | 'not-begun' | 'ended'

/** Tells whether a client is in force at an instant, or why not. */
export function clientStateOf({ revokedAt, validFrom, validUntil }: StoredRegistration, now: Date): ClientState {
  const at = now.getTime()
  if (revokedAt !== undefined) return 'revoked'
  if (validFrom !== undefined && Date.parse(validFrom) > at) return 'not-begun'
  return validUntil !== undefined && Date.parse(validUntil) <= at ? 'ended' : 'in-force'
}

/** Whether a client may do anything at all at an instant. */
export function isInForce(registration: StoredRegistration, now: Date): boolean {
  return clientStateOf(registration, now) === 'in-force'
}

/** Whether a key of a client has been taken out of use. */
export function isRetired({ retirements }: StoredRegistration, kid: string, now: Date): boolean {
  const retirement = Object.hasOwn(retirements, kid) ? retirements[kid] : undefined
  return retirement !== undefined && Date.parse(retirement) <= now.getTime()
}
