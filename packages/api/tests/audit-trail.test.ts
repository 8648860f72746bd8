import { type AuditEvent, AuditPage } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const NAME = 'Nguyễn Thị Ngọc'
const DISCLOSED = ['id', 'name', 'sex', 'birthDate']

let hospital: TestFacility
let centre: TestFacility
let school: TestFacility
let errors: readonly unknown[]
let person: string
let neighbour: string

const path = (id: string): string => `/v1/beneficiaries/${id}`

async function create(facility: TestFacility, collection: string, body: unknown): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  return String((await expectJson(await facility.call('POST', `/v1/${collection}`, { body, headers }), 201)).id)
}

async function find(facility: TestFacility, query: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
  const { items } = await expectJson(await facility.call('POST', '/v1/beneficiaries/search', { body: query }), 200)
  return Array.isArray(items) ? items.map(({ id }) => id) : []
}

/** The trail of a client, read by its owner page by page, the oldest event first. */
async function trailOf(id: string, limit = 100): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = []
  let cursor = ''
  do {
    const page = AuditPage.parse(await expectJson(await hospital.call('GET', `${path(id)}/audit?limit=${limit}${cursor}`), 200))
    events.push(...page.items)
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`
  } while (cursor !== '')
  return events.filter(({ action }) => action !== 'audit').reverse()
}

/** What some work adds to the trail of a client. */
async function addedBy(work: () => Promise<unknown>, id = person): Promise<readonly AuditEvent[]> {
  const before = new Set((await trailOf(id)).map((event) => event.id))
  await work()
  return (await trailOf(id)).filter((event) => !before.has(event.id))
}

/** Sends a referral of the client to the centre, which accepts it; answers its path. */
async function disclose(): Promise<string> {
  const disclosure = { dataClasses: ['identity'], legalBasis: 'child-protection-report' }
  const draft = referralDraft(person, centre.id, { senderReference: crypto.randomUUID(), disclosure })
  const referral = `/v1/referrals/${await create(hospital, 'referrals', draft)}`
  const headers = { 'if-match': '*', 'idempotency-key': crypto.randomUUID() }
  await expectJson(await centre.call('POST', `${referral}/accept`, { body: {}, headers }), 200)
  return referral
}

const end = (referral: string): Promise<Response> =>
  centre.call('POST', `${referral}/complete`, {
    body: { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: '2026-11-22' },
    headers: { 'if-match': '*' },
  })

const released = { purpose: 'care', resource: 'Beneficiary', outcome: 'permit' } as const
const by = ({ id: facilityId, clientId }: TestFacility) => ({ facilityId, clientId })

beforeAll(async () => {
  const network = await createTestNetwork()
  errors = network.errors
  hospital = await network.addFacility('hospital')
  centre = await network.addFacility('centre')
  school = await network.addFacility('school')
  person = await create(hospital, 'beneficiaries', beneficiaryDraft())
  neighbour = await create(hospital, 'beneficiaries', beneficiaryDraft({ name: 'Trần Thị Bình' }))
})

describe('the audit trail of a record', () => {
  it('begins with its creation', async () => {
    const [first] = await trailOf(person)
    expect(first).toMatchObject({ ...by(hospital), ...released, action: 'create', recordId: person, version: 1, rule: 'owner' })
  })

  it('has each read once, with the fields that were shown when not all were', async () => {
    const events = await addedBy(async () => {
      await expectJson(await hospital.call('GET', path(person)), 200)
      await expectJson(await hospital.call('GET', `${path(person)}?fields=name`), 200)
    })
    const read = { ...by(hospital), ...released, action: 'read', recordId: person, rule: 'owner' }
    expect(events).toEqual([expect.objectContaining(read), expect.objectContaining({ ...read, fields: ['id', 'version', 'name'] })])
    expect(events[0]).not.toHaveProperty('fields')
  })

  it.each<[string, () => Promise<unknown>]>([
    ['by name', () => find(hospital, { name: NAME })],
    ['by URL', () => hospital.call('GET', '/v1/beneficiaries?sex=female')],
  ])('has each search %s that found it once', async (_, search) => {
    const events = await addedBy(search)
    expect(events).toEqual([
      expect.objectContaining({ ...by(hospital), ...released, action: 'search', recordIds: [person], rule: 'audience' }),
    ])
    expect(events[0]).not.toHaveProperty('fields')
  })

  it('has a search with the fields that it asked for', async () => {
    const [event] = await addedBy(() => find(hospital, { name: NAME, fields: ['sex'] }))
    expect(event).toMatchObject({ action: 'search', fields: ['id', 'version', 'sex'] })
  })

  it('has a page that released several records in the trail of each, which names the others in none', async () => {
    const search = () => hospital.call('GET', '/v1/beneficiaries?sex=female')
    const [inOne] = await addedBy(async () => expect(await addedBy(search, neighbour)).toHaveLength(1))
    const inOther = (await trailOf(neighbour)).find(({ id }) => id === inOne?.id)
    expect(inOne?.recordIds).toEqual([person])
    expect(inOther).toEqual({ ...inOne, recordIds: [neighbour] })
  })

  it('has it when another record’s answer included it', async () => {
    const caseId = await create(hospital, 'cases', caseDraft(person))
    const events = await addedBy(async () => {
      await expectJson(await hospital.call('GET', `/v1/cases/${caseId}?include=beneficiaryId`), 200)
      await expectJson(await hospital.call('GET', '/v1/cases?include=beneficiaryId'), 200)
    })
    const read = expect.objectContaining({ ...by(hospital), ...released, action: 'read', recordId: person, rule: 'owner' })
    expect(events).toEqual([read, read])
  })

  it('lacks searches that did not find it, and the change feed, which tells ids only', async () => {
    const events = await addedBy(async () => {
      expect(await find(hospital, { name: 'Trần' })).toEqual([neighbour])
      expect(await find(hospital, { name: 'Lê' })).toEqual([])
      expect(await find(school, { name: NAME })).toEqual([])
      expect(JSON.stringify(await expectJson(await hospital.call('GET', '/v1/changes'), 200))).toContain(person)
    })
    expect(events).toEqual([])
  })

  it('has the refused read of a stranger once', async () => {
    const events = await addedBy(async () => expectProblem(await school.call('GET', path(person)), 'not-found'))
    expect(events).toEqual([
      expect.objectContaining({ ...by(school), action: 'read', recordId: person, outcome: 'not-found', rule: 'none' }),
    ])
  })

  it('has the copy of the minimum identity, a disclosure with the fields that it opened, what the receiver saw of them, and its end', async () => {
    const events = await addedBy(async () => {
      const referral = await disclose()
      await expectJson(await centre.call('GET', path(person)), 200)
      // The centre finds its own copy as well, all of it.
      expect(await find(centre, { name: NAME })).toHaveLength(2)
      await expectJson(await centre.call('GET', `${referral}?include=beneficiaryId`), 200)
      await expectJson(await end(referral), 200)
      await expectProblem(await centre.call('GET', path(person)), 'not-found')
      expect(await find(centre, { name: NAME })).not.toContain(person)
    })
    const [copied, ...opened] = events
    const copy = { ...by(hospital), action: 'disclose', fields: ['name', 'sex', 'birthDate'], rule: 'referral-sent' }
    expect(copied).toEqual(expect.objectContaining(copy))
    const fields = opened[0]?.fields
    expect(fields).toEqual(expect.arrayContaining(DISCLOSED))
    expect(fields).not.toContain('identifiers')
    const shown = { ...by(centre), ...released, fields }
    expect(opened).toEqual([
      expect.objectContaining({ ...shown, action: 'disclose', recordId: person, rule: 'referral-accepted' }),
      expect.objectContaining({ ...shown, action: 'read', recordId: person, rule: 'referral-accepted' }),
      expect.objectContaining({ ...shown, action: 'search', recordIds: [person], rule: 'audience' }),
      expect.objectContaining({ ...shown, action: 'read', recordId: person, rule: 'referral-accepted' }),
      expect.objectContaining({ ...by(centre), action: 'take-back', recordId: person, rule: 'referral-accepted' }),
      expect.objectContaining({ ...by(centre), action: 'read', recordId: person, outcome: 'not-found' }),
    ])
    expect(errors).toEqual([])
  })

  it('holds every event once, newest first, and no value of the record', async () => {
    const { items } = AuditPage.parse(await expectJson(await hospital.call('GET', `${path(person)}/audit?limit=500`), 200))
    const ids = items.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
    const byPages = await trailOf(person, 3)
    expect(byPages.map(({ id }) => id).reverse()).toEqual(items.filter(({ action }) => action !== 'audit').map(({ id }) => id))
    for (const value of [NAME, 'Ngọc', '056317000013', '2017']) expect(JSON.stringify(items)).not.toContain(`"${value}"`)
  })

  it('has a repeated request as a reading, because its answer shows the record again', async () => {
    const headers = { 'idempotency-key': 'once-only' }
    const send = () => hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft({ name: 'Lê Văn Lặp' }), headers })
    const id = String((await expectJson(await send(), 201)).id)
    const added = await addedBy(async () => expectJson(await send(), 201), id)
    expect(added.map(({ action, rule }) => [action, rule])).toEqual([['read', 'repeated-request']])
  })

  it('is for the owner alone, and tells of each attempt to read it', async () => {
    const audit = `${path(person)}/audit`
    const referral = await disclose()
    await expectProblem(await centre.call('GET', audit), 'forbidden')
    await expectProblem(await school.call('GET', audit), 'not-found')
    await expectJson(await end(referral), 200)
    await expectProblem(await centre.call('GET', audit), 'not-found')
    const { items } = AuditPage.parse(await expectJson(await hospital.call('GET', `${audit}?limit=500`), 200))
    const attempts = items.filter(({ action, facilityId }) => action === 'audit' && facilityId !== hospital.id)
    expect(attempts.map(({ facilityId, outcome }) => [facilityId, outcome])).toEqual([
      [centre.id, 'not-found'],
      [school.id, 'not-found'],
      [centre.id, 'forbidden'],
    ])
  })
})

it('the events of a facility name what was asked for only where it may be the id of a record', async () => {
  const ids = [crypto.randomUUID(), '056317000013', '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e']
  for (const id of ids) await expectProblem(await school.call('GET', path(id)), 'not-found')
  const { items } = AuditPage.parse(await expectJson(await school.call('GET', '/v1/audit-events?limit=4'), 200))
  const reads = items.filter(({ action }) => action === 'read')
  expect(reads.map(({ action, recordId }) => [action, recordId])).toEqual([
    ['read', ids[2]],
    ['read', undefined],
    ['read', undefined],
  ])
})
