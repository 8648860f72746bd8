import { describe, expect, it } from 'vitest'
import { runClock } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const DAY = 86_400_000
const worker = 'ctv-01'
const collaborator = { role: 'collaborator', workerId: worker } as const

async function createSetting(
  options: Parameters<typeof createWorkerNetwork>[0] = {},
  parts: Readonly<Record<string, unknown>> = { conditions: [{ code: 'B20' }] },
) {
  const network = await createWorkerNetwork(options)
  const [centre, commune] = [await network.addFacility('centre'), await network.addFacility('commune')]
  const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft(parts))
  const file = await network.make(centre, {}, 'cases', caseDraft(person.id))
  const draft = {
    ...{ kind: 'collaborator', toFacilityId: commune, workerId: worker, beneficiaryId: person.id, dataClasses: ['identity', 'health'] },
    ...{ caseIds: [file.id], caseFields: ['number'], legalBasis: 'state-duty', decision: '12/QĐ-TTCTXH', to: '2026-11-30' },
  }
  const grant = (changes: object = {}, as: Asker = {}, facility = centre) =>
    network.ask(facility, as, 'POST', '/v1/access-grants', { ...draft, ...changes }, { 'idempotency-key': crypto.randomUUID() })
  return { ...network, centre, commune, person, file, grant }
}

describe.each(eachStore())('an access grant, over %s', (_name, open) => {
  it('shows one worker the fields that it lists until its last day, and nobody else anything', async () => {
    const { ask, grant, centre, commune, person, file, pass, store, now } = await createSetting({ store: await open() })
    const before = await ask(commune, {}, 'GET', '/v1/changes')
    expect((await ask(commune, collaborator, 'GET', person.path)).status).toBe(404)
    const granted = await grant()
    expect(granted.status).toBe(201)
    const seen = await ask(commune, collaborator, 'GET', person.path)
    expect(seen.body).toMatchObject({ name: 'Nguyễn Thị Ngọc', labels: { sensitivity: [] } })
    for (const hidden of ['identifiers', 'address', 'conditions']) expect(seen.body).not.toHaveProperty(hidden)
    expect((await ask(commune, collaborator, 'GET', file.path)).body).toMatchObject({ id: file.id, number: expect.any(String) })

    // Nothing of it is found, counted, told or passed on.
    const { body: feed } = await ask(commune, {}, 'GET', `/v1/changes?cursor=${String(before.body.next)}`)
    expect(feed.items).toEqual([expect.objectContaining({ resource: 'AccessGrant', id: granted.body.id })])
    for (const as of [{}, { workerId: worker }])
      expect((await ask(commune, as, 'GET', '/v1/beneficiaries')).body).toMatchObject({ items: [] })
    expect((await ask(commune, collaborator, 'GET', '/v1/beneficiaries')).status).toBe(403)
    expect((await ask(commune, { workerId: worker }, 'GET', `${person.path}/history`)).status).toBe(403)
    expect((await ask(commune, { workerId: worker }, 'PATCH', person.path, { name: 'Khác' }, { 'if-match': '*' })).status).toBe(403)
    for (const as of [{}, { ...collaborator, workerId: 'ctv-02' }, { ...collaborator, purpose: 'break-glass' }] as const)
      expect([403, 404]).toContain((await ask(commune, as, 'GET', person.path)).status)
    expect((await ask(centre, {}, 'GET', `${person.path}/audit`)).body.items).toContainEqual(
      expect.objectContaining({ facilityId: commune, workerId: worker, action: 'read', rule: 'delegated' }),
    )

    pass(9 * DAY)
    expect((await ask(commune, collaborator, 'GET', person.path)).status).toBe(404)
    await runClock({ store }, now())
    expect((await ask(commune, collaborator, 'GET', person.path)).status).toBe(404)
    expect((await ask(commune, {}, 'GET', `/v1/access-grants/${String(granted.body.id)}`)).body).toMatchObject({ status: 'expired' })
  })

  it('ends at once when its owner revokes it, which nobody else can', async () => {
    const { ask, act, grant, centre, commune, person, file } = await createSetting({ store: await open() })
    const path = `/v1/access-grants/${String((await grant()).body.id)}`
    expect((await act(commune, {}, path, 'revoke')).status).toBe(403)
    expect((await act(centre, {}, path, 'revoke')).body).toMatchObject({ status: 'revoked' })
    for (const { path: at } of [person, file]) expect((await ask(commune, collaborator, 'GET', at)).status).toBe(404)
  })
})

describe('an access grant', () => {
  it('opens content of a label only when it releases the label and the worker is cleared for it', async () => {
    const { ask, grant, commune, person } = await createSetting()
    await grant({ releasedLabels: ['hiv'] })
    const cleared = { workerId: worker, labels: new Set(['hiv']) }
    expect((await ask(commune, cleared, 'GET', person.path)).body).toHaveProperty('conditions')
    expect((await ask(commune, { ...cleared, labels: new Set() }, 'GET', person.path)).body).not.toHaveProperty('conditions')
  })

  it('is refused for records of others, of another client, that are labelled as a whole, for the own facility and for a day that is over', async () => {
    const { act, make, grant, centre, commune, person } = await createSetting()
    const codes = async (changes: object, facility?: string) => {
      const { status, body } = await grant(changes, {}, facility)
      return [status, ...[body.errors].flat().map((error) => Object(error).code)]
    }
    const other = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued' }))
    expect(await codes({ beneficiaryId: other.id })).toEqual([422, 'unknown-reference'])
    expect(await codes({ to: '2026-11-21' })).toEqual([422, 'last-day-over'])
    expect(await codes({ to: '2027-11-23' })).toEqual([422, 'last-day-too-late'])
    expect(await codes({ toFacilityId: centre })).toEqual([422, 'same-facility'])
    expect((await codes({ toFacilityId: centre }, commune)).slice(1)).toEqual(['unknown-reference', 'unknown-reference'])
    await act(centre, {}, person.path, 'label', { labels: ['safe-house'] })
    expect(await codes({})).toEqual([422, 'labels-not-released'])
    expect((await grant({ releasedLabels: ['safe-house'] })).status).toBe(201)
  })

  it('is all that a collaborator reads: nothing that the facility owns or was sent is read, listed, followed or told of', async () => {
    const { ask, act, grant, make, addFacility, centre, commune, person, file } = await createSetting()
    const own = await make(commune, {}, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Tư' }))
    const ownFile = await make(commune, {}, 'cases', caseDraft(own.id))
    const disclosure = { dataClasses: ['identity', 'identifiers'], legalBasis: 'child-protection-report' }
    const referral = await make(centre, {}, 'referrals', referralDraft(person.id, commune, { disclosure }))
    expect((await act(commune, {}, referral.path, 'accept', {})).status).toBe(200)
    for (const { path } of [own, ownFile, person]) {
      expect((await ask(commune, {}, 'GET', path)).status).toBe(200)
      expect((await ask(commune, collaborator, 'GET', path)).status).toBe(404)
      expect((await ask(commune, collaborator, 'GET', `${path}/history`)).status).toBe(404)
    }
    await grant()
    const seen = await ask(commune, collaborator, 'GET', person.path)
    // What was disclosed to the facility is not added to what was opened to the worker.
    expect(seen.body).toHaveProperty('name')
    expect(seen.body).not.toHaveProperty('identifiers')
    expect((await ask(commune, {}, 'GET', person.path)).body).toHaveProperty('identifiers')
    expect((await ask(commune, collaborator, 'GET', file.path)).status).toBe(200)

    const { body: feed } = await ask(commune, collaborator, 'GET', '/v1/changes?limit=500')
    const told = new Set([feed.items].flat().map((item) => Object(item).resource))
    expect(told).toEqual(new Set(['Facility']))
    const { body: whole } = await ask(commune, { ...collaborator, role: 'case-manager' }, 'GET', '/v1/changes?limit=500')
    expect(JSON.stringify(whole)).toContain(own.id)
    const school = await addFacility('school')
    expect((await ask(school, collaborator, 'GET', person.path)).status).toBe(404)
  })

  it('ends when the case moves to another facility', async () => {
    const { ask, act, grant, make, addFacility, centre, commune, person, file } = await createSetting({}, {})
    await grant()
    const next = await addFacility('next')
    const referral = await make(centre, {}, 'referrals', transferDraft(person.id, next, file.id))
    expect((await act(next, {}, referral.path, 'accept', {})).status).toBe(200)
    expect((await ask(next, {}, 'GET', person.path)).body).toMatchObject({ recordedBy: next })
    expect((await ask(commune, collaborator, 'GET', person.path)).status).toBe(404)
  })
})

it('a grant that is over stays with whom it was given to, also when a merge of its client is undone', async () => {
  const { ask, act, make, grant, centre, commune, person } = await createSetting()
  const path = `/v1/access-grants/${String((await grant()).body.id)}`
  expect((await act(centre, {}, path, 'revoke', {})).status).toBe(200)
  const survivor = await make(
    centre,
    {},
    'beneficiaries',
    beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-collected' }),
  )
  expect((await act(centre, {}, person.path, 'merge', { survivorId: survivor.id, reason: 'Trùng tên.' })).status).toBe(200)
  expect((await act(centre, {}, person.path, 'unmerge', { reason: 'Hai chị em.' })).status).toBe(200)
  expect(await ask(commune, {}, 'GET', path)).toMatchObject({ status: 200, body: { beneficiaryId: person.id, status: 'revoked' } })
})
