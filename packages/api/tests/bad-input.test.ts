import { beforeAll, describe, expect, it } from 'vitest'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

let facility: TestFacility
let errors: unknown[]
let send: Awaited<ReturnType<typeof createTestNetwork>>['send']

const office = { kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }
const draft = {
  name: 'Trạm y tế',
  kind: 'health-station',
  ownership: 'public',
  level: 'commune',
  addresses: [office],
  hasSocialWorkUnit: false,
}
const json = { 'content-type': 'application/json' }
const create = (body: unknown, headers = {}) => facility.call('POST', '/v1/facilities', { body, headers: { ...json, ...headers } })
const count = async (): Promise<unknown> => (await expectJson(await facility.call('GET', '/v1/facilities?total=true&limit=1'), 200)).total
const pointers = async (response: Response, code: string): Promise<string[]> =>
  ((await expectProblem(response, code)).errors ?? []).map((error) => `${error.pointer} ${error.code}`)

beforeAll(async () => {
  const network = await createTestNetwork()
  facility = await network.addFacility('station')
  errors = network.errors
  send = network.send
})

describe('a body that cannot be read', () => {
  it.each([
    ['is not JSON', '{"name":', ' not-json'],
    ['is empty', '', ' not-json'],
    ['holds a name twice', '{"name":"a","name":"b"}', '/name duplicate-key'],
    ['holds __proto__', '{"addresses":[{"__proto__":{}}]}', '/addresses/0/__proto__ forbidden-key'],
    ['is nested too deeply', `${'['.repeat(40)}${']'.repeat(40)}`, ' too-deep'],
  ])('is refused when it %s', async (_title, body, fault) => {
    const before = await count()
    expect(await pointers(await create(body), 'malformed-body')).toEqual([fault])
    expect(await count()).toBe(before)
  })

  it('is refused when some bytes are not UTF-8', async () => {
    expect(await pointers(await create(new Uint8Array([0x22, 0xc3, 0x28, 0x22])), 'malformed-body')).toEqual([' not-utf-8'])
  })

  it('is refused when it is larger than the limit, declared or not', async () => {
    await expectProblem(await create(`"${'x'.repeat(1024 * 1024)}"`), 'body-too-large')
    await expectProblem(await create('{}', { 'content-length': '99999999' }), 'body-too-large')
    for (const part of ['{},', '"a":1,', ',', '1 ,']) await expectProblem(await create(`[${part.repeat(20_001)}`), 'body-too-large')
  })

  it('is refused when it is not declared as JSON', async () => {
    await expectProblem(await create('{}', { 'content-type': 'text/plain' }), 'unsupported-media-type')
  })

  it.each([['[]'], ['null'], ['3'], ['"text"']])('is refused when it is %s instead of an object', async (body) => {
    expect(await pointers(await create(body), 'invalid')).toEqual([' not-an-object'])
  })
})

describe('a record that is not valid', () => {
  it('gets every fault at once, each with pointer, code, clause and text in the language asked for', async () => {
    const body = {
      ...draft,
      colour: 'red',
      capacity: 'many',
      kind: 'castle',
      addresses: [{ ...office, communeCode: '00004' }],
      hotline: '12',
      name: undefined,
    }
    const faults = [
      '/name required-field',
      '/kind unknown-code',
      '/capacity wrong-type',
      '/hotline wrong-format',
      '/colour unknown-field',
      '/addresses/0/communeCode commune-not-in-province',
    ]
    expect((await pointers(await create(body), 'invalid')).sort()).toEqual(faults.sort())
    const vietnamese = await expectProblem(await create(body), 'invalid')
    const english = await expectProblem(await create(body, { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' }), 'invalid')
    expect(vietnamese.title).toBe('Dữ liệu không hợp lệ')
    expect(english.title).toBe('The data are not valid')
    for (const { clause, message } of english.errors ?? [])
      expect([clause, message]).toEqual([expect.stringMatching(/^[A-Z]+-\d/), expect.stringMatching(/\w/)])
  })

  it('may name a commune only at a date when it lay in that province', async () => {
    const at = (codesAsOf: string, communeCode = '22390') => ({ ...draft, addresses: [{ ...office, codesAsOf, communeCode }] })
    await expectJson(await create(at('2025-07-01')), 201)
    expect(await pointers(await create(at('2027-01-01')), 'invalid')).toEqual(['/addresses/0/codesAsOf date-in-future'])
    expect(await pointers(await create(at('2026-01-01', '99999')), 'invalid')).toEqual(['/addresses/0/communeCode commune-not-in-province'])
  })

  it('gets an answer of bounded size, whatever it is made of', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, index]))
    expect(await pointers(await create({ ...draft, ...fields }), 'invalid')).toHaveLength(1000)
    expect(await pointers(await create({ ...draft, ['x'.repeat(600)]: 1 }), 'invalid')).toEqual([' unknown-field'])
  })

  it('never has what was sent repeated in its problem', async () => {
    const secret = 'Trần Thị Bí Mật 056317000013'
    const response = await create({ ...draft, [secret.slice(0, 5)]: secret, kind: secret, capacity: secret, hotline: secret })
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).not.toContain('Bí Mật')
    expect(text).not.toContain('056317000013')
  })
})

describe('a change', () => {
  const own = () => `/v1/facilities/${facility.id}`
  const patch = (body: unknown, headers: Record<string, string>) =>
    facility.call('PATCH', own(), { body, headers: { 'content-type': 'application/merge-patch+json', ...headers } })

  it('is refused without If-Match and with a stale one, and is made with the present one', async () => {
    const etag = (await facility.call('GET', own())).headers.get('etag') ?? ''
    await expectProblem(await patch({ capacity: 5 }, {}), 'precondition-required')
    await expectProblem(await patch({ capacity: 5 }, { 'if-match': '"99"' }), 'version-conflict')
    const changed = await patch({ capacity: 5 }, { 'if-match': etag })
    expect(await expectJson(changed, 200)).toMatchObject({ capacity: 5, version: 2 })
    await expectProblem(await patch({ capacity: 6 }, { 'if-match': etag }), 'version-conflict')
  })

  it('may send the fields of the server as they are, and may not change them', async () => {
    const read = await facility.call('GET', own())
    const etag = read.headers.get('etag') ?? ''
    const record = await expectJson(read, 200)
    const put = (body: unknown) => facility.call('PUT', own(), { body, headers: { 'if-match': etag } })
    expect(await pointers(await put({ ...record, recordedBy: 'me', version: 77 }), 'invalid')).toEqual([
      '/version read-only-field',
      '/recordedBy read-only-field',
    ])
    expect(await expectJson(await put(record), 200)).toEqual(record)
  })

  it('takes fields away that are patched to null, and keeps required ones', async () => {
    const etag = (await facility.call('GET', own())).headers.get('etag') ?? ''
    expect(await pointers(await patch({ name: null }, { 'if-match': etag }), 'invalid')).toEqual(['/name required-field'])
    expect(await expectJson(await patch({ capacity: null }, { 'if-match': etag }), 200)).not.toHaveProperty('capacity')
  })
})

describe('a search', () => {
  it('is refused with a parameter that is not declared, a wrong value, or a cursor that was not given here', async () => {
    const faults = await pointers(
      await facility.call('GET', '/v1/facilities?colour=red&limit=501&kind=castle&fields=nothing'),
      'invalid-parameter',
    )
    expect(faults.sort()).toEqual(['/colour unknown-parameter', '/fields/0 unknown-code', '/kind unknown-code', '/limit too-large'])
    for (const cursor of ['x', 'AAAA', 'a'.repeat(60)])
      await expectProblem(await facility.call('GET', `/v1/facilities?cursor=${cursor}`), 'invalid-cursor')
    await expectProblem(await facility.call('GET', '/v1/changes?cursor=abc'), 'invalid-cursor')
    expect(await pointers(await facility.call('GET', '/v1/changes?wait=x&colour=1'), 'invalid-parameter')).toEqual([
      '/colour unknown-parameter',
      '/wait wrong-type',
    ])
  })

  it('is refused with the names that objects have, and with characters that no store keeps', async () => {
    expect(await pointers(await facility.call('GET', '/v1/facilities?__proto__=1&constructor.from=1'), 'invalid-parameter')).toEqual([
      '/__proto__ unknown-parameter',
      '/constructor unknown-parameter',
    ])
    expect(await pointers(await facility.call('GET', '/v1/facilities?name=a%00'), 'invalid-parameter')).toEqual([
      '/name forbidden-character',
    ])
  })

  it('names each parameter once, with those that the operation takes', async () => {
    const path = `/v1/facilities/${facility.id}`
    for (const [target, allowed] of [
      [path, 'fields, include'],
      [`${path}/history`, 'limit, cursor'],
    ])
      expect((await expectProblem(await facility.call('GET', `${target}?total=true`), 'invalid-parameter')).errors).toEqual([
        expect.objectContaining({ pointer: '/total', code: 'unknown-parameter', args: { allowed } }),
      ])
  })

  it('is refused when a personal datum stands in the URL', async () => {
    expect(await pointers(await facility.call('GET', '/v1/beneficiaries?name=ngoc'), 'invalid-parameter')).toEqual([
      '/name personal-parameter',
    ])
    await expectJson(await facility.call('POST', '/v1/beneficiaries/search', { body: { name: 'ngoc' } }), 200)
  })
})

describe('a caller', () => {
  it('is refused without a token, with a wrong one, and with a scope that is too narrow', async () => {
    for (const token of [undefined, 'x', 'a.b.c']) {
      const response = await send(token, 'GET', '/v1/facilities')
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      await expectProblem(response, 'unauthenticated')
    }
    const { addFacility } = await createTestNetwork()
    const reader = await addFacility('reader', 'system/Facility.r')
    await expectProblem(await reader.call('POST', '/v1/facilities', { body: draft }), 'forbidden')
    await expectProblem(await reader.call('GET', '/v1/facilities'), 'forbidden')
    await expectProblem(await reader.call('GET', '/v1/cases/x'), 'forbidden')
    await expectJson(await reader.call('GET', `/v1/facilities/${reader.id}`), 200)
  })

  it('gets not-found for an id that can be none, as for an absent one', async () => {
    for (const id of ['x', '%00', '%ff', facility.id.toUpperCase(), `${facility.id}%00`, '__proto__', '0'.repeat(3000)]) {
      for (const suffix of ['', '/history', '/audit'])
        await expectProblem(await facility.call('GET', `/v1/facilities/${id}${suffix}`), 'not-found')
    }
  })

  it('may name an intent by a key of the published form only', async () => {
    for (const key of ['two words', 'é', 'x'.repeat(201)])
      expect((await pointers(await create(draft, { 'idempotency-key': key }), 'invalid-parameter'))[0]).toMatch('/Idempotency-Key ')
  })

  it('gets not-found for a path that does not exist', async () => {
    await expectProblem(await facility.call('GET', '/v1/castles'), 'not-found')
    await expectProblem(await facility.call('GET', '/v1/facilities/../../etc'), 'not-found')
  })

  it('is told which methods a path has', async () => {
    const response = await facility.call('DELETE', `/v1/facilities/${facility.id}`)
    expect(response.headers.get('allow')).toBe('GET, PUT, PATCH')
    await expectProblem(response, 'method-not-allowed')
  })
})

it('never meets a failure of the server in all of this', () => {
  expect(errors).toEqual([])
})
