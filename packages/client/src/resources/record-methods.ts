import { collectionPath, recordPath } from '@caunoi/schemas/faces'
import { toJson } from '../encoding.ts'
import { readJson, unreadable } from '../http/read-json.ts'
import { isObject } from '../is-object.ts'
import type { CallOptions, CreateOptions, IntentOptions, ViewOptions } from '../options/call-options.ts'
import { checkAnswer } from './check-answer.ts'
import { type Collection, idOf, type JsonRecord } from './connection.ts'
import { isRecord, readRecord } from './read-record.ts'
import { limitsOf, readById } from './versions.ts'

/** Headers of a JSON body that is sent for one intent. */
export function intentHeaders({ idempotencyKey = crypto.randomUUID() }: IntentOptions = {}): Record<string, string> {
  return { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
}

/** `create`. */
export function createMethods(collection: Collection) {
  return {
    async create(draft: unknown, options?: CreateOptions): Promise<JsonRecord> {
      const headers = { ...intentHeaders(options), ...(options?.labels && { 'sensitivity-labels': options.labels.join(', ') }) }
      const call = { method: 'POST', path: collectionPath(collection.name), headers, body: toJson(draft) } as const
      return readRecord(await collection.send({ ...call, ...limitsOf(options) }), collection)
    },
  }
}

/** `read`. */
export function readMethods(collection: Collection) {
  return {
    async read(id: string, options: CallOptions & Partial<ViewOptions<string>> = {}): Promise<JsonRecord> {
      const { fields, include } = options
      if (!fields && !include) return readById(collection, id, options)
      const query = { fields: fields?.join(','), include: include?.join(',') }
      const answer = await collection.send({ method: 'GET', path: recordPath(collection.name, idOf(id)), query, ...limitsOf(options) })
      // A part has an ETag of its own, which no change can be based on, so it is not remembered.
      const body = readJson(answer)
      if (!isRecord(body)) throw unreadable('The answer is not a record', answer)
      return body
    },
  }
}

/** `lookup`: as `read`, of records that have no version to be remembered. */
export function lookupMethods(collection: Collection) {
  return {
    async read(id: string, { fields, include, ...options }: CallOptions & Partial<ViewOptions<string>> = {}): Promise<object> {
      const query = { fields: fields?.join(','), include: include?.join(',') }
      const answer = await collection.send({ method: 'GET', path: recordPath(collection.name, idOf(id)), query, ...limitsOf(options) })
      const body = readJson(answer)
      if (!isObject(body)) throw unreadable('The answer is not a record', answer)
      if (!fields && !include) await checkAnswer(body, collection.validator?.schema, answer)
      return body
    },
  }
}
