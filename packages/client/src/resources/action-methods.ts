import { actionPath } from '@caunoi/schemas/faces'
import { toJson } from '../encoding.ts'
import { isProblem } from '../errors/problem-error.ts'
import type { IntentOptions } from '../options/call-options.ts'
import { type Collection, idOf } from './connection.ts'
import { isRecord, readOutcome } from './read-record.ts'
import { intentHeaders } from './record-methods.ts'
import type { Recorded } from './shape.ts'
import { etagFor, limitsOf } from './versions.ts'

type Target = string | Recorded

/** The method of an action; whether it takes a body is known from the face of its resource. */
export function actionMethod(collection: Collection, action: string, takesBody: boolean) {
  return takesBody
    ? (target: Target, body: unknown = {}, options?: IntentOptions) => act(target, body, options)
    : (target: Target, options?: IntentOptions) => act(target, undefined, options)

  async function act(target: Target, body: unknown, options: IntentOptions | undefined): Promise<unknown> {
    const { etags, name, validator } = collection
    const id = idOf(target)
    const { 'content-type': mediaType, ...key } = intentHeaders(options)
    const headers = {
      ...key,
      'if-match': await matchFor(target, options),
      ...(body !== undefined && { 'content-type': mediaType }),
    }
    const sent = { method: 'POST', path: actionPath(name, action, id), headers, ...(body !== undefined && { body: toJson(body) }) } as const
    try {
      const answer = await collection.send({ ...sent, ...limitsOf(options) })
      const outcome = await readOutcome(answer, etags, validator?.actions?.[action]?.output)
      // The answer is another record: how this one looks now is not known.
      if (!isRecord(outcome) || outcome.id !== id) etags.forget(id)
      return outcome
    } catch (error) {
      if (isProblem(error, 'version-conflict')) etags.forget(id)
      throw error
    }
  }

  /** The ETag to act with; none that a record has where only the server knows whether the key of the caller has its answer already. */
  async function matchFor(target: Target, options: IntentOptions | undefined): Promise<string> {
    try {
      return await etagFor(collection, target, options)
    } catch (error) {
      if (options?.idempotencyKey !== undefined && isProblem(error, 'version-conflict')) return `"${crypto.randomUUID()}"`
      throw error
    }
  }
}
