import { Hono } from 'hono'
import { expect, it } from 'vitest'
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
