import { expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, minutesDraft, referralDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const closing = { reason: 'goals-reached', outcome: 'improved', closedOn: '2026-11-22' }
const contactOnly = { dataClasses: ['contact'], legalBasis: 'child-protection-report' }

/** A clinic to which a hospital disclosed how to reach a client, and nothing else. */
async function createSetting() {
  const network = await createWorkerNetwork()
  const [hospital, clinic] = [await network.addFacility('hospital'), await network.addFacility('clinic')]
  let references = 0
  const disclose = async (parts: Readonly<Record<string, unknown>> = {}) => {
    const person = await network.make(hospital, {}, 'beneficiaries', beneficiaryDraft(parts))
    references += 1
    const draft = referralDraft(person.id, clinic, { senderReference: `CG-${references}`, disclosure: contactOnly })
    const referral = await network.make(hospital, {}, 'referrals', draft)
    expect((await network.act(clinic, {}, referral.path, 'accept', {})).status).toBe(200)
    return { person, referral }
  }
  const closedCase = async (clientId: string, number: string) => {
    const file = await network.make(clinic, {}, 'cases', caseDraft(clientId, { number }))
    const minutes = await network.make(clinic, {}, 'documents', minutesDraft())
    expect((await network.act(clinic, {}, file.path, 'close', { ...closing, minutesDocumentId: minutes.id })).status).toBe(200)
    return file
  }
  return { ...network, hospital, clinic, disclose, closedCase }
}

it('no facility is told by opening its case again that a client has died whose death was not disclosed to it', async () => {
  const { act, hospital, clinic, disclose, closedCase, make } = await createSetting()
  const { person } = await disclose()
  const file = await closedCase(person.id, 'PK-1')
  const death = { date: { value: '2026-11-21', accuracy: 'reported' } }
  expect((await act(hospital, {}, person.path, 'declareDeath', death)).status).toBe(200)
  expect((await act(clinic, {}, file.path, 'reopen', { reason: 'Liên lạc lại.' })).status).toBe(200)
  const own = await make(clinic, {}, 'beneficiaries', beneficiaryDraft())
  const ofOwn = await closedCase(own.id, 'PK-2')
  expect((await act(clinic, {}, own.path, 'declareDeath', death)).status).toBe(200)
  const { status, body } = await act(clinic, {}, ofOwn.path, 'reopen', { reason: 'Nhầm.' })
  expect([status, body.errors]).toMatchObject([409, [{ code: 'client-died' }]])
})

it('who was given a paper back is not told by closing a case whether it belongs to a case there', async () => {
  const { ask, act, make, hospital, clinic, disclose } = await createSetting()
  const theirs = await make(clinic, {}, 'beneficiaries', beneficiaryDraft())
  const theirCase = await make(clinic, {}, 'cases', caseDraft(theirs.id, { number: 'PK-1' }))
  const answers = []
  for (const [index, parts] of [{}, { caseId: theirCase.id }].entries()) {
    const { person, referral } = await disclose()
    const paper = await make(clinic, {}, 'documents', minutesDraft(parts))
    const feedback = { outcome: 'needs-met', text: 'Đã khám.', completedOn: '2026-11-22', documentIds: [paper.id] }
    expect((await act(clinic, {}, referral.path, 'complete', feedback)).status).toBe(200)
    expect((await ask(hospital, {}, 'GET', paper.path)).body).not.toHaveProperty('caseId')
    const file = await make(hospital, {}, 'cases', caseDraft(person.id, { number: `BV-${index}` }))
    answers.push((await act(hospital, {}, file.path, 'close', { ...closing, minutesDocumentId: paper.id })).status)
  }
  expect(answers).toEqual([200, 200])
})

it('no figure of a facility tells it by which number another one knows somebody', async () => {
  const { ask, make, clinic, disclose } = await createSetting()
  const numberOf = (value: string) => ({ identifiers: [{ system: 'personal-number', value, verification: 'document-seen' }] })
  const links = [{ anyOf: [{ fact: 'beneficiary', period: 'until-end', same: 'person' }] }]
  const numerator = { fact: 'case', measure: 'records', period: 'until-end', where: [{ dimension: 'setting', values: ['education'] }] }
  const title = { vi: 'Hồ sơ', en: 'Cases' }
  for (const [code, parts] of [
    ['cases-of-known', { numerator: { ...numerator, links } }],
    ['people', { numerator: { ...numerator, measure: 'people', where: [] } }],
  ] as const)
    await make(clinic, { purpose: 'operations' }, 'indicators', { code, title, about: title, unit: 'people', ...parts })
  const figures = async () => {
    const path = `/v1/reports/preview?report=own&scope=facility&area=${clinic}&from=2026-11-01&to=2026-11-30`
    const { values } = (await ask(clinic, { purpose: 'statistics' }, 'GET', path)).body
    return Array.isArray(values) ? values.map(({ value }) => value) : []
  }
  // Whom the clinic knows itself is tied together.
  const own = await make(clinic, {}, 'beneficiaries', beneficiaryDraft(numberOf('056317000099')))
  await make(clinic, {}, 'cases', caseDraft(own.id, { number: 'PK-0', setting: 'education' }))
  expect(await figures()).toEqual([1, 1])
  // A guess, and a stranger whose number is the guessed one, and another one of whom it is not.
  await make(clinic, {}, 'beneficiaries', beneficiaryDraft(numberOf('056317000013')))
  const told = []
  for (const [index, value] of ['056317000013', '056317000021'].entries()) {
    const { person } = await disclose(numberOf(value))
    const before = await figures()
    await make(clinic, {}, 'cases', caseDraft(person.id, { number: `PK-${index + 1}`, setting: 'education' }))
    const after = await figures()
    told.push(after.map((figure, at) => figure - before[at]))
  }
  expect(told[0]).toEqual(told[1])
})

it('a search by time finds what a facility was shown since, and tells nothing of changes that it was not', async () => {
  const { ask, act, make, pass, now, hospital, clinic } = await createSetting()
  const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
  const made = now().toISOString()
  const call = async (phone: string) => {
    pass(60_000)
    const { etag } = await ask(hospital, {}, 'GET', person.path)
    const contacts = [{ kind: 'main', phone }]
    expect((await ask(hospital, {}, 'PATCH', person.path, { contacts }, { 'if-match': etag })).status).toBe(200)
    return now().toISOString()
  }
  await call('0905000222')
  pass(60_000)
  const disclosure = { dataClasses: ['identity'], legalBasis: 'child-protection-report' }
  const referral = await make(hospital, {}, 'referrals', referralDraft(person.id, clinic, { senderReference: 'CG-T', disclosure }))
  expect((await act(clinic, {}, referral.path, 'accept', {})).status).toBe(200)
  const shown = now().toISOString()
  const changed = await call('0905000333')
  const since = async (updatedSince: string) => {
    const { body } = await ask(clinic, {}, 'POST', '/v1/beneficiaries/search', { updatedSince })
    return JSON.stringify(body.items).includes(person.id)
  }
  expect([await since(shown), await since(changed)]).toEqual([true, false])
  expect((await ask(clinic, {}, 'GET', person.path)).body).toMatchObject({ version: 1, recordedAt: made })
})
