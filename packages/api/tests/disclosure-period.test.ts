import { type CodeOf, DataClass, type WorkerRole } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { createMemoryStore, runClock, type Store } from '../src/index.ts'
import { serverFacilityId } from '../src/policy/server-subject.ts'
import { SERVER } from '../src/stores/store.ts'
import { disclosureScene, onLaw } from './support/disclosure-scene.ts'
import { beneficiaryDraft, caseTransferDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import type { Asker } from './support/worker-network.ts'

const stop = { reason: 'client-safety', note: 'Người cha làm việc ở đó.' }
const feedback = { outcome: 'needs-met', text: 'Đã hỗ trợ.', completedOn: '2026-11-22' }
/** The end of the 180th day after 22 November 2026, in Viet Nam. */
const DEFAULT_END = '2027-05-21T16:59:59.999Z'
const everything = [200, 200, 200]
const nothing = [404, 404, 404]
/** What the change feed tells the receiver when it is over. */
const over = ['changed Referral', 'gone Assessment', 'gone Beneficiary', 'gone Document']
const isOver = { code: 'requirement-missing', errors: [{ pointer: '/disclosure', code: 'nothing-disclosed' }] }

describe.each(eachStore())('what a referral discloses on a law, over %s', (_name, open) => {
  it('ends after 180 days: nothing is read a second later, and the clock takes it back', async () => {
    const all = await disclosureScene(await open())
    const { accepted, view, hospital, centre, reach, statuses, clock, told, found, behindWall, trail, act, errors } = all
    const referral = await accepted()
    expect(await view(hospital, referral)).toMatchObject({ disclosedUntil: DEFAULT_END, receipt: { until: DEFAULT_END } })
    expect(await view(centre, referral)).toMatchObject({ disclosedUntil: DEFAULT_END })
    await told()
    reach('2027-05-21T16:59:59.998Z')
    await clock()
    expect([await statuses(), await behindWall()]).toEqual([everything, [true, true, true]])

    reach('2027-05-21T17:00:00.999Z')
    expect(await statuses()).toEqual(nothing)
    expect(await view(centre, referral)).not.toHaveProperty('safetyNote')
    expect((await found()).map(({ isShown }) => isShown)).toEqual([false, false])
    expect(await clock()).toEqual({ done: 1, hasMore: false })
    expect([await told(), await behindWall()]).toEqual([over, [false, false, false]])
    expect(await found()).toEqual([0, 0].map((total) => ({ isShown: false, total })))
    for (const facility of [hospital, centre]) expect(await view(facility, referral)).not.toHaveProperty('disclosedUntil')
    expect(await trail(referral)).toContain(`endDisclosure ${serverFacilityId}`)
    expect(await clock()).toEqual({ done: 0, hasMore: false })

    // Without the instant in its views as well: they are taken back.
    reach('2027-05-01T03:00:00.000Z')
    expect(await statuses()).toEqual(nothing)
    expect((await act(centre, {}, referral.path, 'complete', feedback)).body).toMatchObject({ status: 'completed' })
    expect(errors).toEqual([])
  })

  it('ends on the day that its sender names, which it may set later or earlier while the receiver reads', async () => {
    const { accepted, view, hospital, centre, act, reach, clock, statuses, told, trail, errors } = await disclosureScene(await open())
    const referral = await accepted({ ...onLaw, to: '2026-11-30' })
    const setLastDay = (until: string) => act(hospital, {}, referral.path, 'setLastDay', { until })
    expect(await view(centre, referral)).toMatchObject({ disclosedUntil: '2026-11-30T16:59:59.999Z', disclosure: { to: '2026-11-30' } })
    await told()
    reach('2026-11-30T16:00:00.000Z')
    const until = '2027-06-30T16:59:59.999Z'
    const prolonged = { status: 'accepted', disclosedUntil: until, disclosure: { to: '2027-06-30' }, receipt: { until } }
    expect((await setLastDay('2027-06-30')).body).toMatchObject(prolonged)
    expect([await told(), await trail(referral)]).toEqual([['changed Referral'], expect.arrayContaining([`setLastDay ${hospital}`])])

    reach('2027-06-30T16:59:59.000Z')
    await clock()
    expect(await statuses()).toEqual(everything)
    expect((await setLastDay('2027-12-31')).status).toBe(200)
    reach('2027-07-01T03:00:00.000Z')
    expect((await setLastDay('2027-07-02')).status).toBe(200)
    reach('2027-07-02T17:00:01.000Z')
    expect(await statuses()).toEqual(nothing)
    // The clock has not come by, and it is over all the same.
    expect((await setLastDay('2027-12-31')).body).toMatchObject(isOver)
    expect((await clock()).done).toBe(1)
    expect(errors).toEqual([])
  })

  it('ends at once when its sender says so, and the receiver sees what it sees after a withdrawal', async () => {
    const all = await disclosureScene(await open())
    const { accepted, consent, view, hospital, centre, act, ask, make, statuses, told, found, behindWall, trail, errors } = all
    const mother = await consent()
    const onConsent = { dataClasses: ['identity'], consentId: mother.id }
    const [referral, other] = [await accepted(), await accepted(onConsent)]
    await act(centre, {}, referral.path, 'start')
    const own = await make(centre, {}, 'beneficiaries', beneficiaryDraft())
    await told()
    expect((await act(hospital, {}, other.path, 'endDisclosure', stop)).status).toBe(200)
    // What another referral discloses stays.
    expect([await told(), await statuses()]).toEqual([expect.arrayContaining(['changed Referral']), everything])
    const { body } = await act(hospital, {}, referral.path, 'endDisclosure', stop)
    expect(body).toMatchObject({ status: 'in-progress', disclosureEnd: stop, receipt: { until: DEFAULT_END } })
    expect(body).not.toHaveProperty('disclosedUntil')
    expect([await told(), await statuses(), await behindWall()]).toEqual([over, nothing, [false, false, false]])
    expect(await found()).toEqual([0, 0].map((total) => ({ isShown: false, total })))
    expect(await trail(referral)).toContain(`endDisclosure ${hospital}`)

    const withdrawn = await accepted(onConsent)
    await told()
    const events = await trail(other)
    expect((await act(hospital, {}, mother.path, 'withdraw', { withdrawnOn: '2026-11-22' })).status).toBe(200)
    expect(await told()).toEqual(over)
    // What had ended before is not ended again.
    expect(await trail(other)).toEqual(events)
    const [afterEnd, afterWithdrawal] = [await view(centre, other), await view(centre, withdrawn)]
    expect(Object.keys(afterEnd)).toEqual(Object.keys(afterWithdrawal))
    expect(JSON.stringify(afterEnd)).not.toContain(stop.note)

    expect((await ask(centre, {}, 'GET', own.path)).status).toBe(200)
    expect((await act(centre, {}, referral.path, 'complete', feedback)).body).toMatchObject({ status: 'completed' })
    expect(errors).toEqual([])
  })

  it('gets a last day where an earlier version disclosed it without one, from the day on which the clock first finds it', async () => {
    const store = await open()
    const { accepted, consent, view, hospital, centre, act, reach, clock, statuses, told, trail, errors } = await disclosureScene(store)
    const referral = await accepted()
    const other = await accepted({ dataClasses: ['identity'], consentId: (await consent()).id })
    const stopped = await accepted()
    expect((await act(hospital, {}, stopped.path, 'endDisclosure', stop)).status).toBe(200)
    for (const { id } of [referral, stopped]) await makeOlder(store, id)
    await told()
    reach('2026-12-22T03:00:00.000Z')
    await clock()
    const until = '2027-06-20T16:59:59.999Z'
    expect(await view(hospital, referral)).toMatchObject({ status: 'accepted', disclosedUntil: until, receipt: { until } })
    expect(await view(centre, referral)).toMatchObject({ disclosedUntil: until })
    expect([await told(), await statuses()]).toEqual([['changed Referral'], everything])
    for (const untouched of [other, stopped]) expect(await view(hospital, untouched)).not.toHaveProperty('disclosedUntil')
    expect(await trail(referral)).toContain(`setLastDay ${serverFacilityId}`)
    // It has looked once, and looks no more.
    expect((await store.settings('disclosures-have-last-days')).size).toBe(1)

    reach('2027-01-22T03:00:00.000Z')
    await clock()
    expect(await view(hospital, referral)).toMatchObject({ disclosedUntil: until })
    expect((await act(hospital, {}, other.path, 'endDisclosure', stop)).status).toBe(200)
    reach('2027-06-20T17:00:01.000Z')
    expect(await statuses()).toEqual(nothing)
    expect((await clock()).done).toBe(1)
    expect(errors).toEqual([])
  })
})

/**
 * Makes of a referral what an earlier version kept of it: no last day in the record and its index, nor in its views where it rests on a law; what
 * rested on a consent had that of the consent.
 */
async function makeOlder(store: Store, id: string, basis: 'law' | 'consent' = 'law'): Promise<void> {
  await store.transaction(async (transaction) => {
    const record = await transaction.lock('Referral', id)
    if (!record) throw new TypeError('there is no such referral')
    const { disclosedUntil, receipt, ...kept } = JSON.parse(record.body)
    const { until: _until, ...endless } = receipt
    const removed = disclosedUntil === undefined ? [] : [{ audience: SERVER, parameter: 'Referral.lapsed', value: disclosedUntil }]
    const version = record.version + 1
    const older = { ...kept, version, receipt: basis === 'law' ? endless : receipt }
    await transaction.put({
      record: { ...record, version, body: JSON.stringify(older) },
      previous: record,
      added: [],
      removed,
      notices: [],
    })
    if (basis === 'consent') return
    const grants = await transaction.grantsThrough(id)
    await transaction.putGrants(grants.map(({ until: _end, seal: _seal, ...grant }) => grant))
  })
}

describe('the last day of a disclosure', () => {
  it('is looked for by the clock and by no caller, since nothing is found by it a minute later', async () => {
    const { hospital, ask } = await disclosureScene(createMemoryStore())
    for (const collection of ['referrals', 'consents', 'access-grants'])
      expect(await ask(hospital, {}, 'POST', `/v1/${collection}/search`, { lapsed: true })).toMatchObject({
        status: 400,
        body: { code: 'invalid-parameter', errors: [{ pointer: '/lapsed', code: 'unknown-parameter' }] },
      })
  })

  it('is in the trail of each record that it moves, and so is its end', async () => {
    const { accepted, act, hospital, trails, reach, clock, store } = await disclosureScene(createMemoryStore())
    const [referral, other] = [await accepted(), await accepted()]
    const times = async (action: string) => (await trails()).map((events) => events.filter((event) => event === action).length)
    expect((await act(hospital, {}, referral.path, 'setLastDay', { until: '2027-01-31' })).status).toBe(200)
    expect(await times(`setLastDay ${hospital}`)).toEqual([1, 1, 1])
    expect((await act(hospital, {}, referral.path, 'endDisclosure', stop)).status).toBe(200)
    expect(await times(`take-back ${hospital}`)).toEqual([1, 1, 1])
    await makeOlder(store, other.id)
    reach('2026-12-22T03:00:00.000Z')
    await clock()
    expect(await times(`setLastDay ${serverFacilityId}`)).toEqual([1, 1, 1])
    expect(await times(`setLastDay ${hospital}`)).toEqual([1, 1, 1])
  })

  it('is set, and the disclosure ended, by workers of the sender who may send referrals, with a reason, while the receiver reads', async () => {
    const { accepted, send, ask, addFacility, hospital, centre, statuses } = await disclosureScene(createMemoryStore())
    const [referral, unanswered, stranger] = [await accepted(), await send(), await addFacility('stranger')]
    const until = { until: '2027-01-01' }
    const post = async (facility: string, as: Asker, action: string, body: object, { path } = referral) => {
      const headers = { 'if-match': '*', 'idempotency-key': crypto.randomUUID() }
      return (await ask(facility, as, 'POST', `${path}/${action}`, body, headers)).body
    }
    const worker = (role: CodeOf<typeof WorkerRole>) => ({ workerId: role, role })
    const actions = [['end-disclosure', stop] as const, ['set-last-day', until] as const]
    for (const [action, body] of actions) {
      for (const role of ['records-officer', 'auditor', 'facility-administrator', 'data-protection-officer', 'collaborator'] as const)
        expect(await post(hospital, worker(role), action, body), role).toMatchObject({ code: 'forbidden' })
      expect(await post(centre, {}, action, body)).toMatchObject({ code: 'forbidden' })
      expect(await post(stranger, {}, action, body)).toMatchObject({ code: 'not-found' })
      expect(await post(hospital, {}, action, body, unanswered)).toMatchObject({ code: 'illegal-move', allowed: [{ action: 'cancel' }] })
    }
    expect(await post(hospital, {}, 'end-disclosure', {})).toMatchObject({ code: 'invalid', errors: [{ pointer: '/reason' }] })
    expect(await statuses()).toEqual(everything)
    expect(await post(hospital, worker('school-counsellor'), 'set-last-day', until)).toMatchObject({ status: 'accepted' })
    expect(await post(hospital, worker('school-counsellor'), 'end-disclosure', stop)).toMatchObject({ disclosureEnd: stop })
    for (const [action, body] of actions) expect(await post(hospital, {}, action, body)).toMatchObject(isOver)
  })

  it('lies within a year on a law, and never behind the consent on which data are disclosed', async () => {
    const { accepted, consent, act, hospital, reach } = await disclosureScene(createMemoryStore())
    const short = await consent({ to: '2026-12-31' })
    const set = async ({ path }: { readonly path: string }, until: string) => (await act(hospital, {}, path, 'setLastDay', { until })).body
    const lawful = await accepted()
    const refused = async (until: string) => (await set(lawful, until)).errors
    expect(await refused('2026-11-21')).toMatchObject([{ pointer: '/until', code: 'last-day-over', args: { today: '2026-11-22' } }])
    expect(await refused('2027-11-23')).toMatchObject([{ pointer: '/until', code: 'last-day-too-late', args: { latest: '2027-11-22' } }])
    expect(await set(lawful, '2027-11-22')).toMatchObject({ disclosedUntil: '2027-11-22T16:59:59.999Z' })
    reach('2027-11-22T03:00:00.000Z')
    expect(await set(lawful, '2028-11-22')).toMatchObject({ disclosedUntil: '2028-11-22T16:59:59.999Z' })
    reach('2026-11-22T03:00:00.000Z')

    const onShort = await accepted({ dataClasses: ['identity'], consentId: short.id })
    expect(await set(onShort, '2027-06-30')).toMatchObject({ disclosedUntil: '2026-12-31T16:59:59.999Z' })
    expect(await set(onShort, '2026-11-30')).toMatchObject({ disclosedUntil: '2026-11-30T16:59:59.999Z' })
    const endless = await accepted({ dataClasses: ['identity'], consentId: (await consent()).id })
    expect(await set(endless, '2027-06-30')).toMatchObject({ disclosedUntil: '2027-06-30T16:59:59.999Z' })
  })

  it('ends a disclosure before the consent on which it rests, and with it once', async () => {
    const { accepted, consent, trail, hospital, view, reach, statuses, clock } = await disclosureScene(createMemoryStore())
    const short = await consent({ to: '2026-12-31' })
    const disclosure = { dataClasses: ['identity'], consentId: short.id }
    const [early, late] = [await accepted({ ...disclosure, to: '2026-11-30' }), await accepted(disclosure)]
    const ends = async () =>
      Promise.all([early, late].map(async (one) => (await trail(one)).filter((event) => event.includes(serverFacilityId))))
    reach('2026-12-01T03:00:00.000Z')
    expect((await clock()).done).toBe(1)
    expect(await statuses()).toEqual(everything)
    reach('2027-01-01T03:00:00.000Z')
    expect(await statuses()).toEqual(nothing)
    await clock()
    expect(await ends()).toEqual([1, 1].map((length) => expect.objectContaining({ length })))
    for (const one of [early, late]) expect(await view(hospital, one)).not.toHaveProperty('disclosedUntil')
  })

  it('is over for whoever accepts or forwards too late, and bounds what was forwarded', async () => {
    const { send, act, addFacility, hospital, centre, view, reach } = await disclosureScene(createMemoryStore())
    const school = await addFacility('school')
    const named = { ...onLaw, to: '2026-11-24' }
    const [late, forwarded] = [await send(named, { urgency: 'routine' }), await send(named, { urgency: 'routine' })]
    expect((await act(centre, {}, forwarded.path, 'forward', { toFacilityId: school })).status).toBe(200)
    const successor = { path: `/v1/referrals/${String((await view(hospital, forwarded)).successorId)}` }
    expect((await act(school, {}, successor.path, 'accept', {})).status).toBe(200)
    expect(await view(school, successor)).toMatchObject({ disclosedUntil: '2026-11-24T16:59:59.999Z' })
    reach('2026-11-25T03:00:00.000Z')
    const accepting = await act(centre, {}, late.path, 'accept', {})
    expect(accepting.body).toMatchObject({ code: 'requirement-missing', errors: [{ pointer: '/disclosure/to', code: 'last-day-over' }] })
    const forwarding = await act(centre, {}, late.path, 'forward', { toFacilityId: school })
    expect(forwarding.body).toMatchObject({ errors: [{ pointer: '/toFacilityId', code: 'recipient-not-covered' }] })
  })

  it('bounds what an open offer discloses to whoever claims it, in time', async () => {
    const { act, ask, make, hospital, centre, person, view, reach } = await disclosureScene(createMemoryStore())
    const offer = (senderReference: string, disclosure: object) => ({
      ...{ senderReference, disclosure, beneficiaryId: person.id, reason: 'Cần nơi ở an toàn.', urgency: 'routine' },
      ...{ requestedServices: ['emergency-intake'], contact: { name: 'Lê Thị An', phone: '0905000111' } },
      invites: { facilityKinds: ['social-work-centre'], provinceCode: '56' },
    })
    const tooLong = offer('LM-0', { ...onLaw, to: '2027-11-23' })
    const refused = await ask(hospital, {}, 'POST', '/v1/referral-offers', tooLong, { 'idempotency-key': crypto.randomUUID() })
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/disclosure/to', code: 'last-day-too-late' }] })

    const services = { services: ['emergency-intake'] }
    await ask(centre, { purpose: 'operations' }, 'PATCH', `/v1/facilities/${centre}`, services, { 'if-match': '*' })
    // From the next millisecond on it is known to fit.
    reach('2026-11-22T03:00:00.001Z')
    const put = (reference: string, disclosure: object) => make(hospital, {}, 'referral-offers', offer(reference, disclosure))
    const named = { ...onLaw, to: '2026-11-24' }
    const [bounded, unbounded, late] = [await put('LM-1', named), await put('LM-2', onLaw), await put('LM-3', named)]
    const claim = async ({ path }: { readonly path: string }) => (await act(centre, {}, path, 'claim')).body
    const ends: unknown[] = []
    for (const one of [bounded, unbounded]) {
      const claimed = { path: `/v1/referrals/${String((await claim(one)).id)}` }
      expect((await act(centre, {}, claimed.path, 'accept', {})).status).toBe(200)
      ends.push((await view(centre, claimed)).disclosedUntil)
    }
    expect(ends).toEqual(['2026-11-24T16:59:59.999Z', DEFAULT_END])
    reach('2026-11-25T03:00:00.000Z')
    expect(await claim(late)).toMatchObject({ errors: [{ code: 'recipient-not-covered' }] })
  })

  it('of a transfer closes neither the case that moved, nor what its sender still sees of it', async () => {
    const { act, hospital, centre, file, view, reach, clock, statuses } = await disclosureScene(createMemoryStore())
    const disclosure = { dataClasses: Object.keys(DataClass.codes), legalBasis: onLaw.legalBasis }
    const { body: sent } = await act(hospital, {}, file.path, 'transfer', caseTransferDraft(centre, { disclosure }))
    const path = `/v1/referrals/${String(sent.id)}`
    expect((await act(centre, {}, path, 'accept', {})).status).toBe(200)
    const left = await view(hospital, file)
    expect((await act(hospital, {}, path, 'setLastDay', { until: '2026-11-30' })).status).toBe(200)
    reach('2026-11-30T17:00:01.000Z')
    await clock()
    expect(left).toMatchObject({ id: file.id, recordedBy: centre })
    expect(await view(hospital, file)).toEqual(left)
    // The paper is one of the client, not of the case, and did not move.
    expect(await statuses()).toEqual([200, 404, 200])
  })

  it('is that of the consent for what an earlier version disclosed on it, and is taken back by its clock', async () => {
    const store = createMemoryStore()
    const { accepted, consent, statuses, behindWall, reach, clock, trail } = await disclosureScene(store)
    const referral = await accepted({ dataClasses: ['identity'], consentId: (await consent({ to: '2026-11-30' })).id })
    await makeOlder(store, referral.id, 'consent')
    reach('2026-11-30T17:00:01.000Z')
    expect([await statuses(), await behindWall()]).toEqual([nothing, [true, true, true]])
    expect((await clock()).done).toBe(1)
    expect(await behindWall()).toEqual([false, false, false])
    expect(await trail(referral)).toContain(`take-back ${serverFacilityId}`)
  })

  it('is given to what an earlier version disclosed by a later run, where the first one failed', async () => {
    const store = createMemoryStore()
    const { accepted, view, hospital, now } = await disclosureScene(store)
    const referral = await accepted()
    await makeOlder(store, referral.id)
    const failures: unknown[] = []
    const failing: Store = { ...store, transaction: () => Promise.reject(new Error('disk')) }
    await runClock({ store: failing, onError: (error) => failures.push(error) }, now())
    expect([failures.length, 'disclosedUntil' in (await view(hospital, referral))]).toEqual([1, false])
    await runClock({ store }, now())
    expect(await view(hospital, referral)).toMatchObject({ disclosedUntil: DEFAULT_END })
  })
})
