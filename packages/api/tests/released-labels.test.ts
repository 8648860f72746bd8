import { sensitivityLabels } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { runClock } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, caseTransferDraft, referralDraft, stayDraft, stayEnding, transferDraft } from './support/drafts.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const HOUR = 3_600_000
const cleared = { workerId: 'nv-1', role: 'case-manager', labels: new Set(['hiv', 'psychiatric']) } as const
const uncleared = { workerId: 'nv-2', role: 'case-manager', labels: new Set(['psychiatric']) } as const
const dataClasses = ['identity', 'identifiers', 'health']

/** A person with two labelled diseases at a hospital, and each way in which a worker there lets a centre read of them. */
async function createSetting() {
  const network = await createWorkerNetwork()
  const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
  const conditions = [{ code: 'B20' }, { code: 'F32.1' }]
  const person = await network.make(hospital, {}, 'beneficiaries', beneficiaryDraft({ conditions }))
  const file = await network.make(hospital, {}, 'cases', caseDraft(person.id))
  const post = (as: Asker, path: string, body: unknown) =>
    network.ask(hospital, as, 'POST', path, body, { 'idempotency-key': crypto.randomUUID(), 'if-match': '*' })
  const disclosing = (labels: readonly string[]) => ({ disclosure: { dataClasses, labels, legalBasis: 'vital-interest' } })
  const ways = {
    referral: (as: Asker, labels: readonly string[]) =>
      post(as, '/v1/referrals', referralDraft(person.id, centre, { senderReference: crypto.randomUUID(), ...disclosing(labels) })),
    offer: (as: Asker, labels: readonly string[]) => {
      const { toFacilityId: _to, kind: _kind, ...draft } = referralDraft(person.id, centre, disclosing(labels))
      return post(as, '/v1/referral-offers', { ...draft, senderReference: crypto.randomUUID(), invites: {} })
    },
    transfer: (as: Asker, labels: readonly string[]) =>
      post(as, `${file.path}/transfer`, caseTransferDraft(centre, { senderReference: crypto.randomUUID(), ...disclosing(labels) })),
    grant: (as: Asker, labels: readonly string[]) =>
      post(as, '/v1/access-grants', {
        ...{ kind: 'inspection', toFacilityId: centre, workerId: 'nv-3', beneficiaryId: person.id, dataClasses, releasedLabels: labels },
        ...{ legalBasis: 'state-duty', decision: '12/QĐ', to: '2026-12-30' },
      }),
  }
  return { ...network, hospital, centre, person, ways }
}

const pathOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) => `/v1/referrals/${String(body.id)}`

describe('a worker who lets others read', () => {
  it.each([
    ['referral', '/disclosure/labels/1'],
    ['offer', '/disclosure/labels/1'],
    ['grant', '/releasedLabels/1'],
  ] as const)('releases no label beyond the own clearance: %s', async (way, pointer) => {
    const { ways, errors } = await createSetting()
    const refused = await ways[way](uncleared, ['psychiatric', 'hiv'])
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer, code: 'label-not-cleared', args: { labels: 'hiv' } })])
    expect([200, 201]).toContain((await ways[way](uncleared, ['psychiatric'])).status)
    expect([200, 201]).toContain((await ways[way](cleared, ['psychiatric', 'hiv'])).status)
    expect(errors).toEqual([])
  })

  it('sends no transfer, which moves all, without being cleared for every label, whatever the case holds', async () => {
    const { ask, make, pass, store, now, hospital, centre } = await createSetting()
    const refusals = []
    for (const [index, parts] of [{}, { conditions: [{ code: 'B20' }] }].entries()) {
      const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft(parts))
      const file = await make(hospital, {}, 'cases', caseDraft(person.id, { number: `QLTH-T${index}` }))
      const body = caseTransferDraft(centre, { senderReference: `CT-${index}` })
      const headers = () => ({ 'idempotency-key': crypto.randomUUID(), 'if-match': '*' })
      for (const [path, draft] of [
        [`${file.path}/transfer`, body],
        ['/v1/referrals', { ...body, kind: 'transfer', beneficiaryId: person.id, caseId: file.id }],
      ] as const) {
        const { status, body: refused } = await ask(hospital, cleared, 'POST', path, draft, headers())
        refusals.push([status, refused.errors])
      }
    }
    const labels = sensitivityLabels.filter((label) => !cleared.labels.has(label)).join(', ')
    for (const refusal of refusals)
      expect(refusal).toEqual([422, [expect.objectContaining({ pointer: '/kind', code: 'transfer-not-cleared', args: { labels } })]])

    const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
    const file = await make(hospital, {}, 'cases', caseDraft(person.id, { number: 'QLTH-T2' }))
    const sent = await make(hospital, {}, 'referrals', transferDraft(person.id, centre, file.id))
    pass(13 * HOUR)
    await runClock({ store }, now())
    const resend = (as: Asker) =>
      ask(hospital, as, 'POST', `${sent.path}/resend`, undefined, { 'idempotency-key': crypto.randomUUID(), 'if-match': '*' })
    expect((await resend(cleared)).status).toBe(409)
    expect((await resend({})).status).toBe(200)
  })

  it('writes by no other action either of what the worker is not cleared for', async () => {
    const { act, make, hospital, person } = await createSetting()
    const stay = await make(
      hospital,
      {},
      'stays',
      stayDraft(person.id, { emergencyGroup: undefined, kind: 'especially-difficult', place: { kind: 'room' } }),
    )
    const adopted = { reason: 'adopted', destination: { kind: 'adoptive-family', receivedBy: 'Lê Thị Hoa' } }
    const { status, body } = await act(hospital, uncleared, stay.path, 'end', stayEnding(adopted))
    expect(status).toBe(422)
    expect(body.errors).toEqual(
      ['/reason', '/destination/kind'].map((pointer) =>
        expect.objectContaining({ pointer, code: 'label-not-cleared', args: { labels: 'adoption' } }),
      ),
    )
    expect((await act(hospital, {}, stay.path, 'end', stayEnding(adopted))).status).toBe(200)
  })
})

describe('a label that was released', () => {
  it.each(['referral', 'offer', 'transfer', 'grant'] as const)('is told to those only who are cleared for it: %s', async (way) => {
    const { ask, hospital, ways } = await createSetting()
    const made = await ways[way]({}, ['hiv', 'psychiatric'])
    const collection = way === 'grant' ? 'access-grants' : way === 'offer' ? 'referral-offers' : 'referrals'
    const path = `/v1/${collection}/${String(made.body.id)}`
    for (const [as, labels] of [
      [cleared, ['hiv', 'psychiatric']],
      [uncleared, ['psychiatric']],
    ] as const) {
      const { body } = await ask(hospital, as, 'GET', path)
      const { disclosure, receipt, releasedLabels } = body
      const told = [releasedLabels, Object(disclosure).labels, Object(receipt).labels].filter((one) => one !== undefined)
      expect(told.length).toBeGreaterThan(0)
      for (const one of told) expect(one).toEqual(labels)
      expect(body).toMatchObject({ labels: { sensitivity: labels } })
    }
    const blind = await ask(hospital, { ...uncleared, labels: new Set() }, 'GET', path)
    expect(JSON.stringify(blind.body)).not.toMatch(/hiv|psychiatric|releasedLabels/)
  })

  it('is told to nobody else of the receiver, whose software works with the whole of it', async () => {
    const { ask, act, centre, person, ways } = await createSetting()
    const path = pathOf(await ways.referral(cleared, ['hiv']))
    const accepted = await act(centre, uncleared, path, 'accept', {})
    expect(accepted.status).toBe(200)
    expect(accepted.body).toMatchObject({ disclosure: { dataClasses } })
    expect(JSON.stringify(accepted.body)).not.toContain('hiv')
    expect((await ask(centre, cleared, 'GET', path)).body).toMatchObject({ disclosure: { labels: ['hiv'] } })
    expect((await ask(centre, cleared, 'GET', person.path)).body).toMatchObject({ conditions: [{ code: 'B20' }] })
    expect((await ask(centre, uncleared, 'GET', person.path)).body).not.toHaveProperty('conditions')
  })

  it('goes along when somebody sends again or forwards who does not see it', async () => {
    const { ask, act, addFacility, pass, store, now, hospital, centre, ways } = await createSetting()
    const path = pathOf(await ways.referral(cleared, ['hiv']))
    pass(13 * HOUR)
    await runClock({ store }, now())
    expect((await act(hospital, uncleared, path, 'resend')).status).toBe(200)
    const next = await addFacility('next')
    expect((await act(centre, uncleared, path, 'forward', { toFacilityId: next, dataClasses: ['health'] })).status).toBe(200)
    const { body } = await ask(next, uncleared, 'GET', '/v1/referrals')
    const forwarded = `/v1/referrals/${String(Object([body.items].flat()[0]).id)}`
    expect((await act(next, uncleared, forwarded, 'accept', {})).status).toBe(200)
    expect((await ask(next, cleared, 'GET', forwarded)).body).toMatchObject({ disclosure: { dataClasses: ['health'], labels: ['hiv'] } })
    expect((await ask(hospital, cleared, 'GET', forwarded)).body).toMatchObject({ receipt: { labels: ['hiv'] } })
  })

  it('is not told by sending again what was seen of it: the answer is what was sent', async () => {
    const { ask, make, hospital, centre, person } = await createSetting()
    const draft = (labels?: readonly string[]) =>
      referralDraft(person.id, centre, { disclosure: { dataClasses, ...(labels && { labels }), legalBasis: 'vital-interest' } })
    const first = await make(hospital, cleared, 'referrals', draft(['hiv']))
    const again = (as: Asker, body: object) => ask(hospital, as, 'POST', '/v1/referrals', body, { 'idempotency-key': crypto.randomUUID() })
    const repeated = await again(uncleared, draft())
    expect([repeated.status, repeated.body.id]).toEqual([200, first.id])
    expect(JSON.stringify(repeated.body)).not.toContain('hiv')
    expect((await again(uncleared, { ...draft(), reason: 'Khác.' })).status).toBe(409)
    expect((await again(cleared, draft())).status).toBe(409)
  })
})
