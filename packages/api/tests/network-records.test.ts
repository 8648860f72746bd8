import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { patch } from './support/patch.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const area = { provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }

const serviceDraft = (facilityId: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  facilityId,
  kind: 'counselling',
  name: 'Tham vấn tâm lý',
  areas: [area],
  channels: ['at-facility'],
  isAlwaysOpen: false,
  cost: { kind: 'free' },
  application: { steps: 'Gọi điện đặt lịch.', needsReferral: false },
  ...parts,
})

const eventDraft = (facilityId: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  facilityId,
  on: '2026-10-15',
  topic: 'Phòng, chống xâm hại trẻ em',
  placeKind: 'school',
  area,
  ...parts,
})

const trainingDraft = (parts: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'short-course',
  name: 'Tập huấn quản lý trường hợp',
  providerName: 'Trường Cao đẳng Y tế',
  from: '2026-03-10',
  to: '2026-03-12',
  targets: ['collaborators'],
  ...parts,
})

const programmeDraft = (parts: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Mô hình trợ giúp người khuyết tật',
  kind: 'disability-model',
  setting: 'community',
  from: '2026-01-01',
  areas: [{ provinceCode: '56', codesAsOf: '2026-01-01' }],
  budget: { amount: 3_000_000_000, qualifier: 'about' },
  ...parts,
})

/** Records something and gives the path of the record back. */
async function record(facility: TestFacility, path: string, body: unknown): Promise<string> {
  const { id } = await expectJson(await facility.call('POST', path, { body }), 201)
  return `${path}/${String(id)}`
}

/** Names of the records that a facility finds. */
async function found(facility: TestFacility, path: string, query: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const { items } = await expectJson(await facility.call('GET', `${path}?${new URLSearchParams(query).toString()}`), 200)
  return Array.isArray(items) ? items.map((item: { name?: string; topic?: string }) => item.name ?? item.topic) : []
}

async function twoFacilities() {
  const network = await createTestNetwork()
  return { network, centre: await network.addFacility('centre'), school: await network.addFacility('school') }
}

describe('the directory of services', () => {
  it('is found by everyone, by kind, place and situation', async () => {
    const { centre, school } = await twoFacilities()
    await record(centre, '/v1/services', serviceDraft(centre.id, { eligibility: { situations: ['hiv', 'depression'] } }))
    const wide = { kind: 'temporary-shelter', name: 'Nhà tạm lánh', areas: [{ provinceCode: '56', codesAsOf: '2026-01-01' }] }
    await record(centre, '/v1/services', serviceDraft(centre.id, wide))
    expect(await found(school, '/v1/services', { provinceCode: '56' })).toHaveLength(2)
    expect(await found(school, '/v1/services', { communeCode: '22390' })).toEqual(['Tham vấn tâm lý'])
    expect(await found(school, '/v1/services', { situation: 'hiv', provinceCode: '56' })).toEqual(['Tham vấn tâm lý'])
    expect(await found(school, '/v1/services', { kind: 'temporary-shelter', status: 'active' })).toEqual(['Nhà tạm lánh'])
    expect(await found(school, '/v1/services', { provinceCode: '01' })).toEqual([])
  })

  it('tells of nobody: what a service is meant for puts no label on it', async () => {
    const { centre } = await twoFacilities()
    const path = await record(centre, '/v1/services', serviceDraft(centre.id, { eligibility: { situations: ['hiv'] } }))
    const { labels } = await expectJson(await centre.call('GET', path), 200)
    expect(labels).toEqual({ confidentiality: 'normal', sensitivity: [] })
  })

  it('holds what a facility says of itself, not of another', async () => {
    const { centre, school } = await twoFacilities()
    const foreign = await expectProblem(await centre.call('POST', '/v1/services', { body: serviceDraft(school.id) }), 'invalid')
    expect(foreign.errors).toEqual([expect.objectContaining({ pointer: '/facilityId', code: 'foreign-facility' })])
    const path = await record(centre, '/v1/services', serviceDraft(centre.id))
    await expectProblem(await patch(centre, path, { facilityId: school.id }), 'invalid')
    await expectProblem(await patch(school, path, { name: 'Khác' }), 'forbidden')
  })

  it('lets a service rest, come back and end once', async () => {
    const { centre } = await twoFacilities()
    const path = await record(centre, '/v1/services', serviceDraft(centre.id))
    const pause = { from: '2026-11-01', until: '2026-12-01', reason: 'Sửa chữa' }
    await expectProblem(await act(centre, path, 'pause', { ...pause, until: '2026-10-01' }), 'invalid')
    expect(await expectJson(await act(centre, path, 'pause', pause), 200)).toMatchObject({ status: 'paused', pause })
    await expectProblem(await act(centre, path, 'pause', pause), 'illegal-move')
    expect(await expectJson(await act(centre, path, 'resume', { on: '2026-11-20' }), 200)).toMatchObject({ status: 'active' })
    const ended = await expectJson(await act(centre, path, 'end', { on: '2026-11-30', reason: 'Hết kinh phí' }), 200)
    expect(ended).toMatchObject({ status: 'ended', ending: { on: '2026-11-30' } })
    expect((await expectProblem(await act(centre, path, 'resume', { on: '2026-12-01' }), 'illegal-move')).allowed).toEqual([])
    await expectProblem(await patch(centre, path, { name: 'Mở lại' }), 'illegal-move')
    expect(await found(centre, '/v1/services', { status: 'active' })).toEqual([])
  })
})

describe('a training', () => {
  it('is told apart by its kind, and its named workers are seen by its organiser only', async () => {
    const { centre, school } = await twoFacilities()
    const worker = await expectJson(
      await centre.call('POST', '/v1/workers', { body: { name: 'Y Linh Niê', kind: 'staff', facilityId: centre.id } }),
      201,
    )
    const workers = [{ workerId: worker.id, result: 'completed' }]
    await record(centre, '/v1/trainings', trainingDraft({ participants: { count: 120, qualifier: 'exact' } }))
    const planned = { kind: 'planned', name: 'Bồi dưỡng theo kế hoạch', participants: { count: 20, qualifier: 'exact' }, workers }
    const path = await record(centre, '/v1/trainings', trainingDraft(planned))
    expect(await found(centre, '/v1/trainings', { kind: 'planned', 'to.from': '2026-01-01', 'to.to': '2026-12-31' })).toEqual([
      'Bồi dưỡng theo kế hoạch',
    ])
    expect(await found(centre, '/v1/trainings', { workerId: String(worker.id) })).toEqual(['Bồi dưỡng theo kế hoạch'])
    await expectProblem(await school.call('GET', path), 'not-found')
    const unknown = trainingDraft({ ...planned, workers: [{ workerId: centre.id, result: 'completed' }] })
    const refused = await expectProblem(await centre.call('POST', '/v1/trainings', { body: unknown }), 'invalid')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/workers/0/workerId', code: 'unknown-reference' })])
  })

  it('is given up only before anyone took part, and an error stays readable', async () => {
    const { centre } = await twoFacilities()
    const held = await record(centre, '/v1/trainings', trainingDraft({ participants: { count: 12, qualifier: 'exact' } }))
    const cancellation = { on: '2026-11-01', reason: 'Bão số 10' }
    const refused = await expectProblem(await act(centre, held, 'cancel', cancellation), 'requirement-missing')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/participants', code: 'already-held' })])
    const wrong = await expectJson(await act(centre, held, 'enter-in-error', { reason: 'recorded-twice' }), 200)
    expect(wrong).toMatchObject({ status: 'entered-in-error', enteredInError: { reason: 'recorded-twice' }, participants: { count: 12 } })
    const planned = await record(centre, '/v1/trainings', trainingDraft({ from: '2026-12-01', to: '2026-12-03' }))
    await expectProblem(await act(centre, planned, 'cancel', { ...cancellation, on: '2026-11-23' }), 'invalid')
    expect(await expectJson(await act(centre, planned, 'cancel', cancellation), 200)).toMatchObject({ status: 'cancelled', cancellation })
    await expectProblem(await patch(centre, planned, { hours: 8 }), 'illegal-move')
  })
})

describe('an outreach event', () => {
  it('stops nobody from reading on behind it, however long its topic is in another writing', async () => {
    const { centre, school } = await twoFacilities()
    const [topic, last] = ['한'.repeat(500), '할']
    for (const each of [topic, last]) await record(centre, '/v1/outreach-events', eventDraft(centre.id, { topic: each }))
    const first = await expectJson(await school.call('POST', '/v1/outreach-events/search', { body: { topic: '하', limit: 1 } }), 200)
    const body = { topic: '하', limit: 1, cursor: first.next }
    const second = await expectJson(await school.call('POST', '/v1/outreach-events/search', { body }), 200)
    expect(second).toMatchObject({ items: [{ topic: last }] })
  })

  it('is seen by the network and counted once it was held', async () => {
    const { centre, school } = await twoFacilities()
    const path = await record(centre, '/v1/outreach-events', eventDraft(centre.id, { on: '2026-11-22', hostId: school.id }))
    await expectJson(await patch(centre, path, { participants: { count: 80, qualifier: 'more-than' } }), 200)
    expect(await found(school, '/v1/outreach-events', { communeCode: '22390', placeKind: 'school' })).toEqual([
      'Phòng, chống xâm hại trẻ em',
    ])
    const early = eventDraft(centre.id, { on: '2026-11-23', participants: { count: 80, qualifier: 'exact' } })
    await expectProblem(await centre.call('POST', '/v1/outreach-events', { body: early }), 'invalid')
    await expectProblem(await school.call('POST', '/v1/outreach-events', { body: eventDraft(centre.id) }), 'invalid')
  })

  it('is given up when it was not held', async () => {
    const { centre } = await twoFacilities()
    const path = await record(centre, '/v1/outreach-events', eventDraft(centre.id, { on: '2026-12-01' }))
    const cancelled = await expectJson(await act(centre, path, 'cancel', { on: '2026-11-20', reason: 'Bão' }), 200)
    expect(cancelled).toMatchObject({ status: 'cancelled' })
    expect((await expectProblem(await act(centre, path, 'cancel', { on: '2026-11-20', reason: 'Bão' }), 'illegal-move')).allowed).toEqual([
      { action: 'enterInError', to: 'entered-in-error' },
    ])
  })
})

describe('a programme', () => {
  it('is planned, runs and ends with its results', async () => {
    const { centre, school } = await twoFacilities()
    const path = await record(centre, '/v1/programmes', programmeDraft({ facilityIds: [centre.id, school.id] }))
    await expectProblem(await act(centre, path, 'end', { on: '2026-11-01', results: 'Chưa bắt đầu.' }), 'illegal-move')
    expect(await expectJson(await act(centre, path, 'start', { on: '2026-02-01' }), 200)).toMatchObject({ status: 'running' })
    expect(await found(school, '/v1/programmes', { facilityId: school.id, status: 'running' })).toEqual([
      'Mô hình trợ giúp người khuyết tật',
    ])
    await expectProblem(await act(school, path, 'end', { on: '2026-11-01', results: 'Tốt.' }), 'forbidden')
    const early = await expectProblem(await act(centre, path, 'end', { on: '2026-01-31', results: 'Sớm.' }), 'invalid')
    expect(early.errors).toEqual([expect.objectContaining({ pointer: '/on', code: 'dates-out-of-order' })])
    await expectProblem(await act(centre, path, 'cancel', { on: '2026-11-01', reason: 'Muộn.' }), 'illegal-move')
    const outcome = { on: '2026-11-01', results: 'Bốn nhóm tự lực.', beneficiaries: { count: 240, qualifier: 'more-than' } }
    expect(await expectJson(await act(centre, path, 'end', outcome), 200)).toMatchObject({ status: 'ended', outcome })
  })

  it('that is never carried out is cancelled and says why', async () => {
    const { centre } = await twoFacilities()
    const path = await record(centre, '/v1/programmes', programmeDraft())
    const cancellation = { on: '2026-11-01', reason: 'Không bố trí được kinh phí.' }
    expect(await expectJson(await act(centre, path, 'cancel', cancellation), 200)).toMatchObject({ status: 'cancelled', cancellation })
  })
})
