import { resources, retentionRules, stepsOf } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { runClock, runRetention } from '../src/index.ts'
import { act } from './support/act.ts'
import { activeBenefit, communeNetwork } from './support/benefits.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, caseDraft, minutesDraft, paymentDraft, referralDraft } from './support/drafts.ts'
import { askForErasure, fulfil } from './support/erasable-person.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const LATER = new Date('2026-12-31T03:00:00.000Z')
const DECADES_LATER = new Date('2049-01-01T03:00:00.000Z')

async function openMatters(facility: TestFacility, personId: string): Promise<readonly unknown[]> {
  const { items } = await expectJson(await facility.call('POST', `/v1/beneficiaries/${personId}/open-matters`), 200)
  return Array.isArray(items) ? items.map(({ resource, state }) => `${resource} ${state}`) : []
}

describe('what has come to its end', () => {
  it('keeps nobody from being erased: a referral and an offer that nobody answered need not be sent again before', async () => {
    const { store, errors, addFacility } = await createTestNetwork()
    const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
    const person = await create(centre, 'beneficiaries', beneficiaryDraft())
    const referral = await create(centre, 'referrals', referralDraft(person.id, hospital.id))
    const { kind: _kind, toFacilityId: _to, ...offer } = referralDraft(person.id, '', { senderReference: 'MO-1' })
    const offered = await create(centre, 'referral-offers', { ...offer, invites: {} })
    const request = await askForErasure(centre, person.id)
    await expectProblem(await fulfil(centre, request), 'requirement-missing')
    await runClock({ store }, LATER)
    // Somebody may still want to find another receiver.
    expect(await openMatters(centre, person.id)).toEqual(expect.arrayContaining(['Referral expired', 'ReferralOffer expired']))
    await expectJson(await fulfil(centre, request), 200)
    for (const { path } of [person, referral, offered]) await expectProblem(await centre.call('GET', path), 'erased')
    expect(errors).toEqual([])
  })

  it('keeps nobody beyond the retention: a payment that was made, failed or came back', async () => {
    const { commune, store, errors } = await communeNetwork()
    const { id, path, personId } = await activeBenefit(commune)
    const pay = async (period: string) => create(commune, 'payments', paymentDraft(id, { senderReference: `CT-${period}`, period }))
    const [paid, failed] = [await pay('2026-10'), await pay('2026-11')]
    await expectJson(await act(commune, paid.path, 'confirm', { paidOn: '2026-11-20' }), 200)
    await expectJson(await act(commune, failed.path, 'fail', { reason: 'account-closed', on: '2026-11-20' }), 200)
    expect(await openMatters(commune, personId)).toEqual(['Benefit active', 'Payment failed'])
    const over = () => runRetention({ store }, DECADES_LATER)
    expect(await over()).toEqual([])
    await expectJson(await act(commune, path, 'stop', { reason: 'moved-away', from: '2026-12-01' }), 200)
    expect(await over()).toEqual([expect.objectContaining({ beneficiaryId: personId, records: 4 })])
    expect(errors).toEqual([])
  })

  it('keeps a duplicate, with what was sent under it, as long as the record into which it was merged', async () => {
    const { store, errors, addFacility } = await createTestNetwork()
    const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
    const [survivor, duplicate] = [
      await create(centre, 'beneficiaries', beneficiaryDraft()),
      await create(centre, 'beneficiaries', beneficiaryDraft()),
    ]
    const file = await create(centre, 'cases', caseDraft(survivor.id))
    const referral = await create(centre, 'referrals', referralDraft(duplicate.id, hospital.id))
    await expectJson(await act(hospital, referral.path, 'reject', { reason: 'no-capacity' }), 200)
    await expectJson(await act(centre, duplicate.path, 'merge', { survivorId: survivor.id, reason: 'Cùng một người.' }), 200)
    expect(await runRetention({ store, erase: true }, DECADES_LATER)).toEqual([])
    for (const { path } of [duplicate, referral]) await expectJson(await centre.call('GET', path), 200)
    const minutes = await create(centre, 'documents', minutesDraft({ caseId: file.id }))
    const close = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId: minutes.id }
    await expectJson(await act(centre, file.path, 'close', close), 200)
    expect(await runRetention({ store, erase: true }, DECADES_LATER)).toEqual([
      expect.objectContaining({ beneficiaryId: survivor.id, records: 5 }),
    ])
    for (const { path } of [survivor, duplicate, referral]) await expectProblem(await centre.call('GET', path), 'erased')
    expect(errors).toEqual([])
  })

  it('is told from what has not, however many records there are of a person', async () => {
    const { addFacility } = await createTestNetwork()
    const centre = await addFacility('centre')
    const person = await create(centre, 'beneficiaries', beneficiaryDraft())
    const open = async (index: number) => create(centre, 'cases', caseDraft(person.id, { number: `QLTH-${index}` }))
    const minutes = await create(centre, 'documents', minutesDraft())
    const close = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId: minutes.id }
    for (let index = 0; index < 500; index++) await expectJson(await act(centre, (await open(index)).path, 'close', close), 200)
    await open(500)
    expect(await openMatters(centre, person.id)).toEqual(['Case received'])
    const problem = await expectProblem(await fulfil(centre, await askForErasure(centre, person.id)), 'requirement-missing')
    expect(problem.errors).toEqual([expect.objectContaining({ code: 'erasure-open-matters' })])
  })
})

it('retention erases nobody who waits for the answer to a request about the own data', async () => {
  const { store, addFacility } = await createTestNetwork()
  const centre = await addFacility('centre')
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  const asked = {
    number: 'YC-1',
    kind: 'copy',
    requestedBy: [{ role: 'person' }],
    receivedAt: '2026-11-20T01:00:00.000Z',
    channel: 'in-person',
  }
  const request = await create(centre, 'privacy-requests', { ...asked, beneficiaryId: person.id })
  expect(await runRetention({ store, erase: true }, DECADES_LATER)).toEqual([])
  await expectJson(await centre.call('GET', person.path), 200)
  await expectJson(await act(centre, request.path, 'withdraw', { withdrawnOn: '2026-11-22' }), 200)
  expect(await runRetention({ store, erase: true }, DECADES_LATER)).toEqual([expect.objectContaining({ beneficiaryId: person.id })])
})

it('every kind of record that is erased with a person is kept for so many years', () => {
  const isOfPerson = Object.values(resources).filter(
    ({ area, audience, search }) =>
      audience !== 'network' &&
      !['rights', 'consent'].includes(area) &&
      Object.values(search).some(({ path }) => ['beneficiaryId', 'caseId'].includes(stepsOf(path).join('.'))),
  )
  const kept = new Set(retentionRules.map(({ resource }) => resource))
  expect(isOfPerson.map(({ name }) => name).filter((name) => !kept.has(name))).toEqual([])
})
