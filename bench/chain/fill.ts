import { type Store, type StoredAudit, sealAudit } from '../../packages/api/src/index.ts'
import { openStore } from '../../packages/api/src/node/index.ts'
import { newId } from '../support/new-id.ts'
import { endProgress, showProgress } from '../support/progress.ts'

const CALLERS = 64
const PART = 250

/** Seconds that it took. */
export interface Filled {
  readonly appended: number
  readonly sealed: number
}

function eventOf(index: number, facilities: readonly string[]): StoredAudit {
  const [facility = '', owner = ''] = [facilities[index % facilities.length], facilities[(index + 1) % facilities.length]]
  const id = newId()
  const at = new Date().toISOString()
  const recordIds = index % 10 === 0 ? Array.from({ length: 5 }, newId) : [newId()]
  const [recordId] = recordIds
  const named = recordIds.length > 1 ? { recordIds } : { recordId, version: 1 }
  const body = { id, at, facilityId: facility, clientId: 'benh-vien-tinh', purpose: 'care', action: 'read', resource: 'Case', ...named }
  return {
    id,
    at,
    resource: 'Case',
    recordIds,
    facility,
    readers: [{ facility }, ...(index % 10 === 5 ? [{ facility: owner }] : [])],
    body: JSON.stringify({ ...body, outcome: 'permit', rule: 'owner', requestId: newId() }),
  }
}

async function append(store: Store, events: number, name: string): Promise<void> {
  const facilities = Array.from({ length: 20 }, newId)
  let next = 0
  const caller = async (): Promise<void> => {
    while (next < events) {
      const first = next
      next += PART
      await store.appendAudit(Array.from({ length: Math.min(PART, events - first) }, (_, index) => eventOf(first + index, facilities)))
      showProgress(`${name}: ${first} events …`)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
}

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** Appends events and seals them, in a store of its own. */
export async function fillChain(address: string, events: number, name: string): Promise<Filled> {
  const store = await openStore(address)
  try {
    const appended = await secondsOf(() => append(store, events, name))
    showProgress(`${name}: sealing …`)
    return { appended, sealed: await secondsOf(() => sealAudit(store)) }
  } finally {
    endProgress()
    await store.close()
  }
}
