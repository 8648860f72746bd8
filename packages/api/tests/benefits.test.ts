import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { activeBenefit, communeNetwork, decision, proposeBenefit } from './support/benefits.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, benefitDraft, caseDraft, caseTransferDraft, paymentDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'

const suspension = { reason: 'not-collected', from: '2026-11-01' }
const stop = { reason: 'dead-or-missing', from: '2026-12-01' }

describe('a benefit', () => {
  it('is proposed, approved, activated, suspended, resumed and stopped', async () => {
    const { commune, errors } = await communeNetwork()
    const { path } = await proposeBenefit(commune)
    expect(await expectJson(await commune.call('GET', path), 200)).toMatchObject({ status: 'proposed' })
    expect(await expectJson(await act(commune, path, 'approve', decision), 200)).toMatchObject({ status: 'approved', decision })
    const active = await expectJson(await act(commune, path, 'activate', { activatedOn: '2026-10-05' }), 200)
    expect(active).toMatchObject({ status: 'active', activation: { activatedOn: '2026-10-05' } })
    const suspended = await expectJson(await act(commune, path, 'suspend', suspension), 200)
    expect(suspended).toMatchObject({ status: 'suspended', interruptions: [suspension] })
    const resumed = await act(commune, path, 'resume', { resumedOn: '2026-11-20', areConditionsUnchanged: true })
    expect(await expectJson(resumed, 200)).toMatchObject({ status: 'active' })
    const stopped = await expectJson(await act(commune, path, 'stop', stop), 200)
    expect(stopped).toMatchObject({ status: 'stopped', stop, schedule: { from: '2026-10-01', to: '2026-11-30' } })
    expect(errors).toEqual([])
  })

  it('is refused an illegal move with the legal ones named', async () => {
    const { commune } = await communeNetwork()
    const { path } = await proposeBenefit(commune)
    const early = await expectProblem(await act(commune, path, 'suspend', suspension), 'illegal-move')
    expect(early.allowed).toEqual([
      { action: 'approve', to: 'approved' },
      { action: 'stop', to: 'stopped' },
    ])
    await expectJson(await act(commune, path, 'stop', { ...stop, reason: 'not-approved' }), 200)
    const late = await expectProblem(await act(commune, path, 'approve', decision), 'illegal-move')
    expect(late.allowed).toEqual([])
  })

  it('from a budget is not approved without the number of the decision; from a sponsor it is', async () => {
    const { commune } = await communeNetwork()
    const { number: _number, ...unnumbered } = decision
    const { path } = await proposeBenefit(commune)
    const refused = await expectProblem(await act(commune, path, 'approve', unnumbered), 'requirement-missing')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/number', code: 'required-field' })])
    const sponsored = await proposeBenefit(commune, { senderReference: 'CD-2', programme: 'scholarship', funding: [{ source: 'sponsor' }] })
    await expectJson(await act(commune, sponsored.path, 'approve', unnumbered), 200)
  })

  it('keeps what was decided; the account is changed by redirecting it', async () => {
    const { commune } = await communeNetwork()
    const { path } = await activeBenefit(commune, { channel: 'cash-post', account: { recipientName: 'Nguyễn Thị Tiếp' } })
    const etag = (await commune.call('GET', path)).headers.get('etag') ?? ''
    const headers = { 'if-match': etag, 'content-type': 'application/merge-patch+json' }
    const body = { amount: { amount: 9_000_000, qualifier: 'exact' } }
    await expectProblem(await commune.call('PATCH', path, { body, headers }), 'illegal-move')
    const account = { bankBin: '970405', accountNumber: '4702205000113' }
    const redirected = await expectJson(await act(commune, path, 'redirect', { channel: 'bank-account', account }), 200)
    expect(redirected).toMatchObject({ channel: 'bank-account', account, status: 'active' })
    const cash = await expectJson(await act(commune, path, 'redirect', { channel: 'cash-facility' }), 200)
    expect(cash).not.toHaveProperty('account')
  })

  it('is not suspended or adjusted from before it began, nor for a reason that no decree gives any more', async () => {
    const { commune } = await communeNetwork()
    const { path } = await activeBenefit(commune)
    const before = await expectProblem(await act(commune, path, 'suspend', { ...suspension, from: '2026-09-30' }), 'invalid')
    expect(before.errors).toEqual([expect.objectContaining({ pointer: '/from', code: 'dates-out-of-order' })])
    const detained = await expectProblem(await act(commune, path, 'suspend', { ...suspension, reason: 'detained' }), 'invalid')
    expect(detained.errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'code-not-valid' })])
    const amount = { amount: 900_000, qualifier: 'exact' }
    const adjusted = await expectProblem(await act(commune, path, 'adjust', { from: '2026-09-30', amount }), 'invalid')
    expect(adjusted.errors).toEqual([expect.objectContaining({ pointer: '/from', code: 'dates-out-of-order' })])
  })

  it('is stopped by a reason of a decree only from the day of that decree', async () => {
    const { commune } = await communeNetwork()
    const { path } = await activeBenefit(commune, { schedule: { kind: 'monthly', from: '2026-07-01' } })
    const carer = { reason: 'carer-sanctioned', from: '2026-10-01' }
    const refused = await expectProblem(await act(commune, path, 'stop', carer), 'invalid')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'code-not-valid' })])
    await expectJson(await act(commune, path, 'stop', { ...carer, from: '2026-11-01' }), 200)
  })

  it('resumes from the suspension where conditions are unchanged, else from the day that is named', async () => {
    const { commune } = await communeNetwork()
    const { path } = await activeBenefit(commune)
    await expectJson(await act(commune, path, 'suspend', suspension), 200)
    const changed = { resumedOn: '2026-11-20', areConditionsUnchanged: false }
    const undated = await expectProblem(await act(commune, path, 'resume', changed), 'invalid')
    expect(undated.errors).toEqual([expect.objectContaining({ pointer: '/paidFrom', code: 'required-field' })])
    const early = await expectProblem(await act(commune, path, 'resume', { ...changed, paidFrom: '2026-10-31' }), 'invalid')
    expect(early.errors).toEqual([expect.objectContaining({ pointer: '/paidFrom', code: 'dates-out-of-order' })])
    const resumption = { resumedOn: '2026-11-20', areConditionsUnchanged: true, paidFrom: '2026-11-15' }
    const resumed = await expectJson(await act(commune, path, 'resume', resumption), 200)
    expect(resumed.interruptions).toEqual([{ ...suspension, resumption: { ...resumption, paidFrom: '2026-11-01' } }])
  })

  it('needs an idempotency key, and the same number makes no second one', async () => {
    const { commune } = await communeNetwork()
    const { id: personId } = await expectJson(await send(commune, 'beneficiaries', beneficiaryDraft()), 201)
    const draft = benefitDraft(personId)
    await expectProblem(await commune.call('POST', '/v1/benefits', { body: draft }), 'idempotency-key-required')
    const first = await expectJson(await send(commune, 'benefits', draft), 201)
    expect(await expectJson(await send(commune, 'benefits', draft), 200)).toEqual(first)
    await expectProblem(await send(commune, 'benefits', { ...draft, note: 'Khác.' }), 'natural-key-taken')
  })

  it('carries the label of a group that tells of HIV', async () => {
    const { commune } = await communeNetwork()
    const { path } = await proposeBenefit(commune, { group: 'hiv-poor' })
    const { labels } = await expectJson(await commune.call('GET', path), 200)
    expect(labels).toEqual({ confidentiality: 'restricted', sensitivity: ['hiv'] })
  })

  it('and its payments are nothing to another facility', async () => {
    const { commune, addFacility } = await communeNetwork()
    const stranger = await addFacility('stranger')
    const { id, path, personId } = await activeBenefit(commune)
    const payment = await expectJson(await send(commune, 'payments', paymentDraft(id)), 201)
    for (const hidden of [path, `/v1/payments/${String(payment.id)}`]) {
      await expectProblem(await stranger.call('GET', hidden), 'not-found')
      await expectProblem(await stranger.call('GET', `${hidden}/history`), 'not-found')
    }
    const headers = { 'if-match': '"3"' }
    await expectProblem(await stranger.call('POST', `${path}/stop`, { body: stop, headers }), 'not-found')
    for (const collection of ['benefits', 'payments']) {
      const found = await expectJson(await stranger.call('POST', `/v1/${collection}/search`, { body: {} }), 200)
      expect(found.items).toEqual([])
    }
    const foreign = await expectProblem(await send(stranger, 'payments', paymentDraft(id)), 'invalid')
    expect(foreign.errors).toEqual([expect.objectContaining({ pointer: '/benefitId', code: 'unknown-reference' })])
    const person = await expectProblem(await send(stranger, 'benefits', benefitDraft(personId)), 'invalid')
    expect(person.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'unknown-reference' })])
  })

  it('stays with the facility that pays it when the case moves, and is ended there', async () => {
    const { commune, addFacility } = await communeNetwork()
    const there = await addFacility('there')
    const end = { condition: 'age-reached', age: 16 }
    const { id, path, personId } = await activeBenefit(commune, { schedule: { kind: 'monthly', from: '2026-10-01', end } })
    const file = await create(commune, 'cases', caseDraft(personId))
    const transfer = caseTransferDraft(there.id)
    const referral = await expectJson(await act(commune, file.path, 'transfer', transfer), 200)
    await expectJson(await act(there, `/v1/referrals/${String(referral.id)}`, 'accept', {}), 200)
    await expectProblem(await commune.call('GET', `/v1/beneficiaries/${personId}`), 'not-found')
    await expectProblem(await there.call('GET', path), 'not-found')
    await expectJson(await send(commune, 'payments', paymentDraft(id)), 201)
    const ended = await act(commune, path, 'stop', { reason: 'moved-away', from: '2026-12-01' })
    expect(await expectJson(ended, 200)).toMatchObject({ status: 'stopped', recordedBy: commune.id })
  })

  it('that was never due ends before it begins', async () => {
    const { commune } = await communeNetwork()
    const { path } = await proposeBenefit(commune)
    const stopped = await expectJson(await act(commune, path, 'stop', { reason: 'entered-in-error', from: '2026-10-01' }), 200)
    expect(stopped).toMatchObject({ schedule: { from: '2026-10-01', to: '2026-09-30' } })
  })

  it('is found by person, programme, state, funding and sponsor', async () => {
    const { commune } = await communeNetwork()
    const sponsor = await expectJson(await send(commune, 'sponsors', { kind: 'person', isAnonymous: true, isActive: true }), 201)
    const funding = [{ source: 'commune-budget' }, { source: 'sponsor', sponsorId: sponsor.id }]
    const { id, personId } = await proposeBenefit(commune, { funding })
    await proposeBenefit(commune, { senderReference: 'CD-2', programme: 'scholarship', funding: [{ source: 'community' }] })
    const queries = [
      { beneficiaryId: personId },
      { programme: 'monthly-allowance', status: 'proposed' },
      { funding: 'commune-budget' },
      { sponsorId: sponsor.id },
    ]
    for (const query of queries) {
      const { items } = await expectJson(await commune.call('POST', '/v1/benefits/search', { body: query }), 200)
      expect(items).toEqual([expect.objectContaining({ id })])
    }
  })
})
