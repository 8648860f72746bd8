import { type AnyResource, resources } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { rebuildFacts, type Store } from '../src/index.ts'
import type { FactQuery, RecordFactKey } from '../src/stores/fact-query.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, caseDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const PEOPLE = 7
const year = 'scope=facility&from=2026-01-01&to=2026-12-31'
const everything = (fact: string, rest: Partial<FactQuery> = {}): FactQuery => ({ fact, where: [], area: 'country', links: [], ...rest })
const title = { vi: 'Cách tính cũ', en: 'Earlier way of counting' }

/** The standard before cases counted by their phase: other facts under the names of today, and one that is gone since. */
const earlier: Readonly<Record<string, AnyResource>> = {
  ...resources,
  cases: {
    ...resources.cases,
    facts: {
      case: { title, about: title, subject: 'beneficiaryId', from: 'openedOn' },
      'case-kind': { title, about: title, each: 'kinds[]', from: 'openedOn', dimensions: { kind: 'kinds[]' } },
    },
  },
}

async function allKeys(store: Store): Promise<readonly RecordFactKey[]> {
  const keys: RecordFactKey[] = []
  for (let page = await store.factKeys(undefined, 3); page.length > 0; page = await store.factKeys(page.at(-1), 3)) keys.push(...page)
  return keys
}

/** All that the facts of a store say of cases. */
async function told(store: Store) {
  const byPhase = async (phase: string) =>
    (await store.figure(everything('case', { where: [{ dimension: 'phase', values: [phase] }] }), 'people')).value
  return { keys: await allKeys(store), phases: { received: await byPhase('received'), assessing: await byPhase('assessing') } }
}

/** A store with people and cases, and two servers on it: that of today and that of earlier. */
async function filled(open: () => Promise<Store>) {
  const store = await open()
  const network = await createTestNetwork({ store })
  const centre = await network.addFacility('centre')
  const cases: { readonly path: string; readonly id: string }[] = []
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = await create(centre, 'beneficiaries', beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-collected' }))
    cases.push(await create(centre, 'cases', caseDraft(person.id, { number: `HS-${index}` })))
  }
  const advance = ({ path }: { readonly path: string }) =>
    centre.call('POST', `${path}/advance`, { body: { to: 'assessing' }, headers: { 'if-match': '*' } })
  const preview = (area = centre.id) => centre.call('GET', `/v1/reports/preview?report=half-year&area=${area}&${year}`)
  return { store, network, centre, cases, advance, preview }
}

describe.each(eachStore())('facts by other declarations than those of the server, over %s', (_name, open) => {
  it('are computed anew, with those that nothing declares any more removed, to what they would have been from the start', async () => {
    const { store, cases, advance } = await filled(open)
    const [first] = cases
    if (first) await expectJson(await advance(first), 200)
    const before = await told(store)
    expect(before.phases).toEqual({ received: PEOPLE - 1, assessing: 1 })
    expect(await rebuildFacts({ store })).toEqual({ resources: [], records: 0, removed: 0 })

    const back = await rebuildFacts({ store, resources: earlier, batch: 3 })
    // The identity of each case is gone, and the new fact stands beside.
    expect(back).toEqual({ resources: ['Case'], records: PEOPLE, removed: PEOPLE })
    expect((await told(store)).phases).toEqual({ received: 0, assessing: 0 })
    expect(await store.figure(everything('case-kind'), 'records')).toMatchObject({ value: PEOPLE })

    expect(await rebuildFacts({ store, batch: 3 })).toEqual({ resources: ['Case'], records: PEOPLE, removed: PEOPLE })
    expect(await told(store)).toEqual(before)
    expect((await rebuildFacts({ store, all: true })).removed).toBe(0)
    expect(await told(store)).toEqual(before)
  })

  it('are said at the start, and no figure is answered until they are computed anew', async () => {
    const { store, network, centre, preview } = await filled(open)
    const report = { report: 'half-year', scope: 'facility', area: centre.id, from: '2026-01-01', to: '2026-06-30' }
    expect(network.errors).toEqual([])
    await expectJson(await preview(), 200)
    await rebuildFacts({ store, resources: earlier })

    const counted = `/v1/reports/counted?report=half-year&area=${centre.id}&${year}&indicator=residents`
    for (const refused of [await preview(), await centre.call('POST', '/v1/reports', { body: report }), await centre.call('GET', counted)])
      await expectProblem(refused, 'figures-outdated')
    const { errors } = await createTestNetwork({ store })
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/rebuild-facts: Case$/) })])

    await rebuildFacts({ store })
    await expectJson(await preview(), 200)
    await expectJson(await centre.call('POST', '/v1/reports', { body: report }), 201)
    expect((await createTestNetwork({ store })).errors).toEqual([])
  })

  it('go on being computed where an interrupted run stopped, and from the beginning after other declarations', async () => {
    const { store, preview } = await filled(open)
    const before = await told(store)
    const stopAfter = (batches: number) => {
      let left = batches
      return () => {
        left -= 1
        if (left === 0) throw new Error('stopped')
      }
    }
    await rebuildFacts({ store, resources: earlier })
    await expect(rebuildFacts({ store, batch: 2, onProgress: stopAfter(2) })).rejects.toThrow('stopped')
    await expectProblem(await preview(), 'figures-outdated')
    expect(await rebuildFacts({ store, batch: 2 })).toMatchObject({ records: PEOPLE - 4 })
    expect(await told(store)).toEqual(before)

    await rebuildFacts({ store, resources: earlier })
    await expect(rebuildFacts({ store, batch: 2, onProgress: stopAfter(2) })).rejects.toThrow('stopped')
    await rebuildFacts({ store, resources: earlier, all: true })
    expect(await rebuildFacts({ store, batch: 2 })).toMatchObject({ records: PEOPLE })
    expect(await told(store)).toEqual(before)
  })

  it('are right when records change at the same time', async () => {
    const { store, cases, advance, network } = await filled(open)
    await rebuildFacts({ store, resources: earlier })
    await Promise.all([rebuildFacts({ store }), ...cases.map(async (one) => expectJson(await advance(one), 200))])
    expect((await told(store)).phases).toEqual({ received: 0, assessing: PEOPLE })
    expect(network.errors).toEqual([])
  })

  it('of a resource without records are those of the server at once', async () => {
    const store = await open()
    await createTestNetwork({ store, resources: earlier })
    const { errors } = await createTestNetwork({ store })
    expect(errors).toEqual([])
    expect(await rebuildFacts({ store })).toMatchObject({ resources: [] })
  })
})
