import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, caseTransferDraft, transferDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { patch } from './support/patch.ts'
import { createTestNetwork } from './support/test-network.ts'

const CLASSES = ['contact', 'family', 'health', 'identifiers', 'identity', 'situation']
const legalBasis = 'child-protection-report'
const contacts = [{ kind: 'main', phone: '0905000111' }]

/** A case whose records hold six classes of data: the client three, its assessment three others. */
async function network() {
  const { addFacility, errors } = await createTestNetwork()
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const person = await create(hospital, 'beneficiaries', beneficiaryDraft({ contacts }))
  const file = await create(hospital, 'cases', caseDraft(person.id))
  const assessment = await create(hospital, 'assessments', {
    ...{ caseId: file.id, kind: 'initial', assessedOn: '2026-11-20', beneficiaryId: person.id },
    ...{ state: { physical: 'Suy nhược.' }, family: { circumstances: 'Muốn đón trẻ về.' }, summary: 'Cần nơi ở an toàn.' },
  })
  return { hospital, centre, person, file, assessment, errors }
}

const faultsOf = async (response: Response) => (await expectProblem(response, 'invalid')).errors

describe('a transfer, which hands over everything', () => {
  it('names every class of data that the records hold, by whatever way it is sent', async () => {
    const { hospital, centre, person, file, assessment, errors } = await network()
    const disclosure = { dataClasses: ['identity', 'contact'], legalBasis }
    const missing = {
      pointer: '/disclosure/dataClasses',
      code: 'data-class-missing',
      args: { missing: 'family, health, identifiers, situation' },
    }
    for (const sending of [
      send(hospital, 'referrals', transferDraft(person.id, centre.id, file.id, { disclosure })),
      act(hospital, file.path, 'transfer', caseTransferDraft(centre.id, { disclosure })),
    ])
      expect(await faultsOf(await sending)).toMatchObject([missing])

    const whole = caseTransferDraft(centre.id, { disclosure: { dataClasses: CLASSES, legalBasis } })
    const { id } = await expectJson(await act(hospital, file.path, 'transfer', whole), 200)
    await expectJson(await act(centre, `/v1/referrals/${id}`, 'accept', {}), 200)
    for (const { path } of [person, file, assessment])
      expect(await expectJson(await centre.call('GET', path), 200)).toMatchObject({ recordedBy: centre.id })
    expect(errors).toEqual([])
  })

  it('needs a consent that covers them all', async () => {
    const { hospital, centre, person, file } = await network()
    const consent = await create(hospital, 'consents', {
      ...{ beneficiaryId: person.id, purpose: 'referral', dataClasses: ['identity'], form: 'paper', from: '2026-11-01' },
      givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
    })
    const disclose = (dataClasses: readonly string[]) =>
      act(hospital, file.path, 'transfer', caseTransferDraft(centre.id, { disclosure: { dataClasses, consentId: consent.id } }))
    expect(await faultsOf(await disclose(['identity']))).toMatchObject([{ code: 'data-class-missing' }])
    const missing = 'dataClasses: contact, family, health, identifiers, situation'
    expect(await faultsOf(await disclose(CLASSES))).toMatchObject([{ code: 'consent-not-valid', args: { missing } }])
  })

  it('does not leave out single fields', async () => {
    const { hospital, centre, file } = await network()
    const disclosure = { dataClasses: CLASSES, fields: ['name'], legalBasis }
    const narrow = await act(hospital, file.path, 'transfer', caseTransferDraft(centre.id, { disclosure }))
    expect(await faultsOf(narrow)).toMatchObject([{ pointer: '/disclosure/fields', code: 'field-not-used' }])
  })

  it('is not accepted once the records hold more than it names; its receiver learns no more than that', async () => {
    const { hospital, centre, person, file, errors } = await network()
    const whole = caseTransferDraft(centre.id, { disclosure: { dataClasses: CLASSES, legalBasis } })
    const { id } = await expectJson(await act(hospital, file.path, 'transfer', whole), 200)
    await expectJson(await patch(hospital, person.path, { ethnicity: '01' }), 200)
    const refused = await expectProblem(await act(centre, `/v1/referrals/${id}`, 'accept', {}), 'requirement-missing')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/disclosure/dataClasses', code: 'transfer-not-covered' })])
    expect(JSON.stringify(refused)).not.toContain('origin')
    await expectProblem(await centre.call('GET', person.path), 'not-found')
    expect(await expectJson(await hospital.call('GET', file.path), 200)).toMatchObject({ recordedBy: hospital.id })
    // What was taken out again goes along with the history.
    await expectJson(await patch(hospital, person.path, { ethnicity: null }), 200)
    await expectProblem(await act(centre, `/v1/referrals/${id}`, 'accept', {}), 'requirement-missing')
    await expectJson(await act(centre, `/v1/referrals/${id}`, 'reject', { reason: 'other', note: 'Gửi lại đủ phạm vi.' }), 200)
    const next = { senderReference: 'CG-2', disclosure: { dataClasses: CLASSES, legalBasis } }
    expect(await faultsOf(await act(hospital, file.path, 'transfer', caseTransferDraft(centre.id, next)))).toMatchObject([
      { code: 'data-class-missing', args: { missing: 'origin' } },
    ])
    const all = { ...next, disclosure: { dataClasses: [...CLASSES, 'origin'], legalBasis } }
    const again = await expectJson(await act(hospital, file.path, 'transfer', caseTransferDraft(centre.id, all)), 200)
    await expectJson(await act(centre, `/v1/referrals/${String(again.id)}`, 'accept', {}), 200)
    expect(JSON.stringify(await expectJson(await centre.call('GET', `${person.path}/history`), 200))).toContain('ethnicity')
    expect(errors).toEqual([])
  })
})
