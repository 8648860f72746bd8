import type { Change, ChangePage } from '@caunoi/schemas'
import { fixedPaths } from '@caunoi/schemas/faces'
import type { Send } from './http/call.ts'
import { readJson, unreadable } from './http/read-json.ts'
import { pauseAfter } from './http/sender.ts'
import { isObject } from './is-object.ts'
import type { Runtime } from './runtime.ts'

/** Where to begin, and how long to stay. */
export interface ChangesOptions {
  /** Cursor of the last change that was dealt with; left out, the reader begins with the first change there is. */
  readonly from?: string | undefined
  /** Seconds that the server may hold a request until something changes; 30 by default. With 0, reading ends with the latest change. */
  readonly wait?: number
  /** Changes of a page, 1 to 500; 50 by default. */
  readonly pageSize?: number
  /** Ends the reading. */
  readonly signal?: AbortSignal
}

/** A change, and the cursor to store once it is dealt with. */
export interface FollowedChange extends Omit<Change, 'cursor'> {
  /**
   * `from` of a later reader that misses nothing after this change. Where the server gives cursors for pages only, that reader may get
   * changes of the same page again; left out before the end of the first page, it begins anew.
   */
  readonly cursor?: string | undefined
}

/**
 * What changes in the records that the caller may see, in the order in which it was stored. Of several purposes the first is taken, and what it
 * does not open is not told: follow that by `withAccess({ purpose })`, with a cursor of its own.
 *
 * @example
 * ```ts
 * for await (const change of client.changes({ from: await loadCursor() })) {
 *   await copy(change)
 *   await saveCursor(change.cursor)
 * }
 * ```
 */
export interface Changes extends AsyncIterable<FollowedChange> {
  /** Asks for one page, after a cursor or from where this reader begins. */
  page(cursor?: string): Promise<ChangePage>
}

/** Milliseconds for which an empty answer that came at once is not asked for again. */
const shortestRound = 1000

/** Makes the function that follows the change feed. */
export function createChanges(send: Send, { now, sleep, random }: Runtime, timeout: number): (options?: ChangesOptions) => Changes {
  return ({ from, wait = 30, pageSize: limit, signal } = {}) => {
    const page = async (cursor = from, maxTries?: number) => {
      const query = { cursor, wait, limit }
      const tries = maxTries === undefined ? {} : { maxTries }
      const answer = await send({ method: 'GET', path: fixedPaths.changes, query, ...tries, timeout: timeout + wait * 1000, signal })
      const body = readJson(answer)
      if (!isChangePage(body)) throw unreadable('The answer is not a page of changes', answer)
      return body
    }
    return { page: (cursor) => page(cursor), [Symbol.asyncIterator]: follow }

    async function* follow(): AsyncGenerator<FollowedChange, void> {
      let cursor = from
      while (!signal?.aborted) {
        const began = now()
        const { items, next } = (await pageInTheEnd(cursor)) ?? { items: [] }
        for (const [index, change] of items.entries()) {
          if (signal?.aborted) return
          yield { ...change, cursor: change.cursor ?? (index === items.length - 1 ? next : cursor) }
        }
        cursor = next ?? cursor
        if (items.length > 0) continue
        if (wait === 0) return
        await rest(began + shortestRound - now())
      }
    }

    /** Asks until there is an answer, with growing pauses; `undefined` when the reading is to end. */
    async function pageInTheEnd(cursor: string | undefined): Promise<ChangePage | undefined> {
      for (let failures = 1; !signal?.aborted; failures += 1) {
        try {
          return await page(cursor, 1)
        } catch (error) {
          const pause = pauseAfter(error, failures, random())
          if (pause !== undefined) await rest(pause)
          else if (!signal?.aborted) throw error
        }
      }
      return undefined
    }

    /** Waits; the end of the reading ends the wait. */
    async function rest(milliseconds: number): Promise<void> {
      if (milliseconds > 0) await sleep(milliseconds, signal).catch(() => undefined)
    }
  }
}

function isChangePage(body: unknown): body is ChangePage {
  return isObject(body) && typeof body.next === 'string' && Array.isArray(body.items) && body.items.every(isChange)
}

function isChange(item: unknown): item is Change {
  return isObject(item) && ['resource', 'id', 'change', 'at'].every((name) => typeof item[name] === 'string')
}
