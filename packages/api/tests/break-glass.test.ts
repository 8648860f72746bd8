import { emergencyLimits, sensitivityLabels } from '@caunoi/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runClock } from '../src/index.ts'
import { beneficiaryDraft, caseDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const HOUR = 3_600_000
const worker = '01990000-0000-7000-8000-00000000000a'
const doctor = { purpose: 'break-glass', role: 'clinician', workerId: worker } as const
const identifier = { system: 'personal-number', value: '056317000013' }
const sought = { identifier, birthDate: '2017' }
const draft = {
  sought,
  reason: 'medical-emergency',
  justification: 'Bệnh nhân bất tỉnh tại khoa cấp cứu, chưa rõ tiền sử.',
}

async function createSetting(parts: Readonly<Record<string, unknown>> = {}, options: Parameters<typeof createWorkerNetwork>[0] = {}) {
  const network = await createWorkerNetwork(options)
  const [centre, hospital] = [await network.addFacility('centre'), await network.addFacility('hospital')]
  const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft({ conditions: [{ code: 'B20' }], ...parts }))
  const open = (as: Asker = doctor, body: object = draft, headers: Readonly<Record<string, string>> = {}) =>
    network.ask(hospital, as, 'POST', '/v1/emergency-accesses', body, headers)
  return { ...network, centre, hospital, person, open }
}

describe.each(eachStore())('an emergency access, over %s', (_name, store) => {
  it('shows one person to one worker for three hours, and tells the owner in its feed and its trail', async () => {
    const { ask, open, centre, hospital, person, pass, store: kept, now } = await createSetting({}, { store: await store() })
    const { body: before } = await ask(centre, {}, 'GET', '/v1/changes')
    const opened = await open()
    expect(opened.status).toBe(201)
    expect(opened.body).toMatchObject({
      beneficiaryId: person.id,
      recordedBy: centre,
      requestedById: hospital,
      workerId: worker,
      status: 'open',
    })
    expect(JSON.stringify(opened.body)).not.toContain(identifier.value)

    const seen = await ask(hospital, doctor, 'GET', person.path)
    expect(seen.body).toMatchObject({ name: 'Nguyễn Thị Ngọc', conditions: [{ code: 'B20' }] })
    const { body: feed } = await ask(centre, {}, 'GET', `/v1/changes?cursor=${String(before.next)}`)
    expect(feed.items).toEqual([expect.objectContaining({ resource: 'EmergencyAccess', id: opened.body.id, change: 'changed' })])
    const { body: trail } = await ask(centre, {}, 'GET', `${person.path}/audit`)
    const reads = Array.isArray(trail.items)
      ? trail.items.filter(({ purpose, action }) => purpose === 'break-glass' && action === 'read')
      : []
    expect(reads).toMatchObject([{ facilityId: hospital, workerId: worker, rule: 'break-glass', emergencyAccessId: opened.body.id }])

    // The person is told of all of it when they ask who saw their data.
    const { body: told } = await ask(centre, {}, 'GET', `${person.path}/accesses`)
    const urgent = [told.items].flat().filter((event) => Object(event).purpose === 'break-glass')
    expect(urgent.map((event) => [Object(event).action, Object(event).resource, Object(event).facilityId])).toEqual([
      ['read', 'Beneficiary', hospital],
      ['disclose', 'Beneficiary', hospital],
      ['disclose', 'EmergencyAccess', hospital],
      ['create', 'EmergencyAccess', hospital],
    ])

    pass(3 * HOUR + 1)
    expect((await ask(hospital, doctor, 'GET', person.path)).status).toBe(404)
    await runClock({ store: kept }, now())
    expect((await ask(hospital, doctor, 'GET', person.path)).status).toBe(404)
    const access = `/v1/emergency-accesses/${String(opened.body.id)}`
    expect((await ask(centre, {}, 'GET', access)).body).toMatchObject({ status: 'ended' })
  })
})

describe('an emergency access', () => {
  it.each<[string, Asker]>([
    ['software without a worker', { purpose: 'break-glass' }],
    ['a worker of another role', { ...doctor, role: 'school-counsellor' }],
    ['a records officer', { ...doctor, role: 'records-officer' }],
    ['a token for another purpose', { ...doctor, purpose: 'care' }],
  ])('is refused to %s', async (_title, as) => {
    const { open } = await createSetting()
    expect((await open(as)).status).toBe(403)
  })

  it('is found by exact marks only, and whoever it does not find gets one answer', async () => {
    const { open, make, hospital } = await createSetting()
    await make(
      hospital,
      {},
      'beneficiaries',
      beneficiaryDraft({ identifiers: [{ ...identifier, value: '056317000099', verification: 'document-seen' }] }),
    )
    const answers = await Promise.all(
      [
        { identifier: { ...identifier, value: '056317000014' } },
        { identifier: { ...identifier, system: 'passport' } },
        { birthDate: '2018' },
        { name: 'Trần Thị Ngọc' },
        // The facility's own record needs no emergency.
        { identifier: { ...identifier, value: '056317000099' } },
      ].map((parts) => open(doctor, { ...draft, sought: { ...sought, ...parts } })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(404))
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, requestId: '' }))).size).toBe(1)
    const alone = await open(doctor, { ...draft, sought: { identifier } })
    expect(alone.body.errors).toEqual([expect.objectContaining({ code: 'second-factor-missing' })])
  })

  it('takes a number that can be counted through with the name and the whole birth date only', async () => {
    const { make, open, centre } = await createSetting()
    const file = { system: 'local-file', value: 'HS-0007' }
    const [name, birthDate] = ['Lê Văn Tư', '1956-03-08']
    const identifiers = [{ ...file, verification: 'document-seen' }]
    await make(
      centre,
      {},
      'beneficiaries',
      beneficiaryDraft({ name, identifiers, noIdentifierReason: 'not-issued', birthDate: { value: birthDate, accuracy: 'documented' } }),
    )
    const seek = (marks: object) => open(doctor, { ...draft, sought: { identifier: file, ...marks } })
    for (const marks of [{ name }, { birthDate }, { birthDate: birthDate.slice(0, 4) }, { name, birthDate: birthDate.slice(0, 7) }])
      expect((await seek(marks)).body.errors).toContainEqual(expect.objectContaining({ code: 'counted-number' }))
    expect((await seek({ name, birthDate })).status).toBe(201)
  })

  it('opens the record that goes on, and a duplicate that was merged into it only where that alone bears the marks', async () => {
    const { ask, act, make, open, centre, person, pass } = await createSetting()
    const survivor = await make(centre, {}, 'beneficiaries', beneficiaryDraft())
    // Of several the one that was written last is opened: here that is the duplicate.
    pass(1000)
    expect((await act(centre, {}, person.path, 'merge', { survivorId: survivor.id, reason: 'Cùng một người.' })).status).toBe(200)
    expect((await open()).body).toMatchObject({ beneficiaryId: survivor.id })
    const { etag } = await ask(centre, {}, 'GET', survivor.path)
    const unknown = { identifiers: null, noIdentifierReason: 'not-issued' }
    expect((await ask(centre, {}, 'PATCH', survivor.path, unknown, { 'if-match': etag })).status).toBe(200)
    expect((await open()).body).toMatchObject({ beneficiaryId: person.id })
  })

  it('opens nothing else: no search, list, feed, history, other record, other worker, other purpose or other facility', async () => {
    const { ask, act, make, open, centre, hospital, person, addFacility } = await createSetting()
    const other = await make(
      centre,
      {},
      'beneficiaries',
      beneficiaryDraft({ name: 'Lê Văn Tư', identifiers: undefined, noIdentifierReason: 'not-issued' }),
    )
    const file = await make(centre, {}, 'cases', caseDraft(person.id))
    const own = await make(hospital, {}, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Năm' }))
    await open()
    for (const { path } of [other, file, own]) expect([403, 404]).toContain((await ask(hospital, doctor, 'GET', path)).status)
    expect((await ask(hospital, doctor, 'POST', '/v1/beneficiaries/search', {})).status).toBe(403)
    expect((await ask(hospital, doctor, 'GET', '/v1/beneficiaries')).status).toBe(403)
    expect((await ask(hospital, doctor, 'POST', '/v1/beneficiaries/match', { name: 'Nguyễn Thị Ngọc' })).status).toBe(403)
    expect((await ask(hospital, doctor, 'GET', '/v1/changes')).status).toBe(403)
    expect((await ask(hospital, doctor, 'GET', `${person.path}/history`)).status).toBe(403)
    const patched = await ask(hospital, doctor, 'PATCH', person.path, { name: 'Khác' }, { 'if-match': '*' })
    expect(patched.status).toBe(403)
    expect((await act(hospital, doctor, person.path, 'label', { labels: ['hiv'] })).status).toBe(403)
    expect((await ask(hospital, { ...doctor, workerId: centre }, 'GET', person.path)).status).toBe(404)
    expect((await ask(hospital, { ...doctor, purpose: 'care' }, 'GET', person.path)).status).toBe(404)
    expect((await ask(hospital, {}, 'GET', person.path)).status).toBe(404)
    expect((await ask(hospital, {}, 'POST', '/v1/beneficiaries/search', { identifier })).body).toMatchObject({
      items: [{ id: own.id }],
    })
    expect((await ask(await addFacility('stranger'), doctor, 'GET', person.path)).status).toBe(404)
  })

  it('is opened three times in a day by one worker, also when asked for at once', async () => {
    const { ask, make, open, pass, centre, hospital } = await createSetting()
    const answers: number[] = []
    for (let nth = 0; nth < 4; nth += 1) answers.push((await open()).status)
    expect(answers).toEqual([201, 201, 201, 429])
    expect((await open({ ...doctor, workerId: worker.toUpperCase() })).status).toBe(429)
    expect((await open({ ...doctor, workerId: '01990000-0000-7000-8000-00000000000b' })).status).toBe(201)
    // A worker of the owner who goes by the same name opened none of these.
    const other = { ...identifier, value: '056317000099' }
    await make(hospital, {}, 'beneficiaries', beneficiaryDraft({ identifiers: [{ ...other, verification: 'document-seen' }] }))
    const elsewhere = { ...draft, sought: { ...sought, identifier: other } }
    expect((await ask(centre, doctor, 'POST', '/v1/emergency-accesses', elsewhere)).status).toBe(201)
    pass(24 * HOUR + 1)
    expect((await open()).status).toBe(201)
  })

  describe.each(eachStore())('counts in a day, over %s', (_name, store) => {
    it('what a client opens whoever it says its workers are, and what all clients of a facility open; other facilities go on', async () => {
      const { ask, open, addFacility, pass, errors } = await createSetting({}, { store: await store() })
      const { worker, client, facility } = emergencyLimits.perDay
      const attempt = async (nth: number, clientId: string) => (await open({ ...doctor, clientId, workerId: `invented-${nth}` })).status
      const attempts = async (clientId: string, count: number) => {
        const answers: number[] = []
        for (let nth = 0; nth < count; nth += 1) answers.push(await attempt(nth, clientId))
        return answers
      }
      expect(await attempts('stolen', client + 1)).toEqual([...Array(client).fill(201), 429])
      pass(HOUR)
      expect(await attempts('other', facility - client)).toEqual(Array(facility - client).fill(201))
      const refused = await open({ ...doctor, clientId: 'third', workerId: 'new' })
      expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
      const elsewhere = await addFacility('elsewhere')
      expect((await ask(elsewhere, doctor, 'POST', '/v1/emergency-accesses', draft)).status).toBe(201)
      pass(23 * HOUR + 1)
      expect(await attempt(0, 'stolen')).toBe(201)
      const together = await Promise.all(Array.from({ length: 3 * worker }, () => attempt(1, 'stolen')))
      expect(together.filter((status) => status === 201).length).toBeLessThanOrEqual(worker)
      expect(together.filter((status) => ![201, 409, 429].includes(status))).toEqual([])
      expect(errors).toEqual([])
    })
  })

  it('is no way to try numbers out: who finds nobody is refused beyond the budget, alike for numbers that are here and that are not', async () => {
    const identifierMisses = { worker: 3, client: 50, facility: 50 }
    const { open } = await createSetting({}, { rates: { identifierMisses } })
    const unknown = (value: string) => ({ ...draft, sought: { ...sought, identifier: { ...identifier, value } } })
    const answers: number[] = []
    for (const value of ['056317000091', '056317000092', '056317000093', '056317000094', identifier.value])
      answers.push((await open(doctor, unknown(value))).status)
    expect(answers).toEqual([404, 404, 404, 429, 429])
  })

  it('is ended and reviewed by the owner of the record only', async () => {
    const { ask, act, open, centre, hospital, person } = await createSetting()
    const path = `/v1/emergency-accesses/${String((await open()).body.id)}`
    const head = { role: 'facility-head', workerId: worker } as const
    expect((await act(hospital, head, path, 'end')).status).toBe(403)
    expect((await act(centre, head, path, 'review', { to: 'justified' })).status).toBe(409)
    expect((await act(centre, head, path, 'end')).body).toMatchObject({ status: 'ended' })
    expect((await ask(hospital, doctor, 'GET', person.path)).status).toBe(404)
    const reviewed = await act(centre, head, path, 'review', { to: 'not-justified', note: 'Không có tình huống khẩn cấp.' })
    expect(reviewed.body).toMatchObject({ status: 'not-justified', review: { to: 'not-justified' } })
    expect((await ask(hospital, head, 'GET', path)).body).not.toHaveProperty('review')
  })

  it('hides from the owner nothing of itself by a label of its own', async () => {
    const { open } = await createSetting()
    expect((await open(doctor, draft, { 'sensitivity-labels': 'hiv' })).status).toBe(400)
  })

  it('never finds a person who is labelled with what no emergency opens, nor shows such content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('safe-house', 'reporter', 'adoption'), async (label) => {
        const hidden = await createSetting()
        await hidden.act(hidden.centre, {}, hidden.person.path, 'label', { labels: [label] })
        const absent = await createSetting({ identifiers: [{ ...identifier, value: '056317000098', verification: 'document-seen' }] })
        const [one, other] = [await hidden.open(), await absent.open()]
        expect(one.status).toBe(404)
        expect(JSON.stringify({ ...one.body, requestId: '' })).toBe(JSON.stringify({ ...other.body, requestId: '' }))
      }),
      { numRuns: 6 },
    )
    const carer = { relationship: 'adoptive-parent', isLegalGuardian: true, mustNotBeInformed: false }
    const [adopted, plain] = [await createSetting({ carers: [carer] }), await createSetting()]
    const views = []
    for (const { ask, open, hospital, person } of [adopted, plain]) {
      await open()
      const { body } = await ask(hospital, doctor, 'GET', person.path)
      views.push(JSON.stringify({ ...body, id: '', recordedBy: '' }))
    }
    expect(views[0]).toBe(views[1])
  })

  it('shows a worker no more than the worker is cleared for', async () => {
    const { ask, open, hospital, person } = await createSetting()
    const blind = { ...doctor, labels: new Set(sensitivityLabels.filter((label) => label !== 'hiv')) }
    await open(blind)
    expect((await ask(hospital, blind, 'GET', person.path)).body).not.toHaveProperty('conditions')
  })
})
