import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { type ApiOptions, createApi, createMemoryStore, usualRates } from '../src/index.ts'
import { beneficiaryDraft } from './support/drafts.ts'
import { createTestNetwork } from './support/test-network.ts'

it('answers under the prefix of the app that mounts it, beside that app’s own routes', async () => {
  const { app, addFacility } = await createTestNetwork()
  const { token } = await addFacility('hospital')
  const hospital = new Hono().get('/', (context) => context.text('own page')).route('/exchange', app)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const created = await hospital.request('/exchange/v1/beneficiaries', {
    method: 'POST',
    headers,
    body: JSON.stringify(beneficiaryDraft()),
  })
  const location = created.headers.get('location') ?? ''
  expect(location).toMatch(/^\/exchange\/v1\/beneficiaries\//)
  expect((await hospital.request(location, { headers })).status).toBe(200)
  expect(await (await hospital.request('/')).text()).toBe('own page')
})

it.each<[string, object]>([
  ['rates.requestsPerMinute', { rates: { requestsPerMinute: Number('twelve') } }],
  ['rates.tokensPerMinute', { rates: { tokensPerMinute: undefined } }],
  ['rates.missSeconds', { rates: { missSeconds: Number('') } }],
  ['rates.identifierMisses.client', { rates: { identifierMisses: { ...usualRates.identifierMisses, client: Number.NaN } } }],
  ['rates.idMisses.client', { rates: { idMisses: { worker: 1 } } }],
  ['limits.bytes', { limits: { bytes: '1048576' } }],
  ['limits.depth', { limits: { depth: Number.NaN } }],
  ['demo', { demo: 'false' }],
])('does not start with %s that is none, which would let everything through', async (name, options) => {
  const usual: ApiOptions = { store: createMemoryStore(), identity: { authenticate: async () => undefined } }
  await expect(createApi(Object.assign(usual, options))).rejects.toThrow(`${name}: `)
})

it('starts with no limit where a host says so', async () => {
  const rates = { requestsPerMinute: Number.POSITIVE_INFINITY, idMisses: { worker: 0, client: 0, facility: 0 } }
  await expect(createApi({ store: createMemoryStore(), identity: { authenticate: async () => undefined }, rates })).resolves.toBeDefined()
})
