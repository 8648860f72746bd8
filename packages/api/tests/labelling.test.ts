import { sensitivityLabels } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { runClock } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { type Answered, createWorkerNetwork } from './support/worker-network.ts'

const DAY = 86_400_000
const [workerA, workerB] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b']
const manager = { role: 'case-manager', workerId: workerA } as const
const head = { role: 'facility-head', workerId: workerB } as const
const without = (...hidden: readonly string[]) => ({ labels: new Set(sensitivityLabels.filter((label) => !hidden.includes(label))) })
const codesOf = ({ body }: Answered) => (Array.isArray(body.errors) ? body.errors.map((error) => Object(error).code) : [])
const codeOf = ({ body }: Answered) => body.code

async function createSetting(parts: Readonly<Record<string, unknown>> = {}) {
  const network = await createWorkerNetwork()
  const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
  const person = await network.make(hospital, {}, 'beneficiaries', beneficiaryDraft(parts))
  return { ...network, hospital, centre, person }
}

describe('a label that a worker puts on a record', () => {
  it('hides the whole record from whoever is not cleared for it, and only from them', async () => {
    const { ask, act, hospital, person } = await createSetting()
    const labelled = await act(hospital, manager, person.path, 'label', { labels: ['safe-house'] })
    expect(labelled.body).toMatchObject({
      labels: { confidentiality: 'restricted', sensitivity: ['safe-house'], assigned: ['safe-house'] },
    })
    const blind = without('safe-house')
    expect((await ask(hospital, blind, 'GET', person.path)).status).toBe(404)
    expect((await ask(hospital, blind, 'POST', '/v1/beneficiaries/search', { total: true })).body).toMatchObject({ items: [], total: 0 })
    const since = { updatedSince: '2026-01-01T00:00:00.000Z', total: true }
    expect((await ask(hospital, blind, 'POST', '/v1/beneficiaries/search', since)).body).toMatchObject({ items: [], total: 0 })
    expect((await ask(hospital, without('hiv'), 'GET', person.path)).status).toBe(200)
  })

  it('that comes on later is told to them as gone, of every change that they may have read before', async () => {
    const { ask, act, hospital, person } = await createSetting()
    const told = async (as: object) => {
      const { body } = await ask(hospital, as, 'GET', '/v1/changes?limit=500')
      return [body.items].flat().flatMap((item) => (Object(item).id === person.id ? [Object(item).change] : []))
    }
    const blind = without('safe-house')
    expect(await told(blind)).toEqual(['changed'])
    await act(hospital, manager, person.path, 'label', { labels: ['safe-house'] })
    expect(new Set(await told(blind))).toEqual(new Set(['gone']))
    expect(await told({})).toContain('changed')
  })

  it('is put on by who is cleared for it only', async () => {
    const { act, hospital, person } = await createSetting()
    const refused = await act(hospital, without('hiv'), person.path, 'label', { labels: ['disability', 'hiv'] })
    expect(refused.status).toBe(422)
    expect(codesOf(refused)).toEqual(['label-not-cleared'])
  })

  it('may stand on a record from its creation on, so that nobody else is ever told of it', async () => {
    const { ask, make, hospital } = await createSetting()
    const labels = { 'sensitivity-labels': 'reporter, child-abuse' }
    const made = await make(hospital, {}, 'beneficiaries', beneficiaryDraft(), labels)
    const [all, blind] = [await ask(hospital, {}, 'GET', '/v1/changes'), await ask(hospital, without('reporter'), 'GET', '/v1/changes')]
    expect(JSON.stringify(all.body)).toContain(made.id)
    expect(JSON.stringify(blind.body)).not.toContain(made.id)
    const odd = await ask(hospital, {}, 'POST', '/v1/beneficiaries', beneficiaryDraft(), { 'sensitivity-labels': 'secret' })
    expect(odd.status).toBe(400)
    const beyond = await ask(hospital, without('hiv'), 'POST', '/v1/beneficiaries', beneficiaryDraft(), { 'sensitivity-labels': 'hiv' })
    expect(codesOf(beyond)).toEqual(['label-not-cleared'])
  })

  it('is not believed to stand on a record that was sent before without it, under the same number', async () => {
    const { ask, make, act, hospital, person } = await createSetting()
    const send = (headers: Readonly<Record<string, string>>, number = 'QLTH-1') =>
      ask(hospital, {}, 'POST', '/v1/cases', caseDraft(person.id, { number }), { 'idempotency-key': crypto.randomUUID(), ...headers })
    const hidden = { 'sensitivity-labels': 'safe-house' }
    const open = await make(hospital, {}, 'cases', caseDraft(person.id))
    expect([(await send({})).status, codeOf(await send(hidden))]).toEqual([200, 'natural-key-taken'])
    await act(hospital, manager, open.path, 'label', { labels: ['safe-house'] })
    expect(codeOf(await send(hidden))).toBe('natural-key-taken')
    expect((await send(hidden, 'QLTH-2')).status).toBe(201)
    expect((await send(hidden, 'QLTH-2')).body).toMatchObject({ labels: { assigned: ['safe-house'] } })
    expect((await send({}, 'QLTH-2')).status).toBe(200)
  })

  it('is not told of a hidden record, whose number is sent again with a label', async () => {
    const told = []
    for (const labels of ['hiv', 'hiv,safe-house']) {
      const { ask, make, hospital, person } = await createSetting()
      await make(hospital, {}, 'cases', caseDraft(person.id), { 'sensitivity-labels': labels })
      const headers = { 'idempotency-key': crypto.randomUUID(), 'sensitivity-labels': 'safe-house' }
      const again = await ask(hospital, without('hiv'), 'POST', '/v1/cases', caseDraft(person.id), headers)
      told.push([again.status, codeOf(again)])
    }
    expect(told).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ])
  })

  it('goes along with what is copied of the record: to the referral, and to the receiver’s own records', async () => {
    const { ask, act, make, hospital, centre, person } = await createSetting()
    await act(hospital, {}, person.path, 'label', { labels: ['trafficking'] })
    const disclosure = { dataClasses: ['identity'], legalBasis: 'state-duty' }
    const draft = referralDraft(person.id, centre, { disclosure })
    const refused = await ask(hospital, {}, 'POST', '/v1/referrals', draft, { 'idempotency-key': 'k' })
    expect(codesOf(refused)).toEqual(['labels-not-released'])
    const released = { ...disclosure, labels: ['trafficking'] }
    const sent = await make(hospital, {}, 'referrals', referralDraft(person.id, centre, { disclosure: released }))
    const blind = without('trafficking')
    expect((await ask(hospital, blind, 'GET', sent.path)).status).toBe(404)
    expect((await ask(centre, blind, 'GET', sent.path)).status).toBe(404)
    expect((await act(centre, {}, sent.path, 'accept', {})).status).toBe(200)
    for (const collection of ['beneficiaries', 'cases', 'referrals']) {
      expect((await ask(centre, blind, 'POST', `/v1/${collection}/search`, { total: true })).body).toMatchObject({ items: [], total: 0 })
      expect((await ask(centre, {}, 'POST', `/v1/${collection}/search`, {})).body.items).not.toEqual([])
    }
  })

  it('goes along to an open offer of the client, whose reason nobody reads who may not see the client', async () => {
    const { ask, act, make, hospital, person } = await createSetting()
    await act(hospital, {}, person.path, 'label', { labels: ['trafficking'] })
    const disclosure = { dataClasses: ['identity'], legalBasis: 'state-duty', labels: ['trafficking'] }
    const { kind: _kind, toFacilityId: _to, ...draft } = referralDraft(person.id, '', { disclosure })
    const offer = await make(hospital, {}, 'referral-offers', { ...draft, invites: {} })
    expect((await ask(hospital, {}, 'GET', offer.path)).body).toMatchObject({ labels: { assigned: ['trafficking'] } })
    const blind = without('trafficking')
    expect((await ask(hospital, blind, 'GET', offer.path)).status).toBe(404)
    expect((await ask(hospital, blind, 'POST', '/v1/referral-offers/search', { total: true })).body).toMatchObject({ items: [], total: 0 })
    expect(JSON.stringify((await ask(hospital, blind, 'GET', '/v1/changes?limit=500')).body)).not.toContain(offer.id)
  })

  it('goes along with a safety note to the case of the receiver that is linked to the referral', async () => {
    const { ask, act, make, hospital, centre, person } = await createSetting()
    await act(hospital, {}, person.path, 'label', { labels: ['trafficking'] })
    const disclosure = { dataClasses: ['identity'], legalBasis: 'state-duty', labels: ['trafficking'] }
    const blind = without('trafficking')
    for (const [number, safetyNote, status] of [
      ['QLTH-1', undefined, 200],
      ['QLTH-2', { text: 'Không gọi về nhà.', mustNotBeInformed: [] }, 404],
    ] as const) {
      const own = await make(centre, {}, 'beneficiaries', beneficiaryDraft())
      const file = await make(centre, {}, 'cases', caseDraft(own.id, { number }))
      const draft = referralDraft(person.id, centre, { senderReference: number, disclosure, safetyNote })
      const sent = await make(hospital, {}, 'referrals', draft)
      expect((await act(centre, {}, sent.path, 'accept', { caseId: file.id })).status).toBe(200)
      expect((await ask(centre, {}, 'GET', file.path)).body).toMatchObject({ referralId: sent.id })
      expect((await ask(centre, blind, 'GET', file.path)).status).toBe(status)
    }
  })

  it('that comes on after a referral was sent hides the client from its receiver, whose copy says no more than the referral', async () => {
    const { ask, act, make, hospital, centre, person } = await createSetting()
    const disclosure = { dataClasses: ['identity', 'contact'], legalBasis: 'state-duty' }
    const sent = await make(hospital, {}, 'referrals', referralDraft(person.id, centre, { disclosure }))
    await act(hospital, {}, person.path, 'label', { labels: ['reporter'] })
    expect((await act(centre, {}, sent.path, 'accept', {})).status).toBe(200)
    expect((await ask(centre, {}, 'GET', person.path)).status).toBe(404)
    const { items } = (await ask(centre, {}, 'POST', '/v1/beneficiaries/search', {})).body
    expect(items).toEqual([expect.objectContaining({ noIdentifierReason: 'not-disclosed' })])
    expect(JSON.stringify(items)).not.toContain('contacts')
  })
})

describe('a label that comes on before a referral goes on to somebody else', () => {
  const released = { dataClasses: ['identity'], legalBasis: 'state-duty', labels: ['hiv'] }
  const blind = without('hiv')
  const listOf = async ({ ask }: Pick<Awaited<ReturnType<typeof createSetting>>, 'ask'>, facility: string, as: object) =>
    (await ask(facility, as, 'POST', '/v1/referrals/search', {})).body.items

  /** A hospital that offers a client to who takes people in at night, as a centre does. */
  async function offered() {
    const setting = await createSetting()
    const { ask, make, pass, hospital, centre, person } = setting
    const administrator = { purpose: 'operations', role: 'facility-administrator', workerId: workerA } as const
    const services = { services: ['emergency-intake'] }
    await ask(centre, administrator, 'PATCH', `/v1/facilities/${centre}`, services, { 'if-match': '*' })
    pass(1)
    const { kind: _kind, toFacilityId: _to, ...draft } = referralDraft(person.id, '', { disclosure: released })
    return { ...setting, offer: await make(hospital, {}, 'referral-offers', { ...draft, invites: {} }) }
  }

  it('keeps a client whose label is not released from whoever claims its offer', async () => {
    const setting = await offered()
    const { ask, act, hospital, centre, person, offer } = setting
    await act(hospital, {}, person.path, 'label', { labels: ['safe-house'] })
    const refused = await act(centre, {}, offer.path, 'claim')
    expect([refused.status, codesOf(refused)]).toEqual([409, ['recipient-not-covered']])
    expect(await listOf(setting, centre, {})).toEqual([])
    expect((await ask(hospital, {}, 'GET', offer.path)).body.status).toBe('open')
  })

  it('ends the offer for whoever is not cleared for it, so that no claim tells of the client', async () => {
    const { ask, act, hospital, centre, person, offer } = await offered()
    const claim = (path: string) =>
      ask(centre, blind, 'POST', `${path}/claim`, undefined, { 'if-match': '*', 'idempotency-key': crypto.randomUUID() })
    expect((await ask(centre, blind, 'GET', offer.path)).status).toBe(200)
    await act(hospital, {}, person.path, 'label', { labels: ['hiv'] })
    for (const facility of [hospital, centre]) expect((await ask(facility, blind, 'GET', offer.path)).status).toBe(404)
    expect((await ask(centre, blind, 'POST', '/v1/referral-offers/search', { total: true })).body).toMatchObject({ items: [], total: 0 })
    const [refused, never] = [await claim(offer.path), await claim('/v1/referral-offers/01990000-0000-7000-8000-00000000abcd')]
    const { requestId: _one, instance: _at, ...problem } = refused.body
    expect(never.body).toMatchObject(problem)
    expect((await act(centre, {}, offer.path, 'claim')).status).toBe(200)
  })

  it('is on the offer too when the client turns out to be one who bears it', async () => {
    const { ask, act, make, hospital, centre, person, offer } = await offered()
    const survivor = await make(
      hospital,
      {},
      'beneficiaries',
      beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-collected' }),
    )
    await act(hospital, {}, survivor.path, 'label', { labels: ['hiv'] })
    const merged = await act(hospital, {}, person.path, 'merge', { survivorId: survivor.id, reason: 'Cùng một người.' })
    expect([merged.status, codesOf(merged)]).toEqual([200, []])
    expect((await ask(hospital, {}, 'GET', offer.path)).body).toMatchObject({ beneficiaryId: survivor.id, labels: { assigned: ['hiv'] } })
    expect((await ask(centre, blind, 'GET', offer.path)).status).toBe(404)
  })

  it('is on the offer too when a mistaken merge is undone, where it came on meanwhile', async () => {
    const { ask, act, make, hospital, centre, person, offer } = await offered()
    const unknown = beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-collected' })
    const survivor = await make(hospital, {}, 'beneficiaries', unknown)
    await act(hospital, {}, person.path, 'merge', { survivorId: survivor.id, reason: 'Cùng một người.' })
    await act(hospital, {}, person.path, 'label', { labels: ['hiv'] })
    expect((await act(hospital, {}, person.path, 'unmerge', { reason: 'Hai chị em.' })).status).toBe(200)
    expect((await ask(hospital, {}, 'GET', offer.path)).body).toMatchObject({ beneficiaryId: person.id, labels: { assigned: ['hiv'] } })
    for (const facility of [hospital, centre]) expect((await ask(facility, blind, 'GET', offer.path)).status).toBe(404)
  })

  it('goes along to the referral of whoever claims an offer, with the labels of the offer', async () => {
    const setting = await offered()
    const { act, hospital, centre, person, offer } = setting
    await act(hospital, {}, person.path, 'label', { labels: ['hiv'] })
    await act(hospital, {}, offer.path, 'label', { labels: ['reporter'] })
    const claimed = await act(centre, {}, offer.path, 'claim')
    expect(claimed.body).toMatchObject({ client: { name: 'Nguyễn Thị Ngọc' }, labels: { assigned: ['hiv', 'reporter'] } })
    for (const hidden of [blind, without('reporter')]) expect(await listOf(setting, centre, hidden)).toEqual([])
  })

  it('keeps a client whose label is not released from the next facility', async () => {
    const setting = await createSetting()
    const { ask, act, make, addFacility, hospital, centre, person } = setting
    const school = await addFacility('school')
    const sent = await make(hospital, {}, 'referrals', referralDraft(person.id, centre))
    await act(hospital, {}, person.path, 'label', { labels: ['safe-house'] })
    const refused = await act(centre, {}, sent.path, 'forward', { toFacilityId: school })
    expect([refused.status, codesOf(refused)]).toEqual([409, ['recipient-not-covered']])
    expect(await listOf(setting, school, {})).toEqual([])
    expect((await ask(centre, {}, 'GET', sent.path)).body.status).toBe('sent')
  })

  it('goes along to the next facility, with the labels of the referral', async () => {
    const setting = await createSetting()
    const { act, make, addFacility, hospital, centre, person } = setting
    const school = await addFacility('school')
    const sent = await make(hospital, {}, 'referrals', referralDraft(person.id, centre, { disclosure: released }))
    await act(hospital, {}, person.path, 'label', { labels: ['hiv'] })
    await act(hospital, {}, sent.path, 'label', { labels: ['reporter'] })
    expect((await act(centre, {}, sent.path, 'forward', { toFacilityId: school })).status).toBe(200)
    const next = expect.objectContaining({ client: expect.anything(), labels: expect.objectContaining({ assigned: ['hiv', 'reporter'] }) })
    expect(await listOf(setting, school, {})).toEqual([next])
    for (const hidden of [blind, without('reporter')]) expect(await listOf(setting, school, hidden)).toEqual([])
  })

  it('is looked at again when an expired referral is sent once more', async () => {
    const setting = await createSetting()
    const { act, make, pass, now, store, hospital, centre, person } = setting
    const sent = await make(hospital, {}, 'referrals', referralDraft(person.id, centre, { disclosure: released }))
    pass(DAY)
    await runClock({ store }, now())
    await act(hospital, {}, person.path, 'label', { labels: ['hiv', 'safe-house'] })
    expect(codesOf(await act(hospital, {}, sent.path, 'resend'))).toEqual(['labels-not-released'])
    await act(hospital, manager, person.path, 'proposeLabelRemoval', { labels: ['safe-house'] })
    await act(hospital, head, person.path, 'confirmLabelRemoval')
    expect((await act(hospital, {}, sent.path, 'resend')).body).toMatchObject({ status: 'sent', labels: { assigned: ['hiv'] } })
    expect(await listOf(setting, centre, blind)).toEqual([])
    expect(await listOf(setting, centre, {})).toHaveLength(1)
  })
})

describe('taking a label off', () => {
  it('takes two workers', async () => {
    const { act, hospital, person } = await createSetting()
    await act(hospital, {}, person.path, 'label', { labels: ['hiv', 'reporter'] })
    expect(codesOf(await act(hospital, manager, person.path, 'confirmLabelRemoval'))).toEqual(['no-label-removal'])
    const proposed = await act(hospital, manager, person.path, 'proposeLabelRemoval', { labels: ['reporter'] })
    expect(proposed.body).toMatchObject({
      labels: { assigned: ['hiv', 'reporter'], removal: { labels: ['reporter'], proposedById: workerA } },
    })
    expect(codesOf(await act(hospital, { ...head, workerId: workerA }, person.path, 'confirmLabelRemoval'))).toEqual([
      'second-worker-needed',
    ])
    const retyped = { ...head, workerId: ` ${workerA.toUpperCase()}\u200b` }
    expect(codesOf(await act(hospital, retyped, person.path, 'confirmLabelRemoval'))).toEqual(['second-worker-needed'])
    expect((await act(hospital, { ...head, ...without('reporter') }, person.path, 'confirmLabelRemoval')).status).toBe(404)
    const { body } = await act(hospital, head, person.path, 'confirmLabelRemoval')
    expect(body.labels).toEqual({ confidentiality: 'restricted', sensitivity: ['hiv'], assigned: ['hiv'] })
  })

  it.each([
    ['software by itself', {}],
    ['a worker of another role', { role: 'clinician', workerId: workerA }],
  ] as const)('is refused to %s', async (_title, asker) => {
    const { act, hospital, person } = await createSetting()
    await act(hospital, {}, person.path, 'label', { labels: ['hiv'] })
    expect(codesOf(await act(hospital, asker, person.path, 'proposeLabelRemoval', { labels: ['hiv'] }))).toEqual(['label-remover-needed'])
    await act(hospital, manager, person.path, 'proposeLabelRemoval', { labels: ['hiv'] })
    expect(codesOf(await act(hospital, asker, person.path, 'confirmLabelRemoval'))).toEqual(['label-remover-needed'])
  })

  it('leaves what the content asks for, and reaches what it asks for no more', async () => {
    const { ask, act, hospital, person } = await createSetting({ conditions: [{ code: 'B20' }] })
    const propose = { labels: ['hiv', 'reporter'] }
    const refused = await act(hospital, manager, person.path, 'proposeLabelRemoval', propose)
    expect(codesOf(refused)).toEqual(['label-of-content', 'label-absent'])
    const { etag } = await ask(hospital, {}, 'GET', person.path)
    await ask(hospital, {}, 'PATCH', person.path, { conditions: null }, { 'if-match': etag })
    await act(hospital, manager, person.path, 'proposeLabelRemoval', { labels: ['hiv'] })
    // Who sees the record and not the label is told of no proposal, and takes nothing off.
    const blind = { ...head, ...without('hiv') }
    expect((await ask(hospital, blind, 'GET', person.path)).body.labels).toEqual({ confidentiality: 'normal', sensitivity: [] })
    expect(codesOf(await act(hospital, blind, person.path, 'confirmLabelRemoval'))).toEqual(['no-label-removal'])
    const { body } = await act(hospital, head, person.path, 'confirmLabelRemoval')
    expect(body.labels).toEqual({ confidentiality: 'normal', sensitivity: [] })
  })

  it('tells nothing of content that is hidden, though it bears the label together with one that the proposer is cleared for', async () => {
    const abused = { conditions: [{ code: 'T74.2' }] }
    for (const parts of [{}, abused]) {
      const { ask, act, hospital, person } = await createSetting(parts)
      const blind = { ...manager, ...without('sexual-violence') }
      const propose = () => act(hospital, blind, person.path, 'proposeLabelRemoval', { labels: ['child-abuse'] })
      expect(codesOf(await propose())).toEqual(['label-absent'])
      await ask(hospital, {}, 'PATCH', person.path, { conditions: null }, { 'if-match': '*' })
      expect(codesOf(await propose())).toEqual(['label-absent'])
    }
  })

  it('is undone as long as it waits by putting the label on again', async () => {
    const { act, hospital, person } = await createSetting()
    await act(hospital, {}, person.path, 'label', { labels: ['hiv'] })
    await act(hospital, manager, person.path, 'proposeLabelRemoval', { labels: ['hiv'] })
    await act(hospital, {}, person.path, 'label', { labels: ['hiv'] })
    expect(codesOf(await act(hospital, head, person.path, 'confirmLabelRemoval'))).toEqual(['no-label-removal'])
  })
})
