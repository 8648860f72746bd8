import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { createFileKeys, openStore } from '@caunoi/api/node'
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { runCommand } from '../src/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const facility = '01990000-0000-7000-8000-00000000000a'

let database: string
let count = 0

/** Runs a command as an operator would, on the database of the test. */
async function caunoi(...words: readonly string[]) {
  const said = { out: '', error: '' }
  const write = (stream: 'out' | 'error') => (text: string) => {
    said[stream] += text
  }
  const exit = await runCommand([...words, '--database', database, '--operator', 'nguoi-van-hanh'], {
    out: write('out'),
    error: write('error'),
  })
  return { ...said, exit }
}

function keyFile(name: string, key: object): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify(key))
  return file
}

const pairOf = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicKey = (kid: string, key: object = pairOf().publicKey.export({ format: 'jwk' })) => keyFile(`${kid}.json`, { ...key, kid })
const rights = [
  '--facility',
  facility,
  '--scope',
  'system/Case.crus',
  '--purpose',
  'care,referral',
  '--label',
  'hiv',
  '--role',
  'clinician',
]
const register = (id: string, ...words: readonly string[]) => caunoi('clients', 'register', id, ...rights, ...words)

describe.each(['SQLite', 'PostgreSQL'])('the clients of a server on %s', (kind) => {
  beforeEach(async () => {
    count += 1
    database = kind === 'SQLite' ? path.join(folder, `${count}.db`) : await createDatabase(inject('databaseUrl'))
    await (await openStore(database)).close()
  })

  it('are registered, shown and listed', async () => {
    const { exit, out, error } = await register('benh-vien', '--keys', publicKey('k-1'), '--valid-until', '2030-12-31')
    expect([exit, error]).toEqual([0, expect.stringContaining('cơ sở này chưa có')])
    expect(out).toContain('benh-vien: đang hiệu lực')
    expect(out).toContain('k-1  ES256  đang dùng')
    const shown = JSON.parse((await caunoi('clients', 'show', 'benh-vien', '--json')).out)
    expect(shown).toMatchObject({
      id: 'benh-vien',
      facility,
      purposes: ['care', 'referral'],
      labels: ['hiv'],
      roles: ['clinician'],
      validUntil: '2030-12-31T17:00:00.000Z',
      state: 'in-force',
    })
    expect((await caunoi('clients', 'list')).out).toBe(`benh-vien\tđang hiệu lực\t${facility}\n`)
    expect((await caunoi('clients', 'list', '--lang', 'en')).out).toContain('in force')
  })

  it('are replaced only when that is asked for', async () => {
    await register('benh-vien', '--keys', publicKey('k-1'))
    const again = await register('benh-vien', '--keys', publicKey('k-2'))
    expect([again.exit, again.error]).toEqual([1, expect.stringContaining('đã đăng ký')])
    expect((await register('benh-vien', '--keys', publicKey('k-2'), '--replace')).exit).toBe(0)
    expect((await caunoi('clients', 'show', 'benh-vien')).out).toContain('k-2')
  })

  it('get new keys, and the old ones stay good until a set time', async () => {
    await register('benh-vien', '--keys', publicKey('k-1'))
    const { out } = await caunoi('clients', 'rotate', 'benh-vien', '--keys', publicKey('k-2'), '--at', '2099-01-31')
    expect(out).toContain('k-1  ES256  dùng đến 2099-02-01T00:00:00+07:00')
    expect(out).toContain('k-2  ES256  đang dùng')
    expect((await caunoi('clients', 'rotate', 'benh-vien', '--retire', 'k-2')).error).toContain('không còn khóa nào')
    expect((await caunoi('clients', 'rotate', 'benh-vien', '--retire', 'k-9')).error).toContain('không có khóa nào mang mã này')
  })

  it('are revoked, whole or by key, and a revoked key never comes back', async () => {
    const [first, second] = [publicKey('k-1'), publicKey('k-2')]
    await register('benh-vien', '--keys', first)
    await caunoi('clients', 'rotate', 'benh-vien', '--keys', second, '--at', '2099-01-31')
    expect((await caunoi('clients', 'revoke', 'benh-vien', '--key', 'k-1')).out).not.toContain('k-1')
    expect((await caunoi('clients', 'rotate', 'benh-vien', '--keys', first)).error).toContain('không dùng lại')
    expect((await register('benh-vien', '--keys', first, '--replace')).error).toContain('không dùng lại')
    expect((await caunoi('clients', 'revoke', 'benh-vien')).out).toContain('benh-vien: đã thu hồi')
    // What a script registers again, by the file that it has, is the key that was revoked.
    expect((await register('benh-vien', '--keys', second, '--replace')).error).toContain('không dùng lại')
    expect((await caunoi('clients', 'show', 'benh-vien')).out).toContain('benh-vien: đã thu hồi')
    expect((await register('benh-vien', '--keys', publicKey('k-3'), '--replace')).out).toContain('benh-vien: đang hiệu lực')
    const unknown = await caunoi('clients', 'revoke', 'ai-do')
    expect([unknown.exit, unknown.error]).toEqual([1, expect.stringContaining('không có phần mềm nào')])
  })

  it('get no key back that was revoked, whatever id it comes with', async () => {
    const [lost, other] = [pairOf().publicKey.export({ format: 'jwk' }), pairOf().publicKey.export({ format: 'jwk' })]
    await register('benh-vien', '--keys', publicKey('k-1', lost))
    expect((await caunoi('clients', 'rotate', 'benh-vien', '--keys', publicKey('k-2', lost))).error).toContain('không dùng lại')
    await caunoi('clients', 'rotate', 'benh-vien', '--keys', publicKey('k-3', other), '--at', 'now')
    expect((await caunoi('clients', 'rotate', 'benh-vien', '--keys', publicKey('k-4', lost))).error).toContain('không dùng lại')
    await caunoi('clients', 'revoke', 'benh-vien')
    for (const key of [lost, other])
      expect((await register('benh-vien', '--keys', publicKey('k-5', key), '--replace')).error).toContain('không dùng lại')
    expect((await register('benh-vien', '--keys', publicKey('k-6'), '--replace')).exit).toBe(0)
    expect((await register('benh-vien', '--keys', publicKey('k-7', other), '--replace')).error).toContain('không dùng lại')
  })

  it('leave an audit event of every change, with the operator and no key', async () => {
    await register('benh-vien', '--keys', publicKey('k-1'))
    await caunoi('clients', 'rotate', 'benh-vien', '--keys', publicKey('k-2'))
    await caunoi('clients', 'revoke', 'benh-vien')
    await caunoi('issuer', 'rotate')
    const store = await openStore(database)
    const events = await store.auditEvents({ facility, limit: 10 })
    const ofServer = await store.auditEvents({ facility: '00000000-0000-7000-8000-000000000000', limit: 10 })
    await store.close()
    const actions = ['client-revoke', 'client-rotate', 'client-register']
    expect(events.map(({ body }) => JSON.parse(body))).toMatchObject(
      actions.map((action) => ({ action, clientId: 'benh-vien', workerId: 'nguoi-van-hanh', purpose: 'operations', resource: 'Client' })),
    )
    expect(ofServer.map(({ body }) => JSON.parse(body).action)).toEqual(['issuer-rotate', ...actions])
    expect(events.map(({ body }) => body).join()).not.toContain('k-1')
  })

  it('are signed for with a key that is replaced with an overlap, and whose secret is not shown', async () => {
    const [first] = JSON.parse((await caunoi('issuer', 'show', '--json')).out)
    await caunoi('issuer', 'rotate')
    const { out } = await caunoi('issuer', 'show', '--json')
    const keys: readonly { kid: string; from: string; until?: string }[] = JSON.parse(out)
    expect(keys.map(({ kid, until }) => [kid, until !== undefined])).toEqual([
      [first.kid, true],
      [expect.any(String), false],
    ])
    expect((await caunoi('issuer', 'show')).out).toMatch(/^\S+\tđang ký; mã đã ký còn dùng đến \S+\+07:00\n\S+\tsẽ ký từ \S+\+07:00\n$/)
    expect((Date.parse(keys[0]?.until ?? '') - Date.parse(keys[1]?.from ?? '')) / 1000).toBeGreaterThanOrEqual(310)
    expect(out).not.toContain('"d"')
  })
})

describe('a command', () => {
  beforeEach(async () => {
    count += 1
    database = path.join(folder, `${count}.db`)
    await (await openStore(database)).close()
  })

  it.each<[string, () => object, string]>([
    ['a private key', () => pairOf().privateKey.export({ format: 'jwk' }), 'khóa bí mật'],
    ['a shared secret', () => ({ kty: 'oct', k: 'bWF0LWtoYXU' }), 'khóa đối xứng'],
    ['a short RSA key', () => generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' }), '2048'],
    ['another curve', () => generateKeyPairSync('ec', { namedCurve: 'P-521' }).publicKey.export({ format: 'jwk' }), 'P-256, P-384'],
    ['a key to agree on secrets', () => generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }), 'Ed25519'],
    ['a key of another algorithm', () => ({ ...pairOf().publicKey.export({ format: 'jwk' }), alg: 'RS256' }), 'thuật toán'],
    ['a key for encryption', () => ({ ...pairOf().publicKey.export({ format: 'jwk' }), use: 'enc' }), 'chữ ký'],
    ['a point that is not on its curve', () => ({ ...pairOf().publicKey.export({ format: 'jwk' }), x: 'AAAA' }), 'không đọc được khóa'],
    ['no key', () => ({ hello: 'world' }), 'không đọc được khóa'],
    ['no keys', () => ({ keys: [] }), 'từ 1 đến 20'],
  ])('refuses to register %s, says why, and repeats nothing of it', async (_, key, text) => {
    const given = key()
    const { exit, error } = await register('benh-vien', '--keys', keyFile('given.json', given))
    expect([exit, error]).toEqual([1, expect.stringContaining(text)])
    for (const part of Object.values(given)) if (String(part).length > 10) expect(error).not.toContain(part)
    expect((await caunoi('clients', 'list', '--json')).out).toBe('[]\n')
  })

  it.each<[string, readonly string[], string]>([
    ['a purpose that does not exist', [...rights, '--purpose', 'everything', '--keys', '-'], 'chọn trong care'],
    ['a day that is none', [...rights, '--keys-url', 'https://a.example/keys', '--valid-until', 'mai'], '--valid-until'],
    ['a day that its month has not', [...rights, '--keys-url', 'https://a.example/keys', '--valid-until', '2026-02-30'], '--valid-until'],
    [
      'an instant of no such day',
      [...rights, '--keys-url', 'https://a.example/keys', '--valid-from', '2026-02-30T00:00:00Z'],
      '--valid-from',
    ],
    ['an instant in words', [...rights, '--keys-url', 'https://a.example/keys', '--valid-from', 'tet 2026Z'], '--valid-from'],
    ['no keys', rights, 'đúng một nguồn khóa'],
    ['two sources of keys', [...rights, '--keys-url', 'https://a.example/keys', '--issuer', 'https://b.example'], 'đúng một nguồn khóa'],
    ['an address that is not https', [...rights, '--keys-url', 'http://a.example/keys'], 'https'],
    ['an address with a password', [...rights, '--keys-url', 'https://a:mat-khau@a.example/keys'], 'https'],
    ['a scope that is none', [...rights, '--scope', 'everything', '--keys-url', 'https://a.example/keys'], 'system/Case.crus'],
    ['an option that does not exist', [...rights, '--secret', 'mat-khau'], '--secret'],
    ['no facility', ['--scope', 'system/Case.r', '--purpose', 'care'], '--facility'],
  ])('refuses %s', async (_, words, text) => {
    const { exit, error } = await caunoi('clients', 'register', 'benh-vien', ...words)
    expect(exit).toBeGreaterThan(0)
    expect(error).toContain(text)
    expect(error).not.toContain('mat-khau')
  })

  it.each<[string, string, string, readonly string[]]>([
    ['a kind of record that there is not', 'system/Beneficary.r', 'care', ['không có loại bản ghi Beneficary']],
    ['a kind of record that no purpose opens', 'system/Case.r system/Report.r', 'care', ['mở Report']],
    ['a purpose that opens nothing of the scope', 'system/Case.crus', 'care,statistics', ['mục đích statistics không mở gì']],
    ['nothing where the trail of a record is to be read', 'system/Case.r', 'audit', []],
    ['nothing where everything is registered', 'system/*.crus', 'care,statistics', []],
  ])('tells of %s, and registers all the same', async (_, scope, purpose, notes) => {
    const words = ['--facility', facility, '--scope', scope, '--purpose', purpose, '--keys', publicKey('k-1')]
    const { exit, error } = await caunoi('clients', 'register', 'benh-vien', ...words)
    expect(exit).toBe(0)
    const [, ...told] = error.trimEnd().split('\n')
    expect(told).toEqual(notes.map((note) => expect.stringContaining(note)))
  })

  it('names a refused field by its option, and says what to type', async () => {
    await register('benh-vien', '--keys', publicKey('k-1'))
    expect((await register('benh-vien', '--keys', publicKey('k-1'))).error).toMatch(/^caunoi: <id>: .* \(--replace\)\n$/)
    expect((await register('khac', '--keys', keyFile('none.json', {}))).error).toMatch(/^caunoi: --keys \(keys\.0\): /)
    expect((await caunoi('clients', 'rotate', 'benh-vien', '--retire', 'k-9')).error).toMatch(/^caunoi: --retire: .* \(clients show\)\n$/)
    expect((await caunoi('clients', 'revoke', 'benh-vien')).out).toMatch(/k-1 {2}ES256 {2}đã thu hồi/)
  })

  it.each(['fr', 'EN'])('refuses the language %s, which it does not speak', async (language) => {
    const { exit, error } = await caunoi('clients', 'list', '--lang', language)
    expect([exit, error]).toEqual([2, 'caunoi: --lang: chọn vi hoặc en\n'])
    expect((await caunoi(`--lang=${language}`, 'clients', 'list')).exit).toBe(2)
  })

  it('makes no database by mistake', async () => {
    database = path.join(folder, 'nowhere.db')
    expect(await caunoi('clients', 'list')).toMatchObject({ exit: 2, error: expect.stringContaining('không có tệp này') })
    expect((await register('benh-vien', '--keys', publicKey('k-1'), '--create')).exit).toBe(0)
  })

  it.each(['an empty file', 'the database of another program'])('writes nothing into %s, and calls no audit in it sound', async (kind) => {
    database = path.join(folder, `${kind}.db`)
    writeFileSync(database, '')
    const other = new DatabaseSync(database)
    if (kind !== 'an empty file') other.exec('create table theirs (x)')
    const tables = () => other.prepare('select name from sqlite_master').all().length
    const before = tables()
    for (const words of [
      ['audit', 'verify'],
      ['clients', 'list'],
      ['retention', 'list'],
    ])
      expect(await caunoi(...words)).toMatchObject({
        exit: 2,
        out: '',
        error: expect.stringContaining('không phải cơ sở dữ liệu của máy chủ'),
      })
    expect((await register('benh-vien', '--keys', publicKey('k-1'))).exit).toBe(2)
    expect(tables()).toBe(before)
    // What nobody has anything in may be begun.
    const isEmpty = kind === 'an empty file'
    expect((await register('benh-vien', '--keys', publicKey('k-1'), '--create')).exit).toBe(isEmpty ? 0 : 2)
    expect(tables() > before).toBe(isEmpty)
    other.close()
  })

  it('works on encrypted records only with the keys of their server', async () => {
    const keyFolder = path.join(folder, `${count}-keys`)
    database = path.join(folder, `${count}-closed.db`)
    const keys = createFileKeys({ folder: keyFolder, onCreated: () => undefined })
    await (await openStore(database, { keys })).close()
    const withKeys = (...words: readonly string[]) => caunoi(...words, '--key-folder', keyFolder)
    const register = ['clients', 'register', 'benh-vien', ...rights, '--keys', publicKey('k-1')]
    for (const words of [['issuer', 'show'], ['clients', 'list'], register]) {
      expect(await caunoi(...words)).toMatchObject({ exit: 1, error: expect.stringContaining('--key-folder: thiếu thư mục khóa') })
      expect((await caunoi(...words, '--lang', 'en')).error).toContain('--key-folder is missing')
    }
    expect(await caunoi('issuer', 'show', '--key-folder', folder)).toMatchObject({
      exit: 1,
      error: expect.stringContaining('--key-folder'),
    })
    const shown = await withKeys('issuer', 'show')
    expect(shown).toMatchObject({ exit: 0, error: '' })
    expect((await withKeys('issuer', 'rotate')).exit).toBe(0)
    expect((await withKeys('issuer', 'show')).out.split('\n')[0]).toContain(shown.out.split('\t')[0])
    expect(readdirSync(keyFolder)).toEqual(expect.arrayContaining(['issuer-key-1.secret', 'issuer-key-2.secret']))
    expect((await withKeys(...register)).exit).toBe(0)
  })

  it('takes a registration that somebody else wrote into a closed database for none, and says so', async () => {
    const keyFolder = path.join(folder, `${count}-keys`)
    database = path.join(folder, `${count}-closed.db`)
    await (await openStore(database, { keys: createFileKeys({ folder: keyFolder, onCreated: () => undefined }) })).close()
    const withKeys = (...words: readonly string[]) => caunoi(...words, '--key-folder', keyFolder)
    const register = ['clients', 'register', 'benh-vien', ...rights, '--keys', publicKey('k-1')]
    await withKeys(...register)
    const changed = new DatabaseSync(database)
    changed.exec(`update clients set body = replace(body, '"hiv"', '"hiv","violence"')`)
    changed.close()
    const told = expect.stringContaining('không do máy chủ ghi nên không có giá trị: benh-vien')
    expect(await withKeys('clients', 'list')).toMatchObject({ exit: 0, out: expect.stringContaining('Chưa có'), error: told })
    expect((await withKeys('clients', 'show', 'benh-vien', '--lang', 'en')).error).toContain('not written by the server')
    expect((await withKeys('clients', 'revoke', 'benh-vien')).exit).toBe(1)
    expect(await withKeys(...register)).toMatchObject({ exit: 0, error: told })
    expect(await withKeys('clients', 'list')).toMatchObject({ out: expect.stringContaining('đang hiệu lực'), error: '' })
  })

  it.each(['not JSON', '{}'])('names a registration that nobody can read, beside the others: %s', async (body) => {
    database = path.join(folder, `${count}-broken.db`)
    await (await openStore(database)).close()
    for (const id of ['benh-vien', 'truong-hoc']) await register(id, '--keys', publicKey(`k-${id}`))
    const changed = new DatabaseSync(database)
    changed.prepare(`update clients set body = ? where id = 'benh-vien'`).run(body)
    changed.close()
    const listed = await caunoi('clients', 'list')
    expect(listed).toMatchObject({ exit: 0, out: expect.stringMatching(/^truong-hoc[^\n]*\n$/) })
    expect(listed.error).toBe(
      'không đọc được đăng ký của phần mềm benh-vien, nên phần mềm này không vào được máy chủ: hãy đăng ký lại (clients register)\n',
    )
    expect(JSON.parse((await caunoi('clients', 'list', '--json')).out)).toHaveLength(1)
    expect(await caunoi('clients', 'show', 'benh-vien', '--lang', 'en')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('the registration of the client benh-vien cannot be read'),
    })
    expect((await register('benh-vien', '--keys', publicKey('k-new'))).exit).toBe(0)
    expect(await caunoi('clients', 'list')).toMatchObject({ error: '', out: expect.stringContaining('benh-vien') })
  })

  it('says that somebody else changes the same client at the moment, and that nothing was changed', async () => {
    database = await createDatabase(inject('databaseUrl'))
    const store = await openStore(database)
    await store.transaction(async (transaction) => {
      await transaction.holdKey('client', 'benh-vien')
      const { exit, error } = await register('benh-vien', '--keys', publicKey('k-1'))
      expect([exit, error]).toEqual([3, expect.stringContaining('chưa có gì thay đổi')])
    })
    await store.close()
  })

  it('never repeats the password of a database that does not answer', async () => {
    database = 'postgres://caunoi:mat-khau-bi-mat@127.0.0.1:1/caunoi'
    const { exit, error, out } = await caunoi('clients', 'list', '--json')
    expect([exit, out]).toEqual([3, ''])
    expect(JSON.parse(error)).toMatchObject({ error: 'unavailable' })
    expect(error).not.toContain('mat-khau')
  })

  it.each([
    ['vi', 'Cách dùng: caunoi clients register [tùy chọn] <id>', 'đăng ký một phần mềm'],
    ['en', 'Usage: caunoi clients register [options] <id>', 'register the software'],
  ])('explains itself in %s', async (language, title, text) => {
    const { exit, out } = await caunoi('clients', 'register', '--help', '--lang', language)
    expect([exit, out]).toEqual([0, expect.stringContaining(title)])
    expect(out).toContain(text)
  })

  it('runs as a program and ends with its exit code', async () => {
    const main = path.join(import.meta.dirname, '../src/main.ts')
    const run = promisify(execFile)
    const words = ['--conditions=@caunoi/source', main, 'clients', 'show', 'ai-do', '--database', database]
    await expect(run(process.execPath, words)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('không có phần mềm nào') })
  })
})
