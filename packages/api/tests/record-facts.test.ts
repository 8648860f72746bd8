import { describe, expect, it } from 'vitest'
import type { FactQuery } from '../src/stores/fact-query.ts'
import { beneficiaryDraft, caseDraft } from './support/drafts.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const all = (fact: string, rest: Partial<FactQuery> = {}): FactQuery => ({ fact, where: [], area: 'country', links: [], ...rest })

async function create(facility: TestFacility, path: string, body: unknown): Promise<{ id: string; etag: string }> {
  const response = await facility.call('POST', path, { body, headers: { 'idempotency-key': crypto.randomUUID() } })
  expect(response.status, await response.clone().text()).toBe(201)
  return { id: (await response.json()).id, etag: response.headers.get('etag') ?? '' }
}

describe('a record', () => {
  it('counts from the moment at which it is stored, by what its present version says', async () => {
    const { store, addFacility } = await createTestNetwork()
    const centre = await addFacility('centre')
    const client = await create(
      centre,
      '/v1/beneficiaries',
      beneficiaryDraft({ situations: [{ situation: 'orphan', from: { value: '2024', accuracy: 'reported' } }] }),
    )
    const opened = await create(centre, '/v1/cases', caseDraft(client.id))
    const orphans = all('situation', { where: [{ dimension: 'situation', values: ['orphan'] }], startsTo: '2024-06-30' })
    expect(await store.figure(orphans, 'people')).toEqual({ value: 1, behind: 1 })
    const open = all('case', { area: { facility: centre.id }, where: [{ dimension: 'phase', values: ['received'] }] })
    expect(await store.figure(open, 'records')).toEqual({ value: 1, behind: 1 })
    const headers = { 'if-match': opened.etag }
    const advanced = await centre.call('POST', `/v1/cases/${opened.id}/advance`, { body: { to: 'assessing' }, headers })
    expect(advanced.status).toBe(200)
    expect(await store.figure(open, 'records')).toEqual({ value: 0, behind: 0 })
    expect(await store.counted(all('case'), '', 10)).toEqual([opened.id])
  })

  it('counts a person once whom two facilities know by the same personal number, and keeps no number', async () => {
    const { store, addFacility } = await createTestNetwork()
    const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
    for (const facility of [centre, hospital]) {
      const { id } = await create(facility, '/v1/beneficiaries', beneficiaryDraft())
      const { id: caseId } = await create(facility, '/v1/cases', caseDraft(id))
      await create(facility, '/v1/assessments', { caseId, kind: 'initial', assessedOn: '2026-11-20' })
    }
    expect(await store.figure(all('case'), 'people')).toEqual({ value: 1, behind: 1 })
    expect(await store.figure(all('assessment'), 'people')).toEqual({ value: 1, behind: 1 })
    expect(await store.figure(all('case'), 'records')).toEqual({ value: 2, behind: 1 })
    const links = [{ anyOf: [{ fact: 'assessment', where: [], same: 'person' as const }] }]
    expect(await store.figure(all('beneficiary', { links }), 'records')).toEqual({ value: 2, behind: 1 })
  })

  it('lies where its facility does', async () => {
    const { store, addFacility } = await createTestNetwork()
    const centre = await addFacility('centre')
    const { id } = await create(centre, '/v1/beneficiaries', beneficiaryDraft())
    await create(centre, '/v1/cases', caseDraft(id))
    for (const place of ['56', '5622390'])
      expect(await store.figure(all('case', { area: { place } }), 'records')).toMatchObject({ value: 1 })
    for (const place of ['01', '5622391'])
      expect(await store.figure(all('case', { area: { place } }), 'records')).toMatchObject({ value: 0 })
  })
})
