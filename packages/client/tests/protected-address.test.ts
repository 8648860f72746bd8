import { describe, expect, test } from 'vitest'
import { createClient } from '../src/index.ts'
import { id, recordOf } from './support/records.ts'
import { sendJson, startServer } from './support/start-server.ts'
import { createTestClient } from './support/test-client.ts'

const clientOf = (baseUrl: string, options: { readonly allowHttp?: boolean } = {}) =>
  createClient({ baseUrl, credentials: { token: 't' }, ...options })

describe('the address of a server', () => {
  test.each(['http://caunoi.example', 'HTTP://caunoi.example', 'http:/caunoi.example', 'http://10.0.0.7:3000', 'http://localhost.example'])(
    'is refused where everyone on the way would read the token: %s',
    (baseUrl) => {
      expect(() => clientOf(baseUrl)).toThrow('baseUrl has to begin with https://')
      expect(() => clientOf(baseUrl)).toThrow('set allowHttp: true')
    },
  )

  test.each(['ftp://caunoi.example', 'http://127.0.0.1.example', 'http://[::2]', 'http://localhost@caunoi.example'])(
    'is refused however it tries to look like a safe one: %s',
    (baseUrl) => expect(() => clientOf(baseUrl)).toThrow(TypeError),
  )

  test.each([
    'https://caunoi.example',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'http://hue.localhost',
    '/api',
  ])('is taken where nobody can read along: %s', (baseUrl) => expect(() => clientOf(baseUrl)).not.toThrow())

  test('is taken over http when the one who writes the program says so', () => {
    expect(() => clientOf('http://10.0.0.7:3000', { allowHttp: true })).not.toThrow()
  })

  test('of the token endpoint is held to the same, given or found', async () => {
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    const credentials = { clientId: 'hospital-7', privateKey }
    const tokenUrl = 'http://issuer.example/token'
    expect(() => createClient({ baseUrl: 'https://caunoi.example', credentials: { ...credentials, tokenUrl } })).toThrow(
      'tokenUrl has to begin with https://',
    )
    const { url, seen } = await startServer((_, response) => sendJson(response, { ...recordOf(1), token_endpoint: tokenUrl }))
    await expect(createTestClient(url, { credentials }).facilities.read(id)).rejects.toThrow('names a token endpoint without https')
    expect(seen.map(({ path }) => path)).toEqual(['/.well-known/oauth-authorization-server'])
  })
})
