import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fieldsOf, isSpecialAt, resources, Situation, stepsOf } from '@caunoi/schemas'
import fc from 'fast-check'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createServices } from '../../src/create-services.ts'
import {
  createMemoryKeys,
  createMemoryStore,
  createSealedStore,
  eraseUnreadable,
  type Keys,
  SealBroken,
  type Store,
} from '../../src/index.ts'
import { blindParameters } from '../../src/keys/blind-index.ts'
import { erasedRecord, isErased } from '../../src/keys/erased.ts'
import { keyOfBody } from '../../src/keys/sealed-body.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { newId, newName, newRecord, nextVersion, writeOf } from '../stores/samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-sealed-store-'))
const opened: Store[] = []
afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

const bySituation = {
  kind: 'token',
  path: 'situations[].situation',
  schema: Situation.schema,
  title: { vi: 'Hoàn cảnh', en: 'Situation' },
} as const
const fileKeys = (): Keys => createFileKeys({ folder: path.join(folder, newName()), onCreated: () => undefined })
const sqliteFile = (): string => path.join(folder, `${newName()}.db`)

async function seal(plain: Store, keys: Keys = fileKeys()) {
  const store = await createSealedStore(plain, { keys })
  opened.push(store)
  return { plain, keys, store }
}

const put = (store: Store, ...writes: Parameters<typeof writeOf>[]) =>
  store.transaction(async (transaction) => {
    for (const write of writes) await transaction.put(writeOf(...write))
  })

describe.each([
  ['memory', async () => createMemoryStore()],
  ['SQLite', async () => createSqliteStore({ file: sqliteFile() })],
  ['PostgreSQL', async () => createPostgresStore({ url: await createDatabase(inject('databaseUrl')) })],
] as const)('a sealed store on %s', (_, open) => {
  it('answers every body byte for byte, and keeps nothing of it', async () => {
    const { plain, store } = await seal(await open())
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((value) => !value.includes('\0'))
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true }), fc.array(text, { maxLength: 5 }))),
        async (content) => {
          const first = newRecord({ body: JSON.stringify({ note: 'mật khẩu', ...content, beneficiaryId: newId() }) })
          const second = { ...nextVersion(first), body: first.body.replace('{', '{"again":1,') }
          await put(store, [first], [second, { previous: first }])
          expect(await store.history('Case', first.id, undefined, 10)).toEqual([second, first])
          for (const kept of await plain.history('Case', first.id, undefined, 10)) {
            expect(keyOfBody(kept)).toBeGreaterThan(0)
            expect(kept.body).not.toContain('beneficiaryId')
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('closes what is about one person under one key for each owner', async () => {
    const { plain, store } = await seal(await open())
    const person = newRecord({ resource: 'Beneficiary' })
    const body = (parts: object) => JSON.stringify({ beneficiaryId: person.id, ...parts })
    const [own, theirs, evidence] = [
      newRecord({ owner: person.owner, body: body({}) }),
      newRecord({ body: body({}) }),
      newRecord({ owner: person.owner, resource: 'Consent', body: body({}) }),
    ]
    await put(store, [person], [own], [theirs], [evidence])
    const keyOf = async ({ resource, id }: typeof own) => keyOfBody((await plain.read(resource, id)) ?? own)
    expect(await keyOf(own)).toBe(await keyOf(person))
    expect(new Set([await keyOf(person), await keyOf(theirs), await keyOf(evidence)]).size).toBe(3)
  })

  it('brings all versions and the file under another key when a record turns to another person or owner', async () => {
    const { plain, keys, store } = await seal(await open())
    const [person, survivor] = [newRecord({ resource: 'Beneficiary' }), newRecord({ resource: 'Beneficiary' })]
    const first = newRecord({ resource: 'Document', owner: person.owner, body: JSON.stringify({ beneficiaryId: person.id }) })
    const bytes = new Uint8Array([1, 2, 3])
    await put(store, [person], [survivor], [first])
    await store.transaction((transaction) => transaction.putContent(first.id, bytes))
    const old = keyOfBody((await plain.read('Document', first.id)) ?? first)
    const turned = { ...nextVersion(first), owner: survivor.owner, body: JSON.stringify({ beneficiaryId: survivor.id }) }
    await put(store, [turned, { previous: first }])
    await keys.destroy([old])
    expect(await store.history('Document', first.id, undefined, 10)).toEqual([turned, first])
    expect(Array.from((await store.readContent(first.id)) ?? [])).toEqual([1, 2, 3])
    expect(await store.read('Beneficiary', person.id)).toSatisfy(isErased)
  })

  it('takes what a restored backup brought back of erased people for erased, and lets it be taken away', async () => {
    const { plain, keys, store } = await seal(await open())
    const audience = newName()
    const added = [{ audience, parameter: 'Beneficiary.sex', value: 'female' }]
    const people = Array.from({ length: 7 }, () => newRecord({ resource: 'Beneficiary', owner: audience }))
    for (const person of people) await put(store, [person, { added }])
    const gone = [0, 2, 3, 6].flatMap((index) => people[index] ?? [])
    for (const { id } of gone) await keys.destroy([keyOfBody((await plain.read('Beneficiary', id)) ?? newRecord())])
    const left = people.filter((person) => !gone.includes(person))
    const query = { audience, resource: 'Beneficiary', conditions: [{ parameter: 'Beneficiary.sex', equals: 'female' }], limit: 2 }
    const first = await store.search(query)
    const after = first.at(-1)?.position
    const rest = await store.transaction((transaction) => transaction.search({ ...query, ...(after && { after }) }))
    expect([...first, ...rest].map(({ record }) => record)).toEqual(left)
    for (const { id } of gone) expect(await store.read('Beneficiary', id)).toSatisfy(isErased)

    expect(await eraseUnreadable({ store })).toBe(gone.length)
    expect(await eraseUnreadable({ store })).toBe(0)
    expect(await plain.count(query)).toBe(left.length)
    for (const { id } of gone) expect(await plain.history('Beneficiary', id, undefined, 10)).toHaveLength(1)
    for (const { id } of gone) expect(await store.auditTrail('Beneficiary', id, undefined, 10)).toHaveLength(1)
  })

  it('destroys later what an interrupted erasure left', async () => {
    const keys = createMemoryKeys()
    const { plain, store } = await seal(await open(), { ...keys, destroy: () => Promise.reject(new Error('the disk is gone')) })
    const person = newRecord({ resource: 'Beneficiary' })
    await put(store, [person])
    const key = keyOfBody((await plain.read('Beneficiary', person.id)) ?? person)
    const record = erasedRecord(person, '2026-11-23T02:00:00.000Z', 'privacy-request')
    await store.transaction((transaction) => transaction.erase({ record, previous: person, notices: [], facts: [], roots: [person.id] }))
    expect(keys.has(key)).toBe(true)
    await expect(store.purge(new Date())).rejects.toThrow('the disk is gone')
    await (await createSealedStore(plain, { keys })).purge(new Date())
    expect(keys.has(key)).toBe(false)
    await (await createSealedStore(plain, { keys })).purge(new Date())
  })

  it('is begun anew where its first start ended before it had all its secrets', async () => {
    const keys = createMemoryKeys()
    const plain = await open()
    const failing: Keys = {
      ...keys,
      secret: (name, create) => (name === 'index-key' ? Promise.reject(new Error('the disk is full')) : keys.secret(name, create)),
    }
    await expect(createSealedStore(plain, { keys: failing })).rejects.toThrow('the disk is full')
    await expect(createSealedStore(plain, { keys })).resolves.toBeDefined()
  })

  it('destroys the other keys where one cannot be destroyed yet, and where nothing else can be forgotten', async () => {
    const keys = createMemoryKeys()
    const people = Array.from({ length: 3 }, () => newRecord({ resource: 'Beneficiary' }))
    const beyondReach = new Set<number>()
    const destroy = async (numbers: readonly number[]) => {
      if (numbers.some((number) => beyondReach.has(number))) throw new Error('the file of the key is not there')
      await keys.destroy(numbers)
    }
    const { plain, store } = await seal(await open(), { ...keys, destroy })
    await put(store, ...people.map((person): Parameters<typeof writeOf> => [person]))
    const all = await Promise.all(people.map(async ({ resource, id }) => keyOfBody((await plain.read(resource, id)) ?? newRecord())))
    for (const key of all) beyondReach.add(key)
    for (const previous of people) {
      const record = erasedRecord(previous, '2026-11-23T02:00:00.000Z', 'privacy-request')
      await store.transaction((transaction) => transaction.erase({ record, previous, notices: [], facts: [], roots: [previous.id] }))
    }
    const [first = 0, ...others] = all.toSorted((one, other) => one - other)
    for (const key of others) beyondReach.delete(key)
    await expect(store.purge(new Date())).rejects.toThrow('the file of the key is not there')
    expect(all.filter(keys.has)).toEqual([first])
    const full = { ...plain, purge: () => Promise.reject(new Error('the disk is full')) }
    await expect((await createSealedStore(full, { keys })).purge(new Date())).rejects.toThrow('the disk is full')
    expect(keys.has(first)).toBe(false)
  })

  it('finds sensitive and exact personal values, of which only HMACs are kept', async () => {
    const { plain, store } = await seal(await open())
    const audience = newName()
    const added = ['situation', 'phone', 'identifier', 'sex'].map((name) => ({
      audience,
      parameter: `Beneficiary.${name}`,
      value: `${name}-value`,
    }))
    const person = newRecord({ resource: 'Beneficiary' })
    await put(store, [person, { added }])
    for (const { parameter, value } of added) {
      const query = { audience, resource: 'Beneficiary', conditions: [{ parameter, equals: value }] }
      expect([parameter, await store.count(query), await plain.count(query)]).toEqual([parameter, 1, parameter.endsWith('sex') ? 1 : 0])
    }
    const prefix = { audience, resource: 'Beneficiary', conditions: [{ parameter: 'Beneficiary.phone', prefix: 'p' }], limit: 1 }
    await expect(store.search(prefix)).rejects.toThrow(TypeError)
  })
})

it('refuses bodies that were changed, moved to another record or version, or put there in the open', async () => {
  const file = sqliteFile()
  const { store } = await seal(createSqliteStore({ file }))
  const [one, other] = [newRecord(), newRecord()]
  await put(store, [one], [other])
  const database = new DatabaseSync(file)
  const bodies = new Map(
    database
      .prepare('select id, body from records')
      .all()
      .map((row) => [String(row.id), String(row.body)]),
  )
  const [mine = '', theirs = ''] = [bodies.get(one.id), bodies.get(other.id)]
  const change = (body: string, version = 1) =>
    database.prepare('update records set body = ?, version = ? where id = ?').run(body, version, one.id)
  for (const body of [
    theirs,
    mine.replace('{"sealed":"', '{"sealed":"A'),
    one.body,
    '{"sealed":"","key":1024}',
    mine.replace(/\d+\}$/, '1030}'),
  ]) {
    change(body)
    await expect(store.read('Case', one.id)).rejects.toThrow(SealBroken)
  }
  change(mine, 2)
  await expect(store.read('Case', one.id)).rejects.toThrow(SealBroken)
  change(mine)
  expect(await store.read('Case', one.id)).toEqual(one)
  database.close()
})

describe('what is sensitive', () => {
  it('is never in a record that the whole network reads', () => {
    const open = Object.values(resources).filter(({ audience }) => audience === 'network')
    expect(
      open.flatMap(({ name, schema }) =>
        Object.keys(fieldsOf(schema))
          .filter((field) => isSpecialAt(schema, [field]))
          .map((field) => `${name}.${field}`),
      ),
    ).toEqual([])
    expect(open.length).toBeGreaterThan(0)
  })

  it('is searched exactly or not at all, and these parameters are blind', () => {
    expect([...blindParameters(Object.values(resources))].sort()).toEqual([
      'Beneficiary.identifier',
      'Beneficiary.phone',
      'Beneficiary.situation',
      'Case.kind',
      'Document.kind',
      'Household.memberId',
      'ServiceEvent.setting',
      'Stay.placeKind',
    ])
    expect(isSpecialAt(resources.beneficiaries.schema, stepsOf('conditions[].code'))).toBe(true)
    expect(isSpecialAt(resources.beneficiaries.schema, stepsOf('name'))).toBe(false)
  })

  it('of kinds of records and of searches for which a store was not opened keeps a server from starting', async () => {
    const search = { ...resources.beneficiaries.search, 'khanh-hoa:situation': bySituation }
    const extended = { ...resources, beneficiaries: { ...resources.beneficiaries, search } }
    const visits = { ...resources, visits: { ...resources.cases, name: 'Visit' } }
    for (const [served, named] of [[extended, 'Beneficiary.khanh-hoa:situation'] as const, [visits, 'Visit'] as const]) {
      const { store } = await seal(createMemoryStore())
      await expect(createServices({ store, resources: served })).rejects.toThrow(named)
      const opened = await createSealedStore(createMemoryStore(), { keys: createMemoryKeys(), resources: served })
      await expect(createServices({ store: opened, resources: served })).resolves.toBeDefined()
    }
  })

  it('is not searched together with a name, which is readable', () => {
    const beside = { ...resources.beneficiaries, search: { situation: { ...bySituation, beside: 'name' } } }
    expect(() => blindParameters([beside])).toThrow('beside a name')
  })

  it('has every record of a person or a case found by it, so that an erasure leaves none', () => {
    for (const { name, audience, area, search, schema } of Object.values(resources)) {
      if (audience === 'network' || area === 'rights' || area === 'consent') continue
      const paths = new Set(Object.values(search).map(({ path: at }) => at))
      const fields = Object.keys(fieldsOf(schema))
      if (fields.includes('beneficiaryId')) expect([name, paths.has('beneficiaryId')]).toEqual([name, true])
      else if (fields.includes('caseId')) expect([name, paths.has('caseId')]).toEqual([name, true])
    }
  })
})
