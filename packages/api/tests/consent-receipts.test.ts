import { beneficiaryResource, fieldsOfDataClasses } from '@caunoi/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runClock } from '../src/index.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const DAY = 86_400_000
const full = {
  contacts: [{ kind: 'main', phone: '0905000222' }],
  conditions: [{ code: 'J45' }],
  situations: [{ situation: 'orphan' }],
}
const consentDraft = (beneficiaryId: string, parts: object = {}) => ({
  ...{ beneficiaryId, purpose: 'referral', dataClasses: ['identity', 'health'], form: 'paper', from: '2026-11-01' },
  givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
  ...parts,
})

async function createSetting(parts: Readonly<Record<string, unknown>> = {}) {
  const network = await createWorkerNetwork()
  const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
  const person = await network.make(hospital, {}, 'beneficiaries', beneficiaryDraft(parts))
  const refer = (disclosure: object, reference = 'CG-1') =>
    network.ask(hospital, {}, 'POST', '/v1/referrals', referralDraft(person.id, centre, { disclosure, senderReference: reference }), {
      'idempotency-key': crypto.randomUUID(),
    })
  /** Sends a child on the word of a guardian of that name, and its own. */
  const referOnWordOf = async (name: string, childId: string) => {
    const givenBy = [{ role: 'guardian', name }, { role: 'child' }]
    const consent = await network.make(hospital, {}, 'consents', consentDraft(childId, { givenBy }))
    const disclosure = { dataClasses: ['identity'], consentId: consent.id }
    const draft = referralDraft(childId, centre, { disclosure, senderReference: name })
    return network.ask(hospital, {}, 'POST', '/v1/referrals', draft, { 'idempotency-key': crypto.randomUUID() })
  }
  return { ...network, hospital, centre, person, refer, referOnWordOf }
}

const pathOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) => `/v1/referrals/${String(body.id)}`

describe('the receipt of a disclosure', () => {
  it('tells the sender by whose word, for what and how much, and nobody else', async () => {
    const { ask, act, make, hospital, centre, person, refer } = await createSetting()
    const consent = await make(hospital, {}, 'consents', consentDraft(person.id, { to: '2026-11-24' }))
    const sent = await refer({ dataClasses: ['identity'], fields: ['name'], consentId: consent.id })
    const receipt = {
      ...{ reason: 'consent', consentId: consent.id, givenBy: ['guardian', 'child'], purpose: 'referral', recipientId: centre },
      ...{ dataClasses: ['identity'], decidedAt: '2026-11-22T03:00:00.000Z', until: '2026-11-24T16:59:59.999Z' },
    }
    expect(sent.body.receipt).toMatchObject(receipt)
    expect(Object(sent.body.receipt).fields).toContain('name')
    expect(Object(sent.body.receipt).fields).not.toContain('conditions')
    const path = pathOf(sent)
    await act(centre, {}, path, 'accept', {})
    expect((await ask(centre, {}, 'GET', path)).body).not.toHaveProperty('receipt')
    expect((await ask(hospital, {}, 'GET', path)).body).toMatchObject({ status: 'accepted', receipt })
    const lawful = await refer({ dataClasses: ['identity'], legalBasis: 'child-protection-report' }, 'CG-2')
    const until = '2027-05-21T16:59:59.999Z'
    expect(lawful.body.receipt).toMatchObject({ reason: 'mandatory-report', legalBasis: 'child-protection-report', until })
  })

  it('does not name the capacity of somebody whom a label hides', async () => {
    const { ask, make, hospital, person, refer } = await createSetting()
    const givenBy = [{ role: 'guardian', relationship: 'adoptive-parent' }, { role: 'child' }]
    const consent = await make(hospital, {}, 'consents', consentDraft(person.id, { givenBy }))
    const path = pathOf(await refer({ dataClasses: ['identity'], consentId: consent.id }))
    const blind = { workerId: 'nv-2', role: 'case-manager', labels: new Set<string>() } as const
    expect((await ask(hospital, blind, 'GET', path)).body.receipt).toMatchObject({ reason: 'consent', givenBy: ['child'] })
    expect((await ask(hospital, blind, 'GET', consent.path)).body.givenBy).toEqual([{ role: 'child' }])
  })

  it('is not given on the word of a guardian who must not be informed', async () => {
    const carers = [{ relationship: 'mother', isLegalGuardian: true, mustNotBeInformed: true }]
    const { make, hospital, person, refer } = await createSetting({ carers })
    const consent = await make(hospital, {}, 'consents', consentDraft(person.id))
    const refused = await refer({ dataClasses: ['identity'], consentId: consent.id })
    expect(refused.body.errors).toEqual([expect.objectContaining({ code: 'consent-not-valid', args: { missing: 'givenBy' } })])
    expect((await refer({ dataClasses: ['identity'], legalBasis: 'child-protection-report' }, 'CG-2')).status).toBe(201)
  })

  it('is not given on the word of such a guardian who is a client too, and is named by the own record only', async () => {
    const { make, hospital, referOnWordOf } = await createSetting()
    const father = await make(
      hospital,
      {},
      'beneficiaries',
      beneficiaryDraft({ name: 'Lê Văn Dũng', birthDate: { value: '1985', accuracy: 'documented' } }),
    )
    const carers = [{ relationship: 'father', beneficiaryId: father.id, isLegalGuardian: true, mustNotBeInformed: true }]
    const child = await make(
      hospital,
      {},
      'beneficiaries',
      beneficiaryDraft({ name: 'Lê Thị Na', birthDate: { value: '2017', accuracy: 'documented' }, carers }),
    )
    const send = (name: string) => referOnWordOf(name, child.id)
    expect((await send('LÊ VĂN DŨNG')).body.errors).toEqual([
      expect.objectContaining({ code: 'consent-not-valid', args: { missing: 'givenBy' } }),
    ])
    expect((await send('Lê Thị Hoa')).status).toBe(201)
  })

  it('tells nothing of the name of such a guardian whose record is another facility’s, and is not shown any more', async () => {
    const { make, ask, act, hospital, centre, referOnWordOf } = await createSetting()
    const key = () => ({ 'idempotency-key': crypto.randomUUID() })
    const father = await make(centre, {}, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Dũng' }))
    const shown = { dataClasses: ['identity'], legalBasis: 'child-protection-report' }
    const path = pathOf(await ask(centre, {}, 'POST', '/v1/referrals', referralDraft(father.id, hospital, { disclosure: shown }), key()))
    await act(hospital, {}, path, 'accept', {})
    const carers = [{ relationship: 'father', beneficiaryId: father.id, isLegalGuardian: true, mustNotBeInformed: true }]
    const child = await make(hospital, {}, 'beneficiaries', beneficiaryDraft({ name: 'Lê Thị Na', carers }))
    await act(centre, {}, path, 'endDisclosure', { reason: 'client-safety' })
    expect((await ask(hospital, {}, 'GET', `/v1/beneficiaries/${father.id}`)).status).toBe(404)
    for (const name of ['Lê Văn Dũng', 'Lê Thị Hoa']) expect((await referOnWordOf(name, child.id)).status).toBe(201)
  })

  it('is not given on the word of a guardian of whom only a duplicate says so that was merged into the record', async () => {
    const { make, act, hospital, person, refer } = await createSetting()
    const carers = [{ relationship: 'mother', isLegalGuardian: true, mustNotBeInformed: true }]
    const duplicate = await make(hospital, {}, 'beneficiaries', beneficiaryDraft({ carers }))
    expect((await act(hospital, {}, duplicate.path, 'merge', { survivorId: person.id, reason: 'Trùng.' })).body).toMatchObject({
      status: 'merged',
    })
    const consent = await make(hospital, {}, 'consents', consentDraft(person.id))
    const refused = await refer({ dataClasses: ['identity'], consentId: consent.id })
    expect(refused.body.errors).toEqual([expect.objectContaining({ code: 'consent-not-valid', args: { missing: 'givenBy' } })])
  })

  it('is not given on the word of such a guardian by the name of the record into which the own one was merged', async () => {
    const { make, act, ask, hospital, centre } = await createSetting()
    const adult = (name: string) =>
      make(hospital, {}, 'beneficiaries', beneficiaryDraft({ name, birthDate: { value: '1985', accuracy: 'documented' } }))
    const [misspelled, father] = [await adult('Lê Văn Dung'), await adult('Lê Văn Hùng Dũng')]
    const carers = [{ relationship: 'father', beneficiaryId: misspelled.id, isLegalGuardian: true, mustNotBeInformed: true }]
    const child = await make(hospital, {}, 'beneficiaries', beneficiaryDraft({ name: 'Lê Thị Na', carers }))
    expect((await act(hospital, {}, misspelled.path, 'merge', { survivorId: father.id, reason: 'Trùng.' })).body).toMatchObject({
      status: 'merged',
    })
    const givenBy = [{ role: 'guardian', name: 'Lê Văn Hùng Dũng' }, { role: 'child' }]
    const consent = await make(hospital, {}, 'consents', consentDraft(child.id, { givenBy }))
    const draft = referralDraft(child.id, centre, { disclosure: { dataClasses: ['identity'], consentId: consent.id } })
    const refused = await ask(hospital, {}, 'POST', '/v1/referrals', draft, { 'idempotency-key': crypto.randomUUID() })
    expect(refused.body.errors).toEqual([expect.objectContaining({ code: 'consent-not-valid', args: { missing: 'givenBy' } })])
  })

  it('is not given on the word of somebody of whom the referral itself says that they must not be informed', async () => {
    const { ask, make, hospital, centre, person } = await createSetting()
    const consent = await make(hospital, {}, 'consents', consentDraft(person.id))
    const send = (relationship: string) => {
      const safetyNote = { text: 'Không báo.', mustNotBeInformed: [{ relationship }] }
      const disclosure = { dataClasses: ['identity'], consentId: consent.id }
      const draft = referralDraft(person.id, centre, { disclosure, safetyNote, senderReference: relationship })
      return ask(hospital, {}, 'POST', '/v1/referrals', draft, { 'idempotency-key': crypto.randomUUID() })
    }
    expect((await send('mother')).body.errors).toEqual([
      expect.objectContaining({ code: 'consent-not-valid', args: { missing: 'givenBy' } }),
    ])
    expect((await send('father')).status).toBe(201)
  })
})

describe('what is disclosed by consent', () => {
  it('is gone with the last day of the consent, before the clock has come by and after', async () => {
    const { ask, act, make, hospital, centre, person, refer, pass, store, now } = await createSetting()
    const consent = await make(hospital, {}, 'consents', consentDraft(person.id, { to: '2026-11-22' }))
    const path = pathOf(await refer({ dataClasses: ['identity'], consentId: consent.id }))
    await act(centre, {}, path, 'accept', {})
    expect((await ask(centre, {}, 'GET', person.path)).status).toBe(200)
    pass(DAY)
    const over = async () => {
      expect((await ask(centre, {}, 'GET', person.path)).status).toBe(404)
      const { status, body } = await ask(centre, {}, 'GET', path)
      expect(status).toBe(200)
      expect(body).not.toHaveProperty('disclosure')
      const { items } = (await ask(centre, {}, 'POST', '/v1/beneficiaries/search', {})).body
      expect(JSON.stringify(items)).not.toContain(person.id)
    }
    await over()
    await runClock({ store }, now())
    await over()
  })

  it('never goes beyond its classes, recipients, purpose and time', async () => {
    const { ask, act, make, hospital, centre, person, refer, pass } = await createSetting(full)
    const classes = fc.subarray(['identity', 'contact', 'health', 'situation', 'family'])
    let reference = 0
    let read = 0
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          dataClasses: fc.subarray(['identity', 'contact', 'health', 'situation'], { minLength: 1 }),
          purpose: fc.constantFrom('referral', 'care', 'protection', 'publication'),
          recipientIds: fc.constantFrom(undefined, [centre], [hospital]),
          to: fc.constantFrom(undefined, 0, 1),
        }),
        classes,
        async ({ to, recipientIds, ...rest }, dataClasses) => {
          const terms = { ...rest, ...(recipientIds && { recipientIds }) }
          reference += 1
          const day = (after: number) =>
            new Date(Date.parse('2026-11-22T03:00:00.000Z') + (reference * 3 + after) * DAY).toISOString().slice(0, 10)
          pass(3 * DAY)
          const last = to === undefined ? {} : { to: day(to) }
          const consent = await make(hospital, {}, 'consents', consentDraft(person.id, { ...terms, ...last }))
          const sent = await refer({ dataClasses, consentId: consent.id }, `CG-${reference}`)
          if (sent.status === 201) {
            const path = pathOf(sent)
            await act(centre, {}, path, 'accept', {})
            const allowed = fieldsOfDataClasses(beneficiaryResource.schema, new Set(terms.dataClasses))
            const seen = Object.keys((await ask(centre, {}, 'GET', person.path)).body)
            expect(terms.purpose).not.toBe('publication')
            expect(recipientIds ?? [centre]).toContain(centre)
            expect(seen.filter((name) => !allowed.includes(name))).toEqual([])
            read += 1
            pass(2 * DAY)
            if (to !== undefined) expect((await ask(centre, {}, 'GET', person.path)).status).toBe(404)
            pass(-2 * DAY)
          }
          await act(hospital, {}, consent.path, 'withdraw', { withdrawnOn: day(0) })
          expect((await ask(centre, {}, 'GET', person.path)).status).toBe(404)
        },
      ),
      { numRuns: 30 },
    )
    expect(read).toBeGreaterThan(0)
  }, 120_000)
})
