import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { activeBenefit, communeNetwork, decision, proposeBenefit } from './support/benefits.ts'
import { send } from './support/create.ts'
import { beneficiaryDraft, paymentDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import type { TestFacility } from './support/test-network.ts'

async function pay(facility: TestFacility, benefitId: string, period = '2026-10', parts: Readonly<Record<string, unknown>> = {}) {
  const draft = paymentDraft(benefitId, { senderReference: `CT-${period}`, period, ...parts })
  const { id } = await expectJson(await send(facility, 'payments', draft), 201)
  return `/v1/payments/${String(id)}`
}

async function refusedPayment(facility: TestFacility, benefitId: string, parts: Readonly<Record<string, unknown>>) {
  const answer = await send(facility, 'payments', paymentDraft(benefitId, { senderReference: crypto.randomUUID(), ...parts }))
  return (await expectProblem(answer, 'requirement-missing')).errors
}

const failure = { reason: 'account-closed', on: '2026-11-05' }

describe('a payment', () => {
  it('is scheduled and confirmed: month, day and legal basis are three facts', async () => {
    const { commune, errors } = await communeNetwork()
    const { id, personId } = await activeBenefit(commune, { schedule: { kind: 'monthly', from: '2026-07-01' } })
    const basis = { instrument: 'decree-335-2026', coefficient: 1.5, standardLevel: 540_000 }
    const path = await pay(commune, id, '2026-08', { basis, scheduledOn: '2026-11-10' })
    expect(await expectJson(await commune.call('GET', path), 200)).toMatchObject({
      status: 'scheduled',
      beneficiaryId: personId,
      programme: 'monthly-allowance',
    })
    const confirmation = { paidOn: '2026-11-12', transactionReference: 'FT26316000117' }
    const paid = await expectJson(await act(commune, path, 'confirm', confirmation), 200)
    expect(paid).toMatchObject({ status: 'paid', period: '2026-08', basis, confirmation })
    const { items } = await expectJson(await commune.call('GET', '/v1/payments?channel=bank-account&paidOn.from=2026-11-01'), 200)
    expect(items).toEqual([expect.objectContaining({ id: paid.id })])
    expect(errors).toEqual([])
  })

  it('that failed or came back is scheduled again, and keeps every attempt', async () => {
    const { commune } = await communeNetwork()
    const { id } = await activeBenefit(commune)
    const path = await pay(commune, id)
    const failed = await expectJson(await act(commune, path, 'fail', failure), 200)
    expect(failed).toMatchObject({ status: 'failed', attempts: [{ outcome: 'failed', ...failure }] })
    const account = { bankBin: '970436', accountNumber: '0071000113' }
    const again = await expectJson(await act(commune, path, 'reschedule', { scheduledOn: '2026-11-10', account }), 200)
    expect(again).toMatchObject({ status: 'scheduled', scheduledOn: '2026-11-10', account, channel: 'bank-account' })
    await expectJson(await act(commune, path, 'confirm', { paidOn: '2026-11-10' }), 200)
    const returned = await expectJson(await act(commune, path, 'return', { ...failure, on: '2026-11-15' }), 200)
    expect(returned).toMatchObject({
      status: 'returned',
      attempts: [{ outcome: 'failed' }, { outcome: 'returned', on: '2026-11-15', confirmation: { paidOn: '2026-11-10' } }],
    })
    expect(returned).not.toHaveProperty('confirmation')
    expect(await expectJson(await act(commune, path, 'reschedule', { scheduledOn: '2026-11-20' }), 200)).toMatchObject({
      status: 'scheduled',
    })
  })

  it('is refused an illegal move with the legal ones named', async () => {
    const { commune } = await communeNetwork()
    const { id } = await activeBenefit(commune)
    const path = await pay(commune, id)
    const early = await expectProblem(await act(commune, path, 'reschedule', { scheduledOn: '2026-11-20' }), 'illegal-move')
    expect(early.allowed).toEqual([
      { action: 'confirm', to: 'paid' },
      { action: 'fail', to: 'failed' },
      { action: 'return', to: 'returned' },
    ])
    await expectJson(await act(commune, path, 'confirm', { paidOn: '2026-11-20' }), 200)
    const late = await expectProblem(await act(commune, path, 'fail', failure), 'illegal-move')
    expect(late.allowed).toEqual([{ action: 'return', to: 'returned' }])
  })

  it('is made of an approved or active benefit only', async () => {
    const { commune } = await communeNetwork()
    const { id, path } = await proposeBenefit(commune)
    const notPayable = [expect.objectContaining({ pointer: '/benefitId', code: 'benefit-not-payable' })]
    expect(await refusedPayment(commune, id, {})).toEqual(notPayable)
    await expectJson(await act(commune, path, 'approve', decision), 200)
    await pay(commune, id)
    await expectJson(await act(commune, path, 'activate', { activatedOn: '2026-10-05' }), 200)
    await pay(commune, id, '2026-11')
    await expectJson(await act(commune, path, 'suspend', { reason: 'not-collected', from: '2027-01-01' }), 200)
    expect(await refusedPayment(commune, id, { period: '2026-12' })).toEqual(notPayable)
  })

  it('is for a period of the schedule: no summer, nothing after grade 12', async () => {
    const { commune } = await communeNetwork()
    const person = beneficiaryDraft({ education: { grade: '12', schoolYear: '2026-2027' } })
    const schedule = { kind: 'school-month', from: '2026-09-05', end: { condition: 'grade-completed', grade: '12' } }
    const { id } = await activeBenefit(commune, { programme: 'school-support', schedule, funding: [{ source: 'sponsor' }] }, person)
    const outside = [expect.objectContaining({ pointer: '/period', code: 'period-not-scheduled' })]
    for (const period of ['2026-08', '2027-06', '2027-09', '2026-2027', '2026', '2026-09-05', '9999-12', '2026-02-30']) {
      expect(await refusedPayment(commune, id, { period }), period).toEqual(outside)
    }
    await pay(commune, id, '2026-09')
    await pay(commune, id, '2027-05')
  })

  it('is exactly what was decided for its period, also after an adjustment', async () => {
    const { commune } = await communeNetwork()
    const { id, path } = await activeBenefit(commune)
    const raised = { amount: 900_000, qualifier: 'exact' }
    const differs = [expect.objectContaining({ pointer: '/amount', code: 'amount-differs' })]
    expect(await refusedPayment(commune, id, { amount: raised })).toEqual(differs)
    expect(await refusedPayment(commune, id, { amount: { amount: 810_000, qualifier: 'about' } })).toEqual(differs)
    await expectJson(await act(commune, path, 'adjust', { from: '2026-11-01', amount: raised }), 200)
    await pay(commune, id, '2026-10')
    expect(await refusedPayment(commune, id, { period: '2026-11' })).toEqual(differs)
    await pay(commune, id, '2026-11', { amount: raised })
  })

  it('of an amount that was not told is any amount', async () => {
    const { commune } = await communeNetwork()
    const { id } = await activeBenefit(commune, { amount: { qualifier: 'unknown' } })
    await pay(commune, id, '2026-10', { amount: { amount: 123_000, qualifier: 'exact' } })
  })

  it('fails with the suspension of its benefit, and is given back when conditions are unchanged', async () => {
    const { commune } = await communeNetwork()
    const { id, path } = await activeBenefit(commune)
    const [october, november] = [await pay(commune, id, '2026-10'), await pay(commune, id, '2026-11')]
    await expectJson(await act(commune, path, 'suspend', { reason: 'not-collected', from: '2026-11-01' }), 200)
    expect(await expectJson(await commune.call('GET', october), 200)).toMatchObject({ status: 'scheduled' })
    const failed = await expectJson(await commune.call('GET', november), 200)
    expect(failed).toMatchObject({ status: 'failed', attempts: [{ outcome: 'failed', reason: 'benefit-suspended', on: '2026-11-22' }] })
    const again = { scheduledOn: '2026-11-22' }
    const held = await expectProblem(await act(commune, november, 'reschedule', again), 'requirement-missing')
    expect(held.errors?.map(({ code }) => code)).toEqual(['benefit-not-payable', 'period-not-due'])
    await expectJson(await act(commune, path, 'resume', { resumedOn: '2026-11-20', areConditionsUnchanged: true }), 200)
    await expectJson(await act(commune, november, 'reschedule', again), 200)
  })

  it('is not due for a gap that a resumption leaves, nor after the stop', async () => {
    const { commune } = await communeNetwork()
    const { id, path } = await activeBenefit(commune, { schedule: { kind: 'monthly', from: '2026-07-01' } })
    const december = await pay(commune, id, '2026-12')
    await expectJson(await act(commune, path, 'suspend', { reason: 'review-not-obeyed', from: '2026-08-01' }), 200)
    const resumption = { resumedOn: '2026-11-20', areConditionsUnchanged: false, paidFrom: '2026-10-01' }
    await expectJson(await act(commune, path, 'resume', resumption), 200)
    const notDue = [expect.objectContaining({ pointer: '/period', code: 'period-not-due' })]
    expect(await refusedPayment(commune, id, { period: '2026-08' })).toEqual(notDue)
    expect(await refusedPayment(commune, id, { period: '2026-09' })).toEqual(notDue)
    await pay(commune, id, '2026-07')
    await pay(commune, id, '2026-10')
    await expectJson(await act(commune, december, 'reschedule', { scheduledOn: '2026-12-05' }), 200)
    await expectJson(await act(commune, path, 'stop', { reason: 'dead-or-missing', from: '2026-12-01' }), 200)
    const stopped = await expectJson(await commune.call('GET', december), 200)
    expect(stopped).toMatchObject({ status: 'failed', attempts: [{ reason: 'benefit-suspended' }, { reason: 'benefit-stopped' }] })
  })

  it('of the first month fails where its benefit is held back, or ended, from its very first day, and is of the amount of that day', async () => {
    const { commune } = await communeNetwork()
    const schedule = { kind: 'monthly', from: '2026-10-12' }
    for (const [action, body] of [
      ['suspend', { reason: 'review-not-obeyed', from: schedule.from }],
      ['stop', { reason: 'dead-or-missing', from: schedule.from }],
    ] as const) {
      const { id, path } = await activeBenefit(commune, { schedule, senderReference: action })
      const october = await pay(commune, id, '2026-10', { senderReference: action })
      await expectJson(await act(commune, path, action, body), 200)
      expect(await expectJson(await commune.call('GET', october), 200), action).toMatchObject({ status: 'failed' })
    }
    const { id, path } = await activeBenefit(commune, { schedule, senderReference: 'adjust' })
    const amount = { amount: 900_000, qualifier: 'exact' }
    await expectJson(await act(commune, path, 'adjust', { from: schedule.from, amount }), 200)
    await pay(commune, id, '2026-10', { senderReference: 'adjust', amount })
  })

  it('is one for each period: another number makes no second one, the same number answers with the first', async () => {
    const { commune } = await communeNetwork()
    const { id } = await activeBenefit(commune)
    const draft = paymentDraft(id)
    await expectProblem(await commune.call('POST', '/v1/payments', { body: draft }), 'idempotency-key-required')
    const first = await expectJson(await send(commune, 'payments', draft), 201)
    expect(await expectJson(await send(commune, 'payments', draft), 200)).toEqual(first)
    const second = await expectProblem(await send(commune, 'payments', { ...draft, senderReference: 'CT-2' }), 'duplicate-record')
    expect(second.errors).toEqual([expect.objectContaining({ pointer: '/period', code: 'already-recorded' })])
    await expectJson(await act(commune, `/v1/payments/${String(first.id)}`, 'fail', failure), 200)
    await expectProblem(await send(commune, 'payments', { ...draft, senderReference: 'CT-3' }), 'duplicate-record')
    const { items } = await expectJson(await commune.call('POST', '/v1/payments/search', { body: { benefitId: id } }), 200)
    expect(items).toHaveLength(1)
  })

  it('tells no account number in any refusal', async () => {
    const { commune } = await communeNetwork()
    const { id } = await activeBenefit(commune)
    const account = { bankBin: 'x', accountNumber: '99 8877 6655 443', accountName: 'NGUYEN THI NGOC' }
    const refused = await send(commune, 'payments', paymentDraft(id, { account, period: '2025-01' }))
    const text = await refused.text()
    expect(refused.status).toBe(422)
    for (const secret of ['8877', '6655', 'NGUYEN THI NGOC']) expect(text).not.toContain(secret)
  })
})
