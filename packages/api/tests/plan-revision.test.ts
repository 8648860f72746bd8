import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, planApproval, planDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

async function activePlan() {
  const centre = await (await createTestNetwork()).addFacility('centre')
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  const { id: caseId } = await create(centre, 'cases', caseDraft(person.id))
  const plan = await create(centre, 'support-plans', planDraft(caseId))
  await expectJson(await act(centre, plan.path, 'approve', planApproval), 200)
  await expectJson(await act(centre, plan.path, 'activate', { activatedOn: '2026-11-21' }), 200)
  return { centre, person, caseId, plan }
}

const reason = 'Gia đình chuyển nhà.'
const activation = { activatedOn: '2026-11-22' }

describe('a plan that is carried out', () => {
  it('gives way to a successor once that is approved, and only then is the successor carried out', async () => {
    const { centre, caseId, plan } = await activePlan()
    const successor = await create(centre, 'support-plans', planDraft(caseId))
    const revision = { successorId: successor.id, reason }
    const early = await expectProblem(await act(centre, plan.path, 'revise', revision), 'requirement-missing')
    expect(early.errors).toEqual([expect.objectContaining({ pointer: '/successorId', code: 'approved-plan-required' })])
    await expectJson(await act(centre, successor.path, 'approve', planApproval), 200)
    const second = await expectProblem(await act(centre, successor.path, 'activate', activation), 'requirement-missing')
    expect(second.errors).toEqual([expect.objectContaining({ code: 'plan-active' })])
    expect(await expectJson(await act(centre, plan.path, 'revise', revision), 200)).toMatchObject({ status: 'revised', revision })
    expect(await expectJson(await centre.call('GET', successor.path), 200)).toMatchObject({ status: 'approved', predecessorId: plan.id })
    expect(await expectJson(await act(centre, successor.path, 'activate', activation), 200)).toMatchObject({ status: 'active' })
    expect((await expectProblem(await act(centre, plan.path, 'revise', revision), 'illegal-move')).allowed).toEqual([])
  })

  it('gives way neither to itself, nor to a plan of another case, nor to the successor of another plan', async () => {
    const { centre, person, caseId, plan } = await activePlan()
    const other = await create(centre, 'cases', caseDraft(person.id, { number: 'QLTH-2' }))
    const foreign = await create(centre, 'support-plans', planDraft(other.id))
    const taken = await create(centre, 'support-plans', planDraft(caseId))
    const follower = await create(centre, 'support-plans', planDraft(caseId, { predecessorId: taken.id }))
    for (const { path } of [foreign, follower]) await expectJson(await act(centre, path, 'approve', planApproval), 200)
    for (const successorId of [plan.id, foreign.id, follower.id]) {
      const refused = await expectProblem(await act(centre, plan.path, 'revise', { successorId, reason }), 'invalid')
      expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/successorId', code: 'unknown-reference' })])
    }
    const astray = await expectProblem(await send(centre, 'support-plans', planDraft(other.id, { predecessorId: plan.id })), 'invalid')
    expect(astray.errors).toEqual([expect.objectContaining({ pointer: '/predecessorId', code: 'unknown-reference' })])
  })

  it('is the only one of its case, also when two are begun at once', async () => {
    const { centre, caseId, plan } = await activePlan()
    await expectJson(await act(centre, plan.path, 'complete', { outcome: 'reached', completedOn: '2026-11-22' }), 200)
    const plans = [await create(centre, 'support-plans', planDraft(caseId)), await create(centre, 'support-plans', planDraft(caseId))]
    for (const { path } of plans) await expectJson(await act(centre, path, 'approve', planApproval), 200)
    const answers = await Promise.all(plans.map(({ path }) => act(centre, path, 'activate', activation)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
