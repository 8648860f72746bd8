import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

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
