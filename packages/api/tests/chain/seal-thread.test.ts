import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import type { Store } from '../../src/index.ts'
import { auditOf, newName, newRecord } from '../stores/samples.ts'
import { chainDatabases } from './chain-databases.ts'

async function appendMany(store: Store, count: number): Promise<void> {
  const facility = newName()
  const events = Array.from({ length: count }, () => auditOf(newRecord(), { facility, readers: [{ facility }] }))
  await Promise.all(events.map((event) => store.appendAudit([event])))
}

describe.each(chainDatabases())('a store on %s', (_, create) => {
  it('has no thread that seals while it is quiet', async () => {
    const store = await (await create()).open()
    await appendMany(store, 3)
    const started = vi.fn()
    process.on('worker', started)
    onTestFinished(() => void process.off('worker', started))
    for (let seal = 0; seal < 3; seal++) expect(await store.sealBeside?.(3)).toBe(false)
    await new Promise(setImmediate)
    expect(started).not.toHaveBeenCalled()
    expect(await store.auditHead()).toBeUndefined()
  })

  it('seals beside the thread that serves when it is busy, the same chain, while that goes on to write', { timeout: 60_000 }, async () => {
    const store = await (await create()).open()
    await appendMany(store, 200)
    expect(await store.sealBeside?.(200)).toBe(false)
    await vi.waitUntil(() => store.sealBeside?.(0), { timeout: 20_000 })
    const writes = Promise.all([appendMany(store, 100), store.transaction((transaction) => transaction.audit([auditOf(newRecord())]))])
    expect(await store.sealBeside?.(0)).toBe(true)
    await writes
    // On PostgreSQL a transaction of another test may hold the last events back.
    const sealed = async () => (await store.sealBeside?.(0)) && (await store.auditHead())?.last === 301
    await vi.waitUntil(sealed, { timeout: 30_000 })
    expect(await verifyAudit(store)).toMatchObject({ events: 301, unsealed: 0, faults: [] })
  })
})
