import { isObject } from '../is-object.ts'

/** One page of anything. */
export interface AnyPage<Item> {
  readonly items: readonly Item[]
  readonly next?: string | undefined
}

/**
 * The results of a search, a history or an audit trail. Nothing is asked before it is used.
 *
 * @example
 * ```ts
 * for await (const record of client.cases.search({ phase: 'planning' })) console.log(record.number)
 * const { items, next } = await client.cases.search({ phase: 'planning' }).page()
 * ```
 */
export interface Pages<Item, Page extends AnyPage<Item> = AnyPage<Item>> extends AsyncIterable<Item> {
  /** Asks for one page: the first, or the one that the `next` of another page leads to. */
  page(cursor?: string): Promise<Page>
  /** Walks to the end and gives all at once: for what is known to be few. */
  toArray(): Promise<Item[]>
}

/** Whether a value is one page: a `next` that is no cursor would be asked for without an end. */
export function isPage(body: unknown): body is AnyPage<unknown> {
  return isObject(body) && Array.isArray(body.items) && (body.next === undefined || typeof body.next === 'string')
}

/** Makes the results of a function that asks for one page. */
export function createPages<Item, Page extends AnyPage<Item>>(page: (cursor?: string) => Promise<Page>): Pages<Item, Page> {
  return {
    page,
    [Symbol.asyncIterator]: walk,
    async toArray() {
      const items: Item[] = []
      for await (const item of walk()) items.push(item)
      return items
    },
  }

  async function* walk(): AsyncGenerator<Item, void> {
    let cursor: string | undefined
    do {
      const { items, next } = await page(cursor)
      yield* items
      cursor = next
    } while (cursor !== undefined)
  }
}
