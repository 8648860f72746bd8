import type { Basis } from '@caunoi/schemas/policy'
import { equalBytes } from '@noble/ciphers/utils.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Grant, StoredClient, StoredGrant } from '../stores/store.ts'
import { type Keys, secretNames } from './keys.ts'
import { macSecret } from './mac-secret.ts'

/** A row of the database that somebody else wrote or changed. */
export interface BrokenRow {
  /** A `destruction` notes a key that has to be destroyed, a `key` the one in use for a person. */
  readonly kind: 'grant' | 'registration' | 'destruction' | 'key'
  /** Id of the client; owner and person; kind and id of the record, and of a grant the facility and what gave it; as the row says. */
  readonly of: readonly string[]
}

/** Called for a row that is not believed, the first time that it is met. */
export type OnBroken = (row: BrokenRow) => void

/** Grants, registrations and notes of keys are kept readable, with a seal that only the keys can make over all that is believed of them. */
export interface RowSeals {
  sealGrant(grant: Grant): StoredGrant
  /** The grants that this server gave. */
  believedGrants(grants: readonly StoredGrant[]): readonly Grant[]
  sealClient(client: StoredClient): StoredClient
  /** A registration that this server keeps, or nothing. */
  believedClient(client: StoredClient): StoredClient | undefined
  /** The number of a key, noted for one use of it. */
  sealKey(use: BrokenRow, key: number): string
  /** The key that this server noted for a use. */
  believedKey(use: BrokenRow, note: string): number | undefined
}

/** Hexadecimal digits of a seal. */
const LENGTH = 64
/** Most seals of grants that are remembered as good, and most rows of which it was told that they are not. */
const MOST = 10_000

/** What is believed of a grant: all of it, in one order. */
const factsOf = ({ resource, id, facility, referralId, relation, dataClasses, fields, labels, until, workerId, basis }: Grant) =>
  ({
    ...{ resource, id, facility, referralId, relation, dataClasses, fields, labels, until, workerId },
    basis: basis && factsOfBasis(basis),
  }) satisfies Record<keyof Grant, unknown>

const factsOfBasis = ({ legalBasis, consentId, isWithheld }: Basis) =>
  ({ legalBasis, consentId, isWithheld }) satisfies Record<keyof Basis, unknown>

/** The number in a note of a key, whether or not it is signed. */
export function numberOf(note: string): number {
  return Number(note.split('.', 1)[0])
}

/** The seals of all processes with these keys: HMAC-SHA-256 over the kind of row and its facts. */
export async function createRowSeals(keys: Keys, onBroken: OnBroken): Promise<RowSeals> {
  const keyed = hmac.create(sha256, await macSecret(keys.secret, secretNames.rows))
  const good = new Map<string, string>()
  const told = new Set<string>()

  const sealOf = (text: string): string => bytesToHex(keyed.clone().update(utf8ToBytes(text)).digest())
  const textOf = (kind: BrokenRow['kind'], facts: unknown): string => `${kind}\n${JSON.stringify(facts)}`

  const holds = (seal: string, text: string): boolean => equalBytes(utf8ToBytes(seal), utf8ToBytes(sealOf(text)))

  /** The same grants are asked for again and again. */
  function isGood(seal: string, text: string): boolean {
    if (good.get(seal) === text) return true
    if (!holds(seal, text)) return false
    if (good.size >= MOST) good.clear()
    good.set(seal, text)
    return true
  }

  function tell(kind: BrokenRow['kind'], of: readonly string[]): void {
    const row = textOf(kind, of)
    if (told.has(row)) return
    if (told.size >= MOST) told.clear()
    told.add(row)
    onBroken({ kind, of })
  }

  const sealKey = ({ kind, of }: BrokenRow, key: number): string => `${key}.${sealOf(textOf(kind, [...of, key]))}`

  return {
    sealGrant: (grant) => ({ ...grant, seal: sealOf(textOf('grant', factsOf(grant))) }),
    believedGrants: (grants) =>
      grants.flatMap(({ seal = '', ...grant }) => {
        if (isGood(seal, textOf('grant', factsOf(grant)))) return [grant]
        tell('grant', [grant.resource, grant.id, grant.facility, grant.referralId])
        return []
      }),
    sealClient: ({ id, facility, body }) => ({ id, facility, body: `${sealOf(textOf('registration', [id, facility, body]))}${body}` }),
    believedClient({ id, facility, body: sealed }) {
      const body = sealed.slice(LENGTH)
      if (holds(sealed.slice(0, LENGTH), textOf('registration', [id, facility, body]))) return { id, facility, body }
      tell('registration', [id])
      return undefined
    },
    sealKey,
    believedKey(use, note) {
      const key = numberOf(note)
      if (equalBytes(utf8ToBytes(note), utf8ToBytes(sealKey(use, key)))) return key
      tell(use.kind, use.of)
      return undefined
    },
  }
}
