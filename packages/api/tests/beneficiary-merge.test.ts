import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create, type Made, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, referralDraft, serviceEventDraft, stayDraft, workerDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const reason = 'Cùng một người: bà ngoại xác nhận.'
const twin = beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued', name: 'Nguyễn Ngọc' })

async function twoRecords(now?: () => Date) {
  const network = await createTestNetwork(now ? { now } : {})
  const centre = await network.addFacility('centre')
  const survivor = await create(centre, 'beneficiaries', beneficiaryDraft())
  const duplicate = await create(centre, 'beneficiaries', twin)
  return { network, centre, survivor, duplicate }
}

const read = async (facility: TestFacility, { path }: Pick<Made, 'path'>) => expectJson(await facility.call('GET', path), 200)

async function idsOf(facility: TestFacility, path: string): Promise<readonly unknown[]> {
  const { items } = await expectJson(await facility.call('GET', path), 200)
  return Array.isArray(items) ? items.map(({ id }) => id) : []
}

describe('a duplicate', () => {
  it('is merged: both ids resolve, and its records are found under the survivor', async () => {
    const { network, centre, survivor, duplicate } = await twoRecords()
    const worker = await create(centre, 'workers', workerDraft(centre.id))
    const file = await create(centre, 'cases', caseDraft(duplicate.id))
    const visit = await create(centre, 'service-events', serviceEventDraft(duplicate.id, worker.id))
    const member = { relationship: 'head', beneficiaryId: duplicate.id }
    const household = await create(centre, 'households', { members: [member, { relationship: 'child', name: 'Nguyễn Văn Bé' }] })

    const merged = await expectJson(await act(centre, duplicate.path, 'merge', { survivorId: survivor.id, reason }), 200)
    expect(merged).toMatchObject({ id: duplicate.id, status: 'merged', name: 'Nguyễn Ngọc', merge: { survivorId: survivor.id, reason } })
    expect((await read(centre, survivor)).name).toBe('Nguyễn Thị Ngọc')
    expect(await read(centre, file)).toMatchObject({ beneficiaryId: survivor.id, version: 2 })
    expect(await read(centre, household)).toMatchObject({ members: [{ beneficiaryId: survivor.id }, { name: 'Nguyễn Văn Bé' }] })
    expect(await idsOf(centre, `/v1/service-events?beneficiaryId=${survivor.id}`)).toEqual([visit.id])
    expect(await idsOf(centre, `/v1/service-events?beneficiaryId=${duplicate.id}`)).toEqual([])
    expect(await idsOf(centre, `/v1/beneficiaries?survivorId=${survivor.id}`)).toEqual([duplicate.id])
    const history = await expectJson(await centre.call('GET', `${file.path}/history`), 200)
    expect(history.items).toEqual([
      expect.objectContaining({ beneficiaryId: survivor.id }),
      expect.objectContaining({ beneficiaryId: duplicate.id }),
    ])
    const trail = await expectJson(await centre.call('GET', `${file.path}/audit`), 200)
    expect(trail.items).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'merge' })]))
    expect(network.errors).toEqual([])
  })

  it('that is merged is not changed, not merged again and not pointed to any more', async () => {
    const { centre, survivor, duplicate } = await twoRecords()
    const body = { survivorId: survivor.id, reason }
    await expectJson(await act(centre, duplicate.path, 'merge', body), 200)
    const again = await expectProblem(await act(centre, duplicate.path, 'merge', body), 'illegal-move')
    expect(again.allowed).toEqual([{ action: 'unmerge', to: 'current' }])
    const headers = { 'if-match': '*', 'content-type': 'application/merge-patch+json' }
    await expectProblem(await centre.call('PATCH', duplicate.path, { body: { name: 'Nguyễn Thị Ngọc' }, headers }), 'illegal-move')
    const refused = await expectProblem(await send(centre, 'cases', caseDraft(duplicate.id)), 'invalid')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'merged-record' })])
    const circle = await expectProblem(await act(centre, survivor.path, 'merge', { survivorId: duplicate.id, reason }), 'invalid')
    expect(circle.errors).toEqual([expect.objectContaining({ pointer: '/survivorId', code: 'merged-record' })])
    const found = await expectJson(
      await centre.call('POST', '/v1/beneficiaries/match', { body: { name: 'Nguyễn Ngọc', birthDate: twin.birthDate } }),
      200,
    )
    expect(found.items).toEqual([expect.objectContaining({ beneficiaryId: survivor.id })])
    const itself = await expectProblem(await act(centre, survivor.path, 'merge', { survivorId: survivor.id, reason }), 'invalid')
    expect(itself.errors).toEqual([expect.objectContaining({ code: 'merge-with-itself' })])
  })

  it('comes back whole when the merge was a mistake, and what was written since stays', async () => {
    const { network, centre, survivor, duplicate } = await twoRecords()
    const before = await create(centre, 'cases', caseDraft(duplicate.id))
    const own = await create(centre, 'cases', caseDraft(survivor.id, { number: 'QLTH-2' }))
    await expectJson(await act(centre, duplicate.path, 'merge', { survivorId: survivor.id, reason }), 200)
    const later = await create(centre, 'cases', caseDraft(survivor.id, { number: 'QLTH-3' }))
    const back = await expectJson(await act(centre, duplicate.path, 'unmerge', { reason: 'Hai chị em sinh đôi.' }), 200)
    expect(back).toMatchObject({ status: 'current', version: 3 })
    expect(back).not.toHaveProperty('merge')
    expect(await idsOf(centre, `/v1/cases?beneficiaryId=${duplicate.id}`)).toEqual([before.id])
    expect((await idsOf(centre, `/v1/cases?beneficiaryId=${survivor.id}`)).toSorted()).toEqual([own.id, later.id].toSorted())
    expect(network.errors).toEqual([])
  })

  it('gets its own records back, those that were changed since too, and none that somebody or another merge gave to the survivor', async () => {
    let ticks = Date.parse('2026-11-22T03:00:00.000Z')
    const { network, centre, survivor, duplicate } = await twoRecords(() => new Date(ticks++))
    const third = await create(centre, 'beneficiaries', { ...twin, name: 'Nguyễn Thị Ngọc Bé' })
    const mine = await create(centre, 'cases', caseDraft(duplicate.id))
    const others = await create(centre, 'cases', caseDraft(third.id, { number: 'QLTH-2' }))
    const headers = { 'if-match': '*', 'content-type': 'application/merge-patch+json' }
    const put = await create(centre, 'cases', caseDraft(duplicate.id, { number: 'QLTH-3' }))
    await expectJson(await centre.call('PATCH', put.path, { body: { beneficiaryId: survivor.id }, headers }), 200)
    for (const { path } of [duplicate, third]) await expectJson(await act(centre, path, 'merge', { survivorId: survivor.id, reason }), 200)
    await expectJson(await centre.call('PATCH', mine.path, { body: { summary: 'Đã thăm nhà.' }, headers }), 200)
    await expectJson(await act(centre, duplicate.path, 'unmerge', { reason: 'Hai chị em sinh đôi.' }), 200)
    expect(await read(centre, mine)).toMatchObject({ beneficiaryId: duplicate.id, summary: 'Đã thăm nhà.', version: 4 })
    for (const kept of [others, put]) expect(await read(centre, kept)).toMatchObject({ beneficiaryId: survivor.id, version: 2 })
    expect(network.errors).toEqual([])
  })

  it('is not merged while another facility is shown it, and nobody who saw one record sees more of the other', async () => {
    const { network, centre, survivor, duplicate } = await twoRecords()
    const partner = await network.addFacility('partner')
    const disclosure = { dataClasses: ['identity', 'identifiers'], legalBasis: 'child-protection-report' }
    const referral = await create(centre, 'referrals', referralDraft(duplicate.id, partner.id, { disclosure }))
    const body = { survivorId: survivor.id, reason }
    const sent = await expectProblem(await act(centre, duplicate.path, 'merge', body), 'requirement-missing')
    expect(sent.errors).toEqual([expect.objectContaining({ code: 'disclosed-now' })])
    await expectJson(await act(partner, referral.path, 'accept', {}), 200)
    await expectProblem(await act(centre, duplicate.path, 'merge', body), 'requirement-missing')

    const shown = await read(partner, duplicate)
    await expectJson(await act(centre, survivor.path, 'merge', { survivorId: duplicate.id, reason }), 200)
    expect(await read(partner, duplicate)).toEqual(shown)
    await expectProblem(await partner.call('GET', survivor.path), 'not-found')
    expect(shown).not.toHaveProperty('status')
    await expectProblem(await act(partner, duplicate.path, 'merge', body), 'forbidden')
    expect(network.errors).toEqual([])
  })

  it('of another facility is none to merge into, exactly as one that never was', async () => {
    const { network, centre, survivor } = await twoRecords()
    const other = await network.addFacility('other')
    const stranger = await create(other, 'beneficiaries', beneficiaryDraft())
    const into = async (survivorId: string) => {
      const { errors } = await expectProblem(await act(centre, survivor.path, 'merge', { survivorId, reason }), 'invalid')
      return errors
    }
    expect(await into(stranger.id)).toEqual(await into('01990000-0000-7000-8000-000000000000'))
    await expectProblem(await act(other, survivor.path, 'merge', { survivorId: stranger.id, reason }), 'not-found')
  })

  it('is not merged while one person would then be in two beds', async () => {
    const { centre, survivor, duplicate } = await twoRecords()
    await create(centre, 'stays', stayDraft(survivor.id))
    await create(centre, 'stays', stayDraft(duplicate.id, { number: 'TN-2' }))
    const refused = await expectProblem(
      await act(centre, duplicate.path, 'merge', { survivorId: survivor.id, reason }),
      'requirement-missing',
    )
    expect(refused.errors).toEqual([expect.objectContaining({ code: 'stay-open' })])
  })
})

describe('a death', () => {
  it('is declared once, and what remains to be ended is listed among the own records', async () => {
    const { network, centre, survivor: person } = await twoRecords()
    const file = await create(centre, 'cases', caseDraft(person.id))
    const stay = await create(centre, 'stays', stayDraft(person.id))
    const death = { date: { value: '2026-11', accuracy: 'reported' }, cause: 'disease' }
    const early = await expectProblem(
      await act(centre, person.path, 'declare-death', { date: { value: '2016', accuracy: 'reported' } }),
      'invalid',
    )
    expect(early.errors).toEqual([expect.objectContaining({ pointer: '/date/value', code: 'dates-out-of-order' })])
    const tomorrow = { date: { value: '2026-11-23', accuracy: 'documented' } }
    await expectProblem(await act(centre, person.path, 'declare-death', tomorrow), 'invalid')
    expect(await expectJson(await act(centre, person.path, 'declare-death', death), 200)).toMatchObject({ death, status: 'current' })
    const again = await expectProblem(await act(centre, person.path, 'declare-death', death), 'requirement-missing')
    expect(again.errors).toEqual([expect.objectContaining({ code: 'death-known' })])

    const open = await expectJson(await centre.call('POST', `${person.path}/open-matters`), 200)
    expect(open.items).toEqual([
      expect.objectContaining({ resource: 'Case', id: file.id, state: 'received', actions: expect.arrayContaining(['close']) }),
      expect.objectContaining({ resource: 'Stay', id: stay.id, state: 'admitted', actions: expect.arrayContaining(['end']) }),
    ])
    const other = await network.addFacility('other')
    await expectProblem(await other.call('POST', `${person.path}/open-matters`), 'not-found')
    await expectProblem(await act(other, person.path, 'declare-death', death), 'not-found')
    expect(network.errors).toEqual([])
  })
})
