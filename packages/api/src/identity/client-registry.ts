import { auditEvent } from '../audit.ts'
import { createIdSource } from '../create-id-source.ts'
import { serverSubject } from '../policy/server-subject.ts'
import { isEqual } from '../resource/canonical.ts'
import type { Store, StoredClient, Transaction } from '../stores/store.ts'
import { StoreConflict } from '../stores/store-conflict.ts'
import { type PublicKey, readPublicKeys, thumbprintOf } from './public-keys.ts'
import {
  type ClientRegistration,
  isRetired,
  type KeySource,
  parseRegistration,
  readRegistration,
  type StoredRegistration,
} from './registration.ts'
import { RegistrationRefused } from './registration-refused.ts'

/** What a registry of clients works with. */
export interface ClientRegistryOptions {
  readonly store: Store
  /** Who changes registrations, as the audit names it; `operator` when left out. */
  readonly operator?: string
  /** Called with the id of a client whose registration is there and cannot be read: the client is out, and for the registry there is none. */
  readonly onUnreadable?: (id: string) => void
  /** The clock; that of the system when left out. */
  readonly now?: () => Date
}

/** New keys of a client, and when those before them end. */
export interface KeyRotation {
  /** Keys that are added. */
  readonly jwks?: NonNullable<KeySource['jwks']>
  /** Ids of the keys that end; all that are not new when left out. */
  readonly retire?: readonly string[]
  /** From when they are worth nothing: until then, old and new ones are good. */
  readonly at: Date
}

/** The clients of a server, as its operator registers them; every change is audited with it. */
export interface ClientRegistry {
  /** Registers a client; one that is there already is replaced only when that is asked for, and its retired keys stay retired. */
  register(registration: ClientRegistration, options?: { readonly replace?: boolean }): Promise<StoredRegistration>
  /** Adds keys and sets the end of older ones. */
  rotate(id: string, rotation: KeyRotation): Promise<StoredRegistration>
  /** Ends all that a client may do, and its keys for good: tokens that it holds stop within a minute. */
  revoke(id: string): Promise<StoredRegistration>
  /** One registration, if it is there. */
  find(id: string): Promise<StoredRegistration | undefined>
  /** All registrations in the order of their ids. */
  list(): AsyncIterable<StoredRegistration>
}

const PAGE = 200

type KeySet = StoredRegistration['jwks']

/** Opens the registry of a store. */
export function createClientRegistry({
  store,
  operator = 'operator',
  onUnreadable = () => undefined,
  now = () => new Date(),
}: ClientRegistryOptions): ClientRegistry {
  const services = { newId: createIdSource(), now }

  /** One that nobody can read is none: the operator puts another one in its place. */
  async function find(reader: Pick<Store, 'findClient'>, id: string): Promise<StoredRegistration | undefined> {
    const found = await reader.findClient(id)
    return found && read(found)
  }

  function read({ id, body }: StoredClient): StoredRegistration | undefined {
    const registration = parseRegistration(body)
    if (!registration) onUnreadable(id)
    return registration
  }

  async function keep(transaction: Transaction, action: string, registration: StoredRegistration): Promise<StoredRegistration> {
    const { id, facility } = registration
    await transaction.putClient({ id, facility, body: JSON.stringify(registration) })
    const context = { services, subject: { ...serverSubject, clientId: id, workerId: operator }, requestId: services.newId() }
    const facts = { action, resource: 'Client', owners: [[id, facility]], outcome: 'permit', rule: 'operator' } as const
    await transaction.audit([auditEvent(context, facts)])
    return registration
  }

  function change(
    id: string,
    action: string,
    next: (present: StoredRegistration | undefined) => StoredRegistration,
  ): Promise<StoredRegistration> {
    return store.transaction(async (transaction) => {
      if (!(await transaction.holdKey('client', id))) throw new StoreConflict('somebody else changes this client right now')
      return keep(transaction, action, next(await find(transaction, id)))
    })
  }

  const known = (present: StoredRegistration | undefined): StoredRegistration => {
    if (!present) throw new RegistrationRefused('unknown-client', 'id')
    return present
  }

  return {
    async register(given, { replace = false } = {}) {
      const registration = await readRegistration(given)
      return change(registration.id, 'client-register', (present) => {
        if (present && !replace) throw new RegistrationRefused('client-exists', 'id')
        if (present) checkSameKeys(present, registration)
        return checkRetired({ ...registration, retirements: present ? endsOf(present) : {} })
      })
    },
    async rotate(id, { jwks, retire, at }) {
      const added = jwks ? await readPublicKeys(jwks) : []
      return change(id, 'client-rotate', (given) => {
        const present = known(given)
        if (!present.jwks && (added.length > 0 || retire === undefined)) throw new RegistrationRefused('remote-keys', 'jwks')
        const keys = present.jwks?.keys ?? []
        const ids = [...keys, ...added].map(({ kid }) => kid)
        if (new Set(ids).size < ids.length) throw new RegistrationRefused('duplicate-key-id', 'jwks')
        const ended = retire ?? keys.map(({ kid }) => kid)
        const unknown = ended.find((kid) => present.jwks && !ids.includes(kid))
        if (unknown !== undefined) throw new RegistrationRefused('unknown-key', 'retire')
        const retirements = { ...present.retirements }
        for (const kid of withTwins(keys, ended)) if (!isRetired(present, kid, at)) retirements[kid] = at.toISOString()
        checkRetired({ jwks: { keys: [...added] }, retirements: endsOf({ jwks: { keys: [...keys] }, retirements }) })
        if (present.jwks && ids.every((kid) => Object.hasOwn(retirements, kid))) throw new RegistrationRefused('no-key-left', 'retire')
        const rotated = { ...present, ...(present.jwks && { jwks: { keys: [...keys, ...added] } }), retirements }
        return withoutOldKeys(rotated, now())
      })
    },
    revoke: (id) => change(id, 'client-revoke', (present) => withoutRights(known(present), now())),
    find: (id) => find(store, id),
    async *list() {
      for (let after = ''; ; ) {
        const page = await store.clients(after, PAGE)
        yield* page.flatMap((found) => read(found) ?? [])
        const last = page.at(-1)
        if (!last || page.length < PAGE) return
        after = last.id
      }
    },
  }
}

/** Revokes a client with its keys: whoever registers it anew brings others. */
function withoutRights(registration: StoredRegistration, now: Date): StoredRegistration {
  const { jwks, retirements } = registration
  const ended = jwks?.keys.filter(({ kid }) => !isRetired(registration, kid, now)).map(({ kid }) => [kid, now.toISOString()]) ?? []
  return { revokedAt: now.toISOString(), ...registration, retirements: { ...retirements, ...Object.fromEntries(ended) } }
}

/** Refuses another key under the id of a present one: what the present one signed would be good for it. */
function checkSameKeys(present: StoredRegistration, next: StoredRegistration): void {
  const check = (before: KeySet, after: KeySet, field: string): void => {
    const isOther = (key: PublicKey): boolean => before?.keys.some((known) => known.kid === key.kid && !isEqual(known, key)) === true
    if (after?.keys.some(isOther)) throw new RegistrationRefused('duplicate-key-id', field)
  }
  check(present.jwks, next.jwks, 'jwks')
  for (const [index, { issuer, jwks }] of (next.workerIssuers ?? []).entries()) {
    const known = present.workerIssuers?.find((other) => other.issuer === issuer)
    check(known?.jwks, jwks, `workerIssuers.${index}.jwks`)
  }
}

/** Ids of keys, with all others that one of these keys has here: it may be there once for each algorithm. */
function withTwins(keys: readonly PublicKey[], ids: readonly string[]): readonly string[] {
  const named = new Set(keys.flatMap((key) => (ids.includes(key.kid) ? [thumbprintOf(key)] : [])))
  return [...new Set([...ids, ...keys.flatMap((key) => (named.has(thumbprintOf(key)) ? [key.kid] : []))])]
}

/** When keys were retired, by their ids, and by what they are: under another id they stay retired. */
function endsOf({ jwks, retirements }: Pick<StoredRegistration, 'jwks' | 'retirements'>): StoredRegistration['retirements'] {
  const ends = jwks?.keys.flatMap((key): [string, string][] => {
    const end = Object.hasOwn(retirements, key.kid) ? retirements[key.kid] : undefined
    return end === undefined ? [] : [[thumbprintOf(key), end]]
  })
  return { ...Object.fromEntries(ends ?? []), ...retirements }
}

/** Refuses keys that were retired. */
function checkRetired<Keys extends Pick<StoredRegistration, 'jwks' | 'retirements'>>(registration: Keys): Keys {
  const { jwks, retirements } = registration
  if (jwks?.keys.some((key) => [key.kid, thumbprintOf(key)].some((name) => Object.hasOwn(retirements, name))))
    throw new RegistrationRefused('retired-key', 'jwks')
  return registration
}

/** Leaves out what was retired, so that keys do not pile up; that they are retired is kept. */
function withoutOldKeys(registration: StoredRegistration, now: Date): StoredRegistration {
  const { jwks } = registration
  const retirements = endsOf(registration)
  return jwks
    ? { ...registration, retirements, jwks: { keys: jwks.keys.filter(({ kid }) => !isRetired(registration, kid, now)) } }
    : registration
}

/**
 * Registers a client, or replaces its registration; it has to be one that the registry accepts.
 *
 * @example
 * ```ts
 * await registerClient(store, { id: 'hospital-7', facility, jwks: { keys: [publicKey] }, scope: 'system/Case.crus', purposes: ['care'], labels: [] })
 * ```
 */
export async function registerClient(
  store: Store,
  registration: ClientRegistration,
  options: Omit<ClientRegistryOptions, 'store'> = {},
): Promise<void> {
  await createClientRegistry({ ...options, store }).register(registration, { replace: true })
}
