import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, withClient } from '../../../../tools/postgres/create-database.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import type { Store } from '../../src/stores/store.ts'
import { feedOf } from './feed-of.ts'
import { newName, newRecord, writeOf } from './samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-restored-feed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A database that can be copied while nobody has it open. */
interface Place {
  readonly open: () => Promise<Store>
  readonly copy: () => Promise<Place>
}

function inFile(file = path.join(folder, `${newName()}.db`)): Place {
  const copy = async () => {
    const target = path.join(folder, `${newName()}.db`)
    copyFileSync(file, target)
    return inFile(target)
  }
  return { open: async () => createSqliteStore({ file }), copy }
}

function onServer(url: string): Place {
  const copy = async () => {
    const other = await createDatabase(inject('databaseUrl'))
    const name = (address: string) => new URL(address).pathname.slice(1)
    await withClient(inject('databaseUrl'), async (client) => {
      const [target, source] = [other, url].map((address) => client.escapeIdentifier(name(address)))
      await client.query(`drop database ${target}`)
      await client.query(`create database ${target} template ${source}`)
    })
    return onServer(other)
  }
  return { open: () => createPostgresStore({ url }), copy }
}

const tell = (store: Store, audience: string) =>
  store.transaction((transaction) => transaction.put(writeOf(newRecord(), { notices: [{ audience, change: 'changed' }] })))

describe.each([
  ['SQLite', async () => inFile()],
  ['PostgreSQL', async () => onServer(await createDatabase(inject('databaseUrl')))],
] as const)('the change feed of a restored backup on %s', (_, create) => {
  it('tells a reader that was told more than it holds to begin anew, and goes on for the others', async () => {
    const place = await create()
    const audience = newName()
    const before = await place.open()
    await tell(before, audience)
    const early = await feedOf(before, [audience], 1)
    await before.close()
    const backup = await place.copy()
    const lost = await place.open()
    for (const _change of [1, 2, 3]) await tell(lost, audience)
    const late = await feedOf(lost, [audience], 4)
    expect(await lost.changes([audience], late.cursor, 10)).toEqual({ changes: [], cursor: late.cursor })
    await lost.close()

    const restored = await backup.open()
    await tell(restored, audience)
    const { changes } = await feedOf(restored, [audience], 2)
    await expect(restored.changes([audience], late.cursor, 10)).rejects.toThrow('no change of this store')
    expect((await restored.changes([audience], early.cursor, 10)).changes).toEqual(changes.slice(1))
    await restored.close()
  })
})
