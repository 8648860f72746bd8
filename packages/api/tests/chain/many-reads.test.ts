import type { Subject } from '@caunoi/schemas/policy'
import { describe, expect, it } from 'vitest'
import { createApi, verifyAudit } from '../../src/index.ts'
import { eachStore } from '../support/each-store.ts'
import { sealUpTo } from './seal-up-to.ts'

const READS = 10_000
/** Reads that are under way at any time. */
const LANES = 500
const facilityId = '01990000-0000-7000-8000-0000000000ff'
const facility = {
  name: 'Trung tâm Công tác xã hội',
  kind: 'social-work-centre',
  ownership: 'public',
  level: 'province',
  addresses: [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }],
  hasSocialWorkUnit: true,
}

describe.each(eachStore())('ten thousand reads at the same time on %s', (_, open) => {
  it('are ten thousand events, all of them in the chain', { timeout: 300_000 }, async () => {
    const store = await open()
    const scopes = new Map([['*', 'crus']])
    const subject: Subject = { clientId: 'client', facilityId, purpose: 'operations', labels: new Set(), scopes }
    const app = await createApi({ demo: true, store, identity: { authenticate: async () => subject } })
    const headers = { authorization: 'Bearer token', 'content-type': 'application/json' }
    const created = await app.request('/v1/facilities', { method: 'POST', headers, body: JSON.stringify(facility) })
    const { id }: { id: string } = await created.json()
    await sealUpTo(store, 1)
    const { events: before } = await verifyAudit(store)
    const statuses: number[] = []
    const lane = async (): Promise<void> => {
      for (let read = 0; read < READS / LANES; read++) statuses.push((await app.request(`/v1/facilities/${id}`, { headers })).status)
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    expect(statuses).toEqual(Array.from({ length: READS }, () => 200))
    await sealUpTo(store, before + READS)
    expect(await verifyAudit(store)).toMatchObject({ faults: [], unsealed: 0 })
    const ids = new Set((await store.auditSeals(before + 1, 100_000)).flatMap(({ links }) => links.map((link) => link.id)))
    expect(ids.size).toBeGreaterThanOrEqual(READS)
  })
})
