import { strict as assert } from 'node:assert'
import { createMemoryStore, registerClient } from '@caunoi/api'
import { createFileKeys, openStore } from '@caunoi/api/node'
import { createClient } from '@caunoi/client'
import { createApp } from './create-app.ts'

// Own routes and the API side by side, without a port: the client sends its requests straight to the app.
const publicUrl = 'https://hospital.example'
const { DATABASE, CAUNOI_KEY_FOLDER: folder } = process.env
const sealed = folder === undefined ? undefined : { keys: createFileKeys({ folder, mustExist: true }) }
const store = DATABASE === undefined ? createMemoryStore() : await openStore(DATABASE, sealed)
const app = await createApp(store, publicUrl)
assert.deepEqual(await (await app.request('/wards')).json(), [{ id: 'cc', name: 'Khoa Cấp cứu' }])
assert.equal((await app.request('/exchange/docs')).status, 200)
assert.equal((await app.request('/v1/')).status, 404)

const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
const jwk = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kty: 'EC' }
const clientId = `embedded-${crypto.randomUUID()}`
const facility = '01900000-0000-7000-8000-000000000001'
await registerClient(store, {
  id: clientId,
  facility,
  jwks: { keys: [jwk] },
  scope: 'system/Beneficiary.crs',
  purposes: ['care'],
  labels: [],
})

const client = createClient({
  baseUrl: `${publicUrl}/exchange`,
  credentials: { clientId, privateKey },
  fetch: (request) => app.fetch(request),
})
const { resources } = await client.discover()
const created = await client.beneficiaries.create({ noIdentifierReason: 'not-collected', name: 'Phan Thị Mẫu', sex: 'female' })
const { items } = await client.beneficiaries.search({ name: 'phan thi mau' }).page()
assert.deepEqual(
  items.map(({ id }) => id),
  [created.id],
)
console.log(`${resources.length} resources at ${publicUrl}/exchange, own routes beside them`)
await store.close()
