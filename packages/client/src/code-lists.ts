import type { CodeAnswer, CodeListIndex, CodePage, ListedCode } from '@caunoi/schemas'
import { fixedPaths } from '@caunoi/schemas/faces'
import type { Send } from './http/call.ts'
import { readJson, unreadable } from './http/read-json.ts'
import { isObject } from './is-object.ts'
import type { CallOptions } from './options/call-options.ts'
import { createPages, isPage, type Pages } from './resources/pages.ts'

/** Which codes of a list; days are written `YYYY-MM-DD`. */
export interface CodesOptions extends CallOptions {
  /** The day on which the codes hold; today when left out. */
  readonly on?: string
  /** Part of a title in either language, with or without diacritics, or of the code. */
  readonly q?: string
  /** Only codes of this wider group: of communes, those of a province. */
  readonly parent?: string
  /** Codes of a page, 1 to 500; 500 by default. */
  readonly pageSize?: number
}

/** Which meaning of a code; days are written `YYYY-MM-DD`. */
export interface CodeOptions extends CallOptions {
  /** The day on which the code is meant; every meaning when left out. */
  readonly on?: string
  /** The day to which the code of a province or a commune is brought, together with `on`. */
  readonly to?: string
}

/** The code lists of a server, provinces and communes among them; they are read without a token. */
export interface CodeLists {
  /** Every list with its title, source and count. */
  list(options?: CallOptions & { readonly on?: string }): Promise<CodeListIndex>
  /** The codes of a list, in its order. */
  codes(list: string, options?: CodesOptions): Pages<ListedCode, CodePage>
  /**
   * What one code means, or meant.
   *
   * @example
   * ```ts
   * const { resolution } = await client.codeLists.read('Commune', '22366', { on: '2025-06-30', to: '2026-11-22' })
   * ```
   */
  read(list: string, code: string, options?: CodeOptions): Promise<CodeAnswer>
}

/** Makes what reads the code lists of a server. */
export function createCodeLists(send: Send): CodeLists {
  async function ask<Answer>(
    member: string,
    path: string,
    query: Parameters<Send>[0]['query'],
    { signal, timeout }: CallOptions,
  ): Promise<Answer> {
    const answer = await send({ method: 'GET', path, ...(query && { query }), signal, timeout })
    const body = readJson(answer)
    if (!isAnswer<Answer>(body, member)) throw unreadable(`The answer has no ${member}`, answer)
    return body
  }
  const pathOf = (list: string) => `${fixedPaths.codeLists}/${encodeURIComponent(list)}`
  return {
    list: ({ on, ...options } = {}) => ask('items', fixedPaths.codeLists, { on }, options),
    codes: (list, { on, q, parent, pageSize: limit, ...options } = {}) =>
      createPages((cursor) => ask<CodePage>('items', pathOf(list), { on, q, parent, limit, cursor }, options)),
    read: (list, code, { on, to, ...options } = {}) => ask('meanings', `${pathOf(list)}/${encodeURIComponent(code)}`, { on, to }, options),
  }
}

function isAnswer<Answer>(body: unknown, member: string): body is Answer {
  return member === 'items' ? isPage(body) : isObject(body) && Array.isArray(body[member])
}
