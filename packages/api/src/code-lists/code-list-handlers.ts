import {
  type CodeAnswer,
  type CodeListFacts,
  CodeListsQuestion,
  type CodePage,
  CodeQuestion,
  CodesQuestion,
  codesPerPage,
  dayInVietNam,
} from '@caunoi/schemas'
import type { ApiRequest } from '../api-request.ts'
import type { PublicHandler } from '../handler.ts'
import { readQuery } from '../http/read-query.ts'
import { Refusal } from '../refusal.ts'
import { isNotModified } from '../resource/preconditions.ts'
import { etagOf } from '../resource/view.ts'
import { codeOfCursor, cursorAfter } from './code-cursor.ts'
import { matchesText } from './matches-text.ts'
import { holdsOn, type ServedList } from './served-list.ts'

/** Anyone may keep an answer for an hour: codes change with a law, not with a request, and hold nothing of a person. */
const caching = 'public, max-age=3600'

function answer(request: ApiRequest, value: unknown): Response {
  const body = JSON.stringify(value)
  const headers = { etag: etagOf(body), 'cache-control': caching }
  if (isNotModified(request.header('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

function factsOf({ facts, codesOn }: ServedList, on: string): CodeListFacts {
  return { ...facts, count: codesOn(on).length }
}

/** The handlers of the code lists of a server. */
export function codeListHandlers(served: readonly ServedList[], now: () => Date) {
  const lists = new Map(served.map((list) => [list.facts.id, list]))
  const today = (): string => dayInVietNam(now())

  const listOf = (request: ApiRequest): ServedList => {
    const list = lists.get(request.parameter('list'))
    if (!list) throw new Refusal('not-found')
    return list
  }

  const index: PublicHandler = async (request) => {
    const on = readQuery(CodeListsQuestion, request.query())?.on ?? today()
    return answer(request, { on, items: [...lists.values()].map((list) => factsOf(list, on)) })
  }

  const codes: PublicHandler = async (request) => {
    const list = listOf(request)
    const { on = today(), q, parent, limit = codesPerPage.maximum, cursor } = readQuery(CodesQuestion, request.query()) ?? {}
    const all = list.codesOn(on, parent)
    const start = cursor === undefined ? 0 : all.findIndex(({ code }) => code === codeOfCursor(cursor)) + 1
    if (cursor !== undefined && start === 0) throw new Refusal('invalid-cursor')
    const rest = all.slice(start)
    const found = q === undefined ? rest : rest.filter(matchesText(q))
    const items = found.slice(0, limit)
    const last = found.length > limit ? items.at(-1) : undefined
    const page: CodePage = { list: factsOf(list, on), on, items, ...(last && { next: cursorAfter(last.code) }) }
    return answer(request, page)
  }

  const code: PublicHandler = async (request) => {
    const list = listOf(request)
    const asked = request.parameter('code')
    const { on, to } = readQuery(CodeQuestion, request.query()) ?? {}
    const everything = list.meaningsOf(asked)
    const meanings = on === undefined ? everything : everything.filter((meaning) => holdsOn(meaning, on))
    if (meanings.length === 0) throw new Refusal('not-found')
    if (to !== undefined && (on === undefined || !list.resolve)) {
      const fault = list.resolve
        ? { pointer: '/on', code: 'required-field' as const }
        : { pointer: '/to', code: 'unknown-parameter' as const, args: { allowed: 'on' } }
      throw new Refusal('invalid-parameter', { faults: [fault] })
    }
    const resolution = on !== undefined && to !== undefined && list.resolve?.(asked, on, to)
    const told: CodeAnswer = { list: list.facts.id, code: asked, meanings: [...meanings], ...(resolution && { resolution }) }
    return answer(request, told)
  }

  return { codeLists: index, codes, code }
}
