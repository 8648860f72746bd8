import { sensitivityLabels } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const without = (hidden: string): Asker => ({ labels: new Set(sensitivityLabels.filter((label) => label !== hidden)) })
const since = { updatedSince: '2026-01-01T00:00:00.000Z', total: true }

describe.each(eachStore())('a search by time counts nothing that a label hides, over %s', (_name, open) => {
  it('where an offer is turned to another client and labelled at one instant', async () => {
    const { ask, act, make, pass, addFacility } = await createWorkerNetwork({ store: await open() })
    const hospital = await addFacility('hospital')
    const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft(), { 'sensitivity-labels': 'disability' })
    const unknown = beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-collected' })
    const survivor = await make(hospital, {}, 'beneficiaries', unknown, { 'sensitivity-labels': 'psychiatric' })
    const disclosure = { dataClasses: ['identity'], legalBasis: 'state-duty', labels: ['disability'] }
    const { kind: _kind, toFacilityId: _to, ...draft } = referralDraft(person.id, '', { disclosure })
    const offer = await make(hospital, {}, 'referral-offers', { ...draft, invites: {} })
    pass(60_000)
    await act(hospital, {}, person.path, 'merge', { survivorId: survivor.id, reason: 'Cùng một người.' })
    const found = async (as: Asker) => (await ask(hospital, as, 'POST', '/v1/referral-offers/search', since)).body
    expect(await found({})).toMatchObject({ items: [{ id: offer.id, beneficiaryId: survivor.id }], total: 1 })
    for (const hidden of ['disability', 'psychiatric']) expect(await found(without(hidden))).toMatchObject({ items: [], total: 0 })
  })

  it('where the clock of who labels a record is behind that of who wrote it', async () => {
    const { ask, act, make, pass, addFacility } = await createWorkerNetwork({ store: await open() })
    const hospital = await addFacility('hospital')
    const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
    pass(-1000)
    await act(hospital, {}, person.path, 'label', { labels: ['safe-house'] })
    const found = async (as: Asker) => (await ask(hospital, as, 'POST', '/v1/beneficiaries/search', since)).body
    expect(await found({})).toMatchObject({ items: [{ id: person.id }], total: 1 })
    expect(await found(without('safe-house'))).toMatchObject({ items: [], total: 0 })
  })
})
