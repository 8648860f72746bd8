import { inject } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import type { Store } from '../../src/stores/store.ts'
import { storeSuite } from './store-suite.ts'

const urls = new Map<Store, string>()

async function open(url: string): Promise<Store> {
  const store = await createPostgresStore({ url })
  urls.set(store, url)
  return store
}

storeSuite('PostgreSQL store', {
  create: async () => open(await createDatabase(inject('databaseUrl'))),
  reopen: (closed) => open(urls.get(closed) ?? ''),
  overlapping: true,
})
