import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, planApproval, planDraft, stayDraft, stayEnding } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

async function centreWithPerson() {
  const network = await createTestNetwork()
  const centre = await network.addFacility('centre')
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  return { network, centre, person }
}

const decision = { number: '118/QĐ-SYT', decidedOn: '2026-11-22', authority: 'Sở Y tế' }

describe('a stay', () => {
  it('for emergency protection lasts three months unless a superior body decides', async () => {
    const { centre, person } = await centreWithPerson()
    const { path, record } = await create(centre, 'stays', stayDraft(person.id))
    expect(record).toMatchObject({ status: 'admitted', limitOn: '2027-02-20' })
    expect(record.labels).toEqual({ confidentiality: 'restricted', sensitivity: ['domestic-violence', 'safe-house'] })
    const extension = { until: '2027-04-30', reason: 'Chưa có người nhận.', decision }
    await expectProblem(await act(centre, path, 'extend', { ...extension, decision: undefined }), 'invalid')
    const short = await expectProblem(await act(centre, path, 'extend', { ...extension, until: '2027-02-19' }), 'invalid')
    expect(short.errors).toEqual([expect.objectContaining({ pointer: '/until', code: 'dates-out-of-order' })])
    expect(await expectJson(await act(centre, path, 'extend', extension), 200)).toMatchObject({
      status: 'admitted',
      limitOn: '2027-04-30',
      limitExtensions: [extension],
    })
    const due = await expectJson(await centre.call('GET', '/v1/stays?limitOn.to=2027-04-30&status=admitted'), 200)
    expect(due.items).toHaveLength(1)
  })

  it('on another ground has no limit to extend, and its limit follows a correction of the ground', async () => {
    const { centre, person } = await centreWithPerson()
    const { emergencyGroup: _group, ...rest } = stayDraft(person.id)
    const { path, record } = await create(centre, 'stays', { ...rest, kind: 'especially-difficult' })
    expect(record).not.toHaveProperty('limitOn')
    const extension = { until: '2027-04-30', reason: 'Chưa có người nhận.', decision }
    const refused = await expectProblem(await act(centre, path, 'extend', extension), 'requirement-missing')
    expect(refused.errors).toEqual([expect.objectContaining({ code: 'only-emergency-stay' })])
    const headers = { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' }
    const body = { kind: 'emergency-protection', emergencyGroup: 'wanderer-beggar' }
    expect(await expectJson(await centre.call('PATCH', path, { body, headers }), 200)).toMatchObject({ limitOn: '2027-02-20' })
  })

  it('is the only open one of a person in a facility', async () => {
    const { network, centre, person } = await centreWithPerson()
    await create(centre, 'stays', stayDraft(person.id, { number: 'TN-8' }))
    const refused = await expectProblem(await send(centre, 'stays', stayDraft(person.id, { number: 'TN-9' })), 'requirement-missing')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'stay-open' })])
    const other = await network.addFacility('other')
    const same = await create(other, 'beneficiaries', beneficiaryDraft())
    await create(other, 'stays', stayDraft(same.id))
    const { items } = await expectJson(await centre.call('GET', '/v1/stays?status=admitted'), 200)
    const [open] = Array.isArray(items) ? items : []
    await expectJson(await act(centre, `/v1/stays/${String(open.id)}`, 'end', stayEnding()), 200)
    await create(centre, 'stays', stayDraft(person.id, { number: 'TN-10' }))
    expect(network.errors).toEqual([])
  })

  it('ends for a legal reason with its basis, and hands the person over with minutes', async () => {
    const { centre, person } = await centreWithPerson()
    const { path } = await create(centre, 'stays', stayDraft(person.id))
    const missing = await expectProblem(
      await act(centre, path, 'end', stayEnding({ handover: undefined, legalBasis: undefined })),
      'invalid',
    )
    expect(missing.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/handover required-field',
      '/legalBasis required-field',
    ])
    await expectProblem(await act(centre, path, 'end', stayEnding({ endedOn: '2026-11-19' })), 'invalid')
    const ended = await expectJson(await act(centre, path, 'end', stayEnding()), 200)
    expect(ended).toMatchObject({ status: 'ended', followUpUntil: '2027-05-22', ending: { reason: 'family-request' } })
    const again = await expectProblem(await act(centre, path, 'end', stayEnding()), 'illegal-move')
    expect(again.allowed).toEqual([{ action: 'recordFollowUp' }, { action: 'enterInError', to: 'entered-in-error' }])
    await expectProblem(await act(centre, path, 'extend', { until: '2027-04-30', reason: 'x', decision }), 'illegal-move')
  })

  it('that ends with an adoption is marked as such, and one that ends with a death leads nowhere', async () => {
    const { centre, person } = await centreWithPerson()
    const first = await create(centre, 'stays', stayDraft(person.id))
    const adopted = stayEnding({ reason: 'adopted', legalBasis: 'NĐ 20/2021/NĐ-CP Điều 30(2)', destination: { kind: 'adoptive-family' } })
    const ended = await expectJson(await act(centre, first.path, 'end', adopted), 200)
    expect(ended.labels).toMatchObject({ sensitivity: ['adoption', 'domestic-violence', 'safe-house'] })
    const second = await create(centre, 'stays', stayDraft(person.id, { number: 'TN-2' }))
    const { destination: _place, handover: _minutes, ...died } = stayEnding({ reason: 'died-or-missing', needsFollowUp: false })
    expect(await expectJson(await act(centre, second.path, 'end', died), 200)).not.toHaveProperty('followUpUntil')
  })

  it('is followed up after its end, not before', async () => {
    const { centre, person } = await centreWithPerson()
    const { path } = await create(centre, 'stays', stayDraft(person.id))
    const visit = { on: '2026-11-22', result: 'stable' }
    const early = await expectProblem(await act(centre, path, 'record-follow-up', visit), 'illegal-move')
    expect(early.allowed).toEqual([
      { action: 'extend' },
      { action: 'end', to: 'ended' },
      { action: 'enterInError', to: 'entered-in-error' },
    ])
    await expectJson(await act(centre, path, 'end', stayEnding()), 200)
    await expectProblem(await act(centre, path, 'record-follow-up', { ...visit, on: '2026-11-21' }), 'invalid')
    await expectJson(await act(centre, path, 'record-follow-up', visit), 200)
    const second = await expectJson(await act(centre, path, 'record-follow-up', { ...visit, result: 'at-risk' }), 200)
    expect(second).toMatchObject({ status: 'ended', followUps: [visit, { ...visit, result: 'at-risk' }] })
  })

  it('knows by itself whether assessment, classification and plan are there', async () => {
    const { centre, person } = await centreWithPerson()
    const { id: caseId } = await create(centre, 'cases', caseDraft(person.id))
    const { path, record } = await create(centre, 'stays', stayDraft(person.id, { caseId }))
    const none = { hasAssessment: false, hasClassification: false, hasPlan: false, isComplete: false }
    expect(record.file).toEqual(none)
    const file = async () => (await expectJson(await centre.call('GET', path), 200)).file
    const assessment = await create(centre, 'assessments', { caseId, kind: 'initial', assessedOn: '2026-11-20' })
    expect(await file()).toEqual({ ...none, hasAssessment: true })
    const headers = { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' }
    await expectJson(await centre.call('PATCH', assessment.path, { body: { classification: 'emergency-protection' }, headers }), 200)
    expect(await file()).toEqual({ ...none, hasAssessment: true, hasClassification: true })
    const plan = await create(centre, 'support-plans', planDraft(caseId))
    expect(await file()).toMatchObject({ hasPlan: false })
    await expectJson(await act(centre, plan.path, 'approve', planApproval), 200)
    expect(await file()).toEqual({ hasAssessment: true, hasClassification: true, hasPlan: true, isComplete: true })
    const complete = await expectJson(await centre.call('POST', '/v1/stays/search', { body: { isFileComplete: 'true' } }), 200)
    expect(complete.items).toHaveLength(1)
  })

  it('entered in error frees the person for another admission, and is seen by nobody else', async () => {
    const { network, centre, person } = await centreWithPerson()
    const { path } = await create(centre, 'stays', stayDraft(person.id))
    const other = await network.addFacility('other')
    await expectProblem(await other.call('GET', path), 'not-found')
    await expectProblem(await act(other, path, 'end', stayEnding()), 'not-found')
    await expectJson(await act(centre, path, 'enter-in-error', { reason: 'wrong-person' }), 200)
    await create(centre, 'stays', stayDraft(person.id, { number: 'TN-2' }))
    expect(network.errors).toEqual([])
  })
})
