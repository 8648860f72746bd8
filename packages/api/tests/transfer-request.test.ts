import { expect, it } from 'vitest'
import { createMemoryStore, runClock } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const headers = { 'if-match': '*' }

async function network() {
  const store = createMemoryStore()
  const { addFacility, errors } = await createTestNetwork({ store })
  const [commune, centre, stranger] = [await addFacility('commune'), await addFacility('centre'), await addFacility('stranger')]
  const { id: person } = await expectJson(await centre.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const { id: file } = await expectJson(
    await centre.call('POST', '/v1/cases', { body: caseDraft(person), headers: { 'idempotency-key': 'c' } }),
    201,
  )
  const ask = async (senderReference: string, parts: object) => {
    const contact = { name: 'Lê Thị An', phone: '0905000111' }
    const body = { senderReference, toFacilityId: centre.id, urgency: 'routine', reason: 'Gia đình đã về xã.', contact, ...parts }
    const made = await commune.call('POST', '/v1/transfer-requests', { body, headers: { 'idempotency-key': senderReference } })
    return expectJson(made, 201)
  }
  const act = (facility: TestFacility, { id }: Record<string, unknown>, action: string, body?: object) =>
    facility.call('POST', `/v1/transfer-requests/${id}/${action}`, {
      body,
      headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    })
  return { store, commune, centre, stranger, person, file, ask, act, errors }
}

/** What the asker sees, but for what it wrote itself and the id. */
const seenOf = ({ id: _id, senderReference: _reference, caseNumber: _number, identifier: _identifier, ...rest }: Record<string, unknown>) =>
  rest

it('tells the asker the same of a client that is known and of one that never was', async () => {
  const { store, commune, centre, ask, act, errors } = await network()
  for (const [known, unknown] of [
    [{ caseNumber: 'QLTH-1' }, { caseNumber: 'QLTH-999' }],
    [
      { identifier: { system: 'personal-number', value: '056317000013' } },
      { identifier: { system: 'personal-number', value: '001190000099' } },
    ],
  ]) {
    const both = [await ask(crypto.randomUUID(), known ?? {}), await ask(crypto.randomUUID(), unknown ?? {})]
    expect(seenOf(both[0] ?? {})).toEqual(seenOf(both[1] ?? {}))
    for (const asked of both) await expectJson(await act(centre, asked, 'refuse'), 200)
    const after = await Promise.all(both.map(async ({ id }) => expectJson(await commune.call('GET', `/v1/transfer-requests/${id}`), 200)))
    expect(seenOf(after[0] ?? {})).toEqual(seenOf(after[1] ?? {}))
    expect(after[0]).toMatchObject({ status: 'refused' })
  }
  const silent = await ask('DN-9', { caseNumber: 'QLTH-1' })
  expect((await runClock({ store }, new Date('2026-12-31T00:00:00.000Z'))).done).toBe(1)
  expect(await expectJson(await commune.call('GET', `/v1/transfer-requests/${silent.id}`), 200)).toMatchObject({ status: 'refused' })
  await expectProblem(await commune.call('GET', '/v1/transfer-requests?identifier=056317000013'), 'invalid-parameter')
  expect(errors).toEqual([])
})

it('is answered by a transfer of the case to who asked, and by nothing else', async () => {
  const { commune, centre, stranger, person, file, ask, act, errors } = await network()
  const asked = await ask('DN-1', { caseNumber: 'QLTH-1' })
  expect(await expectJson(await centre.call('GET', `/v1/transfer-requests/${asked.id}`), 200)).toMatchObject({ caseNumber: 'QLTH-1' })
  await expectProblem(await stranger.call('GET', `/v1/transfer-requests/${asked.id}`), 'not-found')
  await expectProblem(await act(stranger, asked, 'refuse'), 'not-found')
  await expectProblem(await act(commune, asked, 'refuse'), 'forbidden')
  const send = async (to: TestFacility, senderReference: string, parts: object) => {
    const body = referralDraft(person, to.id, { senderReference, ...parts })
    return (await expectJson(await centre.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': senderReference } }), 201)).id
  }
  const { kind, caseId, disclosure } = transferDraft(person, '', file)
  const moving = { kind, caseId, disclosure }
  const elsewhere = await send(stranger, 'CG-1', moving)
  const service = await send(commune, 'CG-2', {})
  for (const referralId of [elsewhere, service]) await expectProblem(await act(centre, asked, 'answer', { referralId }), 'invalid')

  const referralId = await send(commune, 'CG-3', moving)
  await expectJson(await act(centre, asked, 'answer', { referralId }), 200)
  expect(await expectJson(await commune.call('GET', `/v1/transfer-requests/${asked.id}`), 200)).toMatchObject({
    status: 'answered',
    referralId,
  })
  await expectProblem(await act(commune, asked, 'withdraw'), 'illegal-move')
  await expectJson(await commune.call('POST', `/v1/referrals/${referralId}/accept`, { body: {}, headers }), 200)
  expect(await expectJson(await commune.call('GET', `/v1/cases/${file}`), 200)).toMatchObject({ recordedBy: commune.id })
  expect(errors).toEqual([])
})
