import { beforeEach, describe, expect, it } from 'vitest'
import { decision } from './support/benefits.ts'
import { beneficiaryDraft, benefitDraft, paymentDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const blind = { workerId: 'nv-2', role: 'case-manager', labels: new Set<string>() } as const
const account = (accountNumber: string, recipientRelationship: string) => ({ bankBin: '970405', accountNumber, recipientRelationship })
const hidden = account('4702205000113', 'adoptive-parent')
const plain = account('4702205000114', 'mother')
const next = account('4702205000115', 'father')

describe('an account that goes to somebody whom a worker may not know of', () => {
  let network: Awaited<ReturnType<typeof createWorkerNetwork>>
  let centre: string

  beforeEach(async () => {
    network = await createWorkerNetwork()
    centre = await network.addFacility('centre')
  })

  async function benefitWith(given: object): Promise<{ readonly id: string; readonly path: string }> {
    const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
    const made = await network.make(
      centre,
      {},
      'benefits',
      benefitDraft(person.id, { senderReference: crypto.randomUUID(), channel: 'bank-account', ...given }),
    )
    expect((await network.act(centre, {}, made.path, 'approve', decision)).status).toBe(200)
    return made
  }

  async function failedPaymentWith(given: object): Promise<{ readonly path: string }> {
    const { id } = await benefitWith({})
    const { account: _, ...draft } = paymentDraft(id, { senderReference: crypto.randomUUID() })
    const made = await network.make(centre, {}, 'payments', { ...draft, ...given })
    expect((await network.act(centre, {}, made.path, 'fail', { reason: 'account-closed', on: '2026-11-05' })).status).toBe(200)
    return made
  }

  it.each([
    ['redirecting a benefit', benefitWith, 'redirect', [{ channel: 'bank-account', account: next }, { channel: 'cash-facility' }]],
    ['scheduling a payment again', failedPaymentWith, 'reschedule', [{ scheduledOn: '2026-11-10', account: next }]],
  ] as const)('is not lost by %s, nor told by what becomes of that', async (_title, make, action, bodies) => {
    const [hiding, without, seen] = [await make({ account: hidden }), await make({}), await make({ account: plain })]
    for (const body of bodies) {
      for (const { path } of [hiding, without]) {
        const { status, body: answer } = await network.act(centre, blind, path, action, body)
        expect({ status, answer }).toMatchObject({
          status: 422,
          answer: { errors: [{ pointer: '/account', code: 'field-not-cleared', args: { labels: 'adoption' } }] },
        })
      }
    }
    expect((await network.ask(centre, {}, 'GET', hiding.path)).body).toMatchObject({ account: hidden })
    // One that is seen is the worker's to change, and so is any to who is cleared.
    const [body] = bodies
    expect((await network.act(centre, blind, seen.path, action, body)).body).toMatchObject({ account: next })
    expect((await network.act(centre, {}, hiding.path, action, body)).body).toMatchObject({ account: next })
  })

  it('stays where a payment is scheduled again without another one', async () => {
    const { path } = await failedPaymentWith({ account: hidden })
    expect((await network.act(centre, blind, path, 'reschedule', { scheduledOn: '2026-11-10' })).status).toBe(200)
    expect((await network.ask(centre, {}, 'GET', path)).body).toMatchObject({ account: hidden, scheduledOn: '2026-11-10' })
  })
})
