import type { AuditCheckpoint, AuditDigests, AuditEvent, AuditPage, KeySet } from '@caunoi/schemas'
import { accessesPath, fixedPaths } from '@caunoi/schemas/faces'
import { fromBase64Url, toBase64Url } from './encoding.ts'
import type { Call, Send } from './http/call.ts'
import { readJson, unreadable } from './http/read-json.ts'
import { isObject } from './is-object.ts'
import type { CallOptions, TrailOptions } from './options/call-options.ts'
import { createPages, isPage, type Pages } from './resources/pages.ts'

/** Digests of a page. */
const PAGE = 5000
const scheme = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** Why a server is found out: a checkpoint that its keys do not prove, a chain that ends before a kept checkpoint, or one that was written anew. */
export type AuditFault = 'unproved' | 'truncated' | 'forked'

/** What became of a kept checkpoint. */
export interface KeptCheckpoint {
  /** Nothing when the later chain goes on where the kept checkpoint was. */
  readonly fault?: AuditFault
  /** The present checkpoint: keep it when there is no fault. */
  readonly checkpoint: AuditCheckpoint
}

/** Holds a server to its audit, by checkpoints that are kept outside of it. */
export interface Audit {
  /** A signed checkpoint of the audit, to be kept. */
  checkpoint(options?: CallOptions): Promise<AuditCheckpoint>
  /**
   * Proves that the present audit goes on from a kept checkpoint: asks for the digest of every event between them and computes the chain.
   *
   * @example
   * ```ts
   * const { fault, checkpoint } = await client.audit.confirm(kept)
   * if (fault) report(fault, kept, checkpoint)
   * ```
   */
  confirm(kept: AuditCheckpoint, options?: CallOptions): Promise<KeptCheckpoint>
  /** Who saw what of a person, over everything of theirs that the caller’s facility owns, newest first. */
  accesses(beneficiaryId: string, options?: TrailOptions): Pages<AuditEvent>
}

/** Makes what holds a server to its audit. */
export function createAudit(send: Send): Audit {
  async function ask<Answer>(
    form: keyof typeof forms,
    path: string,
    { signal, timeout }: CallOptions,
    query?: Call['query'],
  ): Promise<Answer> {
    const answer = await send({ method: 'GET', path, ...(query && { query }), signal, timeout })
    const body = readJson(answer)
    if (!isAnswer<Answer>(body, form)) throw unreadable(`The answer has no ${form}`, answer)
    return body
  }
  const checkpoint = (options: CallOptions = {}) => ask<AuditCheckpoint>('signed', fixedPaths.auditCheckpoint, options)

  /** The hash of the chain at a later position, as the digests between make it; nothing when there are too few. */
  async function fold({ position, hash }: AuditCheckpoint, to: number, options: CallOptions): Promise<string | undefined> {
    let [at, present] = [position, hash]
    while (at < to) {
      const query = { after: at, limit: Math.min(PAGE, to - at) }
      const { items } = await ask<AuditDigests>('digests', fixedPaths.auditDigests, options, query)
      if (items.length === 0) return undefined
      for (const digest of items) present = await nextHash(present, ++at, digest)
    }
    return present
  }

  return {
    accesses: (id, { pageSize: limit, ...options } = {}) =>
      createPages((cursor) => ask<AuditPage>('items', accessesPath('beneficiaries', id), options, { limit, cursor })),
    checkpoint,
    async confirm(kept, options = {}) {
      const later = await checkpoint(options)
      const { keys } = await ask<KeySet>('keys', fixedPaths.auditKeys, options)
      const proofs = await Promise.all([kept, later].map((point) => isProved(point, keys)))
      const fault = proofs.includes(false) ? 'unproved' : later.position < kept.position ? 'truncated' : undefined
      const isSame = fault === undefined && (await fold(kept, later.position, options)) === later.hash
      const found = fault ?? (isSame ? undefined : 'forked')
      return { ...(found && { fault: found }), checkpoint: later }
    },
  }
}

/** SHA-256 over the hash before, the position as 8 bytes, and the digest of the event. */
async function nextHash(previous: string, position: number, digest: string): Promise<string> {
  const bytes = new Uint8Array(72)
  bytes.set(fromBase64Url(previous))
  new DataView(bytes.buffer).setBigUint64(32, BigInt(position))
  bytes.set(fromBase64Url(digest), 40)
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** Whether one of the keys signed a checkpoint, with the values that stand beside the signature. */
async function isProved({ position, hash, at, signed }: AuditCheckpoint, keys: readonly JsonWebKey[]): Promise<boolean> {
  const [header = '', payload = '', signature = ''] = signed.split('.')
  const said = parse(payload)
  if (said?.position !== position || said.hash !== hash || said.at !== at || !/^[\w-]+$/.test(signature)) return false
  const { alg, typ, kid } = parse(header) ?? {}
  if (alg !== 'ES256' || typ !== 'audit-checkpoint') return false
  for (const jwk of keys) {
    const { kty = '', crv = '', x = '', y = '' } = jwk
    if (crv !== 'P-256' || Reflect.get(jwk, 'kid') !== kid) continue
    if (await isSignedBy({ kty, crv, x, y }, signature, `${header}.${payload}`)) return true
  }
  return false
}

/** Whether a key signed a text; one that cannot be read signed nothing. */
async function isSignedBy(jwk: JsonWebKey, signature: string, text: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, scheme, false, ['verify'])
    return await crypto.subtle.verify(scheme, key, fromBase64Url(signature), new TextEncoder().encode(text))
  } catch {
    return false
  }
}

function parse(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(part)))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** What each answer has to hold before anything is computed with it. */
const forms = {
  signed: (body) => isObject(body) && typeof body.position === 'number' && [body.hash, body.at, body.signed].every(isText),
  keys: (body) => isObject(body) && Array.isArray(body.keys) && body.keys.every(isObject),
  items: isPage,
  digests: (body) => isPage(body) && body.items.every((digest) => isText(digest) && /^[\w-]{43}$/.test(digest)),
} as const satisfies Record<string, (body: unknown) => boolean>

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isAnswer<Answer>(body: unknown, form: keyof typeof forms): body is Answer {
  return forms[form](body)
}
