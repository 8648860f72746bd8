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
    expect((await reach({ workerId: 'nv-7' })).body).toMatchObject({ people: 1 })
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
})
