import { sensitivityLabels } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

async function network() {
  const { addFacility, errors } = await createTestNetwork()
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const send = (key: string | undefined, parts = {}) =>
    hospital.call('POST', '/v1/referrals', {
      body: referralDraft(person.id, centre.id, parts),
      headers: { ...(key && { 'idempotency-key': key }) },
    })
  const total = async () => (await expectJson(await hospital.call('POST', '/v1/referrals/search', { body: { total: true } }), 200)).total
  return { hospital, centre, send, total, errors }
}

describe('an idempotency key', () => {
  it('is required where a duplicate would harm', async () => {
    const { send, total } = await network()
    await expectProblem(await send(undefined), 'idempotency-key-required')
    expect(await total()).toBe(0)
  })

  it('gives the same answer to the same request, also after the record has changed', async () => {
    const { hospital, centre, send, total } = await network()
    const first = await send('k')
    const text = await first.text()
    const path = first.headers.get('location') ?? ''
    const etag = (await centre.call('GET', path)).headers.get('etag') ?? ''
    await expectJson(await centre.call('POST', `${path}/receive`, { headers: { 'if-match': etag } }), 200)
    const again = await send('k')
    expect([again.status, await again.text()]).toEqual([201, text])
    expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({ status: 'received' })
    expect(await total()).toBe(1)
  })

  it('is refused for another body', async () => {
    const { send, total } = await network()
    await expectJson(await send('k'), 201)
    await expectProblem(await send('k', { senderReference: 'CG-2' }), 'idempotency-key-reused')
    expect(await total()).toBe(1)
  })

  it('is not burnt by a refusal', async () => {
    const { send } = await network()
    await expectProblem(await send('k', { urgency: 'someday' }), 'invalid')
    await expectJson(await send('k'), 201)
  })

  it('lets an action that is sent again change nothing', async () => {
    const { centre, send } = await network()
    const path = (await send('k')).headers.get('location') ?? ''
    const headers = { 'if-match': (await centre.call('GET', path)).headers.get('etag') ?? '', 'idempotency-key': 'accept' }
    const first = await (await centre.call('POST', `${path}/accept`, { body: {}, headers })).text()
    const again = await centre.call('POST', `${path}/accept`, { body: {}, headers })
    expect([again.status, await again.text()]).toEqual([200, first])
    const cases = await expectJson(await centre.call('POST', '/v1/cases/search', { body: { total: true } }), 200)
    expect(cases.total).toBe(1)
  })
})

describe('a request that another worker of the same software repeats', () => {
  const manager = { workerId: '01990000-0000-7000-8000-00000000000a', role: 'case-manager' } as const
  const head = { workerId: '01990000-0000-7000-8000-00000000000b', role: 'facility-head' } as const
  const other = { workerId: '01990000-0000-7000-8000-00000000000c', role: 'case-manager' } as const
  const blind = { ...other, labels: new Set(sensitivityLabels.filter((label) => label !== 'child-abuse')) }

  /** A case that was opened, a decision on it, and both once more. */
  async function opened() {
    const network = await createWorkerNetwork()
    const { ask, make } = network
    const hospital = await network.addFacility('hospital')
    const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
    const create = (as: Asker) =>
      ask(hospital, as, 'POST', '/v1/cases', caseDraft(person.id, { summary: 'Trẻ bị xâm hại.' }), { 'idempotency-key': 'k'.repeat(32) })
    const made = await create(manager)
    const path = `/v1/cases/${String(made.body.id)}`
    const advance = (as: Asker) =>
      ask(hospital, as, 'POST', `${path}/advance`, { to: 'assessing' }, { 'if-match': made.etag, 'idempotency-key': 'a'.repeat(32) })
    return { ...network, hospital, path, create, advance, made, advanced: await advance(manager) }
  }

  it('is shown to whoever may see the record as it stands', async () => {
    const { act, hospital, path, create, advance, made, advanced, errors } = await opened()
    expect((await create(blind)).body).toEqual(made.body)
    expect((await advance(blind)).body).toEqual(advanced.body)
    await act(hospital, {}, path, 'label', { labels: ['child-abuse'] })
    expect(await create(other)).toEqual(made)
    expect(await advance(other)).toEqual(advanced)
    expect(errors).toEqual([])
  })

  it('is as one that was not found where the record was labelled since', async () => {
    const { ask, act, hospital, path, create, advance, errors } = await opened()
    await act(hospital, {}, path, 'label', { labels: ['child-abuse'] })
    const hidden = await ask(hospital, blind, 'GET', path)
    expect(hidden.status).toBe(404)
    for (const repeated of [await create(blind), await advance(blind)]) expect(repeated.status).toBe(404)
    expect(errors).toEqual([])
  })

  it('shows no version that was hidden, where a label was taken off since', async () => {
    const { ask, act, hospital, path, errors } = await opened()
    await act(hospital, {}, path, 'label', { labels: ['child-abuse'] })
    const { etag } = await ask(hospital, {}, 'GET', path)
    const suspend = (as: Asker) =>
      ask(
        hospital,
        as,
        'POST',
        `${path}/advance`,
        { to: 'suspended', reason: 'Chờ gia đình.' },
        { 'if-match': etag, 'idempotency-key': 's'.repeat(32) },
      )
    const suspended = await suspend(manager)
    expect(suspended.status).toBe(200)
    await act(hospital, manager, path, 'proposeLabelRemoval', { labels: ['child-abuse'] })
    await act(hospital, head, path, 'confirmLabelRemoval')
    expect((await ask(hospital, blind, 'GET', path)).status).toBe(200)
    expect((await suspend(blind)).status).toBe(404)
    expect(await suspend(other)).toEqual(suspended)
    expect(errors).toEqual([])
  })
})

describe('the sender’s own number', () => {
  it('makes no second referral when the key is lost', async () => {
    const { send, total, errors } = await network()
    const first = await expectJson(await send('a'), 201)
    expect(await expectJson(await send('b'), 200)).toEqual(first)
    expect(await total()).toBe(1)
    expect(errors).toEqual([])
  })

  it('is refused for another content', async () => {
    const { send, total } = await network()
    await expectJson(await send('a'), 201)
    await expectProblem(await send('b', { reason: 'Lý do khác.' }), 'natural-key-taken')
    await expectProblem(await send('c', { safetyNote: undefined }), 'natural-key-taken')
    await expectProblem(await send('d', { transport: 'Xe của trung tâm.' }), 'natural-key-taken')
    expect(await total()).toBe(1)
  })
})
