import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, withClient } from '../../../../tools/postgres/create-database.ts'
import { createSealedStore, KeyDestroyed, type Store, type StoredRecord } from '../../src/index.ts'
import { openRecord } from '../../src/keys/sealed-body.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { askForErasure, closeFile, erasablePerson, fulfil } from '../support/erasable-person.ts'
import { expectJson } from '../support/expect-problem.ts'
import { createTestNetwork } from '../support/test-network.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-canaries-'))
afterAll(() => rmSync(folder, { recursive: true }))

const letters = (): string => Array.from(randomBytes(16), (byte) => String.fromCharCode(97 + (byte % 26))).join('')

interface Place {
  readonly open: () => Promise<Store>
  /** Every file in which the database keeps anything; without the log that other databases of its server share, where that is said. */
  readonly files: (sharedLog?: 'without shared log') => Promise<readonly string[]>
}

const sqlite: Place = (() => {
  const file = path.join(folder, 'canaries.db')
  return {
    open: async () => createSqliteStore({ file }),
    files: async () => readdirSync(folder).flatMap((name) => (name.startsWith('canaries.db') ? [path.join(folder, name)] : [])),
  }
})()

const postgres: Place = (() => {
  const url = createDatabase(inject('databaseUrl'))
  return {
    open: async () => createPostgresStore({ url: await url }),
    files: async (sharedLog) => {
      const [data, oid] = await withClient(await url, async (client) => {
        await client.query('checkpoint')
        const { rows } = await client.query<{ data: string; oid: string }>(
          "select current_setting('data_directory') as data, oid::text from pg_database where datname = current_database()",
        )
        return [rows[0]?.data ?? '', rows[0]?.oid ?? '']
      })
      return [path.join(data, 'base', oid), ...(sharedLog ? [] : [path.join(data, 'pg_wal')])].flatMap((place) =>
        readdirSync(place).flatMap((name) => (statSync(path.join(place, name)).isFile() ? [path.join(place, name)] : [])),
      )
    },
  }
})()

const stands = async (place: Place, text: string, sharedLog?: 'without shared log'): Promise<boolean> =>
  (await place.files(sharedLog)).some((file) => readFileSync(file).includes(text))

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
] as const)('a database of %s with what somebody planted in sensitive fields', (name, place) => {
  it('never has it in any page, and once the person is erased nobody can open what a backup has', async () => {
    const keys = createFileKeys({ folder: path.join(folder, `keys-${name}`), onCreated: () => undefined })
    const plain = await place.open()
    const store = await createSealedStore(plain, { keys })
    const network = await createTestNetwork({ store })
    const [canary, known] = [`canary${randomBytes(8).toString('hex')}`, `known${randomBytes(8).toString('hex')}`]
    // A name has no digits; it is no sensitive datum, and stands in the index until it is erased.
    const family = `Ngoc ${letters()}`
    const centre = await network.addFacility(known)
    const made = await erasablePerson(centre, canary, family)
    const { person, file, minutes } = made

    // What is no secret is found: the search would find a canary too.
    expect(await stands(place, known)).toBe(true)
    expect(await stands(place, family.toLowerCase())).toBe(true)
    for (const secret of [`Bệnh ${canary}`, `Thuốc ${canary}`, `Hoàn cảnh ${canary}`, `Biên bản ${canary}`, `%PDF-1.7 ${canary}`])
      expect(await stands(place, secret)).toBe(false)
    // Other tests write these as well, at the same time and to readable databases of this server.
    for (const value of ['4702205000113', '"situation":"hiv"', '056190010'])
      expect(await stands(place, value, 'without shared log')).toBe(false)
    const ids: readonly (readonly [string, string])[] = [
      ['Beneficiary', person.id],
      ['Case', file.id],
      ['Document', minutes.id],
    ]
    const backup: StoredRecord[] = []
    for (const [resource, id] of ids) backup.push(...(await plain.history(resource, id, undefined, 100)))
    const content = await plain.readContent(minutes.id)
    expect(backup.length).toBeGreaterThanOrEqual(4)
    expect(backup.map((record) => openRecord(keys, record).body).join()).toContain(canary)

    await closeFile(centre, made)
    await expectJson(await fulfil(centre, await askForErasure(centre, person.id)), 200)

    for (const record of backup) expect(() => openRecord(keys, record)).toThrow(KeyDestroyed)
    expect(content?.length).toBeGreaterThan(0)
    expect(await plain.readContent(minutes.id)).toBeUndefined()
    for (const [resource, id] of ids) expect(await plain.history(resource, id, undefined, 10)).toHaveLength(1)
    await store.close()
    // SQLite overwrites what it deletes; PostgreSQL leaves names in dead index entries until they are vacuumed and overwritten.
    if (name === 'SQLite') expect(await stands(place, family.toLowerCase())).toBe(false)
    expect(await stands(place, canary)).toBe(false)
  })
})
