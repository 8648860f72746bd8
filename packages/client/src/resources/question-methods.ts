import { actionPath, questionPath } from '@caunoi/schemas/faces'
import { toJson } from '../encoding.ts'
import { readJson } from '../http/read-json.ts'
import type { CallOptions } from '../options/call-options.ts'
import { checkAnswer } from './check-answer.ts'
import { type Collection, idOf } from './connection.ts'
import type { Recorded } from './shape.ts'
import { limitsOf } from './versions.ts'

/** The method of a question: of the whole collection with a body, or of one record. */
export function questionMethod(collection: Collection, question: string, asks: 'collection' | 'record') {
  const { name, send, validator } = collection
  return asks === 'record'
    ? (target: string | Recorded, options?: CallOptions) => ask(actionPath(name, question, idOf(target)), undefined, options)
    : (body: unknown, options?: CallOptions) => ask(questionPath(name, question), body, options)

  async function ask(path: string, body: unknown, options: CallOptions | undefined): Promise<unknown> {
    const sent = body === undefined ? { headers: {} } : { headers: { 'content-type': 'application/json' }, body: toJson(body) }
    const answer = await send({ method: 'POST', path, ...sent, repeatable: true, ...limitsOf(options) })
    const value = readJson(answer)
    await checkAnswer(value, validator?.actions?.[question]?.output, answer)
    return value
  }
}
