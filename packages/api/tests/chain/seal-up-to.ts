import { expect, vi } from 'vitest'
import { sealAudit } from '../../src/chain/seal-audit.ts'
import type { Store } from '../../src/index.ts'

/** Seals until so many events are in the chain: on PostgreSQL a transaction of another test on the same server may hold the last ones back. */
export async function sealUpTo(store: Store, events: number): Promise<void> {
  const seal = async (): Promise<void> => {
    await sealAudit(store)
    expect((await store.auditHead())?.last ?? 0).toBe(events)
  }
  await vi.waitFor(seal, { timeout: 30_000, interval: 20 })
}
