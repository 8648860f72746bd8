import { AuditEvent } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { toFhirAuditEvent } from '../src/fhir/to-fhir-audit-event.ts'
import { runClock } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const lawful = { dataClasses: ['identity'], legalBasis: 'child-protection-report' }
const law = lawful.legalBasis

async function createSetting(options: Parameters<typeof createWorkerNetwork>[0] = {}) {
  const network = await createWorkerNetwork(options)
  const { ask, make, act, addFacility } = network
  const [hospital, centre, school] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('school')]
  const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
  const consentOf = (beneficiaryId: string) =>
    make(hospital, {}, 'consents', {
      ...{ beneficiaryId, purpose: 'referral', dataClasses: ['identity'], form: 'paper', from: '2026-11-01' },
      givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
    })
  const send = (disclosure: object, reference = 'CG-1', of = person.id) =>
    make(hospital, {}, 'referrals', referralDraft(of, centre, { disclosure, senderReference: reference }))
  const disclose = async (...given: Parameters<typeof send>) => {
    const referral = await send(...given)
    expect((await act(centre, {}, referral.path, 'accept', {})).status).toBe(200)
    return referral
  }
  const told = async (facility: string, path: string, as: Asker = {}): Promise<readonly AuditEvent[]> => {
    const { items } = (await ask(facility, { purpose: 'audit', ...as }, 'GET', `${path}${path.includes('?') ? '&' : '?'}limit=500`)).body
    return AuditEvent.array()
      .parse(items)
      .filter(({ action }) => action !== 'audit')
      .reverse()
  }
  /** The trail of a record, as its owner reads it. */
  const trail = (path: string, as: Asker = {}) => told(hospital, `${path}/audit`, as)
  const own = (facility: string, as: Asker = {}) => told(facility, '/v1/audit-events', as)
  return { ...network, hospital, centre, school, person, consentOf, send, disclose, trail, own }
}

const steps = (events: readonly AuditEvent[]) =>
  events.map(({ action, rule, legalBasis, consentId }) => [`${action} ${rule}`, legalBasis ?? consentId])

describe.each(eachStore())('on what data left, over %s', (_name, open) => {
  it('stands in each event by which it was shown to its receiver, and in none of its owner’s own', async () => {
    const { ask, act, hospital, centre, person, consentOf, send, trail, errors } = await createSetting({ store: await open() })
    const consent = await consentOf(person.id)
    const referral = await send({ dataClasses: ['identity'], consentId: consent.id })
    await ask(centre, {}, 'GET', referral.path)
    await act(centre, {}, referral.path, 'accept', {})
    await ask(centre, {}, 'GET', person.path)
    await ask(centre, {}, 'POST', '/v1/beneficiaries/search', { name: 'nguyen' })
    await ask(centre, {}, 'GET', `${referral.path}?include=beneficiaryId`)
    await ask(hospital, {}, 'GET', person.path)
    await act(centre, {}, referral.path, 'complete', { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: '2026-11-22' })

    expect(steps(await trail(person.path))).toEqual([
      ['create owner', undefined],
      ['disclose referral-sent', consent.id],
      ['disclose referral-accepted', consent.id],
      ['read referral-accepted', consent.id],
      ['search audience', consent.id],
      ['read referral-accepted', consent.id],
      ['read owner', undefined],
      ['take-back referral-accepted', undefined],
    ])
    expect(steps(await trail(referral.path))).toEqual([
      ['create owner', undefined],
      ['disclose referral-sent', consent.id],
      ['read referral-sent', consent.id],
      ['read referral-sent', consent.id],
      ['accept party', consent.id],
      ['read referral-accepted', consent.id],
      ['read referral-accepted', consent.id],
      ['complete party', undefined],
    ])
    expect(errors).toEqual([])
  })

  it('is the law of an access grant, in the events of its worker', async () => {
    const { ask, make, hospital, school, person, trail } = await createSetting({ store: await open() })
    const file = await make(hospital, {}, 'cases', caseDraft(person.id))
    const draft = { kind: 'collaborator', toFacilityId: school, workerId: 'ctv-01', beneficiaryId: person.id, dataClasses: ['identity'] }
    const terms = { caseIds: [file.id], legalBasis: 'state-duty', decision: '12/QĐ-TTCTXH', to: '2026-11-30' }
    const grant = await make(hospital, {}, 'access-grants', { ...draft, ...terms })
    for (const { path } of [person, file, grant]) await ask(school, { workerId: 'ctv-01' }, 'GET', path)
    for (const { path } of [person, file])
      expect(steps(await trail(path))).toEqual([
        ['create owner', undefined],
        ['disclose delegated', 'state-duty'],
        ['read delegated', 'state-duty'],
      ])
    expect(steps(await trail(grant.path))).toEqual([
      ['create owner', undefined],
      ['disclose access-granted', 'state-duty'],
      ['read access-granted', 'state-duty'],
    ])
  })
})

describe('the basis in an event', () => {
  it('is that of the decision at the acceptance, with the move of a transferred case and when a referral is sent again', async () => {
    const { act, make, hospital, centre, person, trail, own, pass, store, now } = await createSetting()
    const file = await make(hospital, {}, 'cases', caseDraft(person.id))
    const disclosure = { dataClasses: ['identity', 'identifiers', 'situation'], legalBasis: 'state-duty' }
    const transfer = await make(hospital, {}, 'referrals', transferDraft(person.id, centre, file.id, { disclosure }))
    pass(86_400_000)
    await runClock({ store }, now())
    expect((await act(hospital, {}, transfer.path, 'resend')).status).toBe(200)
    expect((await act(centre, {}, transfer.path, 'accept', {})).status).toBe(200)
    expect(steps(await trail(transfer.path))).toEqual(
      expect.arrayContaining([
        ['resend party', 'state-duty'],
        ['accept party', 'state-duty'],
      ]),
    )
    const moves = (await own(hospital)).filter(({ action }) => action === 'transfer')
    expect(moves.map(({ resource }) => resource).toSorted()).toEqual(['Beneficiary', 'Case'])
    for (const move of moves) expect(move).toMatchObject({ facilityId: centre, legalBasis: 'state-duty' })

    const handover = { on: '2026-11-22', signers: [{ party: 'facility', name: 'Lê Thị An' }], takenOverBy: 'Trần Văn Bình' }
    const answer = { outcome: 'handed-over', text: 'Đã nhận bàn giao.', completedOn: '2026-11-22', handover }
    expect((await act(centre, {}, transfer.path, 'complete', answer)).status).toBe(200)
    // What moved is taken back from nobody.
    expect((await own(centre)).map(({ action }) => action)).not.toContain('take-back')
  })

  it('is of each record of a page its own, and each owner is told that of its records alone', async () => {
    const { ask, make, act, hospital, centre, school, person, consentOf, disclose, own } = await createSetting()
    const people = [person]
    const without = { identifiers: undefined, noIdentifierReason: 'not-issued' }
    for (let more = 0; more < 3; more += 1) people.push(await make(hospital, {}, 'beneficiaries', beneficiaryDraft(without)))
    const [first, second, third, fourth] = people.map(({ id }) => id)
    if (!first || !second || !third || !fourth) throw new TypeError('four people')
    const consents = [await consentOf(first), await consentOf(second)].map(({ id }) => id)
    await disclose({ dataClasses: ['identity'], consentId: consents[0] }, 'CG-1', first)
    await disclose({ dataClasses: ['identity'], consentId: consents[1] }, 'CG-2', second)
    await disclose(lawful, 'CG-3', third)
    await disclose(lawful, 'CG-4', fourth)
    const pupil = await make(school, {}, 'beneficiaries', beneficiaryDraft(without))
    const fromSchool = await make(school, {}, 'referrals', referralDraft(pupil.id, centre, { disclosure: lawful }))
    await act(centre, {}, fromSchool.path, 'accept', {})
    const { items } = (await ask(centre, {}, 'POST', '/v1/beneficiaries/search', { name: 'nguyen' })).body
    expect(items).toHaveLength(10)

    const searches = async (facility: string) =>
      (await own(facility))
        .filter(({ action, resource }) => action === 'search' && resource === 'Beneficiary')
        .map(({ legalBasis, consentId, recordIds = [] }) => [legalBasis ?? consentId, recordIds.toSorted()])
    const ofHospital = [
      [consents[0], [first]],
      [consents[1], [second]],
      ['child-protection-report', [third, fourth].toSorted()],
    ]
    expect(await searches(hospital)).toEqual(expect.arrayContaining(ofHospital))
    expect(await searches(hospital)).toHaveLength(3)
    expect(await searches(school)).toEqual([['child-protection-report', [pupil.id]]])
    expect(await searches(centre)).toEqual(
      expect.arrayContaining([
        [undefined, expect.not.arrayContaining([first, second, third, fourth])],
        ...ofHospital.slice(0, 2),
        ['child-protection-report', [third, fourth, pupil.id].toSorted()],
      ]),
    )
  })

  it('is left out where a view rests on several, which the disclosures name', async () => {
    const { ask, centre, person, consentOf, disclose, trail } = await createSetting()
    const consent = await consentOf(person.id)
    await disclose(lawful)
    await ask(centre, {}, 'GET', person.path)
    const other = await disclose({ dataClasses: ['identity'], consentId: consent.id }, 'CG-2')
    await ask(centre, {}, 'GET', person.path)
    await ask(centre, {}, 'GET', other.path)
    const seen = (await trail(person.path)).filter(({ rule }) => rule === 'referral-accepted')
    expect(steps(seen)).toEqual([
      ['disclose referral-accepted', 'child-protection-report'],
      ['read referral-accepted', 'child-protection-report'],
      ['disclose referral-accepted', consent.id],
      ['read referral-accepted', undefined],
    ])
    expect(steps(await trail(other.path)).at(-1)).toEqual(['read referral-accepted', consent.id])
  })

  it('is not told to a receiver before it accepts, nor to who forwards, who are not shown the disclosure either', async () => {
    const { ask, act, hospital, centre, school, send, own } = await createSetting()
    const first = await send(lawful)
    await ask(centre, {}, 'GET', first.path)
    await ask(centre, {}, 'POST', '/v1/referrals/search', { fields: ['status'] })
    await act(centre, {}, first.path, 'receive')
    expect((await act(centre, {}, first.path, 'forward', { toFacilityId: school })).status).toBe(200)
    const ofCentre = (await own(centre)).filter(({ outcome, resource }) => outcome === 'permit' && resource !== 'AuditEvent')
    expect(ofCentre.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['read', 'search', 'receive', 'create', 'disclose', 'forward']),
    )
    expect(JSON.stringify(ofCentre)).not.toMatch(/legalBasis|consentId|isWithheld/)
    const known = (await own(hospital)).filter(({ facilityId }) => facilityId === centre)
    expect(known.filter(({ legalBasis }) => legalBasis === law).map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      'read Referral',
      'search Referral',
      'read Referral',
      'receive Referral',
      'read Referral',
      'disclose Referral',
      'disclose Beneficiary',
    ])

    const [second] = (await own(hospital)).filter(({ action, facilityId }) => action === 'create' && facilityId === centre)
    await act(school, {}, `/v1/referrals/${second?.recordId}`, 'accept', {})
    const accepted = (await own(school)).filter(({ action }) => ['accept', 'disclose'].includes(action))
    expect(accepted.map(({ action, legalBasis }) => [action, legalBasis])).toEqual([
      ['accept', law],
      ['disclose', law],
    ])
  })

  it('is told of a page to its receiver for what it accepted only, though it sees the same fields of the rest', async () => {
    const { ask, hospital, centre, disclose, send, own } = await createSetting()
    const [accepted, sent] = [await disclose(lawful), await send(lawful, 'CG-2')]
    await ask(centre, {}, 'POST', '/v1/referrals/search', { fields: ['status'] })
    const pages = async (facility: string) =>
      (await own(facility)).filter(({ action }) => action === 'search').map(({ recordIds, legalBasis }) => [recordIds, legalBasis])
    expect(await pages(centre)).toEqual(
      expect.arrayContaining([
        [[accepted.id], law],
        [[sent.id], undefined],
      ]),
    )
    expect(await pages(hospital)).toEqual(
      expect.arrayContaining([
        [[accepted.id], law],
        [[sent.id], law],
      ]),
    )
  })

  it('is not told to who claims an offer before it accepts what comes of it', async () => {
    const { ask, make, hospital, person, own } = await createSetting()
    const { kind: _kind, toFacilityId: _to, transport: _transport, ...draft } = { transport: '', ...referralDraft(person.id, '') }
    const offer = await make(hospital, {}, 'referral-offers', { ...draft, disclosure: lawful, invites: {} })
    const { id: claiming } = await make('01990000-0000-7000-8000-0000000000ff', { purpose: 'operations' }, 'facilities', {
      ...{ name: 'claiming', kind: 'social-work-centre', ownership: 'public', level: 'province', hasSocialWorkUnit: true },
      ...{ services: ['emergency-intake'], addresses: [{ kind: 'office', provinceCode: '56', codesAsOf: '2026-01-01' }] },
    })
    const headers = { 'if-match': '*', 'idempotency-key': 'claim' }
    expect((await ask(claiming, {}, 'POST', `${offer.path}/claim`, undefined, headers)).status).toBe(200)
    const disclosed = async (facility: string) =>
      (await own(facility)).filter(({ action, facilityId }) => action === 'disclose' && facilityId === claiming)
    expect(steps(await disclosed(claiming))).toEqual([
      ['disclose referral-sent', undefined],
      ['disclose referral-sent', undefined],
    ])
    expect(steps(await disclosed(hospital))).toEqual([
      ['disclose referral-sent', law],
      ['disclose referral-sent', law],
    ])
  })

  it('is told as a law to those only who are cleared for what the name of a law tells of', async () => {
    const { ask, centre, person, consentOf, disclose, trail, own } = await createSetting()
    await disclose({ dataClasses: ['identity'], legalBasis: 'state-duty' })
    await ask(centre, {}, 'GET', person.path)
    const consent = await consentOf(person.id)
    await disclose({ dataClasses: ['identity'], consentId: consent.id }, 'CG-2')
    for (const as of [{ labels: new Set<string>() }, { labels: new Set(['child-abuse']) }, { labels: new Set(['domestic-violence']) }])
      for (const events of [await trail(person.path, as), await own(centre, as)]) {
        expect(events.map(({ legalBasis }) => legalBasis)).not.toContain('state-duty')
        expect(events.map(({ consentId }) => consentId)).toContain(consent.id)
      }
    const cleared = { labels: new Set(['child-abuse', 'domestic-violence']) }
    for (const events of [await trail(person.path, cleared), await own(centre, cleared)])
      expect(events.map(({ legalBasis }) => legalBasis)).toContain('state-duty')
  })

  it('is that of a repeated answer too', async () => {
    const { ask, centre, send, trail } = await createSetting()
    const referral = await send(lawful)
    const headers = { 'if-match': '*', 'idempotency-key': 'once' }
    for (let times = 0; times < 2; times += 1)
      expect((await ask(centre, {}, 'POST', `${referral.path}/accept`, {}, headers)).status).toBe(200)
    expect(steps(await trail(referral.path)).slice(-2)).toEqual([
      ['accept party', law],
      ['read repeated-request', law],
    ])
  })

  it('is said in FHIR too', async () => {
    const { ask, centre, person, consentOf, disclose, trail } = await createSetting()
    const consent = await consentOf(person.id)
    await disclose({ dataClasses: ['identity'], consentId: consent.id })
    await ask(centre, {}, 'GET', person.path)
    const read = (await trail(person.path)).at(-1)
    expect(read && toFhirAuditEvent(read).entity[0]?.detail).toContainEqual({ type: 'consentId', valueString: consent.id })
  })
})
