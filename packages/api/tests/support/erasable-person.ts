import { createHash } from 'node:crypto'
import { act } from './act.ts'
import { create, type Made } from './create.ts'
import { beneficiaryDraft, caseDraft, minutesDraft, stayDraft } from './drafts.ts'
import { expectJson } from './expect-problem.ts'
import type { TestFacility } from './test-network.ts'

let made = 0

/** A person with a closed case, its minutes and their file; every sensitive text holds the canary. */
export interface ErasablePerson {
  readonly person: Made
  readonly file: Made
  readonly minutes: Made
}

/** Makes the person; the sensitive content of each record, and of the file, names the canary. */
export async function erasablePerson(facility: TestFacility, canary: string, name = 'Nguyễn Thị Ngọc'): Promise<ErasablePerson> {
  const number = ++made
  const person = await create(
    facility,
    'beneficiaries',
    beneficiaryDraft({
      name,
      identifiers: [{ system: 'personal-number', value: `0561900${String(10_000 + number)}`, verification: 'document-seen' }],
      ethnicity: '01',
      conditions: [{ code: 'B20', name: `Bệnh ${canary}`, treatment: `Thuốc ${canary}` }],
      situations: [{ situation: 'hiv' }],
      paymentAccount: { channel: 'bank-account', bankBin: '970405', accountNumber: '4702205000113', accountName: canary },
    }),
  )
  const file = await create(facility, 'cases', caseDraft(person.id, { number: `QLTH-${number}`, summary: `Hoàn cảnh ${canary}` }))
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${canary}`)
  const sha256 = createHash('sha256').update(bytes)
  const [hex, base64] = [sha256.copy().digest('hex'), sha256.digest('base64')]
  const minutes = await create(
    facility,
    'documents',
    minutesDraft({ title: `Biên bản ${canary}`, caseId: file.id, size: bytes.length, sha256: hex }),
  )
  const headers = { 'content-type': 'application/pdf', 'content-digest': `sha-256=:${base64}:`, 'if-match': '"1"' }
  await expectJson(await facility.call('PUT', `${minutes.path}/content`, { body: bytes, headers }), 200)
  return { person, file, minutes }
}

/** Closes the case, so that no matter of the person is open. */
export async function closeFile(facility: TestFacility, { file, minutes }: ErasablePerson): Promise<void> {
  const closure = { reason: 'goals-reached', outcome: 'independent', closedOn: '2026-11-22', minutesDocumentId: minutes.id }
  await expectJson(await act(facility, file.path, 'close', closure), 200)
}

/** Receives a request to have all data of a person deleted, and acknowledges it. */
export async function askForErasure(facility: TestFacility, beneficiaryId: string, parts: object = {}): Promise<Made> {
  const request = await create(facility, 'privacy-requests', {
    number: `YC-${++made}`,
    kind: 'delete',
    requestedBy: [{ role: 'person' }],
    beneficiaryId,
    receivedAt: '2026-11-19T18:00:00.000Z',
    channel: 'in-person',
    ...parts,
  })
  await expectJson(await act(facility, request.path, 'acknowledge', { acknowledgedOn: '2026-11-20', processorInvolved: false }), 200)
  return request
}

/** Fulfils the request. */
export function fulfil(facility: TestFacility, { path }: Made): Promise<Response> {
  return act(facility, path, 'fulfil', { fulfilledOn: '2026-11-22', outcome: 'Đã xóa toàn bộ dữ liệu.' })
}

/** An open stay of the person. */
export const openStay = (facility: TestFacility, beneficiaryId: string): Promise<Made> =>
  create(facility, 'stays', stayDraft(beneficiaryId, { number: `TN-${++made}` }))
