import type { PagePosition, Reader, StoredRecord, StoreQuery } from '../stores/store.ts'

const PAGE = 200

/** Every record that a query finds, page by page, before any of them is changed. */
export async function findAll(
  reader: Pick<Reader, 'search'>,
  query: Omit<StoreQuery, 'after' | 'limit'>,
): Promise<readonly StoredRecord[]> {
  const records: StoredRecord[] = []
  let after: PagePosition | undefined
  do {
    const page = await reader.search({ ...query, ...(after && { after }), limit: PAGE })
    records.push(...page.map(({ record }) => record))
    after = page.length === PAGE ? page.at(-1)?.position : undefined
  } while (after)
  return records
}
