import type { Audience, Found, Reader, StoreQuery } from '../stores/store.ts'

/** Most records that are looked at for a count over several audiences. */
const PAGE = 500

/** One page of what a query finds for any of several audiences, in the one order that each of them has; a record stands once. */
export async function searchAudiences(
  reader: Pick<Reader, 'search'>,
  query: StoreQuery,
  others: readonly Audience[],
): Promise<readonly Found[]> {
  if (others.length === 0) return reader.search(query)
  const pages = await Promise.all([query.audience, ...others].map((audience) => reader.search({ ...query, audience })))
  const found = new Map(pages.flat().map((one) => [one.record.id, one]))
  const order = ({ position: { value, id } }: Found): string => `${value}\n${id}`
  return [...found.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1)).slice(0, query.limit)
}

/** Number of records that a query finds for any of several audiences. */
export async function countAudiences(
  reader: Pick<Reader, 'search' | 'count'>,
  query: StoreQuery,
  others: readonly Audience[],
): Promise<number> {
  if (others.length === 0) return reader.count(query)
  const { after: _after, ...whole } = query
  let total = 0
  let page = await searchAudiences(reader, { ...whole, limit: PAGE }, others)
  while (page.length === PAGE) {
    total += page.length
    const after = page.at(-1)?.position
    page = await searchAudiences(reader, { ...whole, ...(after && { after }), limit: PAGE }, others)
  }
  return total + page.length
}
