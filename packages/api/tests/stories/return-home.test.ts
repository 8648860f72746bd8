import type { CaseTransfer } from '@caunoi/schemas'
import { expect, test } from 'vitest'
import { filePaper } from './support/paper.ts'
import { faultsOf, refusalOf } from './support/refusal-of.ts'
import { createWorld } from './support/world.ts'

const home = { kind: 'current', provinceCode: '56', communeCode: '22702', codesAsOf: '2026-01-01', line: 'Thôn Hạ' } as const

/** A centre with a resident who will go home to her daughter, in another commune than the one she came from. */
async function residentOfCentre() {
  const world = await createWorld('2026-03-02')
  const centre = await world.join({ name: 'Trung tâm Bảo trợ xã hội Bình Minh', kind: 'general-care' })
  const oldCommune = await world.join({ name: 'Ủy ban nhân dân phường Nha Trang', kind: 'commune', level: 'commune' })
  const newCommune = await world.join({ name: 'Ủy ban nhân dân xã Suối Hoa', kind: 'commune', level: 'commune' })
  const { client } = centre
  const resident = await client.beneficiaries.create({
    noIdentifierReason: 'lost',
    name: 'Phùng Thị Sáu',
    sex: 'female',
    birthDate: { value: '1950', accuracy: 'reported' },
    situations: [{ situation: 'elderly-alone' }],
  })
  const file = await client.cases.create({
    number: 'QLTH-2026-0031',
    clientKind: 'individual',
    beneficiaryId: resident.id,
    source: 'commune',
    kinds: ['elder-care'],
    urgency: 'routine',
    setting: 'social-assistance',
    openedOn: '2026-03-02',
  })
  const stay = await client.stays.create({
    number: 'TN-2026-0021',
    beneficiaryId: resident.id,
    caseId: file.id,
    kind: 'especially-difficult',
    admittedOn: '2026-03-02',
    place: { kind: 'room', building: 'Khu A', room: '5' },
  })
  return { world, centre, oldCommune, newCommune, resident, file, stay }
}

/** She has gone home: her daughter signed the minutes. */
async function residentGoesHome() {
  const told = await residentOfCentre()
  const { world, centre, stay, file } = told
  world.setClock('2026-06-15')
  const minutes = await filePaper(centre, 'Biên bản bàn giao bà Sáu cho con gái.', {
    title: 'Biên bản bàn giao ngày 15/6/2026',
    kind: 'handover-minutes',
    issuedOn: '2026-06-15',
    caseId: file.id,
  })
  const ending = {
    endedOn: '2026-06-15',
    reason: 'family-request',
    legalBasis: 'NĐ 20/2021/NĐ-CP Điều 30(2)(b)',
    destination: { kind: 'family', address: home, receivedBy: 'Phùng Thị Thu' },
    needsFollowUp: true,
  } as const
  expect(faultsOf(await refusalOf(centre.client.stays.end(stay, ending)))).toEqual(['/handover required-field'])
  const ended = await centre.client.stays.end(stay, {
    ...ending,
    handover: {
      on: '2026-06-15',
      signers: [
        { party: 'facility', name: 'Lê Thị An' },
        { party: 'guardian', name: 'Phùng Thị Thu' },
        { party: 'commune', name: 'Đỗ Thị Sương' },
      ],
      documentId: minutes.id,
    },
  })
  return { ...told, ended, minutes }
}

test('the stay ends for a legal reason, with minutes, and begins six months of follow-up', async () => {
  const { world, centre, ended, minutes, oldCommune } = await residentGoesHome()
  expect(ended).toMatchObject({
    status: 'ended',
    followUpUntil: '2026-12-15',
    ending: { reason: 'family-request', destination: { address: home }, handover: { documentId: minutes.id } },
  })
  world.setClock('2026-07-15')
  const first = await centre.client.stays.recordFollowUp(ended, {
    on: '2026-07-15',
    result: 'needs-support',
    note: 'Thiếu thuốc huyết áp.',
  })
  world.setClock('2026-12-14')
  const last = await centre.client.stays.recordFollowUp(first, { on: '2026-12-14', result: 'stable' })
  expect(last.followUps?.map(({ result }) => result)).toEqual(['needs-support', 'stable'])
  const followed = await centre.client.stays.search({ status: 'ended', followUpUntil: { from: '2026-12-01' } }).toArray()
  expect(followed.map(({ id }) => id)).toEqual([ended.id])
  expect((await refusalOf(oldCommune.client.stays.read(ended.id))).code).toBe('not-found')
})

test('the case goes to the commune where she lives now, with its person and its papers; the centre keeps a stub', async () => {
  const { centre, oldCommune, newCommune, resident, file, ended, minutes } = await residentGoesHome()
  const held: CaseTransfer['disclosure']['dataClasses'] = ['identity', 'identifiers', 'address', 'situation']
  const consent = await centre.client.consents.create({
    beneficiaryId: resident.id,
    purpose: 'referral',
    dataClasses: held,
    recipientIds: [newCommune.id],
    givenBy: [{ role: 'person' }],
    form: 'paper',
    from: '2026-06-15',
  })
  const asked: CaseTransfer = {
    senderReference: 'BG-2026-0003',
    toFacilityId: newCommune.id,
    urgency: 'routine',
    reason: 'Bà về sống với con gái ở xã khác.',
    requestedServices: ['case-management', 'reintegration'],
    contact: { name: 'Lê Thị An', phone: '0905000111' },
    disclosure: { dataClasses: held, consentId: consent.id },
  }
  const narrow: CaseTransfer = { ...asked, disclosure: { dataClasses: ['identity'], consentId: consent.id } }
  const refused = await refusalOf(centre.client.cases.transfer(file.id, narrow))
  expect(faultsOf(refused)).toEqual(['/disclosure/dataClasses data-class-missing'])
  const transfer = await centre.client.cases.transfer(file.id, asked)
  expect(transfer).toMatchObject({ kind: 'transfer', status: 'sent' })
  expect((await refusalOf(newCommune.client.cases.read(file.id))).code).toBe('not-found')

  await newCommune.client.referrals.accept(transfer.id)
  expect(await newCommune.client.cases.read(file.id)).toMatchObject({ recordedBy: newCommune.id, number: 'QLTH-2026-0031' })
  expect(await newCommune.client.beneficiaries.read(resident.id)).toMatchObject({ recordedBy: newCommune.id, name: 'Phùng Thị Sáu' })
  expect(await newCommune.client.documents.read(minutes.id)).toMatchObject({ kind: 'handover-minutes' })
  expect((await refusalOf(newCommune.client.stays.read(ended.id))).code).toBe('not-found')
  expect((await refusalOf(oldCommune.client.cases.read(file.id))).code).toBe('not-found')

  const answer = { outcome: 'handed-over', text: 'Xã đã nhận và sẽ thăm hằng tháng.', completedOn: '2026-06-15' } as const
  expect(faultsOf(await refusalOf(newCommune.client.referrals.complete(transfer.id, answer)))).toEqual(['/handover required-field'])
  await newCommune.client.referrals.complete(transfer.id, {
    ...answer,
    handover: { on: '2026-06-15', signers: [{ party: 'commune', name: 'Đỗ Thị Sương' }], takenOverBy: 'Đỗ Thị Sương' },
  })
  expect(await centre.client.referrals.read(transfer.id)).toMatchObject({ status: 'completed', feedback: { outcome: 'handed-over' } })
  const stub = await centre.client.cases.read(file.id)
  expect(stub).toMatchObject({ number: 'QLTH-2026-0031', recordedBy: newCommune.id })
  for (const hidden of ['beneficiaryId', 'summary', 'safetyNotes']) expect(stub).not.toHaveProperty(hidden)
  expect((await refusalOf(centre.client.beneficiaries.read(resident.id))).code).toBe('not-found')
  expect(await centre.client.stays.recordFollowUp(ended, { on: '2026-06-15', result: 'stable' })).toMatchObject({ status: 'ended' })
})
