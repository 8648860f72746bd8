import { fixedPaths } from '@caunoi/schemas'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { create } from './support/create.ts'
import { beneficiaryDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

let network: Awaited<ReturnType<typeof createTestNetwork>>
let own: TestFacility
let other: TestFacility
/** A cursor of each kind, and the request that it continues. */
let given: readonly (readonly [path: string, cursor: string])[]

const continued = (facility: TestFacility, path: string, cursor: string): Promise<Response> =>
  facility.call('GET', `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`)

beforeAll(async () => {
  network = await createTestNetwork()
  own = await network.addFacility('own')
  other = await network.addFacility('other')
  for (const facility of [own, other]) {
    for (const name of ['An', 'Bình', 'Chi']) {
      const { path } = await create(facility, 'beneficiaries', beneficiaryDraft({ name }))
      await facility.call('GET', path)
    }
  }
  const { path } = await create(own, 'beneficiaries', beneficiaryDraft({ name: 'Dung' }))
  for (let count = 0; count < 3; count++) await own.call('GET', path)
  const paths = ['/v1/beneficiaries?limit=1', `${path}/audit?limit=1`, '/v1/audit-events?limit=1', `${fixedPaths.changes}?limit=1`]
  given = await Promise.all(
    paths.map(async (one) => {
      const { next } = await expectJson(await own.call('GET', one), 200)
      return [one, String(next)] as const
    }),
  )
}, 120_000)

/** Ways to spoil a cursor, each into another text. */
const spoiled = (cursor: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat(cursor.length - 1).map((length) => cursor.slice(0, length)),
    fc
      .tuple(fc.nat(cursor.length - 1), fc.constantFrom(...'ABCxyz019-_'))
      .map(([at, letter]) => cursor.slice(0, at) + letter + cursor.slice(at + 1)),
    fc
      .tuple(fc.nat(cursor.length), fc.constantFrom('=', ' ', '\n', '+', '/', 'A', '.'))
      .map(([at, more]) => cursor.slice(0, at) + more + cursor.slice(at)),
    fc.constantFrom(...given.map(([, one]) => one)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  )

describe('a cursor that was tampered with', () => {
  it('is refused in the same words, whatever was done to it, and never fails the server', async () => {
    const words = new Map<string, Set<string>>()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3).chain((index) => {
          const [path = '', cursor = ''] = given[index] ?? []
          return fc.tuple(
            fc.constant(path),
            spoiled(cursor).filter((text) => text !== cursor && text.length > 0),
          )
        }),
        async ([path, cursor]) => {
          const response = await continued(own, path, cursor)
          const { requestId: _own, errors: _named, ...problem } = await response.json()
          // A text that is too long, or holds what no text may, is refused as a parameter before it is opened.
          expect(['invalid-cursor', 'invalid-parameter']).toContain(problem.code)
          words.set(problem.code, (words.get(problem.code) ?? new Set()).add(JSON.stringify(problem)))
          expect(network.errors).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
    expect([...words].map(([code, { size }]) => [code, size])).toEqual([...words.keys()].map((code) => [code, 1]))
    expect(words.has('invalid-cursor')).toBe(true)
  })

  it('is refused to another caller and for another question as one that never was', async () => {
    for (const [path, cursor] of given) {
      expect((await continued(own, path, cursor)).status).toBe(200)
      if (!path.includes('/audit?')) await expectProblem(await continued(other, path, cursor), 'invalid-cursor')
    }
    const [[, search = ''] = []] = given
    await expectProblem(await continued(own, '/v1/beneficiaries?limit=1&sex=female', search), 'invalid-cursor')
  })
})

describe('fields and includes that were tampered with', () => {
  it.each([
    'fields=__proto__',
    'fields=constructor',
    'fields=name,name.x',
    'fields=name%00',
    'fields=*',
    'fields=',
    `fields=${'name,'.repeat(2000)}name`,
    'include=constructor',
    'include=__proto__',
    'include=id',
    'include=householdId.x',
    'fields=name&fields=id',
    'limit=1&limit=500',
    'limit=1e3',
    'limit=0x10',
    'total=1',
    '__proto__.from=2026-01-01',
  ])('are refused: %s', async (query) => {
    await expectProblem(await own.call('GET', `/v1/beneficiaries?${query}`), 'invalid-parameter')
    expect(network.errors).toEqual([])
  })
})
