import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createSealedStore, KeyDestroyed } from '../../src/index.ts'
import { erasedRecord } from '../../src/keys/erased.ts'
import { keyOfBody, openRecord } from '../../src/keys/sealed-body.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { newRecord, writeOf } from '../stores/samples.ts'

const root = mkdtempSync(path.join(tmpdir(), 'caunoi-interrupted-'))
afterAll(() => rmSync(root, { recursive: true }))
const eraser = fileURLToPath(new URL('./killed-eraser.ts', import.meta.url))

async function killedWhileErasing(...words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=@caunoi/source', eraser, ...words], { stdio: 'inherit' })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
}

describe.each([
  ['SQLite', async () => path.join(root, `${crypto.randomUUID()}.db`)],
  ['PostgreSQL', () => createDatabase(inject('databaseUrl'))],
] as const)('an erasure on %s whose process is killed', (_, createAddress) => {
  it.each([
    ['before the commit', false],
    ['before the keys are destroyed', true],
    ['before the note is taken away', true],
  ])('%s is whole or not begun, and finishes when it is repeated', async (step, isErased) => {
    const database = await createAddress()
    const folder = path.join(root, crypto.randomUUID())
    const open = () => (database.includes('://') ? createPostgresStore({ url: database }) : createSqliteStore({ file: database }))
    const keys = createFileKeys({ folder, onCreated: () => undefined })
    const person = newRecord({ resource: 'Beneficiary' })
    const first = await open()
    await (await createSealedStore(first, { keys })).transaction((transaction) => transaction.put(writeOf(person)))
    const backup = (await first.read('Beneficiary', person.id)) ?? person
    await first.close()

    await killedWhileErasing(database, folder, step, JSON.stringify(person))

    const store = await createSealedStore(await open(), { keys })
    const record = erasedRecord(person, '2026-11-23T02:00:00.000Z', 'privacy-request')
    expect(await store.history('Beneficiary', person.id, undefined, 10)).toEqual([isErased ? record : person])
    if (!isErased)
      await store.transaction((transaction) => transaction.erase({ record, previous: person, notices: [], facts: [], roots: [person.id] }))
    await store.purge(new Date())
    expect(keys.has(keyOfBody(backup))).toBe(false)
    expect(() => openRecord(createFileKeys({ folder }), backup)).toThrow(KeyDestroyed)
    expect(await store.history('Beneficiary', person.id, undefined, 10)).toEqual([record])
    await store.close()
  })
})
