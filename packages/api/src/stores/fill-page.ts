import type { Found, StoreQuery } from './store.ts'

/** One page of what is kept of a search: filled with what stands behind rows that are left out, so that a page that is not full is the last one. */
export async function fillPage<Query extends StoreQuery>(
  search: (query: Query) => Promise<readonly Found[]>,
  query: Query,
  keep: (page: readonly Found[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const { limit } = query
  const kept: Found[] = []
  let page = await search(query)
  for (;;) {
    kept.push(...(await keep(page)))
    const last = page.at(-1)
    if (!last || kept.length >= limit || page.length < limit) return kept.slice(0, limit)
    page = await search({ ...query, after: last.position })
  }
}
