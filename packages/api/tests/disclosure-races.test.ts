import { setTimeout as pause } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import type { Store, Transaction } from '../src/stores/store.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { overStore, overTransaction } from './support/over-store.ts'
import { createTestNetwork } from './support/test-network.ts'

/** A store whose next transaction stops once it has read who sees a client, until it is let go. */
function stopping(store: Store) {
  const stops: { readonly stopped: PromiseWithResolvers<void>; readonly released: PromiseWithResolvers<void> }[] = []
  const watched = overStore(store, (asked) => ({
    transaction: (work) => {
      const stop = stops.pop()
      if (stop === undefined) return asked.transaction(work)
      const change = (transaction: Transaction): Partial<Transaction> => ({
        grantsOn: async (resource, id) => {
          const grants = await transaction.grantsOn(resource, id)
          if (resource !== 'Beneficiary') return grants
          stop.stopped.resolve()
          await stop.released.promise
          return grants
        },
      })
      return asked.transaction((transaction) => work(overTransaction(transaction, change)))
    },
  }))
  const stopNext = () => {
    const stop = { stopped: Promise.withResolvers<void>(), released: Promise.withResolvers<void>() }
    stops.push(stop)
    return { stopped: stop.stopped.promise, release: () => stop.released.resolve() }
  }
  return { watched, stopNext }
}

it('a disclosure that ends stays ended when another facility accepts a referral of the same client at that moment', async () => {
  const store = await createPostgresStore({ url: await createDatabase(inject('databaseUrl')) })
  const { watched, stopNext } = stopping(store)
  const { addFacility, errors } = await createTestNetwork({ store: watched })
  const [hospital, centre, school] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('school')]
  const { id: client } = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const refer = async (receiver: string, senderReference: string) => {
    const body = referralDraft(client, receiver, { senderReference })
    const sent = await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': senderReference } })
    return `/v1/referrals/${(await expectJson(sent, 201)).id}`
  }
  const [toCentre, toSchool] = [await refer(centre.id, 'CG-1'), await refer(school.id, 'CG-2')]
  const headers = { 'if-match': '*' }
  await expectJson(await centre.call('POST', `${toCentre}/accept`, { body: {}, headers }), 200)

  const { stopped, release } = stopNext()
  const accepting = school.call('POST', `${toSchool}/accept`, { body: {}, headers })
  await stopped
  const completing = centre.call('POST', `${toCentre}/complete`, {
    body: { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: '2026-11-21' },
    headers,
  })
  await Promise.race([completing, pause(300)])
  release()
  await expectJson(await accepting, 200)
  await expectJson(await completing, 200)

  await expectProblem(await centre.call('GET', `/v1/beneficiaries/${client}`), 'not-found')
  expect(await expectJson(await school.call('GET', `/v1/beneficiaries/${client}`), 200)).toMatchObject({ name: 'Nguyễn Thị Ngọc' })
  expect(errors).toEqual([])
  await store.close()
})
