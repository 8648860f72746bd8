import { beforeAll, describe, expect, it } from 'vitest'
import { eachStore } from '../support/each-store.ts'
import { accessVariants, assertionVariants, rightAssertions, rightStatements, signedVariants, workerVariants } from './token-variants.ts'
import { createTokenWorld, publicUrl, statementType, type TokenWorld, tokenUrl } from './token-world.ts'

const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** A token endpoint that refuses says so in the words of OAuth, and gives no token. */
async function expectNoToken(response: Response, errors: readonly string[]): Promise<void> {
  const body: unknown = await response.json()
  expect(body).not.toHaveProperty('access_token')
  expect(errors).toContain(Reflect.get(Object(body), 'error'))
  expect(response.status).toBe(Reflect.get(Object(body), 'error') === 'invalid_client' ? 401 : 400)
}

const tokenIn = async (response: Response): Promise<string> => {
  expect(response.status).toBe(200)
  const { access_token: token }: { access_token: string } = await response.json()
  return token
}

describe.each(eachStore())('on %s', (_, open) => {
  let world: TokenWorld
  beforeAll(async () => {
    world = await createTokenWorld(await open())
  }, 60_000)

  it.each(rightAssertions)('an assertion %s gets a token that opens', async (_name, change) => {
    const token = await tokenIn(await world.askWith(await world.jwt('assertion', change)))
    expect((await world.call(token)).status).toBe(200)
  })

  it.each(rightStatements)('a statement about a worker %s gets a token that opens', async (_name, change) => {
    const token = await tokenIn(await world.askWith(await world.jwt('assertion'), await world.jwt('worker', change)))
    expect((await world.call(token)).status).toBe(200)
  })

  it.each([...signedVariants, ...assertionVariants])('an assertion %s is refused, as a bearer token too', async (_name, change) => {
    expect((await world.askWith(await world.jwt('assertion'))).status).toBe(200)
    await expectNoToken(await world.askWith(await world.jwt('assertion', change)), ['invalid_client', 'invalid_request'])
    expect((await world.call(await world.jwt('assertion', change))).status).toBe(401)
  })

  it.each([...signedVariants, ...workerVariants])(
    'a statement about a worker %s is refused, as an assertion and as a bearer token too',
    async (_name, change) => {
      expect((await world.askWith(await world.jwt('assertion'), await world.jwt('worker'))).status).toBe(200)
      await expectNoToken(await world.askWith(await world.jwt('assertion'), await world.jwt('worker', change)), ['invalid_request'])
      await expectNoToken(await world.askWith(await world.jwt('worker', change)), ['invalid_client', 'invalid_request'])
      expect((await world.call(await world.jwt('worker', change))).status).toBe(401)
    },
  )

  it.each([...signedVariants, ...accessVariants])('an access token %s opens nothing, and gets no token', async (_name, change) => {
    expect((await world.call(await world.jwt('access'))).status).toBe(200)
    expect((await world.call(await world.jwt('access', change))).status).toBe(401)
    await expectNoToken(await world.askWith(await world.jwt('access', change)), ['invalid_client', 'invalid_request'])
    await expectNoToken(await world.askWith(await world.jwt('assertion'), await world.jwt('access', change)), ['invalid_request'])
  })

  it('each kind of JWT serves in its own place only', async () => {
    const [assertion, worker, access] = [await world.jwt('assertion'), await world.jwt('worker'), await world.jwt('access')]
    for (const text of [assertion, worker]) expect((await world.call(text)).status).toBe(401)
    for (const text of [worker, access]) await expectNoToken(await world.askWith(text), ['invalid_client'])
    for (const text of [await world.jwt('assertion'), access])
      await expectNoToken(await world.askWith(assertion, text), ['invalid_request', 'invalid_client'])
  })

  it('what was used once is refused, in the same process and beside it', async () => {
    const [assertion, worker] = [await world.jwt('assertion'), await world.jwt('worker')]
    expect((await world.askWith(assertion, worker)).status).toBe(200)
    await expectNoToken(await world.askWith(assertion), ['invalid_client'])
    await expectNoToken(await world.askWith(await world.jwt('assertion'), worker), ['invalid_request'])
  })

  it('an id counts once, whatever is signed with it', async () => {
    const claims = { jti: crypto.randomUUID() }
    const all = await Promise.all(Array.from({ length: 8 }, async () => world.askWith(await world.jwt('assertion', { claims }))))
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 401)])
  })

  const right = async () => ({
    grant_type: 'client_credentials',
    client_assertion_type: assertionType,
    client_assertion: await world.jwt('assertion'),
  })

  it.each<[string, Readonly<Record<string, string | undefined>>, readonly (readonly [string, string])[]]>([
    ['that names a field twice', {}, [['scope', 'system/Case.c']]],
    ['that names the grant twice', {}, [['grant_type', exchange]]],
    ['that names an unknown field twice', { x: '1' }, [['x', '2']]],
    ['for a password', { grant_type: 'password' }, []],
    ['for a code', { grant_type: 'authorization_code' }, []],
    ['for a refresh', { grant_type: 'refresh_token' }, []],
    ['for nothing', { grant_type: undefined }, []],
    ['without the type of its assertion', { client_assertion_type: undefined }, []],
    ['with a SAML assertion', { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' }, []],
    ['with a secret instead of an assertion', { client_assertion: undefined, client_id: 'hospital', client_secret: 'secret' }, []],
    ['with an assertion that is too long', { client_assertion: 'x'.repeat(8001) }, []],
    ['for a worker without a statement', { grant_type: exchange }, []],
    ['with the type of a statement and no statement', { grant_type: exchange, subject_token_type: statementType }, []],
    [
      'with a statement of another type',
      { grant_type: exchange, subject_token: 'x', subject_token_type: 'urn:ietf:params:oauth:token-type:saml2' },
      [],
    ],
    ['with a statement that its grant does not take', { subject_token: 'x', subject_token_type: statementType }, []],
    ['for a token that lasts', { requested_token_type: 'urn:ietf:params:oauth:token-type:refresh_token' }, []],
    ['for more than is registered', { scope: 'system/Case.crus' }, []],
    ['for everything', { scope: 'system/*.r' }, []],
    ['for a scope that is none', { scope: 'openid' }, []],
    ['for a purpose that is not registered', { purpose: 'audit' }, []],
    ['for a purpose that does not exist', { purpose: 'everything' }, []],
    ['for a purpose that no store could keep', { purpose: 'care\0' }, []],
  ])('a request %s is refused', async (_name, fields, extra) => {
    const request = { scope: 'system/Case.r', ...(await right()) }
    expect((await world.ask(request)).status).toBe(200)
    const { status } = await world.ask({ ...request, ...(await right()), ...fields }, extra)
    expect([400, 401]).toContain(status)
  })

  it('a request in another form, or too large, is refused', async () => {
    const body = new URLSearchParams(await right())
    const json = { 'content-type': 'application/json' }
    expect((await world.fetch(new Request(tokenUrl, { method: 'POST', body: JSON.stringify(await right()), headers: json }))).status).toBe(
      415,
    )
    body.set('scope', 'x'.repeat(70_000))
    expect((await world.fetch(new Request(tokenUrl, { method: 'POST', body }))).status).toBe(413)
    const { search } = new URL(`?${new URLSearchParams(await right())}`, tokenUrl)
    expect((await world.fetch(new Request(`${tokenUrl}${search}`, { method: 'POST', body: new URLSearchParams() }))).status).toBe(400)
  })

  it('a token in another place than the header opens nothing', async () => {
    const token = await world.jwt('access')
    const ask = async (path: string, authorization?: string): Promise<number> =>
      (await world.fetch(new Request(`${publicUrl}${path}`, { ...(authorization !== undefined && { headers: { authorization } }) }))).status
    expect(await ask('/v1/changes', `Bearer ${token}`)).toBe(200)
    for (const authorization of [undefined, token, `Basic ${token}`, `DPoP ${token}`, 'Bearer', `Bearer x${token}`, `Bearer x ${token}`])
      expect(await ask('/v1/changes', authorization), authorization?.slice(0, 10)).toBe(401)
    expect(await ask(`/v1/changes?access_token=${token}`)).toBe(401)
  })
})
