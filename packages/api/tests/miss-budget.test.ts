import type { Subject } from '@caunoi/schemas/policy'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../src/index.ts'
import { createLookUps } from '../src/limits/look-ups.ts'
import { usualRates } from '../src/limits/rates.ts'
import { Refusal } from '../src/refusal.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const known = '056317000013'
/** A telephone number for each number of a person. */
const phoneOf = (number: string): string => `09${number.slice(-8)}`
const absent = () => crypto.randomUUID().replace(/^.{13}-./, '01990000-0000-7')
const numberOf = (index: number): string => `0561900${String(index).padStart(5, '0')}`
const few = (worker: number, client: number, facility: number) => ({ worker, client, facility })
const none = few(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)

describe.each(eachStore())('the budget of look-ups that find nothing, on %s', (_name, open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })

  const subjectOf = (facilityId: string, clientId: string, workerId?: string): Subject => ({
    facilityId,
    clientId,
    purpose: 'care',
    labels: new Set(),
    scopes: new Map(),
    ...(workerId !== undefined && { workerId }),
  })
  const isAnswered = async (counted: Promise<void>): Promise<boolean> => {
    try {
      await counted
      return true
    } catch (error) {
      if (error instanceof Refusal && error.code === 'too-many-requests') return false
      throw error
    }
  }

  it('answers exactly as many misses as it allows, however many processes count at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), async (most, processes) => {
        const rates = { ...usualRates, identifierMisses: few(most, most, most) }
        const guards = Array.from({ length: processes }, () => createLookUps(store, rates, () => new Date('2026-11-22T03:00:00.000Z')))
        const subject = subjectOf(crypto.randomUUID(), crypto.randomUUID(), 'worker')
        const asked = guards.flatMap((guard) => Array.from({ length: most + 3 }, () => isAnswered(guard.miss('identifier', subject))))
        expect((await Promise.all(asked)).filter((answered) => answered)).toHaveLength(most)
        // From its first miss too many, a process refuses whatever is asked: found or not.
        for (const guard of guards) expect(() => guard.admit('identifier', subject)).toThrow(Refusal)
        for (const guard of guards) expect(() => guard.admit('id', subject)).not.toThrow()
      }),
      { numRuns: 15 },
    )
  })

  it('is kept for the worker, the client and the facility each, and begins anew when its time is over', async () => {
    let now = new Date('2026-11-22T03:00:00.000Z')
    const rates = { ...usualRates, missSeconds: 600, identifierMisses: few(2, 4, 6) }
    const { miss } = createLookUps(store, rates, () => now)
    const facility = crypto.randomUUID()
    const ask = (client: string, worker?: string) => isAnswered(miss('identifier', subjectOf(facility, `${facility}-${client}`, worker)))
    const round = async () => [
      [await ask('A', 'an'), await ask('A', 'an'), await ask('A', 'an')], // the worker has two
      [await ask('A', 'binh'), await ask('A', 'binh')], // the client has four, of which three are counted
      [await ask('B'), await ask('B')], // the facility has six, of which five are counted
    ]
    const expected = [
      [true, true, false],
      [true, false],
      [true, false],
    ]
    expect(await round()).toEqual(expected)
    now = new Date('2026-11-22T03:09:59.999Z')
    expect(await ask('B')).toBe(false)
    now = new Date('2026-11-22T03:10:00.000Z')
    expect(await round()).toEqual(expected)
  })

  it('is one for a worker whom a sign-on states in several spellings', async () => {
    const { miss } = createLookUps(store, { ...usualRates, identifierMisses: few(2, 9, 9) }, () => new Date('2026-11-22T03:00:00.000Z'))
    const [facility, client] = [crypto.randomUUID(), crypto.randomUUID()]
    const answers: boolean[] = []
    for (const worker of ['lan@yte', 'LAN@yte', ' lan@yte\u200b', 'lân@yte'])
      answers.push(await isAnswered(miss('identifier', subjectOf(facility, client, worker))))
    expect(answers).toEqual([true, true, false, true])
  })

  it('is forgotten by a purge once its time is over', async () => {
    const counter = crypto.randomUUID()
    const until = Date.UTC(2026, 10, 22, 3) / 1000
    expect(await store.countMisses([counter, `${counter}-2`], until)).toEqual([1, 1])
    await store.purge(new Date((until - 1) * 1000))
    expect(await store.countMisses([counter], until)).toEqual([2])
    await store.purge(new Date((until + 3600) * 1000))
    expect(await store.countMisses([counter], until)).toEqual([1])
  })
})

describe('who tries numbers out', () => {
  let network: Awaited<ReturnType<typeof createTestNetwork>>
  let facility: TestFacility
  let person: { readonly id: string }

  const setUp = async (rates: NonNullable<Parameters<typeof createTestNetwork>[0]>['rates'] = {}) => {
    network = await createTestNetwork({ rates })
    facility = await network.addFacility('curious')
    person = await create(facility, 'beneficiaries', beneficiaryDraft({ contacts: [{ kind: 'main', phone: phoneOf(known) }] }))
  }
  const search = (value: string) =>
    facility.call('POST', '/v1/beneficiaries/search', { body: { identifier: { system: 'personal-number', value } } })
  const match = (value: string) =>
    facility.call('POST', '/v1/beneficiaries/match', { body: { identifiers: [{ system: 'personal-number', value }] } })
  const searchByPhone = (number: string) => facility.call('POST', '/v1/beneficiaries/search', { body: { phone: phoneOf(number) } })
  const rules = async (): Promise<readonly unknown[]> =>
    (await network.store.auditEvents({ facility: facility.id, limit: 500 })).map(({ body }) => JSON.parse(body).rule)

  it.each([
    ['searches by number', search],
    ['asks for duplicates by number', match],
    ['searches by telephone', searchByPhone],
  ] as const)('who %s is refused beyond the budget, alike for numbers that are here and that are not', async (_title, ask) => {
    await setUp({ identifierMisses: few(50, 3, 50) })
    for (let index = 0; index < 3; index++) expect((await ask(numberOf(index))).status).toBe(200)
    expect((await ask(known)).status).toBe(200)
    await expectProblem(await ask(numberOf(3)), 'too-many-requests')
    const answers = await Promise.all([search('056317000013'), search(numberOf(4)), match('056317000013'), match(numberOf(5))])
    const told = await Promise.all(
      answers.map(async (answer) => {
        const { requestId: _own, ...body } = await answer.json()
        const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
        return JSON.stringify([answer.status, headers, body])
      }),
    )
    expect(new Set(told).size).toBe(1)
    expect((await rules()).filter((rule) => rule === 'miss-budget')).toHaveLength(5)
    // What is not looked up by a number is answered as ever.
    expect((await facility.call('GET', `/v1/beneficiaries/${person.id}`)).status).toBe(200)
    expect((await facility.call('POST', '/v1/beneficiaries/search', { body: { name: 'nguyen' } })).status).toBe(200)
    expect(network.errors).toEqual([])
  })

  it.each<readonly [string, object]>([
    ['the name of somebody who is here', { name: 'Nguyễn Thị Ngọc', birthDate: { value: '2017-05-01', accuracy: 'documented' } }],
    ['the number of somebody who is here', {}],
    ['both, and another kind of paper', { name: 'Nguyễn Thị Ngọc', phones: ['0905000111'] }],
  ])('who asks for duplicates by numbers beside %s is refused beyond the budget', async (_title, beside) => {
    await setUp({ identifierMisses: few(50, 3, 50) })
    const known = { system: 'personal-number', value: '056317000013' }
    const ask = (...values: readonly string[]) => {
      const tried = values.map((value) => ({ system: 'personal-number', value }))
      return facility.call('POST', '/v1/beneficiaries/match', { body: { ...beside, identifiers: [known, ...tried] } })
    }
    const { items } = await expectJson(await ask(numberOf(0)), 200)
    expect(items).toEqual([expect.objectContaining({ beneficiaryId: person.id })])
    // Two people's numbers in one question are two.
    expect((await ask(numberOf(1), numberOf(2))).status).toBe(200)
    await expectProblem(await ask(numberOf(3)), 'too-many-requests')
    await expectProblem(await ask(), 'too-many-requests')
  })

  it('a question for duplicates with several papers of one person is one look-up', async () => {
    await setUp({ identifierMisses: few(50, 2, 50) })
    const systems = ['personal-number', 'health-insurance']
    const nobody = { identifiers: systems.map((system) => ({ system, value: numberOf(1) })), phones: ['0905999111'] }
    for (let index = 0; index < 2; index++)
      expect((await facility.call('POST', '/v1/beneficiaries/match', { body: nobody })).status).toBe(200)
    await expectProblem(await facility.call('POST', '/v1/beneficiaries/match', { body: nobody }), 'too-many-requests')
  })

  it('who tries ids is refused beyond the budget, in a path and in a reference', async () => {
    await setUp({ idMisses: few(50, 3, 50) })
    await expectProblem(await facility.call('GET', `/v1/beneficiaries/${absent()}`), 'not-found')
    await expectProblem(await facility.call('GET', `/v1/beneficiaries/${absent()}/history`), 'not-found')
    await expectProblem(await send(facility, 'cases', caseDraft(absent())), 'invalid')
    await expectProblem(await facility.call('GET', `/v1/beneficiaries/${absent()}/audit`), 'too-many-requests')
    await expectProblem(await facility.call('GET', `/v1/beneficiaries/${person.id}`), 'too-many-requests')
    await expectProblem(await send(facility, 'cases', caseDraft(person.id)), 'too-many-requests')
    expect((await search('056317000013')).status).toBe(200)
  })

  it('who only asks for what is there is never refused', async () => {
    await setUp({ identifierMisses: few(1, 1, 1), idMisses: few(1, 1, 1) })
    for (let index = 0; index < 10; index++) {
      expect((await search('056317000013')).status).toBe(200)
      expect((await facility.call('GET', `/v1/beneficiaries/${person.id}`)).status).toBe(200)
    }
  })

  it('what cannot be an id costs nothing, and without a budget nothing is counted', async () => {
    await setUp({ idMisses: few(1, 1, 1) })
    for (let index = 0; index < 10; index++) await expectProblem(await facility.call('GET', `/v1/beneficiaries/${index}`), 'not-found')
    await setUp({ idMisses: none, identifierMisses: none })
    for (let index = 0; index < 10; index++) await expectProblem(await facility.call('GET', `/v1/beneficiaries/${absent()}`), 'not-found')
  })
})
