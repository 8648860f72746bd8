import { type AnyResource, isSpecialAt, stepsOf } from '@caunoi/schemas'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Condition, IndexEntry, StoreQuery } from '../stores/store.ts'
import { type Keys, secretNames } from './keys.ts'
import { macSecret } from './mac-secret.ts'

/** Hexadecimal digits of a blind value: 128 bits. */
const LENGTH = 32
const EXACT = new Set(['token', 'identifier'])

/** Puts in the place of a value what only the keys make of it: equal values of one facility are equal, nothing else can be told. */
export interface BlindIndex {
  entry(entry: IndexEntry): IndexEntry
  query<Query extends Pick<StoreQuery, 'audience' | 'conditions'>>(query: Query): Query
}

/** Index parameters whose values are never readable: sensitive ones, and personal ones that are asked for exactly. */
export function blindParameters(resources: Iterable<AnyResource>): ReadonlySet<string> {
  return new Set(
    [...resources].flatMap((resource) =>
      Object.entries(resource.search).flatMap(([name, parameter]) => {
        const { kind, path, personal } = parameter
        const isSpecial = isSpecialAt(resource.schema, stepsOf(path))
        if (isSpecial && !EXACT.has(kind)) throw new TypeError(`${resource.name}.${name} is sensitive and cannot be searched by ${kind}`)
        const isBlind = EXACT.has(kind) && (isSpecial || personal === true)
        // What stands beside a name is searched by how that begins, and so kept readable.
        if (isBlind && 'beside' in parameter)
          throw new TypeError(`${resource.name}.${name} is sensitive and cannot be searched beside a name`)
        return isBlind ? [`${resource.name}.${name}`] : []
      }),
    ),
  )
}

/** The blind index of all processes with these keys: HMAC-SHA-256 over facility, parameter and value. */
export async function createBlindIndex(keys: Keys, resources: Iterable<AnyResource>): Promise<BlindIndex> {
  const blind = blindParameters(resources)
  const keyed = hmac.create(sha256, await macSecret(keys.secret, secretNames.index))
  const hide = (audience: string, parameter: string, value: string): string =>
    bytesToHex(
      keyed
        .clone()
        .update(utf8ToBytes(`${audience}\n${parameter}\n${value}`))
        .digest(),
    ).slice(0, LENGTH)

  function condition(audience: string, asked: Condition): Condition {
    if (!blind.has(asked.parameter)) return asked
    if (!('equals' in asked)) throw new TypeError(`${asked.parameter} can only be asked for exactly`)
    return { parameter: asked.parameter, equals: hide(audience, asked.parameter, asked.equals) }
  }

  return {
    entry: (entry) => (blind.has(entry.parameter) ? { ...entry, value: hide(entry.audience, entry.parameter, entry.value) } : entry),
    query: (query) => ({ ...query, conditions: query.conditions.map((asked) => condition(query.audience, asked)) }),
  }
}
