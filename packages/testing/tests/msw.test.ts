import { createClient, isProblem } from '@caunoi/client'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cauNoiHandlers, createTestServer, type TestServer } from '../src/index.ts'
import { child } from './network.ts'

const network = setupServer()
let server: TestServer

beforeAll(async () => {
  server = await createTestServer({ url: 'https://caunoi.example' })
  network.use(...cauNoiHandlers(server))
  network.listen({ onUnhandledFrame: 'error' })
})
afterAll(() => network.close())

describe('software that is given nothing but a URL', () => {
  test('talks to the real server through msw, token and all', async () => {
    const { credentials, id } = await server.addFacility()
    const client = createClient({ baseUrl: server.url, credentials })
    const person = await client.beneficiaries.create(child)
    expect(person.recordedBy).toBe(id)
    await expect(client.beneficiaries.read(person.id)).resolves.toEqual(person)
  })

  test('may use a token that is handed to it', async () => {
    const { token, facility } = await server.addFacility({ name: 'Trạm y tế' })
    const response = await fetch(`${server.url}/v1/facilities/${facility.id}`, { headers: { authorization: `Bearer ${token}` } })
    expect(await response.json()).toMatchObject({ name: 'Trạm y tế' })
  })

  test('has the rights that it is given, and no more', async () => {
    const { credentials } = await server.addFacility({}, { scope: 'system/Beneficiary.rs' })
    const client = createClient({ baseUrl: server.url, credentials })
    await expect(client.beneficiaries.search().toArray()).resolves.toEqual([])
    await expect(client.beneficiaries.create(child)).rejects.toSatisfy((error) => isProblem(error, 'forbidden'))
  })

  test('reaches no other address', async () => {
    const client = createClient({ baseUrl: 'https://elsewhere.example', credentials: { token: 't' }, retry: { maxTries: 1 } })
    await expect(client.discover()).rejects.toMatchObject({ name: 'NoAnswerError', reason: 'network' })
  })
})
