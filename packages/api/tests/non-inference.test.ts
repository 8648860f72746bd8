import {
  type AnyResource,
  askedParameters,
  collectionPath,
  metaOf,
  recordPath,
  referencesIn,
  resources,
  type SearchParameter,
  stepsOf,
  valuesAt,
} from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { openToAll } from './matrix/expected-operations.ts'
import { beneficiaryDraft, caseDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { observable } from './support/observable.ts'
import { deepExample } from './support/published-examples.ts'
import { seedRecords, validDrafts } from './support/seed-records.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

/** No example of a body names a day behind it. */
const now = () => new Date('2026-12-01T03:00:00.000Z')
const absent = '01990000-0000-7000-8000-000000000000'
/** Every kind of record that is not read by the whole network. */
const closed = Object.entries<AnyResource>(resources).filter(([, { name }]) => !openToAll.has(name))
/** Those that software makes: an emergency access is opened by a worker, who is looked at with the access matrix. */
const written = closed.filter(([, { verbs, name }]) => verbs.includes('create') && name !== 'EmergencyAccess')

/** Two servers with the same stranger; on the second, another facility keeps a record of each kind. */
let empty: TestFacility
let full: TestFacility
let owner: TestFacility
/** What the owner reads of each record, by the name of its kind. */
const hidden = new Map<string, Readonly<Record<string, unknown>>>()

beforeAll(async () => {
  empty = await (await createTestNetwork({ now })).addFacility('stranger')
  const network = await createTestNetwork({ now })
  full = await network.addFacility('stranger')
  owner = await network.addFacility('owner')
  const seeds = await seedRecords(owner, await network.addFacility('partner'))
  for (const [collection, { name }] of written)
    hidden.set(name, await expectJson(await owner.call('GET', recordPath(collection, seeds.get(collection)?.id ?? '')), 200))
}, 120_000)

const search = (facility: TestFacility, collection: string, query: object) =>
  facility.call('POST', `${collectionPath(collection)}/search`, { body: { ...query, total: true } })

/** Drafts with a field: those that are published as valid, with the value of their own, and with one that has everything in it. */
function draftsWith(resource: AnyResource, field: string): readonly object[] {
  const deep: Readonly<Record<string, unknown>> = Object(deepExample({ $ref: `#/components/schemas/${metaOf(resource.draft)?.id}` }))
  return validDrafts(resource).flatMap((draft) => [draft, { ...draft, [field]: deep[field] }])
}

/** The same with an id at a path, where of an array one entry is left. */
function withId(value: unknown, [step, ...rest]: readonly string[], id: string): unknown {
  if (step === undefined) return id
  if (step === '[]') return [withId(Array.isArray(value) ? value[0] : undefined, rest, id)]
  const fields: Readonly<Record<string, unknown>> = Object(value)
  return { ...fields, [step]: withId(fields[step], rest, id) }
}

/** Queries by which a parameter finds a record that has these values. */
function queriesFor({ kind }: SearchParameter, values: readonly unknown[]): readonly unknown[] {
  if (kind === 'overdue') return [true, false]
  const isRange = kind === 'date' || kind === 'instant'
  return values.map((value) => (isRange ? { from: value, to: value } : typeof value === 'boolean' ? String(value) : value))
}

describe('two facilities that never dealt with each other', () => {
  it.each(written)('find and count nothing of each other’s: %s', async (collection, { name, search: parameters }) => {
    const record = hidden.get(name) ?? {}
    const queries = askedParameters(parameters).flatMap(([parameter, declared]) => {
      const values = valuesAt(record, stepsOf(declared.path)).map(({ value }) => value)
      return queriesFor(declared, values).map((value) => [{ [parameter]: value }, declared.kind] as const)
    })
    for (const [query, kind] of [[{}, 'all'] as const, ...queries]) {
      const here = await observable(await search(full, collection, query))
      expect([query, here]).toEqual([query, expect.stringContaining('\\"items\\":[],\\"total\\":0')])
      expect([query, here]).toEqual([query, await observable(await search(empty, collection, query))])
      const found = await expectJson(await search(owner, collection, query), 200)
      // What waits for nothing is overdue neither way.
      if (kind !== 'overdue') expect([query, JSON.stringify(found.items)]).toEqual([query, expect.stringContaining(String(record.id))])
    }
    const path = `${collectionPath(collection)}?total=true`
    expect(await observable(await full.call('GET', path))).toBe(await observable(await empty.call('GET', path)))
  })

  const references = written.flatMap(([collection, resource]) =>
    referencesIn(resource.draft).flatMap((reference) =>
      openToAll.has(reference.refersTo) ? [] : [[`${collection}: ${reference.path.join('.')}`, collection, resource, reference] as const],
    ),
  )

  it.each(references)('cannot tell from a reference whether a record exists: %s', async (_, collection, resource, reference) => {
    const id = String(hidden.get(reference.refersTo)?.id)
    const post = async (body: unknown, to: string) =>
      observable(await full.call('POST', collectionPath(collection), { body, headers: { 'idempotency-key': crypto.randomUUID() } }), to)
    const answers = []
    for (const draft of draftsWith(resource, reference.path[0] ?? '')) {
      const answer = await post(withId(draft, reference.path, id), id)
      expect(answer).toBe(await post(withId(draft, reference.path, absent), absent))
      answers.push(answer)
    }
    const pointer = `/${reference.path.join('/').replaceAll('[]', '0')}`
    const fault = JSON.stringify(`"pointer":"${pointer}","code":"unknown-reference"`).slice(1, -1)
    expect(answers).toContainEqual(expect.stringContaining(fault))
  })

  it('are told of nothing but the directory in the change feed', async () => {
    const feed = await expectJson(await full.call('GET', '/v1/changes?limit=500'), 200)
    const kinds = Array.isArray(feed.items) ? feed.items.map((change) => change.resource) : []
    expect(new Set(kinds)).toEqual(openToAll)
  })

  it('may both use the same numbers and keys', async () => {
    const network = await createTestNetwork()
    for (const facility of [await network.addFacility('one'), await network.addFacility('other')]) {
      const person = await expectJson(await facility.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
      const headers = { 'idempotency-key': 'same' }
      await expectJson(await facility.call('POST', '/v1/cases', { body: caseDraft(person.id), headers }), 201)
    }
  })
})
