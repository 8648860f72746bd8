import { recordPath, resources } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Network = Awaited<ReturnType<typeof createTestNetwork>>

/** Two servers with the same stranger; on the second, another facility keeps records. */
let empty: { network: Network; stranger: TestFacility }
let full: { network: Network; stranger: TestFacility; hidden: ReadonlyMap<string, string> }

const absent = '01990000-0000-7000-8000-000000000000'

async function fill(network: Network): Promise<ReadonlyMap<string, string>> {
  const [owner, partner] = [await network.addFacility('owner'), await network.addFacility('partner')]
  const make = async (path: string, body: unknown): Promise<string> => {
    const response = await owner.call('POST', path, { body, headers: { 'idempotency-key': path } })
    return String((await expectJson(response, 201)).id)
  }
  const person = await make('/v1/beneficiaries', beneficiaryDraft())
  const file = await make('/v1/cases', caseDraft(person))
  const referral = await make('/v1/referrals', referralDraft(person, partner.id))
  const { kind: _kind, toFacilityId: _to, ...unaddressed } = referralDraft(person, '')
  const offer = await make('/v1/referral-offers', { ...unaddressed, invites: {} })
  const { reason, contact, urgency, senderReference } = unaddressed
  const wish = { reason, contact, urgency, senderReference, toFacilityId: partner.id, caseNumber: 'QLTH-1' }
  const request = await make('/v1/transfer-requests', wish)
  return new Map([
    ['beneficiaries', person],
    ['cases', file],
    ['referrals', referral],
    ['referralOffers', offer],
    ['transferRequests', request],
  ])
}

const newNetwork = async () => {
  const network = await createTestNetwork()
  return { network, stranger: await network.addFacility('stranger') }
}

/** What a caller can tell of an answer: all but the id and time of the request. */
async function observable(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id' && name !== 'date')
  const text = (await response.text()).replace(/"requestId":"[^"]*"/, '')
  return JSON.stringify({ status: response.status, headers, text })
}

beforeAll(async () => {
  empty = await newNetwork()
  const { network, stranger } = await newNetwork()
  full = { network, stranger, hidden: await fill(network) }
})

describe('two facilities that never dealt with each other', () => {
  it('get the same bytes for a hidden and for an absent id, for every operation on a record', async () => {
    const headers = { 'if-match': '"1"', 'idempotency-key': 'k' }
    for (const [collection, hidden] of full.hidden) {
      const resource = Object.entries(resources).find(([key]) => key === collection)?.[1]
      const operations: readonly (readonly [string, string, unknown?, string?])[] = [
        ['GET', ''],
        ['GET', '?fields=id'],
        ['GET', '/history'],
        ['GET', '/audit'],
        ...(resource?.verbs.some((verb) => verb === 'update')
          ? ([
              ['PUT', '', {}],
              ['PATCH', '', { note: 1 }, 'application/merge-patch+json'],
            ] as const)
          : []),
        ...(collection === 'referrals'
          ? ([
              ['POST', '/receive'],
              ['POST', '/accept', {}],
              ['POST', '/forward', { toFacilityId: full.stranger.id }],
              ['POST', '/resend'],
            ] as const)
          : []),
        ...(collection === 'referralOffers' ? ([['POST', '/claim']] as const) : []),
        ...(collection === 'transferRequests' ? ([['POST', '/refuse']] as const) : []),
        ...(collection === 'cases'
          ? ([
              ['POST', '/reopen', { reason: 'x' }],
              ['POST', '/advance', { to: 'planning' }],
            ] as const)
          : []),
      ]
      for (const [method, suffix, body, type] of operations) {
        const ask = (id: string) =>
          full.stranger.call(method, `${recordPath(collection, id)}${suffix}`, {
            body,
            headers: { ...headers, ...(type && { 'content-type': type }) },
          })
        const answer = await observable(await ask(hidden))
        expect(answer, `${method} ${collection}${suffix}`).toContain('"status":404')
        expect(answer).toBe(await observable(await ask(absent)))
      }
    }
  })

  it('find and count nothing of each other’s', async () => {
    const searches: readonly (readonly [string, unknown])[] = [
      ['/v1/beneficiaries/search', { name: 'nguyen', total: true }],
      ['/v1/beneficiaries/search', { identifier: { value: '056317000013' }, total: true }],
      ['/v1/beneficiaries/search', { total: true }],
      ['/v1/cases/search', { total: true }],
      ['/v1/referrals/search', { total: true }],
      ['/v1/referrals/search', { overdue: false, total: true }],
      ['/v1/referral-offers/search', { total: true }],
      ['/v1/transfer-requests/search', { total: true }],
    ]
    for (const [path, body] of searches) {
      const here = await observable(await full.stranger.call('POST', path, { body }))
      expect(here).toContain('\\"items\\":[],\\"total\\":0')
      expect(here).toBe(await observable(await empty.stranger.call('POST', path, { body })))
    }
  })

  it('cannot tell from a reference whether a record exists', async () => {
    const headers = { 'idempotency-key': 'open' }
    const open = (beneficiaryId: string | undefined) => full.stranger.call('POST', '/v1/cases', { body: caseDraft(beneficiaryId), headers })
    const hidden = await observable(await open(full.hidden.get('beneficiaries')))
    expect(hidden).toContain('unknown-reference')
    expect(hidden).toBe(await observable(await open(absent)))
  })

  it('are told of nothing but the directory in the change feed', async () => {
    const feed = await expectJson(await full.stranger.call('GET', '/v1/changes'), 200)
    const kinds = Array.isArray(feed.items) ? feed.items.map((change) => change.resource) : []
    expect(new Set(kinds)).toEqual(new Set(['Facility']))
  })

  it('may both use the same numbers and keys', async () => {
    const person = await expectJson(await full.stranger.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    await expectJson(
      await full.stranger.call('POST', '/v1/cases', { body: caseDraft(person.id), headers: { 'idempotency-key': '/v1/cases' } }),
      201,
    )
  })
})
