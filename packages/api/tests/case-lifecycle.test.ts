import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

async function openCase(facility: TestFacility) {
  const person = await expectJson(await facility.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const opened = await facility.call('POST', '/v1/cases', { body: caseDraft(person.id), headers: { 'idempotency-key': 'open' } })
  const file = await expectJson(opened, 201)
  return { person, path: `/v1/cases/${String(file.id)}`, id: String(file.id) }
}

/** Acts on the present version of a record. */
async function act(facility: TestFacility, path: string, action: string, body?: unknown): Promise<Response> {
  const etag = (await facility.call('GET', path)).headers.get('etag') ?? ''
  return facility.call('POST', `${path}/${action}`, { body, headers: { 'if-match': etag, 'idempotency-key': crypto.randomUUID() } })
}

describe('a case', () => {
  it('enters planning only with an assessment', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { path } = await openCase(centre)
    await expectJson(await act(centre, path, 'advance', { to: 'assessing' }), 200)
    const refused = await expectProblem(await act(centre, path, 'advance', { to: 'planning' }), 'requirement-missing')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/to', code: 'assessment-required' })])
  })

  it('is refused an illegal move with the legal ones named', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { path } = await openCase(centre)
    const refused = await expectProblem(await act(centre, path, 'advance', { to: 'implementing' }), 'illegal-move')
    expect(refused.allowed).toEqual([
      { action: 'advance', to: 'assessing' },
      { action: 'advance', to: 'suspended' },
      { action: 'close', to: 'closed' },
      { action: 'transfer' },
    ])
    expect(await expectJson(await centre.call('GET', path), 200)).toMatchObject({ phase: 'received', version: 1 })
  })

  it('closes with one of the legal reasons and can be reopened', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { path } = await openCase(centre)
    const closure = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22' }
    await expectProblem(await act(centre, path, 'close', { ...closure, reason: 'bored' }), 'invalid')
    const tomorrow = await expectProblem(await act(centre, path, 'close', { ...closure, closedOn: '2026-11-23' }), 'invalid')
    expect(tomorrow.errors).toEqual([expect.objectContaining({ pointer: '/closedOn', code: 'date-in-future' })])
    expect(await expectJson(await act(centre, path, 'close', closure), 200)).toMatchObject({ phase: 'closed', closure })
    await expectProblem(await act(centre, path, 'close', closure), 'illegal-move')
    const reopened = await expectJson(await act(centre, path, 'reopen', { reason: 'Gia đình đề nghị.' }), 200)
    expect(reopened).toMatchObject({ phase: 'assessing' })
    expect(reopened).not.toHaveProperty('closure')
  })

  it('keeps what stood when it was closed; a change needs its re-opening', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { path } = await openCase(centre)
    const patch = async (body: object) =>
      centre.call('PATCH', path, {
        body,
        headers: { 'if-match': (await centre.call('GET', path)).headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' },
      })
    await expectJson(await act(centre, path, 'close', { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22' }), 200)
    const refused = await expectProblem(await patch({ summary: 'Viết lại sau khi kết thúc.' }), 'illegal-move')
    expect(refused.allowed).toEqual([{ action: 'reopen', to: 'assessing' }])
    await expectJson(await patch({}), 200)
    await expectJson(await act(centre, path, 'reopen', { reason: 'Gia đình đề nghị.' }), 200)
    await expectJson(await patch({ summary: 'Viết thêm khi hồ sơ mở lại.' }), 200)
  })

  it('is not offered to another facility without a consent or a legal basis, nor without a client', async () => {
    const network = await createTestNetwork()
    const [here, there] = [await network.addFacility('here'), await network.addFacility('there')]
    const { path, person } = await openCase(here)
    const { kind: _kind, beneficiaryId: _beneficiaryId, ...transfer } = referralDraft(person.id, there.id)
    const refused = await expectProblem(await act(here, path, 'transfer', { ...transfer, disclosure: { dataClasses: [] } }), 'invalid')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/disclosure', code: 'consent-or-legal-basis' })])
    const { beneficiaryId: _client, ...draft } = caseDraft(person.id, { number: 'QLTH-2' })
    const opened = await here.call('POST', '/v1/cases', { body: draft, headers: { 'idempotency-key': 'without' } })
    const other = `/v1/cases/${String((await expectJson(opened, 201)).id)}`
    await expectProblem(await act(here, other, 'transfer', transfer), 'requirement-missing')
    expect(network.errors).toEqual([])
  })

  it('moves whole to the facility that accepts its transfer, and the former owner keeps a stub', async () => {
    const network = await createTestNetwork()
    const [here, there] = [await network.addFacility('here'), await network.addFacility('there')]
    const { path, person } = await openCase(here)
    const { kind: _kind, beneficiaryId: _beneficiaryId, ...transfer } = referralDraft(person.id, there.id)
    const referral = await expectJson(await act(here, path, 'transfer', transfer), 200)
    expect(referral).toMatchObject({ kind: 'transfer', status: 'sent' })
    expect((await there.call('GET', path)).status).toBe(404)
    await expectJson(await act(there, `/v1/referrals/${String(referral.id)}`, 'accept', {}), 200)

    expect(await expectJson(await there.call('GET', path), 200)).toMatchObject({ recordedBy: there.id })
    expect(await expectJson(await there.call('GET', `/v1/beneficiaries/${String(person.id)}`), 200)).toMatchObject({ recordedBy: there.id })
    const stub = await expectJson(await here.call('GET', path), 200)
    expect(stub).toMatchObject({ number: 'QLTH-1', recordedBy: there.id })
    expect(stub).not.toHaveProperty('beneficiaryId')
    expect((await here.call('GET', `/v1/beneficiaries/${String(person.id)}`)).status).toBe(404)
    await expectProblem(await act(here, path, 'close', { reason: 'other', outcome: 'unknown', closedOn: '2026-11-22' }), 'forbidden')
    const found = await expectJson(await here.call('POST', '/v1/beneficiaries/search', { body: { name: 'nguyen thi ngoc' } }), 200)
    expect(found.items).toEqual([])
    const feed = await expectJson(await here.call('GET', '/v1/changes'), 200)
    expect(feed.items).toEqual(expect.arrayContaining([expect.objectContaining({ id: person.id, change: 'gone' })]))
    expect(network.errors).toEqual([])
  })
})
