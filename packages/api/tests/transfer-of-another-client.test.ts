import { expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, transferDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

/** A case of one client of the sender, and a referral draft that hands it over in the name of another one. */
async function createSetting() {
  const { addFacility, errors } = await createTestNetwork()
  const [sender, receiver] = [await addFacility('sender'), await addFacility('receiver')]
  const create = async (collection: string, body: unknown): Promise<string> => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    return String((await expectJson(await sender.call('POST', `/v1/${collection}`, { body, headers }), 201)).id)
  }
  const [asked, other] = [await create('beneficiaries', beneficiaryDraft()), await create('beneficiaries', beneficiaryDraft())]
  return { sender, receiver, create, asked, other, errors }
}

it('a case is not handed over in the name of another client, whose consent does not cover it', async () => {
  const { sender, receiver, create, asked, other, errors } = await createSetting()
  const caseId = await create('cases', caseDraft(other))
  const body = transferDraft(asked, receiver.id, caseId)
  const sent = await sender.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': 'k' } })
  const { errors: faults } = await expectProblem(sent, 'invalid')
  expect(faults).toEqual([expect.objectContaining({ pointer: '/caseId', code: 'unknown-reference', args: { resource: 'Case' } })])
  expect(errors).toEqual([])
})

it('a case that became another client’s meanwhile is not taken over, and stays with its client where it is', async () => {
  const { sender, receiver, create, asked, other, errors } = await createSetting()
  const caseId = await create('cases', caseDraft(asked))
  const referral = await create('referrals', transferDraft(asked, receiver.id, caseId))
  const headers = { 'if-match': '*', 'content-type': 'application/merge-patch+json' }
  await expectJson(await sender.call('PATCH', `/v1/cases/${caseId}`, { body: { beneficiaryId: other }, headers }), 200)
  const accepting = await receiver.call('POST', `/v1/referrals/${referral}/accept`, { body: {}, headers: { 'if-match': '*' } })
  const refused = await expectProblem(accepting, 'requirement-missing')
  expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/caseId', code: 'unknown-reference' })])
  expect((await receiver.call('GET', `/v1/beneficiaries/${other}`)).status).toBe(404)
  expect(await expectJson(await sender.call('GET', `/v1/cases/${caseId}`), 200)).toMatchObject({ beneficiaryId: other })
  expect(errors).toEqual([])
})
