import { type Beneficiary, DataClass } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { createMemoryStore, runClock, type Store } from '../src/index.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const blind = { workerId: 'nv-2', role: 'case-manager', labels: new Set<string>() } as const
const MARK = 'offers-bear-the-labels-of-their-clients'

/** Labels a client as an earlier version did, which told no offer of it. */
async function labelAsBefore(store: Store, id: string): Promise<void> {
  await store.transaction(async (transaction) => {
    const record = await transaction.lock('Beneficiary', id)
    if (!record) throw new TypeError('there is no such client')
    const person: Beneficiary = JSON.parse(record.body)
    const labels = { confidentiality: 'restricted', sensitivity: ['hiv'], assigned: ['hiv'] }
    const version = record.version + 1
    const body = JSON.stringify({ ...person, version, labels })
    await transaction.put({ record: { ...record, version, body }, previous: record, added: [], removed: [], notices: [] })
  })
}

/** A hospital that offers two clients, of whom one was labelled since by an earlier version. */
async function older() {
  const store = createMemoryStore()
  const network = await createWorkerNetwork({ store })
  const hospital = await network.addFacility('hospital')
  const offer = async () => {
    const person = await network.make(hospital, {}, 'beneficiaries', beneficiaryDraft())
    const {
      toFacilityId: _,
      kind: _kind,
      ...draft
    } = referralDraft(person.id, hospital, {
      disclosure: { dataClasses: Object.keys(DataClass.codes), legalBasis: 'child-protection-report', labels: ['hiv'] },
      senderReference: crypto.randomUUID(),
    })
    const { path } = await network.make(hospital, {}, 'referral-offers', { ...draft, invites: {} })
    return { path, personId: person.id }
  }
  const [labelled, plain] = [await offer(), await offer()]
  await labelAsBefore(store, labelled.personId)
  const seen = (as: typeof blind | object) =>
    Promise.all([labelled, plain].map(async ({ path }) => (await network.ask(hospital, as, 'GET', path)).status))
  return { ...network, store, hospital, labelled, plain, seen }
}

describe('an open offer that an earlier version kept', () => {
  it('gets the labels that its client bears, once, by the clock', async () => {
    const { ask, seen, store, now, hospital, labelled, plain, errors } = await older()
    expect(await seen(blind)).toEqual([200, 200])
    await runClock({ store }, now())
    expect([await seen(blind), await seen({})]).toEqual([
      [404, 200],
      [200, 200],
    ])
    expect((await ask(hospital, blind, 'POST', '/v1/referral-offers/search', { total: true })).body).toMatchObject({ total: 1 })
    expect((await ask(hospital, {}, 'GET', labelled.path)).body).toMatchObject({ version: 2, labels: { assigned: ['hiv'] } })
    expect((await ask(hospital, {}, 'GET', plain.path)).body).toMatchObject({ version: 1 })
    const { body } = await ask(hospital, {}, 'GET', `${plain.path}/audit`)
    expect(JSON.stringify(body)).not.toContain('"label"')
    expect((await store.settings(MARK)).size).toBe(1)
    await labelAsBefore(store, plain.personId)
    await runClock({ store }, now())
    expect(await seen(blind)).toEqual([404, 200])
    expect(errors).toEqual([])
  })

  it('gets them by a later run, where the first one failed', async () => {
    const { seen, store, now } = await older()
    const failures: unknown[] = []
    const failing: Store = { ...store, transaction: () => Promise.reject(new Error('disk')) }
    await runClock({ store: failing, onError: (error) => failures.push(error) }, now())
    expect([failures.length > 0, await seen(blind)]).toEqual([true, [200, 200]])
    await runClock({ store }, now())
    expect(await seen(blind)).toEqual([404, 200])
  })
})
