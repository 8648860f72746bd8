import { parseScopes } from '@caunoi/schemas/policy'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareRecords, createApi, rebuildFacts, runRetention, type Store } from '../src/index.ts'
import { act } from './support/act.ts'
import { activeBenefit } from './support/benefits.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, minutesDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { askForErasure, closeFile, erasablePerson, fulfil, openStay } from './support/erasable-person.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const NEVER = '01990000-0000-7000-8000-00000000abcd'

describe.each(eachStore())('the erasure of a person on %s', (_, open) => {
  let store: Store
  let centre: TestFacility
  let hospital: TestFacility
  let errors: readonly unknown[]

  beforeAll(async () => {
    store = await open()
    const network = await createTestNetwork({ store })
    errors = network.errors
    centre = await network.addFacility('centre')
    hospital = await network.addFacility('hospital')
  })

  const itemsOf = async (facility: TestFacility, path: string): Promise<readonly Record<string, unknown>[]> => {
    const { items } = await expectJson(await facility.call('GET', path), 200)
    return Array.isArray(items) ? items : []
  }

  it('leaves of every record only that it was erased, and of the acts their trail', async () => {
    const made = await erasablePerson(centre, 'chim-yen')
    const { person, file, minutes } = made
    await closeFile(centre, made)
    const request = await askForErasure(centre, person.id)
    expect(await expectJson(await fulfil(centre, request), 200)).toMatchObject({ status: 'fulfilled', beneficiaryId: person.id })

    for (const { path } of [person, file, minutes]) {
      await expectProblem(await centre.call('GET', path), 'erased')
      await expectProblem(await centre.call('GET', `${path}/history`), 'erased')
      await expectProblem(await hospital.call('GET', path), 'not-found')
      const trail = await itemsOf(centre, `${path}/audit`)
      expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(['create', 'erase']))
    }
    await expectProblem(await centre.call('GET', `${minutes.path}/content`), 'erased')
    await expectProblem(
      await centre.call('PATCH', person.path, {
        body: { name: 'A' },
        headers: { 'if-match': '*', 'content-type': 'application/merge-patch+json' },
      }),
      'erased',
    )
    expect(await itemsOf(centre, `/v1/cases?beneficiaryId=${person.id}`)).toEqual([])
    const refused = await expectProblem(await send(centre, 'cases', caseDraft(person.id, { number: 'QLTH-again' })), 'invalid')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'unknown-reference' })])
    expect(await itemsOf(centre, '/v1/privacy-requests')).toEqual(expect.arrayContaining([expect.objectContaining({ id: request.id })]))
    expect((await compareRecords(store)).faults).toEqual([])
    expect(errors).toEqual([])
  })

  it('tells whom a record was shown that it is gone, and leaves what they wrote themselves', async () => {
    const made = await erasablePerson(centre, 'chim-en')
    const { person } = made
    await closeFile(centre, made)
    const referral = await create(centre, 'referrals', referralDraft(person.id, hospital.id, { senderReference: 'CG-9' }))
    await expectJson(await act(hospital, referral.path, 'accept', {}), 200)
    const theirs = await create(hospital, 'cases', caseDraft(person.id, { number: 'BV-1', summary: 'Của bệnh viện.' }))
    const request = await askForErasure(centre, person.id)
    const open_ = await expectProblem(await fulfil(centre, request), 'requirement-missing')
    expect(open_.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'erasure-open-matters' })])
    await expectJson(
      await act(hospital, referral.path, 'complete', { completedOn: '2026-11-22', outcome: 'needs-met', text: 'Đã điều trị.' }),
      200,
    )
    const { next } = await expectJson(await hospital.call('GET', '/v1/changes?limit=500'), 200)
    await expectJson(await fulfil(centre, request), 200)
    const { items } = await expectJson(await hospital.call('GET', `/v1/changes?cursor=${String(next)}`), 200)
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ id: referral.id, change: 'gone' })]))
    await expectProblem(await hospital.call('GET', referral.path), 'not-found')
    expect(await expectJson(await hospital.call('GET', theirs.path), 200)).toMatchObject({ summary: 'Của bệnh viện.' })
    expect(errors).toEqual([])
  })

  const father = { relationship: 'father', name: 'Lê Văn Dũng' }
  /** A child whose legal guardian must not be informed. */
  const childOf = (excluded: typeof father) => {
    const carers = [{ ...excluded, isLegalGuardian: true, mustNotBeInformed: true }]
    return create(centre, 'beneficiaries', beneficiaryDraft({ carers, identifiers: undefined, noIdentifierReason: 'not-issued' }))
  }

  it('is not had by a guardian who must not be informed, alone, with the child or by a proxy', async () => {
    const child = await childOf(father)
    const ask = async (...requestedBy: readonly object[]) => fulfil(centre, await askForErasure(centre, child.id, { requestedBy }))
    for (const asked of [
      [{ role: 'guardian', ...father }],
      [{ role: 'guardian', ...father }, { role: 'child' }],
      [{ role: 'authorised', ...father }],
    ]) {
      const refused = await expectProblem(await ask(...asked), 'requirement-missing')
      expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/requestedBy', code: 'erasure-not-entitled' })])
    }
    await expectJson(await centre.call('GET', child.path), 200)
    await expectJson(await ask({ role: 'guardian', relationship: 'mother', name: 'Trần Thị Hoa' }, { role: 'child' }), 200)
  })

  it('tells a facility nothing of whom another one keeps from learning of a person', async () => {
    const child = await childOf(father)
    const referral = await create(centre, 'referrals', referralDraft(child.id, hospital.id, { senderReference: 'CG-carers' }))
    await expectJson(await act(hospital, referral.path, 'accept', {}), 200)
    const answers: unknown[] = []
    for (const asked of [father, { relationship: 'mother', name: 'Trần Thị Hoa' }]) {
      const request = await askForErasure(hospital, child.id, { requestedBy: [{ role: 'guardian', ...asked }] })
      const answer = await fulfil(hospital, request)
      const { type, errors: faults } = Object(await answer.json())
      answers.push([answer.status, type, faults])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  it('is done where a second request for it, of the same person, is fulfilled after the first', async () => {
    const made = await erasablePerson(centre, 'chim-son-ca')
    const { id } = made.person
    await closeFile(centre, made)
    const requests = [await askForErasure(centre, id), await askForErasure(centre, id)]
    for (const request of requests)
      expect(await expectJson(await fulfil(centre, request), 200)).toMatchObject({ status: 'fulfilled', beneficiaryId: id })
    await expectProblem(await centre.call('GET', made.person.path), 'erased')
    expect(errors).toEqual([])
  })

  it('is told to nobody who may not have known of the record', async () => {
    const made = await erasablePerson(centre, 'chim-khuyen')
    await closeFile(centre, made)
    await expectJson(await fulfil(centre, await askForErasure(centre, made.person.id)), 200)
    const uncleared = await createApi({
      demo: true,
      store,
      identity: {
        authenticate: async () => ({
          clientId: 'c',
          facilityId: centre.id,
          scopes: parseScopes('system/*.crus'),
          purpose: 'care',
          labels: new Set<string>(),
        }),
      },
    })
    const read = async (path: string) => {
      const response = await uncleared.request(path, { headers: { authorization: 'Bearer x' } })
      const { code, detail } = await response.json()
      return [response.status, code, detail]
    }
    for (const tail of ['', '/history', '/audit'])
      expect(await read(`${made.person.path}${tail}`)).toEqual(await read(`/v1/beneficiaries/${NEVER}${tail}`))
    await expectProblem(await centre.call('GET', made.person.path), 'erased')
  })

  it('leaves nothing that another record can point to, and nothing that counts', async () => {
    const made = await erasablePerson(centre, 'chim-ngoi')
    await closeFile(centre, made)
    await expectJson(await fulfil(centre, await askForErasure(centre, made.person.id)), 200)
    const other = await create(centre, 'beneficiaries', beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-collected' }))
    const disclosure = { dataClasses: ['identity'], legalBasis: 'child-protection-report', documentIds: [made.minutes.id] }
    const draft = referralDraft(other.id, hospital.id, { senderReference: 'CG-10', caseId: made.file.id, disclosure })
    const { errors: faults } = await expectProblem(await send(centre, 'referrals', draft), 'invalid')
    expect(faults?.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/caseId', 'unknown-reference'],
        ['/disclosure/documentIds/0', 'unknown-reference'],
      ]),
    )
    const referral = await create(centre, 'referrals', referralDraft(other.id, hospital.id, { senderReference: 'CG-11' }))
    await expectProblem(await act(hospital, referral.path, 'accept', { caseId: made.file.id }), 'invalid')
    await rebuildFacts({ store, all: true })
    expect((await store.factKeys(undefined, 10_000)).filter(({ id }) => id === made.person.id || id === made.file.id)).toEqual([])
    expect(errors).toEqual([])
  })

  it('takes along the requests in which their number was told to another facility, or by which their case came', async () => {
    const asked = async (senderReference: string, parts: object) => {
      const contact = { name: 'Lê Thị An', phone: '0905000111' }
      const draft = { senderReference, toFacilityId: hospital.id, urgency: 'routine', reason: 'Gia đình đã về xã.', contact, ...parts }
      return create(centre, 'transfer-requests', draft)
    }
    const number = (value: string) => ({ identifier: { system: 'personal-number', value } })
    const identifiers = [{ system: 'personal-number', value: '056190099001', verification: 'document-seen' }]
    const person = await create(centre, 'beneficiaries', beneficiaryDraft({ identifiers }))
    const [theirs, others] = [await asked('DN-1', number('056190099001')), await asked('DN-2', number('056190099002'))]
    await expectJson(await fulfil(centre, await askForErasure(centre, person.id)), 200)
    await expectProblem(await centre.call('GET', theirs.path), 'erased')
    await expectProblem(await hospital.call('GET', theirs.path), 'not-found')
    await expectJson(await centre.call('GET', others.path), 200)

    const moving = await create(hospital, 'beneficiaries', beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued' }))
    const file = await create(hospital, 'cases', caseDraft(moving.id, { number: 'BV-7' }))
    const byCase = await asked('DN-3', { caseNumber: 'BV-7' })
    const transfer = await create(hospital, 'referrals', transferDraft(moving.id, centre.id, file.id, { senderReference: 'CG-12' }))
    await expectJson(await act(hospital, byCase.path, 'answer', { referralId: transfer.id }), 200)
    await expectJson(await act(centre, transfer.path, 'accept', {}), 200)
    const { id: minutesDocumentId } = await create(centre, 'documents', minutesDraft({ caseId: file.id }))
    const closure = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId }
    await expectJson(await act(centre, file.path, 'close', closure), 200)
    await expectJson(await fulfil(centre, await askForErasure(centre, moving.id)), 200)
    for (const { path } of [moving, file, byCase]) await expectProblem(await centre.call('GET', path), 'erased')
    await expectJson(await centre.call('GET', others.path), 200)
    expect(errors).toEqual([])
  })

  it('is refused while a matter is open, and nothing is erased', async () => {
    const made = await erasablePerson(centre, 'chim-cu')
    await openStay(centre, made.person.id)
    const request = await askForErasure(centre, made.person.id)
    const problem = await expectProblem(await fulfil(centre, request), 'requirement-missing')
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'erasure-open-matters' })])
    expect(problem.errors?.[0]?.message).toContain('Case, Stay')
    await expectJson(await centre.call('GET', made.person.path), 200)
    expect(await expectJson(await centre.call('GET', request.path), 200)).toMatchObject({ status: 'acknowledged' })
  })

  it('is refused while a law has something kept, which is named with its last day', async () => {
    const { personId, path } = await activeBenefit(
      centre,
      {},
      beneficiaryDraft({ identifiers: undefined, noIdentifierReason: 'not-issued' }),
    )
    await expectJson(await act(centre, path, 'stop', { reason: 'dead-or-missing', from: '2026-12-01' }), 200)
    const request = await askForErasure(centre, String(personId))
    const problem = await expectProblem(await fulfil(centre, request), 'requirement-missing')
    const args = { resource: 'Benefit', until: '2036-12-01' }
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'erasure-kept-by-law', args })])
    await expectJson(await centre.call('GET', `/v1/beneficiaries/${String(personId)}`), 200)
  })

  it('erases nothing where only some classes are to be deleted', async () => {
    const made = await erasablePerson(centre, 'chim-sao')
    const request = await askForErasure(centre, made.person.id, { dataClasses: ['payment'] })
    await expectJson(await fulfil(centre, request), 200)
    await expectJson(await centre.call('GET', made.person.path), 200)
  })

  it('waits for the end of a case of the household in which the person lives, and of no other', async () => {
    const draft = (number: string) =>
      beneficiaryDraft({ identifiers: [{ system: 'personal-number', value: `05631700${number}`, verification: 'document-seen' }] })
    const [mother, gone] = [await create(centre, 'beneficiaries', draft('8101')), await create(centre, 'beneficiaries', draft('8102'))]
    const members = [
      { relationship: 'head', beneficiaryId: mother.id },
      { relationship: 'child', beneficiaryId: gone.id, to: { value: '2025', accuracy: 'reported' } },
    ]
    const household = await create(centre, 'households', { members })
    const family = { clientKind: 'family', beneficiaryId: undefined, householdId: household.id, number: 'QLTH-household' }
    const file = await create(centre, 'cases', caseDraft(undefined, family))
    const [request, other] = [await askForErasure(centre, mother.id), await askForErasure(centre, gone.id)]
    const faults = [expect.objectContaining({ pointer: '/beneficiaryId', code: 'erasure-open-matters', args: { resources: 'Case' } })]
    expect((await expectProblem(await fulfil(centre, request), 'requirement-missing')).errors).toEqual(faults)
    await expectJson(await fulfil(centre, other), 200)
    const people = async () =>
      (await runRetention({ store }, new Date('2040-01-01T03:00:00.000Z'))).map(({ beneficiaryId }) => beneficiaryId)
    await expectJson(await act(centre, request.path, 'withdraw', { withdrawnOn: '2026-11-22' }), 200)
    expect(await people()).not.toContain(mother.id)
    const paper = await create(centre, 'documents', minutesDraft({ caseId: file.id }))
    const closure = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId: paper.id }
    await expectJson(await act(centre, file.path, 'close', closure), 200)
    expect(await people()).toContain(mother.id)
  })

  it('is listed, and done, once the retention of every record is over', async () => {
    const made = await erasablePerson(hospital, 'chim-ri')
    await closeFile(hospital, made)
    const early = await runRetention({ store }, new Date('2036-11-22T03:00:00.000Z'))
    expect(early).toEqual([])
    const day = new Date('2036-11-23T03:00:00.000Z')
    const listed = await runRetention({ store }, day)
    const expected = { facilityId: hospital.id, beneficiaryId: made.person.id, keptUntil: '2036-11-22', records: 3 }
    expect(listed).toContainEqual(expected)
    await expectJson(await hospital.call('GET', made.person.path), 200)
    expect(await runRetention({ store, erase: true }, day)).toContainEqual(expected)
    await expectProblem(await hospital.call('GET', made.person.path), 'erased')
    expect(await runRetention({ store, erase: true }, day)).toEqual([])
  })
})
