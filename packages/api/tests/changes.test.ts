import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { overStore } from './support/over-store.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

interface SeenChange {
  readonly cursor: string
  readonly resource: string
  readonly id: string
  readonly version: number
  readonly change: string
}

interface Feed {
  readonly items: readonly SeenChange[]
  readonly next: string
}

let network: Awaited<ReturnType<typeof createTestNetwork>>
let hospital: TestFacility
let centre: TestFacility
let school: TestFacility
/** Resolves when the next look into the feed has ended. */
let looked: () => Promise<void>

/** How often the feed was looked into. */
let looks: number

beforeEach(async () => {
  const waiting: (() => void)[] = []
  const memory = createMemoryStore()
  looks = 0
  const watched = overStore(memory, (asked) => ({
    changes: async (...given) => {
      looks += 1
      const page = await asked.changes(...given)
      for (const resolve of waiting.splice(0)) resolve()
      return page
    },
  }))
  looked = () => new Promise((resolve) => waiting.push(resolve))
  network = await createTestNetwork({ store: watched })
  hospital = await network.addFacility('hospital')
  centre = await network.addFacility('centre')
  school = await network.addFacility('school')
})

async function readFeed(facility: TestFacility, query = ''): Promise<Feed> {
  const { items, next } = await expectJson(await facility.call('GET', `/v1/changes${query}`), 200)
  return { items: Array.isArray(items) ? items : [], next: String(next) }
}

const endOf = async (facility: TestFacility): Promise<string> => (await readFeed(facility, '?limit=500')).next

async function create(facility: TestFacility, path: string, body: unknown): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  return String((await expectJson(await facility.call('POST', path, { body, headers }), 201)).id)
}

async function act(facility: TestFacility, path: string, action: string, body?: unknown): Promise<Response> {
  const etag = (await facility.call('GET', path)).headers.get('etag') ?? ''
  return facility.call('POST', `${path}/${action}`, { body, headers: { 'if-match': etag, 'idempotency-key': crypto.randomUUID() } })
}

const addPerson = (facility: TestFacility) => create(facility, '/v1/beneficiaries', beneficiaryDraft())
const brief = ({ items }: Feed): readonly string[] => items.map(({ resource, version, change }) => `${resource} ${version} ${change}`)

describe('the change feed', () => {
  it('tells what was committed, in that order, to a reader of one page or of many', async () => {
    const from = await endOf(hospital)
    const ids: string[] = []
    for (let index = 0; index < 5; index++) ids.push(await addPerson(hospital))
    const file = await create(hospital, '/v1/cases', caseDraft(ids[0]))
    await expectJson(await act(hospital, `/v1/cases/${file}`, 'advance', { to: 'assessing' }), 200)
    const whole = await readFeed(hospital, `?cursor=${from}`)
    expect(whole.items.map(({ id }) => id)).toEqual([...ids, file, file])
    expect(brief(whole).slice(-2)).toEqual(['Case 1 changed', 'Case 2 changed'])
    const seen: SeenChange[] = []
    for (let cursor = from; ; ) {
      const { items, next } = await readFeed(hospital, `?cursor=${cursor}&limit=2`)
      if (items.length === 0) break
      seen.push(...items)
      cursor = next
    }
    expect(seen.map(({ id, version }) => [id, version])).toEqual(whole.items.map(({ id, version }) => [id, version]))
    expect(network.errors).toEqual([])
  })

  it('goes on right after the change whose cursor a reader kept', async () => {
    const from = await endOf(hospital)
    for (let index = 0; index < 4; index++) await addPerson(hospital)
    const { items, next } = await readFeed(hospital, `?cursor=${from}`)
    for (const [index, { cursor }] of items.entries()) {
      const rest = await readFeed(hospital, `?cursor=${cursor}`)
      expect(rest.items.map(({ id }) => id)).toEqual(items.slice(index + 1).map(({ id }) => id))
    }
    expect((await readFeed(hospital, `?cursor=${next}`)).items).toEqual([])
  })

  it('tells nothing of what others keep to themselves, at whatever place', async () => {
    const from = await endOf(school)
    const person = await addPerson(hospital)
    const file = await create(hospital, '/v1/cases', caseDraft(person))
    await create(hospital, '/v1/referrals', referralDraft(person, centre.id))
    expect((await readFeed(school, `?cursor=${from}`)).items).toEqual([])
    const everything = JSON.stringify(await readFeed(school, '?limit=500'))
    for (const id of [person, file]) expect(everything).not.toContain(id)
  })

  it('tells the receiver of a referral, of what is disclosed on its acceptance, and that it is gone at its end', async () => {
    const person = await addPerson(hospital)
    const from = await endOf(centre)
    const path = `/v1/referrals/${await create(hospital, '/v1/referrals', referralDraft(person, centre.id))}`
    const sent = await readFeed(centre, `?cursor=${from}`)
    // A receiver sees a part of the record, and is told no version of the whole.
    expect(brief(sent)).toEqual(['Referral undefined changed'])
    await expectJson(await act(centre, path, 'accept', {}), 200)
    const accepted = await readFeed(centre, `?cursor=${sent.next}`)
    expect(accepted.items).toEqual(expect.arrayContaining([expect.objectContaining({ id: person, change: 'changed' })]))
    await expectJson(await act(centre, path, 'complete', { outcome: 'needs-met', text: 'Xong.', completedOn: '2026-11-22' }), 200)
    const ended = await readFeed(centre, `?cursor=${accepted.next}`)
    expect(ended.items).toEqual(expect.arrayContaining([expect.objectContaining({ id: person, change: 'gone' })]))
    for (const change of ended.items) expect(change).not.toHaveProperty('version')
    const after = ended.next
    const headers = { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' }
    await expectJson(await hospital.call('PATCH', `/v1/beneficiaries/${person}`, { body: { name: 'Tên Mới' }, headers }), 200)
    expect((await readFeed(centre, `?cursor=${after}`)).items).toEqual([])
  })

  it('tells of the resources only that the token may search, since it lists them as a search does', async () => {
    const narrow = await network.addFacility('narrow', 'system/Beneficiary.cr system/Case.cs')
    const from = await endOf(narrow)
    const person = await addPerson(narrow)
    await create(narrow, '/v1/cases', caseDraft(person))
    expect(brief(await readFeed(narrow, `?cursor=${from}&limit=1`))).toEqual(['Case 1 changed'])
    expect((await readFeed(narrow)).items.map(({ resource }) => resource)).toEqual(['Case'])
  })

  it('passes by what the token may not search in large steps, however small its pages are', async () => {
    const narrow = await network.addFacility('narrow', 'system/Beneficiary.cr system/Case.cs')
    const from = await endOf(narrow)
    const people: string[] = []
    for (let index = 0; index < 40; index++) people.push(await addPerson(narrow))
    looks = 0
    expect((await readFeed(narrow, `?cursor=${from}&limit=1`)).items).toEqual([])
    expect(looks).toBeLessThanOrEqual(3)
    // What stands behind them is told one by one, nothing left out and nothing twice.
    const files: string[] = []
    for (const [index, person] of people.slice(0, 3).entries())
      files.push(await create(narrow, '/v1/cases', caseDraft(person, { number: `QLTH-${index}` })))
    const told: string[] = []
    for (let page = await readFeed(narrow, `?cursor=${from}&limit=1`); page.items.length > 0; ) {
      told.push(...page.items.map(({ id }) => id))
      page = await readFeed(narrow, `?cursor=${page.next}&limit=1`)
    }
    expect(told).toEqual(files)
  })

  it('holds no word of a record', async () => {
    await addPerson(hospital)
    const { items } = await readFeed(hospital)
    for (const change of items) expect(Object.keys(change).sort()).toEqual(['at', 'change', 'cursor', 'id', 'resource', 'version'])
  })
})

describe('a long poll', () => {
  it('is answered as soon as something is committed that the caller may see', async () => {
    const from = await endOf(hospital)
    const begun = looked()
    const answer = readFeed(hospital, `?cursor=${from}&wait=30`)
    await begun
    const person = await addPerson(hospital)
    expect((await answer).items).toEqual([expect.objectContaining({ id: person, change: 'changed' })])
  })

  it('goes on waiting when something is committed that the caller may not see', async () => {
    const from = await endOf(centre)
    const begun = looked()
    const answer = readFeed(centre, `?cursor=${from}&wait=30`)
    await begun
    const again = looked()
    const person = await addPerson(hospital)
    await again
    const referral = await create(hospital, '/v1/referrals', referralDraft(person, centre.id))
    expect((await answer).items).toEqual([expect.objectContaining({ resource: 'Referral', id: referral })])
  })

  it('is answered at once when something is there already', async () => {
    const from = await endOf(hospital)
    const person = await addPerson(hospital)
    expect((await readFeed(hospital, `?cursor=${from}&wait=30`)).items).toEqual([expect.objectContaining({ id: person })])
  })

  it('ends with nothing, and with a cursor to go on, when its time is over', async () => {
    const from = await endOf(hospital)
    const { items, next } = await readFeed(hospital, `?cursor=${from}&wait=1`)
    expect(items).toEqual([])
    const person = await addPerson(hospital)
    expect((await readFeed(hospital, `?cursor=${next}`)).items).toEqual([expect.objectContaining({ id: person })])
  })

  it('stops when its caller goes away', async () => {
    const from = await endOf(hospital)
    const begun = looked()
    const controller = new AbortController()
    const url = `https://caunoi.test/v1/changes?cursor=${from}&wait=30`
    const request = new Request(url, { headers: { authorization: `Bearer ${hospital.token}` }, signal: controller.signal })
    const answer = network.app.request(request)
    await begun
    controller.abort()
    expect(await expectJson(await answer, 200)).toMatchObject({ items: [] })
  })
})
