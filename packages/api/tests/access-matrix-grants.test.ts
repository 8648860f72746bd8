import type { Grant } from '@caunoi/schemas/policy'
import { expect, it } from 'vitest'
import type { Relation } from './matrix/expected-views.ts'
import { extentOf } from './matrix/plant-records.ts'
import { beneficiaryDraft, caseDraft, caseTransferDraft, referralDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

/** What a grant says beside where it stands: the matrix plants grants of these forms, and actions have to give the same. */
const formOf = ({ facility: _f, resource: _r, id: _i, referralId: _through, ...extent }: Grant) => ({
  relation: extent.relation,
  parts: Object.keys(extent).sort(),
})
const planted = (relation: Relation, resource: string) => {
  const extent = extentOf(relation, resource)
  return extent && { relation: extent.relation, parts: Object.keys(extent).sort() }
}

async function createSetting() {
  const network = await createWorkerNetwork()
  const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
  const person = await network.make(hospital, {}, 'beneficiaries', beneficiaryDraft())
  const grantsOn = async (resource: string, id: string) =>
    network.store.transaction(async (transaction) => (await transaction.grantsOn(resource, id)).map(formOf))
  return { ...network, hospital, centre, person, grantsOn }
}

it('a referral gives what the matrix plants: while it waits, when it is accepted, and when it is over', async () => {
  const { make, act, grantsOn, hospital, centre, person } = await createSetting()
  const referral = await make(hospital, {}, 'referrals', referralDraft(person.id, centre))
  expect(await grantsOn('Referral', referral.id)).toEqual([planted('referral pending', 'Referral')])
  expect((await act(centre, {}, referral.path, 'accept', {})).status).toBe(200)
  expect(await grantsOn('Referral', referral.id)).toEqual([planted('referral accepted', 'Referral')])
  expect(await grantsOn('Beneficiary', person.id)).toEqual([planted('referral accepted', 'Beneficiary')])
  const ending = { outcome: 'needs-met', text: 'Xong.', completedOn: '2026-11-22' }
  expect((await act(centre, {}, referral.path, 'complete', ending)).status).toBe(200)
  expect(await grantsOn('Referral', referral.id)).toEqual([planted('referral ended', 'Referral')])
  expect(await grantsOn('Beneficiary', person.id)).toEqual([])
})

it('a consent with a last day gives a disclosure that ends by itself', async () => {
  const { make, act, grantsOn, hospital, centre, person } = await createSetting()
  const consent = await make(hospital, {}, 'consents', {
    ...{ beneficiaryId: person.id, purpose: 'care', dataClasses: ['identity', 'health'], recipientIds: [centre], from: '2026-11-20' },
    ...{
      givenBy: [
        { role: 'child', name: 'Nguyễn Thị Ngọc' },
        { role: 'guardian', name: 'Võ Thị Bích', relationship: 'mother' },
      ],
      form: 'electronic',
      to: '2026-12-20',
    },
  })
  const disclosure = { dataClasses: ['identity', 'health'], consentId: consent.id }
  const referral = await make(hospital, {}, 'referrals', referralDraft(person.id, centre, { disclosure }))
  expect((await act(centre, {}, referral.path, 'accept', {})).status).toBe(200)
  expect(await grantsOn('Referral', referral.id)).toEqual([planted('referral accepted, last day over', 'Referral')])
  expect(await grantsOn('Beneficiary', person.id)).toEqual([planted('referral accepted, last day over', 'Beneficiary')])
})

it('an offer, a request for a transfer and a transfer give what the matrix plants', async () => {
  const { make, act, grantsOn, hospital, centre, person } = await createSetting()
  const { kind: _kind, toFacilityId: _to, ...offered } = referralDraft(person.id, '')
  const offer = await make(hospital, {}, 'referral-offers', { ...offered, invites: {} })
  expect(await grantsOn('ReferralOffer', offer.id)).toEqual([planted('offer', 'ReferralOffer')])
  const { reason, contact, urgency, senderReference } = offered
  const wish = { reason, contact, urgency, senderReference, toFacilityId: centre, caseNumber: 'QLTH-1' }
  const request = await make(hospital, {}, 'transfer-requests', wish)
  expect(await grantsOn('TransferRequest', request.id)).toEqual([planted('referral pending', 'TransferRequest')])
  const file = await make(hospital, {}, 'cases', caseDraft(person.id))
  const sent = await act(hospital, {}, file.path, 'transfer', caseTransferDraft(centre))
  expect((await act(centre, {}, `/v1/referrals/${String(sent.body.id)}`, 'accept', {})).status).toBe(200)
  expect(await grantsOn('Case', file.id)).toEqual([planted('transferred away', 'Case')])
})

it('an access grant and an emergency give what the matrix plants, to one worker until an instant', async () => {
  const { ask, make, grantsOn, hospital, centre, person } = await createSetting()
  const file = await make(hospital, {}, 'cases', caseDraft(person.id))
  const granted = await make(hospital, {}, 'access-grants', {
    ...{ kind: 'collaborator', toFacilityId: centre, workerId: 'w-1', beneficiaryId: person.id, dataClasses: ['contact', 'health'] },
    ...{ caseIds: [file.id], caseFields: ['summary'], legalBasis: 'state-duty', decision: '12/QĐ-TTCTXH', to: '2026-11-30' },
  })
  expect(await grantsOn('AccessGrant', granted.id)).toEqual([planted('grant told', 'AccessGrant')])
  expect(await grantsOn('Beneficiary', person.id)).toEqual([planted('delegated', 'Beneficiary')])
  expect(await grantsOn('Case', file.id)).toEqual([planted('delegated', 'Case')])

  const doctor = { purpose: 'break-glass', role: 'clinician', workerId: 'w-1' } as const
  const opened = await ask(centre, doctor, 'POST', '/v1/emergency-accesses', {
    sought: { identifier: { system: 'personal-number', value: '056317000013' }, birthDate: '2017' },
    ...{ reason: 'medical-emergency', justification: 'Bệnh nhân bất tỉnh tại khoa cấp cứu.' },
  })
  expect(await grantsOn('EmergencyAccess', String(opened.body.id))).toEqual([planted('emergency told', 'EmergencyAccess')])
  expect(await grantsOn('Beneficiary', person.id)).toContainEqual(planted('emergency', 'Beneficiary'))
})
