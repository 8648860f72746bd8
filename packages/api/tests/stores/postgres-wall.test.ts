import { Client, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, withClient } from '../../../../tools/postgres/create-database.ts'
import { enterWall } from '../../src/stores/postgres/enter-wall.ts'
import { wallStands } from '../../src/stores/postgres/wall.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import type { Asker, Store } from '../../src/stores/store.ts'
import { WallNotBuilt } from '../../src/stores/wall-not-built.ts'
import { auditOf, entriesFor, grantOn, newName, newRecord, nextVersion, writeOf } from './samples.ts'

const [owner, receiver, stranger] = [newName(), newName(), newName()]
const first = newRecord({ resource: 'Document', owner })
const record = nextVersion(first)

/** Rows in every table that holds content. */
async function fill(store: Store): Promise<void> {
  await store.transaction(async (transaction) => {
    const facts = { put: [{ fact: 'x', part: 0, facility: owner, starts: '', ends: '9999-12-31', dimensions: {} }], removed: [] }
    const added = entriesFor(owner, { Document: '' })
    await transaction.put(writeOf(first, { added, notices: [{ audience: owner, change: 'changed' }], facts }))
    await transaction.put(writeOf(record, { previous: first }))
    await transaction.putGrants([grantOn(record, { facility: receiver })])
    await transaction.putContent(record.id, new Uint8Array([1]))
    await transaction.claimNaturalKey(owner, 'Document', 'key', record.id)
    await transaction.audit([auditOf(record, { recordIds: [record.id, newName()], readers: [{ facility: owner }] })])
  })
  // Whoever reads a trail has the events filed.
  await store.auditTrail('Document', record.id, undefined, 1)
}

/** Asks as the role behind the wall, for somebody. */
async function asked(client: Client, asker: Asker | undefined, text: string): Promise<readonly QueryResultRow[]> {
  await client.query(`begin; ${asker ? enterWall(asker) : 'set local role caunoi_walled'}`)
  try {
    return (await client.query(text)).rows
  } finally {
    await client.query('rollback')
  }
}

const walled = ['audit', 'audit_readers', 'audit_subjects', 'changes', 'contents', 'entries', 'facts', 'grants', 'history', 'records']

let url: string
let store: Store
let client: Client
beforeAll(async () => {
  url = await createDatabase(inject('databaseUrl'))
  store = await createPostgresStore({ url })
  await fill(store)
  client = new Client({ connectionString: url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await store.close()
})

describe('row-level security', () => {
  it('stands on every table that holds content, for their owner too, and the role behind it reads no other table', async () => {
    const { rows } = await client.query(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced,
              has_table_privilege('caunoi_walled', oid, 'select') as readable,
              has_table_privilege('caunoi_walled', oid, 'insert, delete, truncate') or has_table_privilege('caunoi_walled', oid, 'update') as writable
         from pg_class where relkind in ('r', 'v', 'm', 'p') and relnamespace = current_schema()::regnamespace order by relname`,
    )
    expect(rows.filter(({ readable }) => readable)).toEqual(walled.map((name) => ({ name, forced: true, readable: true, writable: false })))
    expect(rows.filter(({ readable }) => !readable).map(({ name }) => name)).toContain('natural_keys')
    expect(rows.filter(({ readable, writable }) => !readable && writable)).toEqual([])
    const role = await client.query(
      "select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'caunoi_walled'",
    )
    expect(role.rows).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
  })

  it.each(walled)('gives a stranger, and whoever does not say who asks, no row of %s', async (table) => {
    const rowsOf = async (asker: Asker | undefined) => (await asked(client, asker, `select * from ${table}`)).length
    expect(await rowsOf([stranger])).toBe(0)
    expect(await rowsOf(undefined)).toBe(0)
    expect(await rowsOf([owner])).toBeGreaterThan(0)
    expect(Number((await client.query(`select count(*) from ${table}`)).rows[0]?.count)).toBeGreaterThan(0)
  })

  it.each(['natural_keys', 'answers', 'clients', 'tokens', 'misses', 'settings', 'audit_seals'])('refuses %s', async (table) => {
    await expect(asked(client, [owner], `select * from ${table}`)).rejects.toMatchObject({ code: '42501' })
  })

  it('lets nobody behind the wall change or add a row', async () => {
    for (const command of ['delete from records', "update records set owner = 'x'", "insert into grants values ('a', 'b', 'c', 'd', 'e')"])
      await expect(asked(client, [owner], command)).rejects.toMatchObject({ code: '42501' })
  })

  it('keeps an event of several records from before the chain for the facilities of that time', async () => {
    const [before, heir] = [newRecord({ resource: 'Document', owner }), newName()]
    const event = auditOf(before, { recordIds: [before.id, newName()], readers: [{ facility: owner }] })
    await store.transaction(async (transaction) => {
      await transaction.put(writeOf(before))
      await transaction.audit([event])
    })
    const trail = (facility: string) => store.as([facility]).auditTrail('Document', before.id, undefined, 10)
    expect(await trail(owner)).toEqual([{ id: event.id, body: event.body }])
    await client.query('update audit set reach = null where id = $1', [event.id])
    expect(await trail(owner)).toEqual([{ id: event.id, body: event.body }])
    await store.transaction((transaction) => transaction.put(writeOf({ ...nextVersion(before), owner: heir }, { previous: before })))
    expect(await trail(heir)).toEqual([])
  })

  it('is left when the transaction ends: the connection that a request had is the server’s again', async () => {
    const one = await createPostgresStore({ url, pool: 1 })
    expect(await one.as([stranger]).read('Document', record.id)).toBeUndefined()
    expect((await one.read('Document', record.id))?.id).toBe(record.id)
    await one.as([stranger]).transaction(async (transaction) => transaction.read('Document', record.id))
    expect((await one.read('Document', record.id))?.id).toBe(record.id)
    await expect(one.as(['two\nlines']).read('Document', record.id)).rejects.toThrow(TypeError)
    await one.close()
  })
})

describe('a wall that has a gap', () => {
  it.each([
    ['a table without it', 'alter table facts no force row level security'],
    ['a table without its policy', 'drop policy facility on grants'],
    ['a table that is not asked for any more', 'revoke select on entries from caunoi_walled'],
    ['a wall of an older release', "alter policy facility on facts using (true); comment on function caunoi_is_opened is 'older'"],
    ['the function that says what is opened', 'drop function caunoi_is_opened cascade'],
  ])('is built again at the next start: %s', async (_, breach) => {
    const broken = await createDatabase(inject('databaseUrl'))
    await (await createPostgresStore({ url: broken })).close()
    const stands = async () => (await withClient(broken, (own) => own.query(wallStands))).rows[0]?.stands
    await withClient(broken, (own) => own.query(breach))
    expect(await stands()).toBe(false)
    const again = await createPostgresStore({ url: broken })
    expect(await stands()).toBe(true)
    await fill(again)
    await withClient(broken, async (own) => {
      for (const table of walled) {
        expect(await asked(own, [stranger], `select * from ${table}`)).toEqual([])
        expect(await asked(own, [owner], `select * from ${table}`)).not.toEqual([])
      }
    })
    await again.close()
  })
})

describe('a database user that is no superuser', () => {
  const user = `wall_${newName().replaceAll('-', '').slice(0, 12)}`
  let plainUrl: string
  beforeAll(async () => {
    const created = new URL(await createDatabase(inject('databaseUrl')))
    const database = decodeURIComponent(created.pathname.slice(1))
    await client.query(`create role ${user} login password 'wall'; alter database "${database}" owner to ${user}`)
    const superuser = new URL(created)
    // As an administrator likes it: the tables lie in a schema with the name of their owner.
    await withClient(superuser.href, (own) => own.query(`create schema authorization ${user}`))
    created.username = user
    created.password = 'wall'
    plainUrl = created.href
  })
  afterAll(async () => {
    const superuser = new URL(url)
    superuser.pathname = new URL(plainUrl).pathname
    await withClient(superuser.href, (own) =>
      own.query(`reassign owned by ${user} to current_user; drop owned by ${user}; drop role ${user}`),
    )
  })

  it('is told what to run where it may not stand behind the wall, and nothing is begun', async () => {
    const refused = await createPostgresStore({ url: plainUrl }).catch((error: unknown) => error)
    expect(refused).toSatisfy(WallNotBuilt.isInstance)
    expect(String(refused)).toContain(`run as superuser: grant caunoi_walled to ${user}`)
    const { rows } = await withClient(plainUrl, (plain) => plain.query("select to_regclass('records') as found"))
    expect(rows).toEqual([{ found: null }])
  })

  it('has the same wall once that is done, though the tables are its own', async () => {
    const refused = await createPostgresStore({ url: plainUrl }).catch((error: unknown) => String(error))
    await client.query(String(refused).split('run as superuser: ')[1] ?? '')
    const plain = await createPostgresStore({ url: plainUrl })
    await fill(plain)
    expect((await plain.read('Document', record.id))?.id).toBe(record.id)
    for (const [asker, found] of [
      [owner, record.id],
      [receiver, record.id],
      [stranger, undefined],
    ] as const)
      expect((await plain.as([asker]).read('Document', record.id))?.id).toBe(found)
    await withClient(plainUrl, async (own) => {
      await own.query(`set search_path = ${user}`)
      for (const table of walled) expect(await asked(own, [stranger], `select * from ${table}`)).toEqual([])
    })
    await plain.close()
  })
})
