import { expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, caseDraft, stayDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

/** A centre with two residents, each with a case. */
async function centreWithResidents() {
  const { addFacility, errors } = await createTestNetwork()
  const centre = await addFacility('centre')
  const admit = async (index: number) => {
    const person = await create(centre, 'beneficiaries', beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued' }))
    const { id: caseId, path: casePath } = await create(centre, 'cases', caseDraft(person.id, { number: `HS-${index}` }))
    const stay = await create(centre, 'stays', stayDraft(person.id, { number: `TN-${index}` }))
    const isAssessed = async () => Object(await expectJson(await centre.call('GET', stay.path), 200)).file.hasAssessment
    return { person, caseId, casePath, stay, isAssessed }
  }
  const patch = async (path: string, body: object) => {
    const headers = { 'if-match': '*', 'content-type': 'application/merge-patch+json' }
    await expectJson(await centre.call('PATCH', path, { body, headers }), 200)
  }
  return { centre, first: await admit(1), second: await admit(2), patch, errors }
}

const assessmentOf = (caseId: unknown, parts: object = {}) => ({ caseId, kind: 'initial', assessedOn: '2026-11-20', ...parts })

it('an assessment that was recorded of the wrong resident leaves nothing in that file', async () => {
  const { centre, first, second, patch, errors } = await centreWithResidents()
  const { path } = await create(centre, 'assessments', assessmentOf(first.caseId, { beneficiaryId: first.person.id }))
  expect([await first.isAssessed(), await second.isAssessed()]).toEqual([true, false])
  await patch(path, { caseId: second.caseId, beneficiaryId: second.person.id })
  expect([await first.isAssessed(), await second.isAssessed()]).toEqual([false, true])
  expect(errors).toEqual([])
})

it('a case that was opened for the wrong resident takes its assessments along', async () => {
  const { centre, first, second, patch, errors } = await centreWithResidents()
  await create(centre, 'assessments', assessmentOf(first.caseId))
  expect([await first.isAssessed(), await second.isAssessed()]).toEqual([true, false])
  await patch(first.casePath, { beneficiaryId: second.person.id })
  expect([await first.isAssessed(), await second.isAssessed()]).toEqual([false, true])
  expect(errors).toEqual([])
})

it('the file of a resident follows a merge, and its undoing', async () => {
  const { centre, first, second, errors } = await centreWithResidents()
  await create(centre, 'assessments', assessmentOf(first.caseId))
  await expectJson(await act(centre, first.stay.path, 'enter-in-error', { reason: 'wrong-person' }), 200)
  await expectJson(await act(centre, first.person.path, 'merge', { survivorId: second.person.id, reason: 'Cùng một người.' }), 200)
  expect(await second.isAssessed()).toBe(true)
  await expectJson(await act(centre, first.person.path, 'unmerge', { reason: 'Hai người khác nhau.' }), 200)
  expect(await second.isAssessed()).toBe(false)
  expect(errors).toEqual([])
})
