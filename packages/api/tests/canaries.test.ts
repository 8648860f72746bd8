import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type AnyResource, fixedPaths, operationsOf, resources } from '@caunoi/schemas'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApi, createBuiltInIssuer, createMemoryStore, type Store } from '../src/index.ts'
import { createSqliteStore } from '../src/stores/sqlite.ts'
import { hostileRequests } from './support/hostile-requests.ts'
import { type Canaries, createCanaries } from './support/plant-canaries.ts'
import { type Seed, seedRecords } from './support/seed-records.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

/** Requests to each operation, by the owner of the records and by a facility that has nothing to do with them. */
const RUNS = 24
/** Tables that hold records, what finds them, and the sender's own numbers; every other one holds no value of a record. */
const OF_RECORDS = new Set(['records', 'history', 'entries', 'grants', 'natural_keys', 'contents', 'facts'])
/** What tells of records and shows none. */
const TELLING = new Set(['changes', 'audit'])

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-'))
const file = path.join(folder, 'canaries.db')
const told: unknown[] = []
const list: Readonly<Record<string, AnyResource>> = resources

let store: Store
let network: Awaited<ReturnType<typeof createTestNetwork>>
let owner: TestFacility
let stranger: TestFacility
let seeds: ReadonlyMap<string, Seed>
let canaries: Canaries
/** All canaries, as a pattern. */
let anyCanary: RegExp
/** Those of records that only some facilities see. */
let hiddenCanary: RegExp

const patternOf = (texts: readonly string[]): RegExp => new RegExp(texts.map((text) => text.replaceAll(/[.+]/g, '\\$&')).join('|'), 'i')

/** Looks for the canaries that are planted by now. */
function lookForAll(): void {
  anyCanary = patternOf([...canaries.planted.values()].flatMap((texts) => [...texts]))
  const isHidden = (name: string): boolean =>
    Object.values(list).some((resource) => resource.name === name && resource.audience === 'parties')
  hiddenCanary = patternOf([...canaries.planted].flatMap(([name, texts]) => (isHidden(name) ? [...texts] : [])))
}

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...given) => void told.push(...given))
  }
  store = createSqliteStore({ file })
  network = await createTestNetwork({ store })
  owner = await network.addFacility('owner')
  const partner = await network.addFacility('partner')
  stranger = await network.addFacility('stranger')
  canaries = createCanaries()
  seeds = await seedRecords(owner, partner, canaries.plant)
  lookForAll()
}, 60_000)

afterAll(async () => {
  vi.restoreAllMocks()
  await store.close()
  rmSync(folder, { recursive: true })
})

/** Where a text has a canary in it, with what stands around it. */
const trace = (pattern: RegExp, text: string): string | undefined => {
  const found = pattern.exec(text)
  return found ? `${found[0]} in …${text.slice(Math.max(0, found.index - 80), found.index + 60)}…` : undefined
}

it('canaries are planted in the texts of every kind of record that can be made', () => {
  const made = Object.values(list).filter(({ verbs }) => verbs.includes('create'))
  // Their records hold codes, days and ids alone.
  expect([...canaries.planted].flatMap(([name, texts]) => (texts.size === 0 ? [name] : []))).toEqual(['Consent', 'Indicator'])
  expect(made.filter(({ name }) => !canaries.planted.has(name))).toEqual([])
  expect([...canaries.planted.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(100)
})

describe('what is in a record comes out in no refusal, no header, nor where records are only told of', () => {
  it.each(operationsOf(resources).map((operation) => [operation.route.operationId, operation] as const))(
    'by %s',
    async (_id, operation) => {
      const sent = fc.sample(hostileRequests(operation, seeds, canaries), { numRuns: RUNS, seed: 20_261_122 })
      lookForAll()
      for (const { facility, headers, body, path: target } of sent) {
        const caller = facility === 0 ? owner : stranger
        const method = operation.route.method.toUpperCase()
        const response = await caller.call(method, target, { body, headers: { 'if-match': '*', ...headers } })
        const text = await response.text()
        const about = `${method} ${response.status} for ${facility === 0 ? 'the owner' : 'a stranger'}`
        expect(trace(anyCanary, JSON.stringify([...response.headers])), about).toBeUndefined()
        const isToShow = response.status < 400 && !TELLING.has(operation.kind)
        // What a stranger sends is its own: it is shown what it has made of it.
        const isOwnDraft = facility === 1 && ['create', 'match'].includes('action' in operation ? operation.action : operation.kind)
        if (!isToShow) expect(trace(anyCanary, text), about).toBeUndefined()
        else if (facility === 1 && !isOwnDraft && !/\.[cu]$/.test(operation.scope))
          expect(trace(strangersOwn() ?? hiddenCanary, text), about).toBeUndefined()
      }
    },
  )
})

/** A stranger that has stored drafts with canaries sees them again; then nothing can be told from its answers. */
function strangersOwn(): RegExp | undefined {
  const database = new DatabaseSync(file, { readOnly: true })
  const own = database.prepare('select count(*) as n from records where owner = ? and resource <> ?').get(stranger.id, 'Facility')
  database.close()
  return Number(own?.n) > 0 ? /(?!)/ : undefined
}

describe('after every operation', () => {
  it('no table beside those of the records has a canary', () => {
    const database = new DatabaseSync(file, { readOnly: true })
    const names = database
      .prepare("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => String(name))
    for (const name of names.filter((one) => !OF_RECORDS.has(one))) {
      for (const row of database.prepare(`select * from ${name}`).iterate()) {
        expect(trace(anyCanary, JSON.stringify(Object.values(row))), name).toBeUndefined()
      }
    }
    database.close()
  })

  it('no feed, no token and nothing that the server wrote has a canary', async () => {
    for (const facility of [owner, stranger]) {
      expect(trace(anyCanary, await (await facility.call('GET', `${fixedPaths.changes}?limit=500`)).text())).toBeUndefined()
      const claims = Buffer.from(facility.token.split('.')[1] ?? '', 'base64url').toString()
      expect(trace(anyCanary, claims)).toBeUndefined()
    }
    expect(trace(anyCanary, told.map(String).join('\n'))).toBeUndefined()
    expect(network.errors).toEqual([])
  })
})

it('an error of a database that quotes a record is told to the operator without what it quotes', async () => {
  const broken = createMemoryStore()
  const canary = 'Nguyễn Thị Bí Mật 056190730013'
  const identity = createBuiltInIssuer({ store: broken, publicUrl: 'http://caunoi.test' })
  const failing = (): never => {
    throw Object.assign(new Error(`duplicate key: (${canary})`, { cause: new SyntaxError(canary) }), { code: '23505' })
  }
  const app = await createApi({ store: { ...broken, ready: failing }, identity })
  const before = told.length
  const response = await app.request(fixedPaths.ready)
  expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('Bí Mật')])
  const written = told.slice(before).map(String).join('\n')
  expect(written).toContain('Error 23505\n')
  expect(written).toContain('caused by SyntaxError')
  expect(written).not.toContain('Bí Mật')
})
