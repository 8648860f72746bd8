import { fixedPaths, operationsOf, resources } from '@caunoi/schemas'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { create } from './support/create.ts'
import { beneficiaryDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

let network: Awaited<ReturnType<typeof createTestNetwork>>
let own: TestFacility
let other: TestFacility
/** Another record of the own facility. */
let neighbour: string
/** A cursor of each kind, and the request that it continues. */
let given: readonly (readonly [path: string, cursor: string])[]

/** What of a kind is asked for, by a path in which `{id}` is a record of the own facility; no page is so long that nothing is left. */
const paths: Readonly<Record<string, string>> = {
  search: '/v1/beneficiaries?limit=1',
  history: '/v1/beneficiaries/{id}/history?limit=1',
  audit: '/v1/beneficiaries/{id}/audit?limit=1',
  accesses: '/v1/beneficiaries/{id}/accesses?limit=1',
  changes: `${fixedPaths.changes}?limit=1`,
  reportCounted: `${fixedPaths.reportCounted}?report=own&scope=facility&area={own}&from=2026-01-01&to=2026-12-31&indicator=all-people&limit=1`,
  auditEvents: '/v1/audit-events?limit=1',
}

const mergePatch = 'application/merge-patch+json'

const continued = (facility: TestFacility, path: string, cursor: string): Promise<Response> =>
  facility.call('GET', `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`)

beforeAll(async () => {
  network = await createTestNetwork()
  own = await network.addFacility('own')
  other = await network.addFacility('other')
  for (const facility of [own, other]) {
    for (const name of ['An', 'Bình', 'Chi']) {
      const { id, path } = await create(facility, 'beneficiaries', beneficiaryDraft({ name }))
      await facility.call('GET', path)
      if (facility === own) neighbour = id
    }
  }
  const numerator = { fact: 'beneficiary', period: 'at-end', measure: 'people' }
  const said = { vi: 'Mọi người', en: 'Everybody' }
  await create(own, 'indicators', { code: 'all-people', title: said, about: said, unit: 'people', numerator })
  const { id, path } = await create(own, 'beneficiaries', beneficiaryDraft({ name: 'Dung' }))
  for (const name of ['Dũng', 'Dụng']) {
    await expectJson(await own.call('PATCH', path, { body: { name }, headers: { 'if-match': '*', 'content-type': mergePatch } }), 200)
    await own.call('GET', path)
  }
  given = await Promise.all(
    Object.values(paths).map(async (template) => {
      const one = template.replace('{id}', id).replace('{own}', own.id)
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
        fc.nat(given.length - 1).chain((index) => {
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
      // Figures of one facility are asked for by no other, with or without a cursor.
      await expectProblem(await continued(other, path, cursor), path.includes(`area=${own.id}`) ? 'forbidden' : 'invalid-cursor')
      for (const [question, elsewhere] of given)
        if (elsewhere !== cursor) await expectProblem(await continued(own, question, cursor), 'invalid-cursor')
      const others = [path.replace(/(?<=beneficiaries\/)[0-9a-f-]{36}/, neighbour), path.replace('12-31', '11-30')]
      if (path.startsWith('/v1/beneficiaries?')) others.push(`${path}&sex=female`)
      for (const another of others) if (another !== path) await expectProblem(await continued(own, another, cursor), 'invalid-cursor')
    }
  })

  it('is of each kind that the standard has, but those of the public code lists', () => {
    const paged = operationsOf(resources).filter(({ route }) => JSON.stringify(route.parameters ?? []).includes('/Cursor"'))
    const kinds = paged.map((operation) => (operation.route.operationId === 'auditEvents.search' ? 'auditEvents' : operation.kind))
    expect(new Set(kinds)).toEqual(new Set([...Object.keys(paths), 'codes']))
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
