import { describe, expect, it } from 'vitest'
import { conformanceOf } from './support/conformance.ts'
import { createTestNetwork } from './support/test-network.ts'

const faultsOf = conformanceOf()
const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': 'request-1' }
const health = (body: string, parts: ResponseInit = {}) => faultsOf('GET', '/health/live', new Response(body, { headers, ...parts }))
const problem = (parts: object, status = 503) => {
  const body = {
    type: 'urn:caunoi:problem:unavailable',
    code: 'unavailable',
    title: 'x',
    status,
    requestId: 'request-1',
    clause: 'HTTP-3.7',
    ...parts,
  }
  const type = 'application/problem+json; charset=utf-8'
  return health(JSON.stringify(body), { status, headers: { ...headers, 'content-type': type, 'retry-after': '1' } })
}

describe('the check that every answer of the tests goes through', () => {
  it('finds nothing wrong with an answer that is as documented', async () => {
    expect(await health('{"status":"ok"}')).toEqual([])
    expect(await problem({})).toEqual([])
  })

  it.each([
    ['a status', () => health('{"status":"ok"}', { status: 202 }), 'has the status 202, which is not documented'],
    [
      'a media type',
      () => health('ok', { headers: { 'x-request-id': 'request-1' } }),
      'has the media type text/plain, which is not documented',
    ],
    ['a missing request id', () => health('{"status":"ok"}', { headers: { 'content-type': 'application/json' } }), 'has no X-Request-Id'],
    ['a body', () => health('{"status":"fine"}'), 'is not of its schema: data/status must be equal to constant'],
    [
      'a problem',
      () => problem({ code: 'invalid', type: 'urn:caunoi:problem:invalid' }),
      'is the problem invalid, which is not documented',
    ],
    ['a status in a problem', () => problem({ status: 500 }), 'says status 500 and has 503'],
    [
      'a type of a problem',
      () => problem({ type: 'urn:caunoi:problem:invalid' }),
      'has the type urn:caunoi:problem:invalid for the code unavailable',
    ],
    [
      'a field problem',
      () => problem({ errors: [{ pointer: '', code: 'odd', clause: 'REC-1.1', message: 'x' }] }),
      'names the unknown field problem odd',
    ],
  ])('finds %s that is not documented', async (_title, answer, fault) => {
    expect(await answer()).toContainEqual(expect.stringContaining(fault))
  })

  it('knows what a path without an operation has to get', async () => {
    const { send } = await createTestNetwork()
    await send(undefined, 'GET', '/v1/castles')
    await send(undefined, 'DELETE', '/v1/cases')
    const answer = new Response('{"status":"ok"}', { headers })
    expect(await faultsOf('GET', '/v1/castles', answer.clone())).toEqual(['is not not-found'])
    expect(await faultsOf('DELETE', '/v1/cases', answer)).toEqual(['is not method-not-allowed'])
  })
})
