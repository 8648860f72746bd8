import { describe, expect, it } from 'vitest'
import { runClock, type Store } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, minutesDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const DAY = 86_400_000

/** A hospital that disclosed a paper and an assessment of one case to a centre, on a consent that went on with another case: to a school, then to a shelter. */
async function scene(store: Store, parts: object = {}) {
  const network = await createWorkerNetwork({ store })
  const { make, act, ask, addFacility } = network
  const names = ['hospital', 'centre', 'school', 'shelter'] as const
  const [hospital, centre, school, shelter] = [
    await addFacility(names[0]),
    await addFacility(names[1]),
    await addFacility(names[2]),
    await addFacility(names[3]),
  ]
  const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
  const [moving, staying] = [
    await make(hospital, {}, 'cases', caseDraft(person.id)),
    await make(hospital, {}, 'cases', caseDraft(person.id, { number: 'QLTH-2' })),
  ]
  const consent = await make(hospital, {}, 'consents', {
    ...{ beneficiaryId: person.id, purpose: 'referral', form: 'paper', from: '2026-11-01' },
    dataClasses: ['identity', 'identifiers', 'situation', 'health'],
    givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
    ...parts,
  })
  const paper = await make(hospital, {}, 'documents', minutesDraft({ beneficiaryId: person.id }))
  const assessment = await make(hospital, {}, 'assessments', { caseId: staying.id, kind: 'initial', assessedOn: '2026-11-21' })
  const disclosure = { dataClasses: ['identity'], consentId: consent.id, documentIds: [paper.id], assessmentIds: [assessment.id] }
  const referral = await make(hospital, {}, 'referrals', referralDraft(person.id, centre, { disclosure }))
  expect((await act(centre, {}, referral.path, 'accept', {})).status).toBe(200)
  for (const [from, to] of [
    [hospital, school],
    [school, shelter],
  ] as const) {
    const transfer = await make(from, {}, 'referrals', transferDraft(person.id, to, moving.id, { senderReference: 'CG-2' }))
    expect((await act(to, {}, transfer.path, 'accept', {})).status).toBe(200)
  }
  const seen = async () => {
    const answers = await Promise.all([paper, assessment].map(({ path }) => ask(centre, {}, 'GET', path)))
    const { body } = await ask(centre, {}, 'GET', referral.path)
    return { statuses: answers.map(({ status }) => status), told: ['disclosure', 'safetyNote'].filter((name) => name in body) }
  }
  expect(await seen()).toEqual({ statuses: [200, 200], told: ['disclosure', 'safetyNote'] })
  return { ...network, hospital, shelter, consent, seen }
}

const nothing = { statuses: [404, 404], told: [] }

describe.each(eachStore())('a consent that went on with a case, over %s', (_name, open) => {
  it('ends what its former owner disclosed on it when it is withdrawn where it is now', async () => {
    const { act, ask, hospital, shelter, consent, seen, errors } = await scene(await open())
    const withdrawal = { withdrawnOn: '2026-11-22', reason: 'Gia đình không muốn tiếp tục.' }
    expect((await act(shelter, {}, consent.path, 'withdraw', withdrawal)).status).toBe(200)
    expect(await seen()).toEqual(nothing)
    expect((await ask(hospital, {}, 'GET', consent.path)).body).toMatchObject({ status: 'withdrawn' })
    expect(errors).toEqual([])
  })

  it('ends it when its last day is over', async () => {
    const { store, pass, now, ask, hospital, consent, seen, errors } = await scene(await open(), { to: '2026-11-22' })
    pass(DAY)
    expect(await seen()).toEqual(nothing)
    await runClock({ store }, now())
    expect((await ask(hospital, {}, 'GET', consent.path)).body).toMatchObject({ status: 'expired' })
    // Without the instant in its views as well: they are taken back.
    pass(-DAY)
    expect(await seen()).toEqual(nothing)
    expect(errors).toEqual([])
  })
})
