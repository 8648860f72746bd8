import { recordPath } from '@caunoi/schemas/faces'
import { ProblemError } from '../errors/problem-error.ts'
import type { Call } from '../http/call.ts'
import { unreadable } from '../http/read-json.ts'
import type { CallOptions } from '../options/call-options.ts'
import { type Collection, idOf, type JsonRecord } from './connection.ts'
import { readRecord } from './read-record.ts'
import type { Recorded } from './shape.ts'

const titles = {
  vi: 'Bản ghi đã được người khác sửa',
  en: 'The record has changed meanwhile',
} as const

/** The part of the call options that a call takes over. */
export function limitsOf({ signal, timeout }: CallOptions = {}): Pick<Call, 'signal' | 'timeout'> {
  return { signal, timeout }
}

/** Reads a whole record by its id. */
export async function readById(collection: Collection, id: string, options?: CallOptions): Promise<JsonRecord> {
  return readRecord(await collection.send({ method: 'GET', path: recordPath(collection.name, idOf(id)), ...limitsOf(options) }), collection)
}

/**
 * The ETag to change a record with: the one that came with it. A record from a page came without one, so it is read;
 * when it is not any more as it is held here, that is a version conflict.
 */
export async function etagFor(collection: Collection, target: string | Recorded, options?: CallOptions): Promise<string> {
  const { etags, language, name } = collection
  const known = etags.find(target)
  if (known !== undefined) return known
  const answer = await collection.send({ method: 'GET', path: recordPath(name, idOf(target)), ...limitsOf(options) })
  const present = await readRecord(answer, collection)
  if (typeof target !== 'string' && present.version !== target.version) {
    const requestId = answer.headers.get('x-request-id') ?? 'unknown'
    const code = 'version-conflict'
    const problem = { type: `urn:caunoi:problem:${code}`, code, title: titles[language], status: 412, clause: 'HTTP-4.3', requestId }
    throw new ProblemError(problem, { retryable: false })
  }
  const etag = etags.find(present)
  if (etag === undefined) throw unreadable('The answer has no ETag', answer)
  return etag
}
