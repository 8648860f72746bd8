import { auditPath, historyPath, searchPath } from '@caunoi/schemas/faces'
import { toJson } from '../encoding.ts'
import type { Answer, Send } from '../http/call.ts'
import { readJson, unreadable } from '../http/read-json.ts'
import type { PartOptions, SearchOptions, TrailOptions } from '../options/call-options.ts'
import type { AnswerSchema } from '../options/validators.ts'
import { checkAnswer } from './check-answer.ts'
import { type Collection, idOf } from './connection.ts'
import { type AnyPage, createPages, isPage, type Pages } from './pages.ts'
import { limitsOf } from './versions.ts'

/** `search`: by body, so that no condition ever stands in a URL. */
export function searchMethods({ name, send, validator }: Collection) {
  return {
    search(query: object = {}, options: SearchOptions & Partial<PartOptions<string>> = {}): Pages<unknown> {
      const { updatedSince, pageSize: limit, total, fields, include } = options
      const schema = fields ? undefined : validator?.schema
      return createPages(async (cursor) => {
        const body = toJson({ ...query, updatedSince, limit, total, fields, include, cursor })
        const headers = { 'content-type': 'application/json' }
        const answer = await send({ method: 'POST', path: searchPath(name), headers, body, repeatable: true, ...limitsOf(options) })
        return readPage(answer, schema)
      })
    },
  }
}

/** `history` and `audit`. */
export function trailMethods({ name, send, sendTrail, validator }: Collection) {
  return {
    history: (id: string, options?: TrailOptions) => trail(send, () => historyPath(name, idOf(id)), options, validator?.schema),
    audit: (id: string, options?: TrailOptions) => trail(sendTrail, () => auditPath(name, idOf(id)), options),
  }

  function trail(ask: Send, path: () => string, options: TrailOptions = {}, schema?: AnswerSchema): Pages<unknown> {
    return createPages(async (cursor) => {
      const query = { limit: options.pageSize, cursor }
      return readPage(await ask({ method: 'GET', path: path(), query, ...limitsOf(options) }), schema)
    })
  }
}

/** Reads an answer that is one page. */
async function readPage(answer: Answer, schema: AnswerSchema | undefined): Promise<AnyPage<unknown>> {
  const body = readJson(answer)
  if (!isPage(body)) throw unreadable('The answer is not a page', answer)
  for (const item of schema ? body.items : []) await checkAnswer(item, schema, answer)
  return body
}
