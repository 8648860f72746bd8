import type { Answer } from '../http/call.ts'
import { readJson, unreadable } from '../http/read-json.ts'
import { isObject } from '../is-object.ts'
import type { AnswerSchema } from '../options/validators.ts'
import { checkAnswer } from './check-answer.ts'
import type { Collection, JsonRecord } from './connection.ts'
import type { EtagMemory } from './etag-memory.ts'

/** Reads an answer that is a whole record, and remembers its ETag. */
export async function readRecord(answer: Answer, { etags, validator }: Pick<Collection, 'etags' | 'validator'>): Promise<JsonRecord> {
  const body = readJson(answer)
  if (!isRecord(body)) throw unreadable('The answer is not a record', answer)
  await checkAnswer(body, validator?.schema, answer)
  rememberEtag(body, answer, etags)
  return body
}

/** Reads the answer of an action: a record, of whichever resource, or something that the action made known. */
export async function readOutcome(answer: Answer, etags: EtagMemory, schema: AnswerSchema | undefined): Promise<unknown> {
  const body = readJson(answer)
  await checkAnswer(body, schema, answer)
  if (isRecord(body)) rememberEtag(body, answer, etags)
  return body
}

/** Whether a value is a record of any resource. */
export function isRecord(value: unknown): value is JsonRecord {
  return isObject(value) && typeof value.id === 'string' && typeof value.version === 'number'
}

function rememberEtag(record: JsonRecord, { headers }: Answer, etags: EtagMemory): void {
  // A proxy that compresses marks an ETag as weak; the server only knows the strong one.
  const etag = headers.get('etag')?.replace(/^W\//, '')
  if (etag !== undefined) etags.remember(record, etag)
}
