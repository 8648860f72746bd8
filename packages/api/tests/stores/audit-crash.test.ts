import { randomInt } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { sealAudit } from '../../src/chain/seal-audit.ts'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import type { Store } from '../../src/stores/store.ts'
import { chainDatabases } from '../chain/chain-databases.ts'
import { actor, ownerOf } from './pages.ts'
import { newId } from './samples.ts'
import { linesUntilKilled } from './until-killed.ts'

const ROUNDS = 3
const ALL = 1_000_000

/** Ids of what a list holds, each of them once. */
function onceEach(events: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = events.map(({ id }) => id)
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
  return new Set(ids)
}

async function sealedIds(store: Store): Promise<ReadonlySet<string>> {
  await sealAudit(store)
  return onceEach((await store.auditSeals(0, ALL)).flatMap(({ links }) => links))
}

describe.each(chainDatabases())('a process on %s that is killed while it stores and files events of pages', (_, create) => {
  it('leaves each of them once in every trail, for every reader and in the chain', { timeout: 120_000 }, async () => {
    const database = await create()
    const records = Array.from({ length: 6 }, () => newId())
    const said: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const more = await linesUntilKilled(new URL('./page-writer.ts', import.meta.url), [database.address, ...records], randomInt(1, 300))
      said.push(...more)
      const [store, other] = [await database.open(), await database.open()]
      // What the database was about to store may still come, and is not looked at: a list is read before those that it is held against.
      const acts = await store.auditEvents({ facility: actor, limit: ALL })
      const stored = onceEach(acts)
      expect(said.filter((id) => !stored.has(id))).toEqual([])
      const named = acts.map(({ id, body }) => ({ id, recordIds: new Set<string>(JSON.parse(body).recordIds) }))
      for (const [index, record] of records.entries()) {
        const owned = await other.auditEvents({ facility: ownerOf(index), limit: ALL })
        const lists = await Promise.all([
          store.auditTrail('Case', record, undefined, ALL),
          other.auditTrailFromStart('Case', record, undefined, ALL),
          owned.filter(({ recordIds }) => recordIds?.includes(record)),
        ])
        for (const held of lists.map(onceEach))
          expect(named.filter(({ id, recordIds }) => recordIds.has(record) && !held.has(id))).toEqual([])
      }
      await vi.waitFor(
        async () => {
          const sealed = await sealedIds(store)
          expect([...stored].filter((id) => !sealed.has(id))).toEqual([])
        },
        { timeout: 30_000, interval: 20 },
      )
      expect((await verifyAudit(other)).faults).toEqual([])
      await Promise.all([store.close(), other.close()])
    }
  })
})
