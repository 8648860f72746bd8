import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import type { Store } from '../../src/stores/store.ts'
import { chainDatabases } from '../chain/chain-databases.ts'
import { sealUpTo } from '../chain/seal-up-to.ts'
import { rowsIn, tamperWith } from '../chain/tampering.ts'
import { auditOf, newId, newName, newRecord } from './samples.ts'

/** More events of two rows than are filed together, some seals of them included that are filed at once. */
const many = { SQLite: 11_500, PostgreSQL: 2_000 }

/** Stores events that name one record. */
async function append(store: Store, count: number): Promise<string> {
  const [facility, record] = [newName(), newId()]
  const page = () => auditOf(newRecord(), { facility, recordIds: [record], readers: [{ facility }] })
  for (let stored = 0; stored < count; stored += 500) await store.appendAudit(Array.from({ length: Math.min(500, count - stored) }, page))
  return record
}

/** How many events there are up to the mark, and how many of them stand in no trail or list. */
async function filed(address: string): Promise<{ readonly events: number; readonly missing: number }> {
  const isPostgres = address.startsWith('postgres')
  const place = isPostgres ? "lpad(tx::text, 18, '0') || '.' || lpad(seq::text, 18, '0')" : "printf('%018d', seq)"
  const has = (table: string) => `exists (select 1 from ${table} f where f.audit_id = audit.id)`
  const [row] = await rowsIn(
    address,
    `select count(*) as events, count(case when not (${has('audit_subjects')} and ${has('audit_readers')}) then 1 end) as missing from audit
       where ${place} <= coalesce((select value from settings where name = 'audit-filed'), '')`,
  )
  return { events: Number(row?.events), missing: Number(row?.missing) }
}

describe.each(chainDatabases())('much that was sealed on %s', (name, create) => {
  const MANY = name === 'SQLite' ? many.SQLite : many.PostgreSQL

  async function open() {
    const database = await create()
    const [store, other] = [await database.open(), await database.open()]
    await append(store, 10)
    await sealUpTo(store, 10)
    expect(await filed(database.address)).toEqual({ events: 10, missing: 0 })
    return { ...database, store, other }
  }

  async function isFiledAndSound(address: string, store: Store): Promise<void> {
    const { events, missing } = await filed(address)
    expect(events).toBeGreaterThan(MANY / 2)
    expect(missing).toBe(0)
    expect((await verifyAudit(store)).faults).toEqual([])
  }

  it('is filed before anybody reads a trail', { timeout: 60_000 }, async () => {
    const { address, store } = await open()
    await append(store, MANY)
    await sealUpTo(store, 10 + MANY)
    await isFiledAndSound(address, store)
  })

  it('is filed with what another process sealed or filed between', { timeout: 60_000 }, async () => {
    const { address, store, other } = await open()
    let sealed = 10
    for (const [index, sealer] of [store, other, store, store, other].entries()) {
      const record = await append(sealer, 30)
      sealed += 30
      await sealUpTo(sealer, sealed)
      if (index === 2) expect(await other.auditTrail('Case', record, undefined, 100)).toHaveLength(30)
    }
    await append(store, MANY)
    await sealUpTo(store, sealed + MANY)
    await isFiledAndSound(address, store)
  })

  it('is filed anew where somebody takes the mark away', { timeout: 60_000 }, async () => {
    const { address, store } = await open()
    await append(store, 30)
    await sealUpTo(store, 40)
    await tamperWith(address)(`delete from settings where name = 'audit-filed'`, 'delete from audit_subjects')
    await append(store, MANY)
    await sealUpTo(store, 40 + MANY)
    await isFiledAndSound(address, store)
  })
})
