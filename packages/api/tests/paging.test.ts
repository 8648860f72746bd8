import { foldName } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Body = Readonly<Record<string, unknown>>

const RECORDS = 50
const PAGE = 7

let centre: TestFacility
let school: TestFacility
let errors: readonly unknown[]
let clock = Date.parse('2026-11-22T03:00:00.000Z')
let people: readonly string[]
let cases: readonly string[]

const search = async (collection: string, query: Body, facility = centre): Promise<Body> =>
  expectJson(await facility.call('POST', `/v1/${collection}/search`, { body: query }), 200)
const itemsOf = ({ items }: Body): readonly Body[] => (Array.isArray(items) ? items : [])
const idsOf = (page: Body): readonly string[] => itemsOf(page).map(({ id }) => String(id))

/** Every page of a search, each with the cursor of the one before. */
async function walk(collection: string, query: Body, facility = centre): Promise<readonly Body[]> {
  const pages = [await search(collection, { limit: PAGE, ...query }, facility)]
  for (let cursor = pages[0]?.next; cursor !== undefined; cursor = pages.at(-1)?.next) {
    pages.push(await search(collection, { limit: PAGE, ...query, cursor }, facility))
  }
  return pages
}

const day = (index: number): string => `2026-${index < 25 ? '09' : '10'}-${String((index % 25) + 1).padStart(2, '0')}`

beforeAll(async () => {
  const network = await createTestNetwork({ now: () => new Date(clock++) })
  errors = network.errors
  centre = await network.addFacility('centre')
  school = await network.addFacility('school')
  const create = async (path: string, body: unknown): Promise<string> =>
    String((await expectJson(await centre.call('POST', path, { body, headers: { 'idempotency-key': crypto.randomUUID() } }), 201)).id)
  const made: string[] = []
  const opened: string[] = []
  for (let index = 0; index < RECORDS; index++) {
    // The order of the names is not that of the ids, and some are alike.
    const name = `Nguyễn Thị ${'Ánh Bình Cúc Đào Én'.split(' ')[(index * 3) % 5]} ${String.fromCharCode(97 + ((index * 7) % 20))}`
    const person = await create('/v1/beneficiaries', beneficiaryDraft({ name }))
    made.push(person)
    opened.push(await create('/v1/cases', caseDraft(person, { number: `QLTH-${index}`, openedOn: day((index * 11) % RECORDS) })))
  }
  people = made
  cases = opened
})

describe('the pages of a search', () => {
  it.each<[string, string, Body, (record: Body) => unknown]>([
    ['without a condition, by id', 'beneficiaries', {}, ({ id }) => id],
    ['by a name prefix, in the order of the names', 'beneficiaries', { name: 'nguyen thi' }, ({ name }) => foldName(String(name))],
    ['by a code, by id', 'cases', { phase: 'received' }, ({ id }) => id],
    [
      'by a range of dates, in the order of the dates',
      'cases',
      { openedOn: { from: '2026-09-01', to: '2026-10-31' } },
      ({ openedOn }) => openedOn,
    ],
    ['by a code and a range of dates', 'cases', { phase: 'received', openedOn: { from: '2026-09-01' } }, ({ id }) => id],
    ['by the time of the last change', 'cases', { updatedSince: '2026-11-22T03:00:00.000Z' }, ({ recordedAt }) => recordedAt],
  ])('hold each record exactly once %s', async (_title, collection, query, keyOf) => {
    const pages = await walk(collection, query)
    expect(pages.map((page) => itemsOf(page).length)).toEqual([7, 7, 7, 7, 7, 7, 7, 1])
    const ids = pages.flatMap(idsOf)
    expect([...ids].sort()).toEqual([...(collection === 'cases' ? cases : people)].sort())
    const keys = pages.flatMap((page) => itemsOf(page).map(keyOf))
    expect(keys).toEqual([...keys].sort())
    expect(errors).toEqual([])
  })

  it('end without a cursor, also when the last one is full', async () => {
    expect(await search('cases', { limit: RECORDS })).not.toHaveProperty('next')
    expect(await search('cases', { limit: RECORDS - 1 })).toHaveProperty('next')
  })

  it('are the same by URL and by body', async () => {
    const first = await expectJson(await centre.call('GET', `/v1/cases?limit=${PAGE}&phase=received`), 200)
    const second = await expectJson(await centre.call('GET', `/v1/cases?limit=${PAGE}&phase=received&cursor=${String(first.next)}`), 200)
    const [one, two] = await walk('cases', { phase: 'received' })
    expect([idsOf(first), idsOf(second)]).toEqual([one && idsOf(one), two && idsOf(two)])
  })

  it('keep their place when records are added and changed between them', async () => {
    const network = await createTestNetwork()
    const here = await network.addFacility('here')
    const add = async (name: string) => expectJson(await here.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft({ name }) }), 201)
    const before = [await add('Ân'), await add('Bình'), await add('Chi')].map(({ id }) => id)
    const first = await search('beneficiaries', { limit: 1 }, here)
    await add('Dũng')
    const rest = await walk('beneficiaries', { limit: 1, cursor: first.next }, here)
    expect([...idsOf(first), ...rest.flatMap(idsOf)].slice(0, 3)).toEqual(before)
  })
})

describe('the cursor of a search', () => {
  const next = async (collection: string, query: Body): Promise<unknown> => (await search(collection, { limit: PAGE, ...query })).next
  const ask = (collection: string, query: Body, facility = centre) => facility.call('POST', `/v1/${collection}/search`, { body: query })

  it('is refused for another search, another resource and another facility', async () => {
    const cursor = await next('cases', { phase: 'received' })
    await expectJson(await ask('cases', { phase: 'received', cursor }), 200)
    for (const [collection, query] of [
      ['cases', {}],
      ['cases', { phase: 'closed' }],
      ['cases', { phase: 'received', openedOn: { from: '2026-09-01' } }],
      ['beneficiaries', {}],
    ] as const)
      await expectProblem(await ask(collection, { ...query, cursor }), 'invalid-cursor')
    await expectProblem(await ask('cases', { phase: 'received', cursor }, school), 'invalid-cursor')
    const directory = await next('facilities', {})
    expect(directory).toBeUndefined()
  })

  it('is refused for a history, an audit trail and the change feed, and theirs for a search and for one another', async () => {
    const path = `/v1/cases/${cases[0]}`
    const cursorOf = async (target: string) => String((await expectJson(await centre.call('GET', target), 200)).next)
    await centre.call('GET', path)
    const cursors = new Map([
      ['/v1/cases', await cursorOf('/v1/cases?limit=1')],
      [`${path}/audit`, await cursorOf(`${path}/audit?limit=1`)],
      ['/v1/changes', await cursorOf('/v1/changes?limit=1')],
    ])
    for (const target of [...cursors.keys(), `${path}/history`, `/v1/cases/${cases[1]}/audit`]) {
      for (const [from, cursor] of cursors) {
        const response = await centre.call('GET', `${target}?cursor=${cursor}`)
        if (from === target) await expectJson(response, 200)
        else await expectProblem(response, 'invalid-cursor')
      }
    }
    expect(errors).toEqual([])
  })

  it('may be used with another page size and other fields', async () => {
    const [first] = await walk('cases', {})
    const rest = await search('cases', { cursor: first?.next, limit: 100, fields: ['phase'], total: true })
    expect(idsOf(rest)).toHaveLength(RECORDS - PAGE)
  })
})

describe('what a search is asked to show', () => {
  it('is only the asked fields, with id and version', async () => {
    const { items } = await search('cases', { fields: ['phase', 'urgency'], limit: 1 })
    expect(items).toEqual([{ id: cases[0], version: 1, phase: 'received', urgency: 'urgent' }])
  })

  it('is a total of all pages when it is asked for, and none otherwise', async () => {
    expect(await search('cases', { limit: 1, total: true, openedOn: { to: '2026-09-30' } })).toMatchObject({ total: 25 })
    expect(await search('cases', { limit: 1 })).not.toHaveProperty('total')
    expect(await search('cases', { limit: 1, total: true }, school)).toEqual({ items: [], total: 0 })
  })

  it('is only what changed since an instant, both new and changed', async () => {
    const since = new Date(clock).toISOString()
    expect(idsOf(await search('cases', { updatedSince: since }))).toEqual([])
    const path = `/v1/cases/${cases[3]}`
    const headers = { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' }
    const changed = await expectJson(await centre.call('PATCH', path, { body: { urgency: 'emergency' }, headers }), 200)
    expect(idsOf(await search('cases', { updatedSince: since }))).toEqual([cases[3]])
    expect(idsOf(await search('cases', { updatedSince: String(changed.recordedAt) }))).toEqual([cases[3]])
    expect(idsOf(await search('cases', { updatedSince: new Date(clock).toISOString() }))).toEqual([])
  })
})

describe('the records that a search includes', () => {
  const includedOf = (page: Body, collection: string): readonly string[] => {
    const included: unknown = Object(page.included)[collection]
    return Array.isArray(included) ? included.map(({ id }) => String(id)) : []
  }

  it('are those that a single id points to, once each', async () => {
    const page = await search('cases', { limit: PAGE, include: ['beneficiaryId', 'recordedBy'] })
    expect(includedOf(page, 'beneficiaries')).toEqual(people.slice(0, PAGE))
    expect(includedOf(page, 'facilities')).toEqual([centre.id])
    const one = await expectJson(await centre.call('GET', `/v1/cases/${cases[0]}?include=beneficiaryId&fields=beneficiaryId`), 200)
    expect(one).toMatchObject({ id: cases[0], beneficiaryId: people[0], included: { beneficiaries: [{ id: people[0] }] } })
  })

  it('are those that a list of ids points to', async () => {
    const consent = { beneficiaryId: people[0], purpose: 'referral', dataClasses: ['identity'], recipientIds: [school.id, centre.id] }
    const body = { ...consent, givenBy: [{ role: 'guardian', name: 'Lê Thị An' }], form: 'paper', from: '2026-11-20' }
    await expectJson(await centre.call('POST', '/v1/consents', { body }), 201)
    const page = await search('consents', { include: ['recipientIds', 'beneficiaryId'] })
    expect([...includedOf(page, 'facilities')].sort()).toEqual([centre.id, school.id].sort())
    expect(includedOf(page, 'beneficiaries')).toEqual([people[0]])
  })

  it('are none that the caller may not see, in the fields that it may see', async () => {
    const send = (parts: Body, key: string) =>
      centre.call('POST', '/v1/referrals', { body: referralDraft(people[1], school.id, parts), headers: { 'idempotency-key': key } })
    const path = (await send({ disclosure: { dataClasses: ['identity'], legalBasis: 'state-duty' } }, 'a')).headers.get('location') ?? ''
    const asSeen = () => search('referrals', { include: ['beneficiaryId', 'recordedBy'] }, school)
    expect(await asSeen()).toMatchObject({
      items: [{ beneficiaryId: people[1] }],
      included: { beneficiaries: [], facilities: [{ id: centre.id }] },
    })
    const headers = { 'if-match': (await school.call('GET', path)).headers.get('etag') ?? '', 'idempotency-key': 'accept' }
    await expectJson(await school.call('POST', `${path}/accept`, { body: {}, headers }), 200)
    const page = await asSeen()
    expect(includedOf(page, 'beneficiaries')).toEqual([people[1]])
    expect(JSON.stringify(page.included)).toContain('Nguyễn Thị')
    expect(JSON.stringify(page.included)).not.toContain('056317000013')
    const { items } = await search('cases', { fields: ['beneficiaryId'] }, school)
    expect(JSON.stringify(items)).not.toContain(people[1])
  })

  it('are none of a resource that the token may not read', async () => {
    const network = await createTestNetwork()
    const here = await network.addFacility('here', 'system/Beneficiary.c system/Case.cs')
    const person = await expectJson(await here.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    await expectJson(await here.call('POST', '/v1/cases', { body: caseDraft(person.id), headers: { 'idempotency-key': 'k' } }), 201)
    const page = await search('cases', { include: ['beneficiaryId'] }, here)
    expect(page).toMatchObject({ items: [{ beneficiaryId: person.id }], included: { beneficiaries: [] } })
  })
})
