import { AuditPage, sensitivityLabels } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

async function create(facility: TestFacility, collection: string, body: unknown): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  return String((await expectJson(await facility.call('POST', `/v1/${collection}`, { body, headers }), 201)).id)
}

describe.each(eachStore())('who saw the data of a person, on %s', (_, open) => {
  it('tells every access to anything of the person, newest first and page by page, and nothing of others', async () => {
    const network = await createTestNetwork({ store: await open() })
    const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
    const person = await create(hospital, 'beneficiaries', beneficiaryDraft())
    const neighbour = await create(hospital, 'beneficiaries', beneficiaryDraft({ name: 'Trần Thị Bình' }))
    const caseId = await create(hospital, 'cases', caseDraft(person))
    const otherCase = await create(hospital, 'cases', caseDraft(neighbour, { number: 'HS-2026-0002' }))
    const disclosure = { dataClasses: ['identity'], legalBasis: 'child-protection-report' }
    const referral = await create(hospital, 'referrals', referralDraft(person, centre.id, { disclosure }))
    await expectJson(await centre.call('GET', `/v1/referrals/${referral}`), 200)
    await expectProblem(await centre.call('GET', `/v1/cases/${caseId}`), 'not-found')
    await expectJson(await hospital.call('GET', '/v1/beneficiaries?sex=female'), 200)
    await expectJson(await hospital.call('GET', `/v1/cases/${otherCase}`), 200)

    const path = `/v1/beneficiaries/${person}/accesses`
    const { items } = AuditPage.parse(await expectJson(await hospital.call('GET', `${path}?limit=500`), 200))
    expect(items.map(({ id }) => id)).toEqual(
      items
        .map(({ id }) => id)
        .sort()
        .reverse(),
    )
    const told = items.map(({ action, resource, outcome, facilityId }) => [action, resource, outcome, facilityId])
    expect(told.slice(0, 3)).toEqual([
      ['search', 'Beneficiary', 'permit', hospital.id],
      ['read', 'Case', 'not-found', centre.id],
      ['read', 'Referral', 'permit', centre.id],
    ])
    expect(told).toContainEqual(['create', 'Case', 'permit', hospital.id])
    expect(told).toContainEqual(['disclose', 'Beneficiary', 'permit', hospital.id])
    // The page of the search had the neighbour too, who is not told of here.
    expect(items[0]?.recordIds).toEqual([person])
    expect(JSON.stringify(items)).not.toContain(neighbour)
    expect(JSON.stringify(items)).not.toContain(otherCase)

    const paged: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const query = cursor === '' ? 'limit=2' : `limit=2&cursor=${cursor}`
      const page = AuditPage.parse(await expectJson(await hospital.call('GET', `${path}?${query}`), 200))
      paged.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    const own = new Set(items.map(({ id }) => id))
    expect(paged.filter((id) => own.has(id))).toEqual(items.map(({ id }) => id))
    expect(new Set(paged).size).toBe(paged.length)
  })

  it('is for the owner, and is itself in the audit', async () => {
    const network = await createTestNetwork({ store: await open() })
    const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
    const person = await create(hospital, 'beneficiaries', beneficiaryDraft())
    const path = `/v1/beneficiaries/${person}/accesses`
    await expectProblem(await centre.call('GET', path), 'not-found')
    await expectJson(await hospital.call('GET', path), 200)
    const { items } = AuditPage.parse(await expectJson(await hospital.call('GET', path), 200))
    expect(items.slice(0, 2).map(({ action, outcome, facilityId }) => [action, outcome, facilityId])).toEqual([
      ['accesses', 'permit', hospital.id],
      ['accesses', 'not-found', centre.id],
    ])
  })
})

describe('what a trail tells', () => {
  it('is the fields and labels of what was shown, not of what these fields hold beside it', async () => {
    const { addFacility, make, ask } = await createWorkerNetwork()
    const centre = await addFacility('centre')
    const conditions = [{ code: 'B20' }, { code: 'Z60' }]
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ conditions }), { 'sensitivity-labels': 'disability' })
    const worker = { labels: new Set(['disability']) } as const
    for (const path of ['?fields=conditions', '?fields=name', '']) await ask(centre, worker, 'GET', `${person.path}${path}`)
    await ask(centre, worker, 'GET', '/v1/beneficiaries?fields=conditions')
    const { body } = await ask(centre, { purpose: 'audit', role: 'facility-head', workerId: centre }, 'GET', `${person.path}/accesses`)
    const { items } = AuditPage.parse(body)
    const shown = items.filter(({ action }) => action === 'read' || action === 'search')
    const conditionsAlone = expect.arrayContaining(['id', 'version', 'conditions'])
    expect(shown.map(({ action, labels, fields }) => [action, labels, fields])).toEqual([
      ['search', ['disability'], conditionsAlone],
      ['read', ['disability'], undefined],
      ['read', ['disability'], expect.not.arrayContaining(['conditions'])],
      ['read', ['disability'], conditionsAlone],
    ])
  })

  it('names no label that its reader is not cleared for, and among the accesses of a person no record either', async () => {
    const { addFacility, make, ask } = await createWorkerNetwork()
    const centre = await addFacility('centre')
    const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ conditions: [{ code: 'B20' }] }))
    const file = await make(centre, {}, 'cases', caseDraft(person.id), { 'sensitivity-labels': 'safe-house' })
    await ask(centre, {}, 'GET', person.path)
    await ask(centre, {}, 'GET', file.path)
    const officer = { purpose: 'audit', role: 'auditor', workerId: centre } as const
    const trails = [`${person.path}/audit`, `${person.path}/accesses`, '/v1/audit-events']
    for (const path of trails) {
      const { status, body } = await ask(centre, { ...officer, labels: new Set() }, 'GET', path)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(/"hiv"|"safe-house"/)
      const whole = await ask(centre, { ...officer, role: 'facility-head' }, 'GET', path)
      expect(JSON.stringify(whole.body)).toContain('"hiv"')
    }
    const [, accesses = ''] = trails
    const { body: partly } = await ask(centre, { ...officer, labels: new Set(['hiv']) }, 'GET', accesses)
    expect(JSON.stringify(partly)).toContain('"hiv"')
    expect(JSON.stringify(partly)).not.toContain(file.id)
    const { body: all } = await ask(centre, { ...officer, role: 'facility-head' }, 'GET', accesses)
    expect(JSON.stringify(all)).toContain(file.id)
  })

  it('is in the list of a facility that records were touched, hidden ones too, by id alone: no label, no trail, no reading, and nothing to others', async () => {
    const { addFacility, make, act, ask } = await createWorkerNetwork()
    const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
    const hidden: { readonly id: string; readonly path: string }[] = []
    for (const [index, label] of sensitivityLabels.entries()) {
      const draft = beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued' })
      const person = await make(centre, {}, 'beneficiaries', draft, { 'sensitivity-labels': label })
      const file = await make(centre, {}, 'cases', caseDraft(person.id, { number: `HS-${index}` }))
      expect((await act(centre, {}, file.path, 'label', { labels: [label] })).status).toBe(200)
      hidden.push(person, file)
    }
    for (const { path } of hidden) await ask(centre, {}, 'GET', path)
    const auditor = { purpose: 'audit', role: 'auditor', workerId: 'a', labels: new Set<string>() } as const
    const { body } = await ask(centre, auditor, 'GET', '/v1/audit-events?limit=500')
    const told = AuditPage.parse(body).items
    const read = told.filter(({ action }) => action === 'read').map(({ recordId }) => recordId)
    expect(read).toEqual(expect.arrayContaining(hidden.map(({ id }) => id)))
    const named = new Set(sensitivityLabels.filter((label) => JSON.stringify(told).includes(`"${label}"`)))
    expect(named).toEqual(new Set())
    const { body: elsewhere } = await ask(hospital, { purpose: 'audit' }, 'GET', '/v1/audit-events?limit=500')
    for (const { id, path } of hidden) {
      expect((await ask(centre, auditor, 'GET', path)).status).toBe(403)
      expect((await ask(centre, auditor, 'GET', `${path}/audit`)).status).toBe(404)
      expect(JSON.stringify(elsewhere)).not.toContain(id)
    }
  })
})
