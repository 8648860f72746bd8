import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const from = '2026-11-22T00:00:00.000Z'
const to = '2026-11-30T00:00:00.000Z'
const DAY = 86_400_000

describe.each(eachStore())('whose data a breach touched, over %s', (_name, open) => {
  it('is listed from the audit by client, worker, facility and time, with the records, fields and labels, of the own records only', async () => {
    const { ask, make, addFacility, pass } = await createWorkerNetwork({ store: await open() })
    const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ conditions: [{ code: 'B20' }] }))
    const neighbour = await make(
      centre,
      {},
      'beneficiaries',
      beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued' }),
    )
    const file = await make(centre, {}, 'cases', caseDraft(person.id))
    const disclosure = { dataClasses: ['identity'], legalBasis: 'child-protection-report' }
    const referral = await make(centre, {}, 'referrals', referralDraft(person.id, hospital, { disclosure }))
    const stolen = { clientId: 'stolen', workerId: 'nv-7' }
    await ask(centre, stolen, 'GET', person.path)
    await ask(centre, stolen, 'GET', `${file.path}?fields=number`)
    await ask(centre, stolen, 'GET', `${file.path}?fields=phase`)
    await ask(centre, {}, 'GET', neighbour.path)
    await ask(hospital, {}, 'GET', referral.path)
    const own = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
    await ask(hospital, stolen, 'GET', own.path)

    const officer = { purpose: 'subject-rights', role: 'data-protection-officer', workerId: 'dpo' } as const
    const reach = (body: object, as: object = {}) => ask(centre, { ...officer, ...as }, 'POST', '/v1/breaches/reach', { from, to, ...body })
    const { status, body } = await reach({ clientId: 'stolen' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ people: 1, isPartial: false },
      items: [
        {
          ...{ beneficiaryId: person.id, accesses: 3 },
          records: expect.arrayContaining([
            { resource: 'Beneficiary', id: person.id, actions: ['read'], labels: ['hiv'] },
            { resource: 'Case', id: file.id, actions: ['read'], fields: expect.arrayContaining(['number', 'phase']) },
          ]),
        },
      ],
    })
    // Who is not cleared is told of no label.
    expect(JSON.stringify((await reach({ clientId: 'stolen' }, { labels: new Set() })).body)).not.toContain('"hiv"')
    // An event keeps the name as the sign-on stated it.
    await ask(centre, { clientId: 'other', workerId: 'NV-7' }, 'GET', neighbour.path)
    for (const workerId of ['nv-7', 'Nv-7']) expect((await reach({ workerId })).body).toMatchObject({ people: 2 })
    expect((await reach({ facilityId: hospital })).body).toMatchObject({
      items: [{ beneficiaryId: person.id, records: [{ resource: 'Referral', id: referral.id }] }],
    })
    expect((await reach({})).body).toMatchObject({ people: 2 })
    pass(20 * DAY)
    await ask(centre, stolen, 'GET', neighbour.path)
    expect((await reach({ clientId: 'stolen' })).body).toMatchObject({ people: 1 })
    expect((await reach({ clientId: 'stolen', to: '2026-12-31T00:00:00.000Z' })).body).toMatchObject({ people: 2 })
    expect((await reach({ from: to, to: from })).body).toMatchObject({ code: 'invalid' })
    expect((await ask(centre, { purpose: 'care' }, 'POST', '/v1/breaches/reach', { from, to })).status).toBe(403)
    // That somebody asked is in the trail of those whom the answer names.
    expect((await ask(centre, { purpose: 'audit' }, 'GET', `${person.path}/audit`)).body.items).toContainEqual(
      expect.objectContaining({ action: 'reach', workerId: 'dpo' }),
    )
  })

  it('counts what was released and not what was refused', async () => {
    const { ask, make, addFacility } = await createWorkerNetwork({ store: await open() })
    const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft())
    const stolen = { clientId: 'stolen', workerId: 'nv-7' }
    expect((await ask(hospital, stolen, 'GET', person.path)).status).toBe(404)
    expect((await ask(centre, { ...stolen, role: 'facility-administrator' }, 'GET', person.path)).status).toBe(403)
    expect((await ask(centre, stolen, 'PATCH', person.path, {}, { 'if-match': '"9"' })).status).toBe(412)
    // What everybody may read of another facility is nobody's matter here.
    expect((await ask(centre, stolen, 'GET', `/v1/facilities/${hospital}`)).status).toBe(200)
    const reach = () => ask(centre, { purpose: 'subject-rights' }, 'POST', '/v1/breaches/reach', { from, to, clientId: 'stolen' })
    expect((await reach()).body).toMatchObject({ people: 0, items: [] })
    await ask(centre, stolen, 'GET', person.path)
    expect((await reach()).body).toMatchObject({ people: 1, items: [{ accesses: 1 }] })
  })

  it('tells of an erased person those only who are cleared for every label', async () => {
    const { ask, act, make, addFacility } = await createWorkerNetwork({ store: await open() })
    const centre = await addFacility('centre')
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft(), { 'sensitivity-labels': 'safe-house' })
    await ask(centre, { workerId: 'nv-7' }, 'GET', person.path)
    const request = await make(centre, {}, 'privacy-requests', {
      ...{ number: 'YC-1', kind: 'delete', requestedBy: [{ role: 'person' }], beneficiaryId: person.id },
      ...{ receivedAt: '2026-11-22T01:00:00.000Z', channel: 'in-person' },
    })
    for (const [action, body] of [
      ['acknowledge', { acknowledgedOn: '2026-11-22', processorInvolved: false }],
      ['fulfil', { fulfilledOn: '2026-11-22', outcome: 'Đã xóa toàn bộ dữ liệu.' }],
    ] as const)
      expect((await act(centre, {}, request.path, action, body)).status).toBe(200)
    expect((await ask(centre, {}, 'GET', person.path)).status).toBe(410)
    const reach = (labels?: ReadonlySet<string>) =>
      ask(centre, { purpose: 'subject-rights', ...(labels && { labels }) }, 'POST', '/v1/breaches/reach', { from, to, workerId: 'nv-7' })
    expect(JSON.stringify((await reach()).body)).toContain(person.id)
    expect(JSON.stringify((await reach(new Set(['hiv']))).body)).not.toContain(person.id)
  })

  it('counts a question for duplicates, of which the owner is told as of a read', async () => {
    const { ask, act, make, addFacility } = await createWorkerNetwork({ store: await open() })
    const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft())
    const disclosure = { dataClasses: ['identity', 'identifiers'], legalBasis: 'child-protection-report' }
    const referral = await make(centre, {}, 'referrals', referralDraft(person.id, hospital, { disclosure }))
    await act(hospital, {}, referral.path, 'accept', {})
    const nosy = { workerId: 'nv-7', role: 'clinician' } as const
    const identifiers = [{ system: 'personal-number', value: '056317000013' }]
    const { body: matches } = await ask(hospital, nosy, 'POST', '/v1/beneficiaries/match', { identifiers })
    const found = [matches.items].flat().map((item) => String(Object(item).beneficiaryId))
    // What was disclosed, and the record of its own that the hospital keeps since.
    expect(found).toEqual(expect.arrayContaining([person.id]))
    const [own = '', ...others] = found.filter((id) => id !== person.id)
    expect(others).toEqual([])

    const told = expect.objectContaining({ action: 'match', facilityId: hospital, workerId: 'nv-7', recordIds: [person.id] })
    for (const path of ['/v1/audit-events?action=match', `${person.path}/audit`, `${person.path}/accesses`]) {
      const { body } = await ask(centre, { purpose: 'audit' }, 'GET', path)
      expect(body.items).toContainEqual(told)
      expect(JSON.stringify(body)).not.toContain(own)
    }
    const reach = (facility: string, workerId: string) =>
      ask(facility, { purpose: 'subject-rights' }, 'POST', '/v1/breaches/reach', { from, to, workerId })
    expect((await reach(centre, 'nv-7')).body).toMatchObject({
      people: 1,
      items: [{ beneficiaryId: person.id, accesses: 1, records: [{ resource: 'Beneficiary', id: person.id, actions: ['match'] }] }],
    })
    expect((await reach(hospital, 'nv-7')).body).toMatchObject({ people: 1, items: [{ beneficiaryId: own, accesses: 1 }] })
  })
})
