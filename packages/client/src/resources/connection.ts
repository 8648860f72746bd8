import type { Language } from '@caunoi/schemas'
import type { Send } from '../http/call.ts'
import type { Validator } from '../options/validators.ts'
import type { EtagMemory } from './etag-memory.ts'
import type { Recorded } from './shape.ts'

/** What the methods of all resources share. */
export interface Connection {
  readonly send: Send
  /** Sends with a token that may read audit trails. */
  readonly sendTrail: Send
  readonly etags: EtagMemory
  readonly language: Language
}

/** One collection of a server. */
export interface Collection extends Connection {
  /** Name of the collection, as in the list of resources. */
  readonly name: string
  readonly validator: Validator | undefined
}

/** A record as generic code knows it; named types are put on where the methods are assembled. */
export type JsonRecord = Recorded & Readonly<Record<string, unknown>>

/** The id of a record, or an id itself. */
export function idOf(target: string | Recorded): string {
  const id = typeof target === 'string' ? target : target.id
  // Such a segment would be another path: `/v1/cases/..` is `/v1/`.
  if (/^\.*$/.test(id)) throw new TypeError('This is not the id of a record')
  return id
}
