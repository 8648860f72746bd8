import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { createMemoryStore, type Store } from '../src/index.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import { createSqliteStore } from '../src/stores/sqlite.ts'
import { act } from './support/act.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, caseDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-merge-'))
const opened: Store[] = []
afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => createMemoryStore()],
  ['SQLite', async () => createSqliteStore({ file: path.join(folder, `${crypto.randomUUID()}.db`) })],
  ['PostgreSQL', async () => createPostgresStore({ url: await createDatabase(inject('databaseUrl')) })],
]

async function open(make: () => Promise<Store>) {
  const store = await make()
  opened.push(store)
  const network = await createTestNetwork({ store })
  const centre = await network.addFacility('centre')
  const survivor = await create(centre, 'beneficiaries', beneficiaryDraft())
  const duplicate = await create(centre, 'beneficiaries', beneficiaryDraft({ name: 'Nguyễn Ngọc' }))
  return { centre, survivor, duplicate }
}

/** Sends a request again while the server asks for that. */
async function insist(request: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await request()
    if (response.status !== 503) return response
  }
}

const reason = 'Cùng một người.'

describe.each(stores)('a merge among other writes, over %s', (_name, make) => {
  it('leaves no record that points to the duplicate', async () => {
    const { centre, survivor, duplicate } = await open(make)
    const openCase = (index: number) =>
      insist(() => {
        const body = caseDraft(duplicate.id, { number: `QLTH-${index}` })
        return centre.call('POST', '/v1/cases', { body, headers: { 'idempotency-key': crypto.randomUUID() } })
      })
    const before = await Promise.all(Array.from({ length: 10 }, (_, index) => openCase(index)))
    let isOver = false
    const merge = async (): Promise<Response> => {
      const headers = { 'if-match': '*', 'idempotency-key': crypto.randomUUID() }
      const merged = await insist(() =>
        centre.call('POST', `${duplicate.path}/merge`, { body: { survivorId: survivor.id, reason }, headers }),
      )
      isOver = true
      return merged
    }
    /** Opens one case after the other while the merge goes on, and one more. */
    const keepOpening = async (first: number): Promise<readonly Response[]> => {
      const answers = [await openCase(first)]
      while (!isOver) answers.push(await openCase(first + answers.length))
      return [...answers, await openCase(first + answers.length)]
    }
    const [merged, ...during] = await Promise.all([merge(), ...Array.from({ length: 6 }, (_, index) => keepOpening(1000 * (index + 1)))])
    expect(merged.status, await merged.clone().text()).toBe(200)
    const answers = [...before, ...during.flat()]
    const made = answers.filter(({ status }) => status === 201 || status === 200)
    expect(answers.filter(({ status }) => ![200, 201, 422].includes(status))).toEqual([])
    expect(during.map((those) => those.at(-1)?.status)).toEqual(during.map(() => 422))
    const count = async (id: string) => (await expectJson(await centre.call('GET', `/v1/cases?beneficiaryId=${id}&total=true`), 200)).total
    expect(await count(duplicate.id)).toBe(0)
    expect(await count(survivor.id)).toBe(made.length)
  })

  it('goes one way when both ways are asked for at once', async () => {
    const { centre, survivor, duplicate } = await open(make)
    const answers = await Promise.all([
      insist(() => act(centre, duplicate.path, 'merge', { survivorId: survivor.id, reason })),
      insist(() => act(centre, survivor.path, 'merge', { survivorId: duplicate.id, reason })),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { items } = await expectJson(await centre.call('GET', '/v1/beneficiaries?status=merged'), 200)
    expect(items).toHaveLength(1)
  })
})
