import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, planApproval, planDraft, serviceEventDraft, workerDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

async function centreWithWorker() {
  const network = await createTestNetwork()
  const centre = await network.addFacility('centre')
  const worker = await create(centre, 'workers', workerDraft(centre.id))
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  return { network, centre, worker, person }
}

describe('a delivered service', () => {
  it('is written down once, whatever is lost on the way', async () => {
    const { centre, worker, person } = await centreWithWorker()
    const draft = serviceEventDraft(person.id, worker.id)
    const { id, record } = await create(centre, 'service-events', draft)
    expect(record).toMatchObject({ status: 'delivered', minutes: 45 })
    expect(await expectJson(await send(centre, 'service-events', draft), 200)).toMatchObject({ id })
    await expectProblem(await send(centre, 'service-events', { ...draft, minutes: 50 }), 'natural-key-taken')
    await expectProblem(await centre.call('POST', '/v1/service-events', { body: draft }), 'idempotency-key-required')
  })

  it('counts heads of a group and a community only', async () => {
    const { centre, worker, person } = await centreWithWorker()
    const single = await expectProblem(
      await send(centre, 'service-events', serviceEventDraft(person.id, worker.id, { headCount: 3 })),
      'invalid',
    )
    expect(single.errors).toEqual([expect.objectContaining({ pointer: '/headCount', code: 'field-not-used' })])
    const { beneficiaryId: _nobody, ...draft } = serviceEventDraft(person.id, worker.id)
    const group = { ...draft, clientKind: 'community', clientDescription: 'Thôn Suối Cát', headCount: 117 }
    expect((await create(centre, 'service-events', group)).record).toMatchObject({ headCount: 117 })
  })

  it('carries out an activity that an approved plan has', async () => {
    const { centre, worker, person } = await centreWithWorker()
    const { id: caseId } = await create(centre, 'cases', caseDraft(person.id))
    const plan = await create(centre, 'support-plans', planDraft(caseId))
    const draft = (activity: string) => serviceEventDraft(person.id, worker.id, { caseId, planActivity: { planId: plan.id, activity } })
    const early = await expectProblem(await send(centre, 'service-events', draft('HD-01')), 'invalid')
    expect(early.errors).toEqual([expect.objectContaining({ pointer: '/planActivity/activity', code: 'unknown-plan-activity' })])
    await expectJson(await act(centre, plan.path, 'approve', planApproval), 200)
    await expectProblem(await send(centre, 'service-events', draft('HD-02')), 'invalid')
    const { path } = await create(centre, 'service-events', draft('HD-01'))
    const found = await expectJson(await centre.call('GET', `/v1/service-events?planId=${plan.id}`), 200)
    expect(found.items).toHaveLength(1)
    const etag = (await centre.call('GET', path)).headers.get('etag') ?? ''
    const headers = { 'if-match': etag, 'content-type': 'application/merge-patch+json' }
    await expectProblem(await centre.call('PATCH', path, { body: { planActivity: { activity: 'HD-09' } }, headers }), 'invalid')
    expect(await expectJson(await centre.call('PATCH', path, { body: { minutes: 60 }, headers }), 200)).toMatchObject({ minutes: 60 })
  })

  it('that is an error stays readable, and is neither changed nor marked again', async () => {
    const { centre, worker, person } = await centreWithWorker()
    const { path } = await create(centre, 'service-events', serviceEventDraft(person.id, worker.id))
    await expectProblem(await act(centre, path, 'enter-in-error', {}), 'invalid')
    const marked = await expectJson(await act(centre, path, 'enter-in-error', { reason: 'wrong-person' }), 200)
    expect(marked).toMatchObject({ status: 'entered-in-error', enteredInError: { reason: 'wrong-person' }, minutes: 45 })
    const again = await expectProblem(await act(centre, path, 'enter-in-error', { reason: 'other' }), 'illegal-move')
    expect(again.allowed).toEqual([])
    const headers = { 'if-match': '"2"', 'content-type': 'application/merge-patch+json' }
    const changed = await expectProblem(await centre.call('PATCH', path, { body: { minutes: 60 }, headers }), 'illegal-move')
    expect(changed.allowed).toEqual([])
    const history = await expectJson(await centre.call('GET', `${path}/history`), 200)
    expect(history.items).toHaveLength(2)
  })

  it('is seen by nobody but the facility that delivered it', async () => {
    const { network, centre, worker, person } = await centreWithWorker()
    const other = await network.addFacility('other')
    const { path } = await create(centre, 'service-events', serviceEventDraft(person.id, worker.id))
    await expectProblem(await other.call('GET', path), 'not-found')
    await expectProblem(await act(other, path, 'enter-in-error', { reason: 'other' }), 'not-found')
    expect((await expectJson(await other.call('GET', '/v1/service-events'), 200)).items).toEqual([])
    const colleague = await create(other, 'workers', workerDraft(other.id))
    const unseen = await expectProblem(await send(other, 'service-events', serviceEventDraft(person.id, colleague.id)), 'invalid')
    expect(unseen.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'unknown-reference' })])
    expect(network.errors).toEqual([])
  })
})
