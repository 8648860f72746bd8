import { type AnyResource, beneficiaryResource, extendResource, resources } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { beneficiaryDraft } from './support/drafts.ts'
import { coast } from './support/extensions.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const blind: Asker = { workerId: 'nv-2', role: 'case-manager', labels: new Set() }
const carer = { isLegalGuardian: false, mustNotBeInformed: false }
const grandmother = { ...carer, name: 'Trần Thị Bé', relationship: 'paternal-grandparent' }
const adoptive = { ...carer, name: 'Lê Thị Hoa', relationship: 'adoptive-parent' }
const certificate = { system: 'disability-certificate', value: 'KT-0001', verification: 'document-seen' }
const nobody = '01990000-0000-7000-8000-00000000dead'

/** Two people alike for who is cleared for nothing, and what such a worker is answered to the same change of each. */
async function twoWorlds(
  plain: object,
  hiding: object,
  change: object,
  list?: Readonly<Record<string, AnyResource>>,
): Promise<readonly unknown[]> {
  const { ask, make, addFacility } = await createWorkerNetwork(list && { resources: list })
  const centre = await addFacility('centre')
  const told = []
  for (const parts of [plain, hiding]) {
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ ...parts }))
    const { status, body } = await ask(centre, blind, 'PATCH', person.path, change, { 'if-match': '*' })
    const { requestId: _request, id: _id, recordedAt: _at, ...shown } = body
    const { id: _same, recordedAt: _then, ...seen } = (await ask(centre, blind, 'GET', person.path)).body
    told.push({ status, shown, seen })
  }
  return told
}

describe('what is hidden is told by no answer to the change of what stands beside it', () => {
  it('that nothing is, where an older release kept a list that is empty', async () => {
    const { ask, make, addFacility, store } = await createWorkerNetwork()
    const centre = await addFacility('centre')
    const seen = []
    for (const carers of [[], [adoptive]]) {
      const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ carers }))
      await store.transaction(async (transaction) => {
        const previous = await transaction.lock('Beneficiary', person.id)
        if (!previous) throw new TypeError('no record')
        const { carers: _kept, ...rest } = JSON.parse(previous.body)
        const record = { ...previous, version: 2, body: JSON.stringify({ ...rest, carers, version: 2 }) }
        await transaction.put({ record, previous, added: [], removed: [], notices: [] })
      })
      const { body } = await ask(centre, blind, 'GET', person.path)
      seen.push({ ...body, id: '' })
      const all = await ask(centre, {}, 'GET', person.path)
      expect(all.body.carers).toEqual(carers)
    }
    expect(seen[0]).toEqual(seen[1])
  })

  it('where a wrong reference stands among what is hidden', async () => {
    const change = { carers: [grandmother, { ...carer, name: 'Trần Văn Ba', relationship: 'other', beneficiaryId: nobody }] }
    const [plain, hiding] = await twoWorlds({ carers: [grandmother] }, { carers: [adoptive, grandmother] }, change)
    expect(hiding).toEqual(plain)
    expect(plain).toMatchObject({ status: 422, shown: { errors: [{ pointer: '/carers/1/beneficiaryId', code: 'unknown-reference' }] } })
  })

  it('whom a hidden item refers to', async () => {
    const { ask, make, addFacility } = await createWorkerNetwork()
    const centre = await addFacility('centre')
    const sheltered = await make(centre, {}, 'beneficiaries', beneficiaryDraft(), { 'sensitivity-labels': 'safe-house' })
    const named = { ...carer, relationship: 'other', beneficiaryId: sheltered.id }
    for (const carers of [[grandmother], [{ ...adoptive, beneficiaryId: sheltered.id }, grandmother]]) {
      const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ carers }))
      const { status } = await ask(centre, blind, 'PATCH', person.path, { carers: [grandmother, named] }, { 'if-match': '*' })
      expect(status).toBe(422)
    }
  })

  it('how many items of a list are hidden, by filling it', async () => {
    const filled = Array.from({ length: 9 }, () => ({ ...carer, relationship: 'other' }))
    const [plain, hiding] = await twoWorlds(
      { carers: [grandmother] },
      { carers: [adoptive, grandmother] },
      { carers: [grandmother, ...filled] },
    )
    expect(hiding).toEqual(plain)
    expect(plain).toMatchObject({ status: 422, shown: { errors: [{ code: 'field-not-cleared', args: { labels: 'adoption' } }, {}] } })
    const few = await twoWorlds(
      { carers: [grandmother] },
      { carers: [adoptive, grandmother] },
      { carers: [grandmother, ...filled.slice(0, 4)] },
    )
    expect(few[1]).toEqual(few[0])
    expect(few[0]).toMatchObject({ status: 200 })
  })

  it('whether a list holds hidden items, by emptying it', async () => {
    const broken = { code: 'S52' }
    const [plain, hiding] = await twoWorlds({ conditions: [broken] }, { conditions: [{ code: 'B20' }, broken] }, { conditions: [] })
    expect(hiding).toEqual(plain)
    expect(plain).toMatchObject({ status: 200 })
    expect(plain).not.toHaveProperty('seen.conditions')
  })

  it('whether a field was there before one wrote to it, by where it stands', async () => {
    const ethnicity = { ethnicity: '01' }
    const told = await twoWorlds(ethnicity, { carers: [adoptive], ...ethnicity }, { carers: [grandmother] })
    const [plain, hiding] = told.map((world) => JSON.stringify(world))
    expect(hiding).toBe(plain)
    expect(plain).toContain(grandmother.name)
  })

  it.each([
    ['changed', [{ ...grandmother, phone: '0905000111' }]],
    ['taken away', null],
  ])('whether an item that is %s has a hidden part', async (_way, carers) => {
    const hiding = { carers: [{ ...grandmother, identifiers: [certificate] }] }
    const told = await twoWorlds({ carers: [grandmother] }, hiding, { carers })
    expect(told[1]).toEqual(told[0])
    expect(told[0]).toMatchObject({ status: 422, shown: { errors: [{ pointer: '/carers', code: 'field-not-cleared' }] } })
  })

  it('whether a field of a province is hidden, by writing it', async () => {
    const list = { ...resources, beneficiaries: extendResource(beneficiaryResource, coast) }
    const world = (parts: object) => ({ extensions: { 'khanh-hoa': { fishingGrounds: 'off-shore', ...parts } } })
    const told = await twoWorlds(world({}), world({ rescuedFrom: 'trafficking' }), world({ rescuedFrom: 'storm' }), list)
    expect(told[1]).toEqual(told[0])
    const pointer = '/extensions/khanh-hoa/rescuedFrom'
    expect(told[0]).toMatchObject({
      status: 422,
      shown: { errors: [{ pointer, code: 'field-not-cleared', args: { labels: 'trafficking' } }] },
    })
  })
})

it('who is not cleared for a label goes on to write what stands beside it', async () => {
  const { ask, make, addFacility } = await createWorkerNetwork()
  const centre = await addFacility('centre')
  const carers = [adoptive, { ...grandmother, identifiers: [certificate] }]
  const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ carers }))
  const aunt = { ...carer, relationship: 'other', name: 'Trần Thị Tư' }
  const patched = await ask(centre, blind, 'PATCH', person.path, { carers: [grandmother, aunt] }, { 'if-match': '*' })
  expect([patched.status, patched.body.carers]).toEqual([200, [grandmother, aunt]])
  expect((await ask(centre, {}, 'GET', person.path)).body.carers).toEqual([...carers, aunt])
  const some = { ...blind, labels: new Set(['disability']) }
  const changed = await ask(
    centre,
    some,
    'PATCH',
    person.path,
    { carers: [{ ...grandmother, identifiers: [certificate], phone: '0905000111' }] },
    { 'if-match': '*' },
  )
  expect([changed.status, changed.body.carers]).toMatchObject([200, [{ name: grandmother.name, phone: '0905000111' }]])
})

it('a search by time puts a record where its seen part last changed, also after something hidden came and went', async () => {
  const { ask, make, pass, now, addFacility } = await createWorkerNetwork()
  const centre = await addFacility('centre')
  const start = now().toISOString()
  const places = []
  for (const situations of [[], [{ situation: 'hiv' }]]) {
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft())
    const other = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Tư' }))
    for (const change of [{ situations }, { situations: null }, { name: 'Trần Văn Bình' }]) {
      pass(60_000)
      expect((await ask(centre, {}, 'PATCH', person.path, change, { 'if-match': '*' })).status).toBe(200)
    }
    const { body } = await ask(centre, blind, 'POST', '/v1/beneficiaries/search', { updatedSince: start })
    const ids = [body.items].flat().map((item) => Object(item).id)
    places.push(ids.indexOf(person.id) > ids.indexOf(other.id))
  }
  expect(places).toEqual([true, true])
})
