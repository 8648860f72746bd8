import { describe, expect, it } from 'vitest'
import type { Store } from '../src/index.ts'
import { act } from './support/act.ts'
import { activeBenefit, communeNetwork } from './support/benefits.ts'
import { send } from './support/create.ts'
import { paymentDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson } from './support/expect-problem.ts'

const TIMES = 40
async function openNetwork(open: () => Promise<Store>) {
  return communeNetwork({ store: await open() })
}

describe.each(eachStore())('payments made at once, over %s', (_name, open) => {
  it('are one for one period of one benefit, whatever numbers they have', async () => {
    const { commune, errors } = await openNetwork(open)
    const { id } = await activeBenefit(commune)
    const drafts = Array.from({ length: TIMES }, (_, index) => paymentDraft(id, { senderReference: `CT-${index}` }))
    const answers = await Promise.all(drafts.map((draft) => send(commune, 'payments', draft)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = await Promise.all(answers.filter(({ status }) => status !== 201).map((answer) => answer.json()))
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['duplicate-record']))
    const page = await expectJson(await commune.call('POST', '/v1/payments/search', { body: { benefitId: id, total: true } }), 200)
    expect(page.total).toBe(1)
    expect(errors).toEqual([])
  })

  it('leave none scheduled after a stop that comes between them', async () => {
    const { commune, errors } = await openNetwork(open)
    const { id, path: benefit } = await activeBenefit(commune)
    const months = Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`)
    const drafts = months.map((period) => paymentDraft(id, { period, senderReference: `CT-${period}` }))
    const made = drafts.map((draft) => send(commune, 'payments', draft))
    const stopped = act(commune, benefit, 'stop', { reason: 'dead-or-missing', from: '2026-12-01' })
    const answers = await Promise.all([...made, stopped])
    for (const { status } of answers) expect([200, 201, 409]).toContain(status)
    const scheduled = await commune.call('POST', '/v1/payments/search', { body: { benefitId: id, status: 'scheduled' } })
    expect((await expectJson(scheduled, 200)).items).toEqual([])
    expect(errors).toEqual([])
  })

  it('and tried again while the benefit stops end as failed', async () => {
    const { commune, errors } = await openNetwork(open)
    const { id, path: benefit } = await activeBenefit(commune)
    const months = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']
    const paths: string[] = []
    for (const period of months) {
      const made = await send(commune, 'payments', paymentDraft(id, { period, senderReference: `CT-${period}` }))
      paths.push(`/v1/payments/${String((await expectJson(made, 201)).id)}`)
    }
    for (const payment of paths.slice(0, 3)) await act(commune, payment, 'fail', { reason: 'not-collected', on: '2026-11-20' })
    const answers = await Promise.all([
      ...paths.slice(0, 3).map((payment) => act(commune, payment, 'reschedule', { scheduledOn: '2027-01-05' })),
      act(commune, benefit, 'stop', { reason: 'dead-or-missing', from: '2026-12-01' }),
    ])
    expect(answers.at(-1)?.status).toBe(200)
    for (const payment of paths) expect(await expectJson(await commune.call('GET', payment), 200)).toMatchObject({ status: 'failed' })
    expect(errors).toEqual([])
  })
})
