import { sensitivityLabels } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, planDraft, stayDraft, stayEnding } from './support/drafts.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const uncleared: Asker = { workerId: 'nv-1', role: 'case-manager', purpose: 'care', labels: new Set() }
const hidden = { 'sensitivity-labels': 'child-abuse' }
const inRoom = { emergencyGroup: undefined, kind: 'especially-difficult', place: { kind: 'room' } }
const followUp = { on: '2026-11-15', result: 'stable' }

/** A person with an open case that everybody may see, a hidden one, and a stay in a safe house. */
async function hiddenMatters() {
  const network = await createWorkerNetwork()
  const centre = await network.addFacility('Trung tâm A')
  const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
  const open = await network.make(centre, {}, 'cases', caseDraft(person.id))
  const secret = await network.make(centre, {}, 'cases', caseDraft(person.id, { number: 'QLTH-2' }), hidden)
  const stay = await network.make(centre, {}, 'stays', stayDraft(person.id))
  return { network, centre, person, open, secret, stay }
}

describe('what is hidden', () => {
  it('is not among the open matters of a person, nor is what the role does not open', async () => {
    const { network, centre, person, open, secret, stay } = await hiddenMatters()
    const matters = async (as: Asker) => {
      const { status, body } = await network.ask(centre, as, 'POST', `${person.path}/open-matters`)
      expect(status).toBe(200)
      const items: unknown = body.items
      return Array.isArray(items) ? items.map(({ id }) => id) : []
    }
    expect((await matters({})).toSorted()).toEqual([open.id, secret.id, stay.id].toSorted())
    expect(await matters(uncleared)).toEqual([open.id])
    const request = {
      ...{ number: 'YC-1', kind: 'complain', beneficiaryId: person.id, receivedAt: '2026-11-22T01:00:00.000Z', channel: 'forwarded' },
      requestedBy: [{ role: 'guardian', name: 'Phạm Thị Lành', relationship: 'paternal-grandparent' }],
    }
    const { id } = await network.make(centre, {}, 'privacy-requests', request)
    const officer: Asker = { workerId: 'nv-2', role: 'data-protection-officer', purpose: 'subject-rights' }
    expect(await matters(officer)).toEqual(expect.arrayContaining([open.id, id]))
    expect(await matters({ ...officer, role: 'case-manager', purpose: 'care' })).not.toContain(id)
  })

  it('is told by no erasure: who is not cleared for every label erases nobody, whatever is kept of the person', async () => {
    const network = await createWorkerNetwork()
    const centre = await network.addFacility('Trung tâm A')
    const officer: Asker = { workerId: 'nv-2', role: 'data-protection-officer', purpose: 'subject-rights' }
    const cleared = new Set(sensitivityLabels.filter((label) => label !== 'child-abuse'))
    const fulfilment = { fulfilledOn: '2026-11-22', outcome: 'Đã xóa toàn bộ dữ liệu.' }
    const ask = async (number: string, beneficiaryId: string, parts: object = {}) => {
      const request = { number, kind: 'delete', beneficiaryId, receivedAt: '2026-11-20T01:00:00.000Z', channel: 'in-person', ...parts }
      const made = await network.make(centre, officer, 'privacy-requests', { ...request, requestedBy: [{ role: 'person' }] })
      await network.act(centre, officer, made.path, 'acknowledge', { acknowledgedOn: '2026-11-21', processorInvolved: false })
      return (labels: ReadonlySet<string>) => network.act(centre, { ...officer, labels }, made.path, 'fulfil', fulfilment)
    }
    const plain = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
    const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
    await network.make(centre, {}, 'cases', caseDraft(person.id), hidden)
    const [ofPlain, ofPerson] = [await ask('YC-1', plain.id), await ask('YC-2', person.id)]
    for (const fulfil of [ofPlain, ofPerson]) {
      const { status, body } = await fulfil(cleared)
      const lacking = { pointer: '/kind', code: 'erasure-not-cleared', args: { labels: 'child-abuse' } }
      expect([status, body.errors]).toEqual([409, [expect.objectContaining(lacking)]])
    }
    expect((await network.ask(centre, {}, 'GET', plain.path)).status).toBe(200)
    // Some classes only are served by hand, by whoever may.
    const ofSome = await ask('YC-3', person.id, { dataClasses: ['contact'] })
    expect((await ofSome(cleared)).status).toBe(200)
    const open = await ofPerson(new Set(sensitivityLabels))
    expect(open.body.errors).toEqual([expect.objectContaining({ code: 'erasure-open-matters', args: { resources: 'Case' } })])
    expect((await ofPlain(new Set(sensitivityLabels))).status).toBe(200)
  })

  it('does not come back in the change feed when it is erased: who saw it before it was hidden is still told that it is gone', async () => {
    const network = await createWorkerNetwork()
    const centre = await network.addFacility('Trung tâm A')
    const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
    const toldOf = async (as: Asker) => {
      const { body } = await network.ask(centre, as, 'GET', '/v1/changes')
      return Array.isArray(body.items) ? body.items.flatMap(({ id, change }) => (id === person.id ? [change] : [])) : []
    }
    expect(await toldOf(uncleared)).toEqual(['changed'])
    await network.act(centre, {}, person.path, 'label', { labels: ['child-abuse'] })
    expect(await toldOf(uncleared)).toEqual(['gone', 'gone'])
    const officer: Asker = { workerId: 'nv-2', role: 'data-protection-officer', purpose: 'subject-rights' }
    const asked = { number: 'YC-1', kind: 'delete', receivedAt: '2026-11-20T01:00:00.000Z', channel: 'in-person' }
    const request = { ...asked, beneficiaryId: person.id, requestedBy: [{ role: 'person' }] }
    const { path } = await network.make(centre, officer, 'privacy-requests', request)
    await network.act(centre, officer, path, 'acknowledge', { acknowledgedOn: '2026-11-21', processorInvolved: false })
    const fulfilled = await network.act(centre, officer, path, 'fulfil', { fulfilledOn: '2026-11-22', outcome: 'Đã xóa toàn bộ dữ liệu.' })
    expect(fulfilled.status).toBe(200)
    expect((await network.ask(centre, uncleared, 'GET', person.path)).status).toBe(404)
    expect(await toldOf(uncleared)).toEqual(['gone', 'gone'])
  })

  it('is not told by a person that was merged, and comes back all the same when the merge is undone', async () => {
    const { network, centre, person, open, secret } = await hiddenMatters()
    const twin = beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued', name: 'Nguyễn Ngọc' })
    const survivor = await network.make(centre, {}, 'beneficiaries', twin)
    const body = { survivorId: survivor.id, reason: 'Cùng một người.' }
    const merged = await network.act(centre, uncleared, person.path, 'merge', body)
    expect(merged.status).toBe(200)
    for (const as of [{}, uncleared]) {
      const { body: seen } = await network.ask(centre, as, 'GET', person.path)
      expect(seen.merge).toMatchObject({ survivorId: survivor.id })
      for (const { id } of [open, secret]) expect(JSON.stringify(seen)).not.toContain(id)
    }
    expect((await network.ask(centre, {}, 'GET', secret.path)).body).toMatchObject({ beneficiaryId: survivor.id })
    await network.act(centre, uncleared, person.path, 'unmerge', { reason: 'Hai chị em.' })
    for (const { path } of [open, secret])
      expect((await network.ask(centre, {}, 'GET', path)).body).toMatchObject({ beneficiaryId: person.id, version: 3 })
  })

  it('is not found by way of a duplicate that was merged into it', async () => {
    const { network, centre, person } = await hiddenMatters()
    const twin = beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued', name: 'Nguyễn Ngọc' })
    const survivor = await network.make(centre, {}, 'beneficiaries', twin, hidden)
    await network.act(centre, {}, person.path, 'merge', { survivorId: survivor.id, reason: 'Cùng một người.' })
    const { identifiers } = beneficiaryDraft()
    const sought = { identifiers: identifiers.map(({ system, value }) => ({ system, value })) }
    const found = async (as: Asker) => (await network.ask(centre, as, 'POST', '/v1/beneficiaries/match', sought)).body.items
    expect(await found({})).toEqual([expect.objectContaining({ beneficiaryId: survivor.id })])
    expect(await found(uncleared)).toEqual([expect.objectContaining({ beneficiaryId: person.id })])
  })

  it('tells no officer whose data a breach touched by way of a case that the officer does not see', async () => {
    const { network, centre, person, secret } = await hiddenMatters()
    const plan = await network.make(centre, {}, 'support-plans', planDraft(secret.id))
    await network.ask(centre, { workerId: 'kẻ-xem-trộm' }, 'GET', plan.path)
    const officer: Asker = { purpose: 'subject-rights', role: 'data-protection-officer', workerId: 'dpo' }
    const reach = { from: '2026-11-22T00:00:00.000Z', to: '2026-11-30T00:00:00.000Z', workerId: 'kẻ-xem-trộm' }
    const asked = (as: Asker) => network.ask(centre, { ...officer, ...as }, 'POST', '/v1/breaches/reach', reach)
    expect((await asked({})).body).toMatchObject({ people: 1, items: [{ beneficiaryId: person.id }] })
    const { body } = await asked({ labels: new Set() })
    expect(body).toMatchObject({ people: 0, items: [{ records: [{ id: plan.id }] }] })
    expect(JSON.stringify(body)).not.toContain(person.id)
  })

  it('is not in the history either, once what hid it is gone: a stay that began in a safe house is as one that did not', async () => {
    const network = await createWorkerNetwork()
    const centre = await network.addFacility('Trung tâm A')
    const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
    const draft = (place: string) =>
      stayDraft(person.id, { emergencyGroup: undefined, kind: 'especially-difficult', place: { kind: place } })
    const moved = await network.make(centre, {}, 'stays', draft('safe-house'))
    network.pass(60_000)
    await network.ask(centre, {}, 'PATCH', moved.path, { place: { kind: 'room' } }, { 'if-match': '*' })
    const seen = async (path: string, as: Asker) => {
      const [now, then] = [await network.ask(centre, as, 'GET', path), await network.ask(centre, as, 'GET', `${path}/history`)]
      return JSON.stringify([now.body, then.body]).replaceAll(path.split('/').at(-1) ?? '', 'id')
    }
    const told = await seen(moved.path, uncleared)
    expect(await seen(moved.path, {})).toContain('safe-house')
    await network.act(centre, {}, moved.path, 'enterInError', { reason: 'other', note: 'Nhầm.' })
    const never = await network.make(centre, {}, 'stays', { ...draft('room'), number: 'TN-2' })
    expect(told).toBe((await seen(never.path, uncleared)).replaceAll('TN-2', 'TN-1'))
  })

  it('is not told by the follow-up of a stay: on which day it ended by an adoption', async () => {
    const network = await createWorkerNetwork()
    const told = []
    for (const endedOn of ['2026-11-10', '2026-11-20']) {
      const centre = await network.addFacility('Trung tâm A')
      const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
      const stay = await network.make(centre, {}, 'stays', stayDraft(person.id, { ...inRoom, admittedOn: '2026-11-01' }))
      const destination = { kind: 'adoptive-family', receivedBy: 'Lê Thị Hoa' }
      const handover = { ...stayEnding().handover, on: endedOn }
      await network.act(centre, {}, stay.path, 'end', stayEnding({ reason: 'adopted', endedOn, destination, handover }))
      expect((await network.ask(centre, {}, 'GET', stay.path)).body).toHaveProperty('followUpUntil')
      const { body: seen } = await network.ask(centre, uncleared, 'GET', stay.path)
      const { body: found } = await network.ask(centre, uncleared, 'GET', '/v1/stays?followUpUntil.from=2027-01-01&total=true')
      const { status } = await network.act(centre, uncleared, stay.path, 'recordFollowUp', followUp)
      told.push({ ...seen, id: '', recordedBy: '', beneficiaryId: '', found, status })
    }
    expect(told[0]).toEqual(told[1])
    expect(told[0]).toMatchObject({ status: 200, found: { items: [], total: 0 } })
  })

  it('is not in the history either, once two people took its label off', async () => {
    const { network, centre, secret } = await hiddenMatters()
    await network.ask(centre, {}, 'PATCH', secret.path, { summary: 'Nơi ở bí mật.' }, { 'if-match': '*' })
    await network.ask(centre, {}, 'PATCH', secret.path, { summary: 'Đã về nhà.' }, { 'if-match': '*' })
    const head = (last: string): Asker => ({ role: 'facility-head', workerId: `01990000-0000-7000-8000-0000000000a${last}` })
    await network.act(centre, head('1'), secret.path, 'proposeLabelRemoval', { labels: ['child-abuse'] })
    expect((await network.act(centre, head('2'), secret.path, 'confirmLabelRemoval')).status).toBe(200)
    const { body } = await network.ask(centre, uncleared, 'GET', `${secret.path}/history`)
    expect(body.items).toMatchObject([{ version: 1, summary: 'Đã về nhà.' }])
    expect(JSON.stringify((await network.ask(centre, {}, 'GET', `${secret.path}/history`)).body)).toContain('bí mật')
  })
})
