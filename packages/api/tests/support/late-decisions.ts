import {
  caseDraft,
  caseTransferDraft,
  paymentDraft,
  planApproval,
  planDraft,
  serviceEventDraft,
  stayDraft,
  stayEnding,
  workerDraft,
} from './drafts.ts'
import { headersOf, paperBytes, paperDraft, type SceneIds } from './late-scene.ts'
import type { Sent } from './played-world.ts'

/** One write, or one reading of what was written, by one of the facilities of a scene. */
export interface Decision {
  readonly title: string
  readonly method: string
  readonly path: string
  readonly sent: Sent
}

const guess = { activity: 'HD-02' }
const otherBytes = new TextEncoder().encode('%PDF-1.7 Biên bảN')

/** What is decided late about the records of a scene, in the order in which it is done. */
export function decisions(ids: SceneIds, facilityId: string): readonly Decision[] {
  const { person, other, worker, file, bare, assessment, draftPlan, approvedPlan, activePlan, paper, stay, benefit, payment, event } = ids
  const headers = { 'if-match': '*' }
  const create = (title: string, collection: string, body: object): Decision => ({
    title,
    method: 'POST',
    path: `/v1/${collection}`,
    sent: { body },
  })
  const patch = (title: string, path: string, body: object): Decision => ({
    title,
    method: 'PATCH',
    path: `/v1/${path}`,
    sent: { body, headers },
  })
  const act = (title: string, path: string, action: string, body: object = {}): Decision => ({
    ...{ title, method: 'POST', path: `/v1/${path}/${action}` },
    sent: { body, headers },
  })
  const upload = (title: string, id: string, body: Uint8Array): Decision => ({
    ...{ title, method: 'PUT', path: `/v1/documents/${id}/content` },
    sent: { body, headers: headersOf(body) },
  })
  const get = (title: string, path: string, more: Readonly<Record<string, string>> = {}): Decision => ({
    ...{ title, method: 'GET', path: `/v1/${path}`, sent: { headers: more } },
  })
  const closure = { reason: 'goals-reached', outcome: 'improved', closedOn: '2026-11-22', minutesDocumentId: paper }
  const advances = (of: string, id: string) =>
    ['assessing', 'planning', 'implementing', 'monitoring', 'planning', 'implementing', 'monitoring', 'assessing'].map((to) =>
      act(`${of} enters a phase`, `cases/${id}`, 'advance', { to }),
    )
  const period = { report: 'own', scope: 'facility', area: facilityId, from: '2026-01-01', to: '2026-12-31' }
  const asked = new URLSearchParams(period)
  return [
    ...(ids.transfer === '' ? [] : [act('a case is taken over', `referrals/${ids.transfer}`, 'accept')]),
    act('a referral is taken up', `referrals/${ids.referral}`, 'start'),
    upload('a file goes up', paper, paperBytes),
    get('a file is read', `documents/${paper}/content`),
    get('a part of a file is read', `documents/${paper}/content`, { range: 'bytes=0-3' }),
    upload('a file goes up again', paper, paperBytes),
    upload('another file goes up', paper, otherBytes),
    upload('a file goes up for what is hidden', ids.hidden, paperBytes),
    get('the file of what is hidden is read', `documents/${ids.hidden}/content`),
    create('a paper is made', 'documents', paperDraft({ caseId: file, kind: 'closing-minutes' })),
    ...advances('a case without anything', bare),
    create('an assessment is made', 'assessments', { caseId: bare, kind: 'review', assessedOn: '2026-11-22', beneficiaryId: person }),
    patch('an assessment is changed', `assessments/${assessment}`, { summary: 'Ổn định.' }),
    patch('a plan is changed', `support-plans/${draftPlan}`, { goals: [{ text: 'Trẻ đi học lại' }] }),
    act('a plan is approved', `support-plans/${draftPlan}`, 'approve', planApproval),
    act('a plan is activated', `support-plans/${approvedPlan}`, 'activate', { activatedOn: '2026-11-22' }),
    act('a plan is replaced by what is hidden', `support-plans/${activePlan}`, 'revise', { successorId: ids.hidden, reason: 'Đổi hướng.' }),
    act('a plan is replaced', `support-plans/${approvedPlan}`, 'revise', { successorId: draftPlan, reason: 'Đổi hướng.' }),
    act('a plan is completed', `support-plans/${activePlan}`, 'complete', { outcome: 'reached', completedOn: '2026-11-22' }),
    act('a plan is activated', `support-plans/${draftPlan}`, 'activate', { activatedOn: '2026-11-22' }),
    create('a plan is made', 'support-plans', planDraft(bare)),
    create('a plan follows what is hidden', 'support-plans', planDraft(file, { predecessorId: ids.hidden })),
    patch('a service is of another activity', `service-events/${event}`, { planActivity: { planId: activePlan, ...guess } }),
    patch('a service is of another activity', `service-events/${event}`, { planActivity: { planId: draftPlan, ...guess } }),
    patch('a service is longer', `service-events/${event}`, { minutes: 60 }),
    create('a service is given', 'service-events', serviceEventDraft(person, worker, { senderReference: 'DV-2' })),
    act('a service was an error', `service-events/${event}`, 'enter-in-error', { reason: 'other', note: 'Nhầm.' }),
    ...advances('a case', file),
    ...advances('a case with an assessment', bare),
    act('a case is closed beside an open stay', `cases/${file}`, 'close', closure),
    act('a stay is extended', `stays/${stay}`, 'extend', {
      ...{
        until: '2027-05-20',
        reason: 'Chưa tìm được gia đình.',
        decision: { number: '118/QĐ-SYT', decidedOn: '2026-11-21', authority: 'Sở Y tế' },
      },
    }),
    patch('a stay is at another place', `stays/${stay}`, { place: { kind: 'room', room: '3' } }),
    act('a stay ends', `stays/${stay}`, 'end', stayEnding()),
    act('a visit after a stay', `stays/${stay}`, 'record-follow-up', { on: '2026-11-22', result: 'stable', workerId: worker, note: 'Ổn.' }),
    create('somebody is admitted', 'stays', stayDraft(other, { number: 'TN-2', emergencyGroup: 'by-province', place: { kind: 'room' } })),
    act('a case is closed with hidden minutes', `cases/${file}`, 'close', { ...closure, minutesDocumentId: ids.hidden }),
    act('a case is closed', `cases/${file}`, 'close', closure),
    patch('a closed case is changed', `cases/${file}`, { summary: 'Đã xong.' }),
    act('a case is reopened', `cases/${file}`, 'reopen', { reason: 'Trẻ trở lại.' }),
    patch('a case is of another kind', `cases/${file}`, { kinds: ['child-protection', 'other'] }),
    act('a case is closed without its minutes', `cases/${bare}`, 'close', closure),
    create('a case is opened', 'cases', caseDraft(person, { number: 'QLTH-3' })),
    create(
      'somebody is admitted again',
      'stays',
      stayDraft(person, { number: 'TN-3', emergencyGroup: 'by-province', place: { kind: 'room' } }),
    ),
    act('a stay was an error', `stays/${stay}`, 'enter-in-error', { reason: 'other', note: 'Nhầm.' }),
    create('a payment is made', 'payments', paymentDraft(benefit, { senderReference: 'CT-2', period: '2026-11' })),
    act('a payment fails', `payments/${payment}`, 'fail', { reason: 'account-closed', on: '2026-11-21' }),
    act('a payment is tried again', `payments/${payment}`, 'reschedule', { scheduledOn: '2026-11-25' }),
    act('a payment arrives', `payments/${payment}`, 'confirm', { paidOn: '2026-11-22' }),
    act('a benefit rests', `benefits/${benefit}`, 'suspend', { reason: 'other', from: '2026-12-01' }),
    create('a report is made', 'reports', period),
    create('a report of the half-year is made', 'reports', { ...period, report: 'half-year', from: '2026-07-01' }),
    get('a report is computed', `reports/preview?${asked}`),
    get('what a figure counts', `reports/counted?${asked}&indicator=secret`),
    create('a trainee comes', 'workers', workerDraft(facilityId, { supervision: { supervisorId: worker, from: '2026-11-01' } })),
    act('what is open about a client', `beneficiaries/${person}`, 'open-matters'),
    create('a privacy request', 'privacy-requests', {
      ...{ number: 'YC-1', kind: 'view', requestedBy: [{ role: 'person' }], beneficiaryId: person },
      ...{ receivedAt: '2026-11-20T02:15:00.000Z', channel: 'in-person' },
    }),
    act('a consent is withdrawn', `consents/${ids.consent}`, 'withdraw', { withdrawnOn: '2026-11-22' }),
    act('a case is given away', `cases/${file}`, 'transfer', caseTransferDraft(ids.partner, { senderReference: 'CG-3' })),
    act('a case is closed again', `cases/${ids.file}`, 'close', closure),
    act('a client dies', `beneficiaries/${person}`, 'declare-death', { date: { value: '2026-11-22', accuracy: 'documented' } }),
    act('the case of a dead client is reopened', `cases/${file}`, 'reopen', { reason: 'Nhầm.' }),
    act('a referral is answered', `referrals/${ids.referral}`, 'complete', {
      ...{ outcome: 'needs-met', text: 'Đã tiếp nhận.', completedOn: '2026-11-22', documentIds: [paper] },
    }),
    act('a referral is given up', `referrals/${ids.referral}`, 'request-cancellation', { reason: 'client-declined' }),
  ]
}
