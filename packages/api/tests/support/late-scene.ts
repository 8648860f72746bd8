import { createHash } from 'node:crypto'
import { DataClass, sensitivityLabels } from '@caunoi/schemas'
import {
  beneficiaryDraft,
  benefitDraft,
  caseDraft,
  caseTransferDraft,
  minutesDraft,
  paymentDraft,
  planApproval,
  planDraft,
  referralDraft,
  serviceEventDraft,
  stayDraft,
  workerDraft,
} from './drafts.ts'
import { addFacility, beginWorld, type Call, enterStep } from './played-world.ts'

type Headers = Readonly<Record<string, string>>

/** The bytes of the minutes that are kept in a scene. */
export const paperBytes = new TextEncoder().encode('%PDF-1.7 Biên bản')

/** The headers with which bytes go up. */
export const headersOf = (bytes: Uint8Array): Headers => ({
  ...{ 'content-type': 'application/pdf', 'if-match': '*' },
  'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
})

/** Minutes of which the bytes are still to come. */
export const paperDraft = (parts: object = {}) =>
  minutesDraft({ size: paperBytes.byteLength, sha256: createHash('sha256').update(paperBytes).digest('hex'), ...parts })

/** How a scene comes to stand before the observers write: where its records are then, and whether they move there with the first write. */
export const journeys = {
  'stays at its facility': { moves: 'never' },
  'moved before': { moves: 'before' },
  'moves later': { moves: 'after' },
  'is about to move': { moves: 'meanwhile' },
} as const

export type Journey = keyof typeof journeys

/** Does as somebody who is cleared for everything, and needs it done. */
export interface Maker {
  make(collection: string, draft: object, headers?: Headers): Promise<string>
  act(path: string, action: string, body?: object): Promise<undefined>
  patch(path: string, body: object): Promise<undefined>
  upload(id: string, bytes: Uint8Array): Promise<undefined>
  find(path: string): Promise<Readonly<Record<string, unknown>>>
}

/** An id that no record has. */
const nobody = '01990000-0000-7000-8000-00000000dead'

let keys = 0

function makerOf(call: Call): Maker {
  const must = async (...asked: Parameters<Call>) => {
    const answer = await call(...asked)
    if (answer.status >= 300) throw new Error(`${asked[0]} ${asked[1]}: ${await answer.text()}`)
    return answer.json()
  }
  const does = async (...asked: Parameters<Call>): Promise<undefined> => {
    await must(...asked)
  }
  const keyed = (headers: Headers = {}): Headers => ({ 'idempotency-key': `scene-${++keys}`, ...headers })
  const headers = { 'if-match': '*' }
  return {
    make: async (collection, body, more) => String((await must('POST', `/v1/${collection}`, { body, headers: keyed(more) })).id),
    act: (path, action, body = {}) => does('POST', `/v1/${path}/${action}`, { body, headers: keyed(headers) }),
    patch: (path, body) => does('PATCH', `/v1/${path}`, { body, headers }),
    find: (path) => must('GET', `/v1/${path}`),
    upload: (id, body) => does('PUT', `/v1/documents/${id}/content`, { body, headers: headersOf(body) }),
  }
}

/** A client with a case in which much was done. */
async function makeClient({ make, act }: Maker) {
  const born = { birthDate: { value: '2017-03-05', accuracy: 'documented' }, situations: [{ situation: 'orphan' }] }
  const person = await make('beneficiaries', beneficiaryDraft(born))
  const file = await make('cases', caseDraft(person))
  const assessment = await make('assessments', { caseId: file, kind: 'initial', assessedOn: '2026-11-21', beneficiaryId: person })
  const [draftPlan, approvedPlan, activePlan] = [
    await make('support-plans', planDraft(file)),
    await make('support-plans', planDraft(file)),
    await make('support-plans', planDraft(file)),
  ]
  for (const id of [approvedPlan, activePlan]) await act(`support-plans/${id}`, 'approve', planApproval)
  await act(`support-plans/${activePlan}`, 'activate', { activatedOn: '2026-11-22' })
  const paper = await make('documents', paperDraft({ caseId: file }))
  const consent = await make('consents', {
    ...{ beneficiaryId: person, purpose: 'referral', dataClasses: Object.keys(DataClass.codes), form: 'paper', from: '2026-11-01' },
    givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
  })
  return { person, file, assessment, draftPlan, approvedPlan, activePlan, paper, consent }
}

type Client = Awaited<ReturnType<typeof makeClient>>

/** What stays with a facility when the case of the client moves. */
async function makeRest({ make, act }: Maker, facilityId: string, { person, file, activePlan }: Client) {
  const unnumbered = { identifiers: undefined, noIdentifierReason: 'not-issued', name: 'Trần Thị Mây' }
  const other = await make('beneficiaries', beneficiaryDraft(unnumbered))
  const worker = await make('workers', workerDraft(facilityId))
  const bare = await make('cases', caseDraft(person, { number: 'QLTH-2', kinds: ['other'] }))
  const place = { place: { kind: 'room' }, emergencyGroup: 'by-province' }
  const stay = await make('stays', stayDraft(person, { caseId: file, ...place }))
  const end = { condition: 'age-reached', age: 16 }
  const schedule = { kind: 'school-month', from: '2026-09-01', schoolMonths: [9, 10, 11, 12, 1, 2, 3, 4, 5], end }
  const benefit = await make('benefits', benefitDraft(person, { schedule, programme: 'school-support' }))
  await act(`benefits/${benefit}`, 'approve', { number: '245/QĐ-UBND', decidedOn: '2026-09-02' })
  await act(`benefits/${benefit}`, 'activate', { activatedOn: '2026-10-05' })
  const payment = await make('payments', paymentDraft(benefit))
  const event = await make('service-events', serviceEventDraft(person, worker, { planActivity: { planId: activePlan, activity: 'HD-01' } }))
  const said = { vi: 'Thử', en: 'Test' }
  const people = { fact: 'beneficiary', period: 'at-end', measure: 'people' }
  const secretly = { dimension: 'situation', values: ['domestic-violence'] }
  for (const [code, numerator] of Object.entries({ all: people, secret: { ...people, where: [secretly] } }))
    await make('indicators', { code, title: said, about: said, unit: 'people', numerator })
  return { other, worker, bare, stay, benefit, payment, event }
}

/** Discloses a part of what there is of a client to another facility. */
const disclose = ({ make }: Maker, { person, assessment, paper }: Client, toFacilityId: string): Promise<string> => {
  const legal = { dataClasses: ['identity', 'identifiers', 'situation', 'health'], legalBasis: 'state-duty' }
  const disclosure = { ...legal, assessmentIds: [assessment], documentIds: [paper] }
  return make('referrals', referralDraft(person, toFacilityId, { disclosure, safetyNote: undefined }))
}

/** Ids of the facilities of a scene: whose the records are at first, who receives a referral, and who takes the case over. */
export type Facilities = Readonly<Record<'owner' | 'partner' | 'heir', string>>

/** Ids of the records of a scene; `hidden` is what is there in one of its worlds only. */
export type SceneIds = Client &
  Awaited<ReturnType<typeof makeRest>> & { readonly referral: string; readonly hidden: string; readonly transfer: string } & Facilities

/** What is hidden beside the records of a scene. */
export interface Hidden {
  readonly label: string
  /** The only ways of the scene in which it can be there. */
  readonly journeys?: readonly Journey[]
  /** Done in both worlds first: a record that is hidden in both, and differs. */
  readonly before?: (maker: Maker, ids: SceneIds) => Promise<void>
  /** Done in one world only; answers the id of a record that it made. */
  readonly differs: (maker: Maker, ids: SceneIds, labelled: Headers) => Promise<string | undefined>
  /** Done in both worlds afterwards. */
  readonly after?: (maker: Maker, ids: SceneIds) => Promise<void>
}

/** A scene that stands, and its three facilities. */
export interface Scene {
  readonly ids: SceneIds
  /** Who has the records, or gets them by the first write. */
  readonly owner: string
  readonly facilities: Facilities
}

/** Makes one of the two worlds of a scene. */
export async function makeScene(pair: number, journey: Journey, hidden: Hidden, isThere: boolean, elsewhere = ''): Promise<Scene> {
  const { moves } = journeys[journey]
  beginWorld(isThere, pair)
  const [owner, partner, heir] = [await addFacility('owner'), await addFacility('partner'), await addFacility('heir')]
  enterStep(1)
  const client = await makeClient(makerOf(owner.call))
  const rest = await makeRest(makerOf(owner.call), owner.id, client)
  const referral = await disclose(makerOf(owner.call), client, partner.id)
  enterStep(2)
  await makerOf(partner.call).act(`referrals/${referral}`, 'accept')
  const facilities: Facilities = { owner: owner.id, partner: partner.id, heir: heir.id }
  const ids = { ...client, ...rest, ...facilities, referral, hidden: elsewhere, transfer: '' }
  const send = async () => {
    const dataClasses = Object.keys(DataClass.codes).filter((one) => one !== 'family')
    const disclosure = { dataClasses, labels: sensitivityLabels, legalBasis: 'child-protection-report' }
    const body = caseTransferDraft(heir.id, { senderReference: 'CG-2', disclosure })
    const answer = await owner.call('POST', `/v1/cases/${ids.file}/transfer`, {
      ...{ body, headers: { 'if-match': '*', 'idempotency-key': 'transfer' } },
    })
    const sent = await answer.json()
    if (answer.status !== 200) throw new Error(JSON.stringify(sent))
    ids.transfer = sent.id
  }
  enterStep(3)
  if (moves === 'before' || moves === 'meanwhile') await send()
  enterStep(4)
  if (moves === 'before') {
    await makerOf(heir.call).act(`referrals/${ids.transfer}`, 'accept')
    Object.assign(ids, await makeRest(makerOf(heir.call), heir.id, client))
  }
  const maker = makerOf(moves === 'before' ? heir.call : owner.call)
  enterStep(5)
  await hidden.before?.(maker, ids)
  enterStep(6)
  if (isThere) ids.hidden = (await hidden.differs(maker, ids, { 'sensitivity-labels': hidden.label })) ?? nobody
  enterStep(7)
  await hidden.after?.(maker, ids)
  enterStep(8)
  if (moves === 'after') await send()
  enterStep(9)
  return {
    ids,
    owner: moves === 'never' ? owner.id : heir.id,
    facilities,
  }
}
