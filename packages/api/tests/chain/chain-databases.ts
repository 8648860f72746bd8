import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import type { Store } from '../../src/index.ts'
import { openStore } from '../../src/node/index.ts'
import { newName } from '../stores/samples.ts'

/** An empty database that several stores may open. */
export interface ChainDatabase {
  readonly address: string
  open(): Promise<Store>
}

/** Makes databases of each kind, and of others by their address; whatever was opened is closed after the tests of the file. */
export function chainDatabases(
  ...others: readonly (readonly [string, () => Promise<string>])[]
): readonly (readonly [string, () => Promise<ChainDatabase>])[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-chain-'))
  const opened: Store[] = []
  afterAll(async () => {
    for (const store of opened) await store.close()
    rmSync(folder, { recursive: true })
  })
  const at = (address: string): ChainDatabase => ({
    address,
    async open() {
      const store = await openStore(address)
      opened.push(store)
      return store
    },
  })
  return [
    ['SQLite', async () => at(path.join(folder, newName()))],
    ['PostgreSQL', async () => at(await createDatabase(inject('databaseUrl')))],
    ...others.map(([name, create]) => [name, async () => at(await create())] as const),
  ]
}
