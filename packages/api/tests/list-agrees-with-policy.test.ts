import { collectionPath, recordPath } from '@caunoi/schemas'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beneficiaryDraft, caseTransferDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const COLLECTIONS = ['beneficiaries', 'cases', 'referrals', 'referralOffers'] as const
const services = { services: ['emergency-intake'] }

/** One step of a history: who does what to the nth record of its kind. */
const step = fc.record({
  action: fc.constantFrom(
    'create',
    'refer',
    'hand',
    'hand',
    'receive',
    'accept',
    'reject',
    'complete',
    'cancel',
    'rename',
    'transfer',
    'forward',
    'offer',
    'claim',
  ),
  actor: fc.nat(2),
  other: fc.nat(2),
  nth: fc.nat(5),
})

async function idsOf(facility: TestFacility, collection: string, query: object = {}): Promise<Map<string, string>> {
  const page = await expectJson(
    await facility.call('POST', `${collectionPath(collection)}/search`, { body: { limit: 500, ...query } }),
    200,
  )
  const items: readonly { readonly id: string }[] = Array.isArray(page.items) ? page.items : []
  return new Map(items.map((item) => [item.id, JSON.stringify(item)]))
}

const pickNth = <T>(all: readonly T[], nth: number): T | undefined => all[nth % Math.max(1, all.length)]

it('finds by search exactly what it may read, with the same bytes, after any history', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const network = await createTestNetwork()
      const facilities = [
        await network.addFacility('a', undefined, services),
        await network.addFacility('b', undefined, services),
        await network.addFacility('c'),
      ]
      let number = 0

      for (const { action, actor, other, nth } of steps) {
        const [facility, partner] = [facilities[actor], facilities[other]]
        if (!facility || !partner) continue
        const act = async (collection: string, name: string, body: unknown): Promise<void> => {
          const id = pickNth([...(await idsOf(facility, collection)).keys()], nth)
          if (id === undefined) return
          const path = recordPath(collection, id)
          const etag = (await facility.call('GET', path)).headers.get('etag') ?? ''
          await facility.call('POST', `${path}/${name}`, { body, headers: { 'if-match': etag, 'idempotency-key': `k${number++}` } })
        }
        const disclosure = { dataClasses: nth % 2 ? ['identity', 'identifiers'] : ['contact'], legalBasis: 'state-duty' }
        if (action === 'create')
          await facility.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft({ name: `Người ${'abcdef'[nth]}` }) })
        else if (action === 'refer' || action === 'hand') {
          if (action === 'hand') await facility.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft({ name: 'Người Gửi' }) })
          const own = [...(await idsOf(facility, 'beneficiaries', { name: 'nguoi' })).keys()]
          const body = referralDraft(pickNth(own, nth), partner.id, { senderReference: `n${number++}`, disclosure })
          const sent = await facility.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': `k${number++}` } })
          const path = sent.headers.get('location')
          if (action === 'refer' || path === null) continue
          const headers = { 'if-match': (await partner.call('GET', path)).headers.get('etag') ?? '', 'idempotency-key': `k${number++}` }
          await partner.call('POST', `${path}/accept`, { body: {}, headers })
        } else if (action === 'rename') {
          const id = pickNth([...(await idsOf(facility, 'beneficiaries')).keys()], nth) ?? ''
          const etag = (await facility.call('GET', recordPath('beneficiaries', id))).headers.get('etag') ?? ''
          const headers = { 'if-match': etag, 'content-type': 'application/merge-patch+json' }
          await facility.call('PATCH', recordPath('beneficiaries', id), { body: { name: 'Tên Mới' }, headers })
        } else if (action === 'transfer') {
          await act('cases', 'transfer', caseTransferDraft(partner.id, { senderReference: `n${number++}` }))
        } else if (action === 'offer') {
          const own = [...(await idsOf(facility, 'beneficiaries', { name: 'nguoi' })).keys()]
          const parts = { senderReference: `n${number++}`, disclosure }
          const { kind: _kind, toFacilityId: _to, ...draft } = referralDraft(pickNth(own, nth), '', parts)
          const body = { ...draft, invites: {} }
          await facility.call('POST', '/v1/referral-offers', { body, headers: { 'idempotency-key': `k${number++}` } })
        } else if (action === 'claim') await act('referralOffers', 'claim', undefined)
        else if (action === 'forward') await act('referrals', 'forward', { toFacilityId: partner.id })
        else if (action === 'reject') await act('referrals', 'reject', { reason: 'no-capacity' })
        else if (action === 'complete')
          await act('referrals', 'complete', { outcome: 'needs-met', text: 'Xong.', completedOn: '2026-11-22' })
        else if (action === 'cancel') await act('referrals', 'cancel', { reason: 'sent-in-error' })
        else await act('referrals', action, action === 'accept' ? {} : undefined)
      }

      for (const collection of COLLECTIONS) {
        const found = await Promise.all(facilities.map((facility) => idsOf(facility, collection)))
        const everything = new Set(found.flatMap((ids) => [...ids.keys()]))
        for (const [index, facility] of facilities.entries()) {
          for (const id of everything) {
            const response = await facility.call('GET', recordPath(collection, id))
            const text = await response.text()
            expect(response.status === 200 ? text : undefined, `${collection} ${id} for ${index}`).toBe(found[index]?.get(id))
          }
        }
      }
      for (const facility of facilities) {
        const seen = [...(await idsOf(facility, 'beneficiaries'))]
        const showing = (field: string): string[] => seen.flatMap(([id, text]) => (text.includes(`"${field}":`) ? [id] : []))
        const byIdentifier = await idsOf(facility, 'beneficiaries', { identifier: { value: '056317000013' } })
        expect([...byIdentifier.keys()]).toEqual(showing('identifiers'))
        const byName = [
          ...(await idsOf(facility, 'beneficiaries', { name: 'nguoi' })),
          ...(await idsOf(facility, 'beneficiaries', { name: 'ten moi' })),
        ]
        expect(byName.map(([id]) => id).sort()).toEqual(showing('name').sort())
      }
      expect(network.errors).toEqual([])
    }),
    { numRuns: 40 },
  )
})
