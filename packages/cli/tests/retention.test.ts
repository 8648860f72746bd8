import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createApi } from '@caunoi/api'
import { createFileKeys, openStore } from '@caunoi/api/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../src/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-retention-'))
const [database, keyFolder] = [path.join(folder, 'store.db'), path.join(folder, 'keys')]
const long = new Date('2015-01-05T03:00:00.000Z')
const facilityDraft = {
  ...{ name: 'Trung tâm', kind: 'social-work-centre', ownership: 'public', level: 'province', hasSocialWorkUnit: true },
  addresses: [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2015-01-01' }],
}
let facility: string
let person: string

/** Runs the command as an operator does. */
async function retention(...words: readonly string[]) {
  let said = ''
  const take = (text: string) => {
    said += text
  }
  const all = ['retention', ...words, '--database', database, '--key-folder', keyFolder, '--operator', 'nguoi-van-hanh']
  return { status: await runCommand(all, { out: take, error: take }), said }
}

/** Makes a database with a facility and some people who were recorded long ago. */
async function recordPeople(place: string, names: readonly string[], keys?: ReturnType<typeof createFileKeys>) {
  const store = await openStore(place, keys && { keys })
  let purpose: 'operations' | 'care' = 'operations'
  let facilityId = '01990000-0000-7000-8000-0000000000ff'
  const subject = () => ({ clientId: 'c', facilityId, purpose, labels: new Set<string>(), scopes: new Map([['*', 'crus']]) })
  const app = await createApi({ store, identity: { authenticate: async () => subject() }, now: () => long, demo: keys === undefined })
  const make = async (collection: string, body: object): Promise<string> => {
    const headers = { authorization: 'Bearer token', 'content-type': 'application/json' }
    const made = await app.request(`/v1/${collection}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (made.status !== 201) throw new Error(await made.text())
    return String((await made.json()).id)
  }
  facilityId = await make('facilities', facilityDraft)
  purpose = 'care'
  const people: string[] = []
  for (const name of names) people.push(await make('beneficiaries', { noIdentifierReason: 'not-collected', name, sex: 'female' }))
  await store.close()
  return { facilityId, people: people.sort() }
}

beforeAll(async () => {
  const made = await recordPeople(database, ['Phan Thị Mẫu'], createFileKeys({ folder: keyFolder }))
  facility = made.facilityId
  person = String(made.people[0])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('caunoi retention', { timeout: 60_000 }, () => {
  it('lists whom nothing has to be kept of any more, and erases them only where their number is said', async () => {
    const listed = await retention('list')
    expect(listed).toEqual({
      status: 0,
      said: expect.stringMatching(new RegExp(`^${facility}\t${person}\tgiữ đến hết 20\\d\\d-.*: 1\n$`, 's')),
    })
    expect(await retention('erase', '--people', '2')).toEqual({ status: 2, said: expect.stringContaining('hiện có 1 người') })
    expect((await retention('list', '--json')).said).toContain(person)
    expect(await retention('erase', '--people', '1', '--lang', 'en')).toEqual({ status: 0, said: expect.stringMatching(/erased: 1\n$/) })
    expect(await retention('list')).toEqual({ status: 0, said: 'Số người hết thời hạn lưu: 0\n' })
    expect(await retention('clear-restored')).toEqual({ status: 0, said: 'Số bản ghi đã bỏ: 0\n' })

    const store = await openStore(database, { keys: createFileKeys({ folder: keyFolder }) })
    const events = (await store.auditEvidence(undefined, 100)).map(({ body }) => JSON.parse(body))
    await store.close()
    const about = events.map(({ action, workerId, recordId }) => [action, workerId, recordId])
    expect(about.slice(-2)).toEqual([
      ['erase-outlived', 'nguoi-van-hanh', undefined],
      ['erase', undefined, person],
    ])
  })

  it('names in the audit who takes away what a restored backup brought back', async () => {
    const [place, keysOf, backup] = ['restored.db', 'restored-keys', 'backup.db'].map((name) => path.join(folder, name))
    const keys = () => createFileKeys({ folder: String(keysOf), onCreated: () => undefined })
    const { people } = await recordPeople(String(place), ['Phan Thị Mẫu'], keys())
    copyFileSync(String(place), String(backup))
    const common = ['--database', String(place), '--key-folder', String(keysOf), '--operator', 'nguoi-van-hanh']
    const run = (...words: readonly string[]) => runCommand([...words, ...common], { out: () => undefined, error: () => undefined })
    expect(await run('retention', 'erase', '--people', '1')).toBe(0)
    copyFileSync(String(backup), String(place))
    expect(await run('retention', 'clear-restored')).toBe(0)

    const store = await openStore(String(place), { keys: keys() })
    const events = (await store.auditEvidence(undefined, 100)).map(({ body }) => JSON.parse(body))
    await store.close()
    expect(events.slice(-2).map(({ action, workerId, recordId }) => [action, workerId, recordId])).toEqual([
      ['clear-restored', 'nguoi-van-hanh', undefined],
      ['erase', undefined, people[0]],
    ])
  })

  it('does nothing to encrypted records without their keys', async () => {
    let said = ''
    const take = (text: string) => {
      said += text
    }
    expect(await runCommand(['retention', 'erase', '--people', '0', '--database', database], { out: take, error: take })).toBe(1)
    expect(said).toContain('--key-folder')
  })

  it('tells whom it has erased also where it then cannot go on, and says that nothing else was changed', async () => {
    const place = path.join(folder, 'interrupted.db')
    const { people } = await recordPeople(place, ['Phan Thị Mẫu', 'Lê Thị Mẫu'])
    const watched = new DatabaseSync(place)
    watched.exec(`create trigger keeps before update on records when old.id = '${people[1]}' begin select raise(abort, 'kept'); end`)
    watched.close()
    const said: string[] = []
    const output = { out: (text: string) => void said.push(text), error: (text: string) => void said.push(text) }
    expect(await runCommand(['retention', 'erase', '--people', '2', '--database', place], output)).toBe(3)
    expect(said).toEqual([
      expect.stringMatching(new RegExp(`^\\S+\t${people[0]}\t[^\n]+\nSố người đã xóa dữ liệu: 1\n$`)),
      expect.stringContaining('chưa có gì thay đổi, trừ những gì nêu ở trên'),
    ])
  })
})
