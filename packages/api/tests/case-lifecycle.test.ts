import { describe, expect, it } from 'vitest'
import { create } from './support/create.ts'
import {
  beneficiaryDraft,
  caseDraft,
  caseTransferDraft,
  minutesDraft,
  planApproval,
  planDraft,
  stayDraft,
  stayEnding,
} from './support/drafts.ts'
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

async function closureOf(facility: TestFacility) {
  const { id: minutesDocumentId } = await create(facility, 'documents', minutesDraft())
  return { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId }
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
    const minutes = await create(centre, 'documents', minutesDraft())
    const closure = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId: minutes.id }
    const { minutesDocumentId: _minutes, ...bare } = closure
    const unsigned = await expectProblem(await act(centre, path, 'close', bare), 'invalid')
    expect(unsigned.errors).toEqual([expect.objectContaining({ pointer: '/minutesDocumentId', code: 'required-field' })])
    for (const [reason, pointer] of [
      ['of-age', '/legalBasis'],
      ['by-decision', '/legalBasis'],
      ['other', '/note'],
    ]) {
      const refused = await expectProblem(await act(centre, path, 'close', { ...closure, reason }), 'invalid')
      expect(refused.errors).toEqual([expect.objectContaining({ pointer, code: 'required-field' })])
    }
    const before = await expectProblem(await act(centre, path, 'close', { ...closure, closedOn: '2026-11-19' }), 'invalid')
    expect(before.errors).toEqual([expect.objectContaining({ pointer: '/closedOn', code: 'dates-out-of-order' })])
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
    const { id: minutesDocumentId } = await create(centre, 'documents', minutesDraft())
    const closure = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId }
    await expectJson(await act(centre, path, 'close', closure), 200)
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
    const transfer = caseTransferDraft(there.id)
    const refused = await expectProblem(await act(here, path, 'transfer', { ...transfer, disclosure: { dataClasses: [] } }), 'invalid')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/disclosure', code: 'consent-or-legal-basis' })])
    const { beneficiaryId: _client, ...draft } = caseDraft(person.id, { number: 'QLTH-2', clientDescription: 'Trẻ chưa rõ là ai.' })
    const opened = await here.call('POST', '/v1/cases', { body: draft, headers: { 'idempotency-key': 'without' } })
    const other = `/v1/cases/${String((await expectJson(opened, 201)).id)}`
    await expectProblem(await act(here, other, 'transfer', transfer), 'requirement-missing')
    expect(network.errors).toEqual([])
  })

  it('moves whole to the facility that accepts its transfer, and the former owner keeps a stub', async () => {
    const network = await createTestNetwork()
    const [here, there] = [await network.addFacility('here'), await network.addFacility('there')]
    const { path, person } = await openCase(here)
    const transfer = caseTransferDraft(there.id)
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
    await expectProblem(await act(here, path, 'close', await closureOf(here)), 'forbidden')
    const found = await expectJson(await here.call('POST', '/v1/beneficiaries/search', { body: { name: 'nguyen thi ngoc' } }), 200)
    expect(found.items).toEqual([])
    const feed = await expectJson(await here.call('GET', '/v1/changes'), 200)
    expect(feed.items).toEqual(expect.arrayContaining([expect.objectContaining({ id: person.id, change: 'gone' })]))
    expect(network.errors).toEqual([])
  })

  it('is closed once nobody stays on its account, with minutes of its own, and not opened again after a death', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { path, id: caseId, person } = await openCase(centre)
    const stay = await create(centre, 'stays', stayDraft(person.id, { caseId }))
    const closure = await closureOf(centre)
    const inhabited = await expectProblem(await act(centre, path, 'close', closure), 'requirement-missing')
    expect(inhabited.errors).toEqual([expect.objectContaining({ code: 'stay-open' })])
    await expectJson(await act(centre, stay.path, 'end', stayEnding()), 200)
    const other = await create(centre, 'cases', caseDraft(person.id, { number: 'QLTH-2' }))
    const { id: minutesDocumentId } = await create(centre, 'documents', minutesDraft({ caseId: other.id }))
    const foreign = await expectProblem(await act(centre, path, 'close', { ...closure, minutesDocumentId }), 'invalid')
    expect(foreign.errors).toEqual([expect.objectContaining({ code: 'document-of-another-case' })])
    await expectJson(await act(centre, path, 'close', closure), 200)
    const death = { date: { value: '2026-11-21', accuracy: 'documented' } }
    await expectJson(await act(centre, `/v1/beneficiaries/${String(person.id)}`, 'declare-death', death), 200)
    const dead = await expectProblem(await act(centre, path, 'reopen', { reason: 'Gia đình đề nghị.' }), 'requirement-missing')
    expect(dead.errors).toEqual([expect.objectContaining({ code: 'client-died' })])
  })

  it('rests with a reason, and is monitored while a plan is carried out', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { path, id: caseId } = await openCase(centre)
    const unexplained = await expectProblem(await act(centre, path, 'advance', { to: 'suspended' }), 'requirement-missing')
    expect(unexplained.errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'required-field' })])
    await create(centre, 'assessments', { caseId, kind: 'initial', assessedOn: '2026-11-20' })
    await expectJson(await act(centre, path, 'advance', { to: 'assessing' }), 200)
    await expectJson(await act(centre, path, 'advance', { to: 'planning' }), 200)
    const plan = await create(centre, 'support-plans', planDraft(caseId))
    await expectProblem(await act(centre, path, 'advance', { to: 'implementing' }), 'requirement-missing')
    await expectJson(await act(centre, plan.path, 'approve', planApproval), 200)
    await expectJson(await act(centre, path, 'advance', { to: 'implementing' }), 200)
    const idle = await expectProblem(await act(centre, path, 'advance', { to: 'monitoring' }), 'requirement-missing')
    expect(idle.errors).toEqual([expect.objectContaining({ pointer: '/to', code: 'active-plan-required' })])
    await expectJson(await act(centre, plan.path, 'activate', { activatedOn: '2026-11-22' }), 200)
    expect(await expectJson(await act(centre, path, 'advance', { to: 'monitoring' }), 200)).toMatchObject({ phase: 'monitoring' })
  })
})
