import { AuditEvent } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

let hospital: TestFacility
let centre: TestFacility
let school: TestFacility
let errors: readonly unknown[]
let person: string
let neighbour: string

async function create(facility: TestFacility, collection: string, body: unknown): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  return String((await expectJson(await facility.call('POST', `/v1/${collection}`, { body, headers }), 201)).id)
}

/** All events that a facility finds, newest first, without the reading of the audit itself. */
async function eventsOf(
  facility: TestFacility,
  query: Readonly<Record<string, unknown>> = {},
  limit = 500,
): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = []
  let cursor: unknown
  do {
    const body = { ...query, limit, ...(cursor !== undefined && { cursor }) }
    const page = await expectJson(await facility.call('POST', '/v1/audit-events/search', { body }), 200)
    events.push(...AuditEvent.array().parse(page.items))
    cursor = page.next
  } while (cursor !== undefined)
  return events
}

const withoutAudit = (events: readonly AuditEvent[]) => events.filter(({ resource }) => resource !== 'AuditEvent')

/** What some work adds to the events that a facility finds, the oldest first. */
async function addedBy(facility: TestFacility, work: () => Promise<unknown>): Promise<readonly AuditEvent[]> {
  const before = new Set((await eventsOf(facility)).map(({ id }) => id))
  await work()
  return withoutAudit(await eventsOf(facility))
    .filter(({ id }) => !before.has(id))
    .reverse()
}

beforeAll(async () => {
  const network = await createTestNetwork()
  errors = network.errors
  hospital = await network.addFacility('hospital')
  centre = await network.addFacility('centre')
  school = await network.addFacility('school')
  person = await create(hospital, 'beneficiaries', beneficiaryDraft())
  neighbour = await create(hospital, 'beneficiaries', beneficiaryDraft({ name: 'Trần Thị Bình' }))
})

describe('the audit events of a facility', () => {
  it('have its own acts', async () => {
    const added = await addedBy(hospital, () => hospital.call('GET', `/v1/beneficiaries/${person}`))
    expect(added).toEqual([expect.objectContaining({ action: 'read', facilityId: hospital.id, recordId: person, outcome: 'permit' })])
  })

  it('have what others did, or were refused, with its records', async () => {
    const added = await addedBy(hospital, async () => expectProblem(await school.call('GET', `/v1/beneficiaries/${person}`), 'not-found'))
    expect(added).toEqual([expect.objectContaining({ action: 'read', facilityId: school.id, recordId: person, outcome: 'not-found' })])
  })

  it('have a disclosure, what its receiver read and found of it, and nothing that the receiver did with its own', async () => {
    let own = ''
    const added = await addedBy(hospital, async () => {
      const draft = referralDraft(person, centre.id, { disclosure: { dataClasses: ['identity'], legalBasis: 'child-protection-report' } })
      const referral = `/v1/referrals/${await create(hospital, 'referrals', draft)}`
      await expectJson(await centre.call('POST', `${referral}/accept`, { body: {}, headers: { 'if-match': '*' } }), 200)
      own = await create(centre, 'beneficiaries', beneficiaryDraft({ name: 'Nguyễn Thị Hạnh' }))
      await expectJson(await centre.call('GET', `/v1/beneficiaries/${own}`), 200)
      await expectJson(await centre.call('GET', `/v1/beneficiaries/${person}`), 200)
      await expectJson(await centre.call('POST', '/v1/beneficiaries/search', { body: { name: 'Nguyễn Thị' } }), 200)
    })
    const byCentre = added.filter(({ facilityId }) => facilityId === centre.id)
    expect(byCentre.map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      'accept Referral',
      'disclose Beneficiary',
      'read Beneficiary',
      'search Beneficiary',
    ])
    expect(byCentre.at(-1)).toMatchObject({ recordIds: [person] })
    expect(JSON.stringify(byCentre)).not.toContain(own)
    const seenByCentre = await eventsOf(centre, { action: 'search', resource: 'Beneficiary' })
    expect(seenByCentre[0]?.recordIds).toEqual(expect.arrayContaining([person]))
  })

  it('lack what others do with records of their own, or with ids that never were', async () => {
    const added = await addedBy(hospital, async () => {
      await create(school, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Tí' }))
      await school.call('GET', '/v1/beneficiaries/01990000-0000-7000-8000-00000000dead')
      await school.call('POST', '/v1/beneficiaries/search', { body: { name: 'Nguyễn' } })
    })
    expect(added).toEqual([])
  })

  it('are found by record, resource, action, outcome, facility, client and day', async () => {
    const all = await eventsOf(hospital)
    const same = async (query: Readonly<Record<string, unknown>>, isAsked: (event: AuditEvent) => boolean) => {
      const found = withoutAudit(await eventsOf(hospital, query))
      expect(found.length, JSON.stringify(query)).toBeGreaterThan(0)
      expect(found).toEqual(withoutAudit(all).filter(isAsked))
    }
    await same({ recordId: neighbour }, ({ recordId, recordIds }) => recordId === neighbour || recordIds?.includes(neighbour) === true)
    await same({ resource: 'Beneficiary' }, ({ resource }) => resource === 'Beneficiary')
    await same({ action: 'create', resource: 'Referral' }, ({ action, resource }) => action === 'create' && resource === 'Referral')
    await same({ outcome: 'not-found' }, ({ outcome }) => outcome === 'not-found')
    await same({ facilityId: school.id }, ({ facilityId }) => facilityId === school.id)
    await same({ clientId: centre.clientId }, ({ clientId }) => clientId === centre.clientId)
    await same({ at: { from: '2026-11-22', to: '2026-11-22' }, resource: 'Beneficiary' }, ({ resource }) => resource === 'Beneficiary')
    expect(await eventsOf(hospital, { at: { to: '2026-11-21' } })).toEqual([])
    expect(await eventsOf(hospital, { at: { from: '2026-11-23' } })).toEqual([])
  })

  it('come newest first, each once, whatever the size of a page', async () => {
    const whole = await eventsOf(hospital, { resource: 'Beneficiary' })
    const ids = whole.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
    for (const limit of [1, 3]) expect((await eventsOf(hospital, { resource: 'Beneficiary' }, limit)).map(({ id }) => id)).toEqual(ids)
    const { items } = await expectJson(await hospital.call('GET', '/v1/audit-events?resource=Beneficiary&limit=1&fields=action'), 200)
    expect(items).toEqual([{ id: ids[0], action: whole[0]?.action }])
  })

  it('are looked up by id by who may read them, and by nobody else', async () => {
    const [event] = await eventsOf(hospital, { facilityId: school.id })
    const path = `/v1/audit-events/${event?.id}`
    expect(await expectJson(await hospital.call('GET', path), 200)).toEqual(event)
    expect(await expectJson(await school.call('GET', path), 200)).toEqual(event)
    await expectProblem(await centre.call('GET', path), 'not-found')
  })

  it('tell of their own reading', async () => {
    const [event] = await eventsOf(hospital, { resource: 'Beneficiary' }, 1)
    await hospital.call('GET', `/v1/audit-events/${event?.id}`)
    const readings = await eventsOf(hospital, { resource: 'AuditEvent' })
    expect(readings).toContainEqual(expect.objectContaining({ action: 'search', facilityId: hospital.id }))
    expect(readings).toContainEqual(expect.objectContaining({ action: 'read', recordId: event?.id, clientId: hospital.clientId }))
    expect(withoutAudit(await eventsOf(school)).filter(({ resource }) => resource === 'AuditEvent')).toEqual([])
  })

  it('are written by no client, and have no versions of their own', async () => {
    const [event] = await eventsOf(hospital, {}, 1)
    const path = `/v1/audit-events/${event?.id}`
    await expectProblem(await hospital.call('POST', '/v1/audit-events', { body: {} }), 'method-not-allowed')
    await expectProblem(await hospital.call('PUT', path, { body: {}, headers: { 'if-match': '*' } }), 'method-not-allowed')
    await expectProblem(await hospital.call('GET', `${path}/history`), 'not-found')
  })

  it('hold no value of a record', async () => {
    expect(JSON.stringify(await eventsOf(hospital))).not.toMatch(/Ngọc|Bình|056317000013/)
    expect(errors).toEqual([])
  })
})
