import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import { createMemoryStore, type Store } from '../../src/index.ts'
import { sealedBeside } from '../../src/stores/seal-thread.ts'
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

  it('starts no thread once it is closed, for a sealer that waited meanwhile', async () => {
    const store = await (await create()).open()
    await store.close()
    const started = vi.fn()
    process.on('worker', started)
    onTestFinished(() => void process.off('worker', started))
    expect(await store.sealBeside?.(50)).toBe(false)
    await new Promise(setImmediate)
    expect(started).not.toHaveBeenCalled()
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

it('a thread that cannot start is started again after a minute, and what kept it from it is told once each time', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const threads: Worker[] = []
  const started = (thread: Worker): void => void threads.push(thread)
  process.on('worker', started)
  onTestFinished(() => void process.off('worker', started))
  const { sealBeside, close } = sealedBeside(createMemoryStore(), path.join(tmpdir(), newName(), 'missing.db'))
  for (const minute of [1, 2]) {
    expect(await sealBeside?.(50)).toBe(false)
    await new Promise(setImmediate)
    await new Promise((resolve) => threads.at(-1)?.once('exit', resolve))
    await expect(sealBeside?.(50)).rejects.toThrow('the database')
    for (let seal = 0; seal < 3; seal++) expect(await sealBeside?.(50)).toBe(false)
    await new Promise(setImmediate)
    expect(threads).toHaveLength(minute)
    vi.advanceTimersByTime(60_000)
  }
  await close()
})
