import { tokenExchange, WorkerRole } from '@caunoi/schemas'
import { exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { createApi, createBuiltInIssuer, createExternalIssuer, createMemoryStore, registerClient } from '../src/index.ts'
import { signedStatement } from './support/signed-statement.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const publicUrl = 'https://caunoi.test'
const issuer = 'https://sso.example/realms/y-te'
const facility = '01990000-0000-7000-8000-00000000000a'
const roles = Object.keys(WorkerRole.codes).map((role) => WorkerRole.schema.parse(role))
const rights = { facility, scope: 'system/*.rs', purposes: ['care'], labels: [], roles } as const
/** What a worker of a vendor is answered by a server that is a demonstration, and by one that is not. */
const servers = [
  ['a demonstration', true],
  ['a server for real records', false],
] as const

async function createKey() {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }
  const sign = (by: string, subject: string, audience: string, claims: object, typ?: string): Promise<string> =>
    signedStatement(privateKey, { by, subject, audience, claims, header: { kid: 'k1', ...(typ !== undefined && { typ }) } })
  return { jwk, sign }
}

describe.each(servers)('a worker of a software vendor, at %s', (_name, demo) => {
  const [allowed, refused] = demo ? [roles, []] : [roles.filter((role) => role !== 'vendor'), ['vendor']]

  it('reads the directory there alone, and the audit has the refusal', async () => {
    const { ask, addFacility } = await createWorkerNetwork({ demo })
    const centre = await addFacility('centre')
    const answers = new Map<number, string[]>()
    for (const role of roles) {
      const { status, body } = await ask(centre, { role, workerId: 'nv-1' }, 'GET', `/v1/facilities/${centre}`)
      answers.set(status, [...(answers.get(status) ?? []), role])
      if (status !== 200) expect(body).toMatchObject({ code: 'forbidden', detail: expect.stringContaining('máy chủ thử nghiệm') })
    }
    expect([answers.get(200) ?? [], answers.get(403) ?? []]).toEqual([allowed, refused])
    const { body } = await ask(centre, { purpose: 'audit' }, 'GET', '/v1/audit-events?outcome=forbidden')
    expect(body.items).toEqual(refused.map((role) => expect.objectContaining({ role, workerId: 'nv-1', rule: 'sandbox' })))
    for (const path of ['/v1/facilities', '/v1/changes', '/v1/reports/definitions'])
      expect((await ask(centre, { role: 'vendor', workerId: 'nv-1' }, 'GET', path)).status).toBe(demo ? 200 : 403)
  })

  it('is given a token there alone', async () => {
    const store = createMemoryStore()
    const audience = `${publicUrl}/oauth/token`
    const app = await createApi({ demo, store, identity: createBuiltInIssuer({ store, publicUrl }) })
    const { jwk, sign } = await createKey()
    await registerClient(store, { ...rights, id: 'client', jwks: { keys: [jwk] } })
    const tokenFor = async (role: string) => {
      const body = new URLSearchParams({
        grant_type: tokenExchange.grant,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await sign('client', 'client', audience, {}),
        subject_token: await sign('client', 'nv-1', audience, { role }, 'caunoi-worker+jwt'),
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      })
      const response = await app.fetch(new Request(audience, { method: 'POST', body }))
      return { status: response.status, body: await response.json() }
    }
    expect((await tokenFor('case-manager')).status).toBe(200)
    const { status, body } = await tokenFor('vendor')
    expect(status).toBe(demo ? 200 : 400)
    if (!demo)
      expect(body).toMatchObject({ error: 'invalid_request', error_description: expect.stringContaining('run as a demonstration') })
    expect('access_token' in body).toBe(demo)
  })

  it('is let in there alone with a token of another issuer', async () => {
    const store = createMemoryStore()
    const { jwk, sign } = await createKey()
    const readAddress = async (address: string): Promise<string> =>
      JSON.stringify(address.includes('.well-known') ? { issuer, jwks_uri: 'https://sso.example/keys' } : { keys: [jwk] })
    const identity = createExternalIssuer({ store, issuer, audience: publicUrl, readAddress })
    const app = await createApi({ demo, store, identity })
    await registerClient(store, { ...rights, id: 'client', issuer })
    const statusFor = async (role: string): Promise<number> => {
      const token = await sign(issuer, 'nv-1', publicUrl, { client_id: 'client', scope: rights.scope, role }, 'at+jwt')
      return (await app.fetch(new Request(`${publicUrl}/v1/facilities`, { headers: { authorization: `Bearer ${token}` } }))).status
    }
    expect([await statusFor('case-manager'), await statusFor('vendor')]).toEqual([200, demo ? 200 : 403])
  })
})
