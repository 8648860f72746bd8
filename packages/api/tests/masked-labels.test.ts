import { expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const normal = { confidentiality: 'normal', sensitivity: [] }

/** A receiver to which the contact of a client with this condition was disclosed, nothing else. */
async function disclosedContact(code: string) {
  const { addFacility } = await createTestNetwork()
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const conditions = [{ code }]
  const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft({ conditions }) }), 201)
  const disclosure = { dataClasses: ['contact'], legalBasis: 'state-duty' }
  const safetyNote = { text: 'Không báo.', mustNotBeInformed: [{ relationship: 'adoptive-parent' }] }
  const sent = await hospital.call('POST', '/v1/referrals', {
    body: referralDraft(person.id, centre.id, { disclosure, safetyNote }),
    headers: { 'idempotency-key': 'k' },
  })
  const referral = `/v1/referrals/${String((await expectJson(sent, 201)).id)}`
  return { hospital, centre, path: `/v1/beneficiaries/${String(person.id)}`, referral }
}

const accept = { body: {}, headers: { 'if-match': '*' } }

it('the labels of a view tell nothing of what the view hides, however the record is found', async () => {
  const { hospital, centre, path, referral } = await disclosedContact('B20')
  const unanswered = await expectJson(await centre.call('GET', referral), 200)
  expect(unanswered).not.toHaveProperty('safetyNote')
  expect(unanswered.labels).toEqual(normal)
  expect(await expectJson(await centre.call('POST', `${referral}/accept`, accept), 200)).toMatchObject({
    labels: { confidentiality: 'restricted', sensitivity: ['adoption'] },
  })

  const view = await expectJson(await centre.call('GET', path), 200)
  expect(view).not.toHaveProperty('conditions')
  expect(view.labels).toEqual(normal)
  const { items } = await expectJson(await centre.call('POST', '/v1/beneficiaries/search', { body: { fields: ['labels'] } }), 200)
  expect(items).toEqual([expect.objectContaining({ labels: normal }), expect.objectContaining({ labels: normal })])
  const { included } = await expectJson(await centre.call('GET', `${referral}?include=beneficiaryId`), 200)
  expect(included).toMatchObject({ beneficiaries: [{ labels: normal }] })
  expect(await expectJson(await hospital.call('GET', `${path}?fields=labels`), 200)).toMatchObject({
    labels: { confidentiality: 'restricted', sensitivity: ['hiv'] },
  })
})

it('a label that comes on for a hidden field is not told to who does not see the field', async () => {
  const { hospital, centre, path, referral } = await disclosedContact('J45')
  await expectJson(await centre.call('POST', `${referral}/accept`, accept), 200)
  const { next } = await expectJson(await centre.call('GET', '/v1/changes?limit=500'), 200)
  const headers = { 'if-match': '*', 'content-type': 'application/merge-patch+json' }
  const body = { conditions: [{ code: 'B20' }] }
  expect(await expectJson(await hospital.call('PATCH', path, { body, headers }), 200)).toMatchObject({ labels: { sensitivity: ['hiv'] } })
  expect((await expectJson(await centre.call('GET', `/v1/changes?limit=500&cursor=${String(next)}`), 200)).items).toEqual([])
})
