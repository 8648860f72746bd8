import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  createApi,
  createMemoryKeys,
  createMemoryStore,
  createSealedStore,
  KeyDestroyed,
  runClock,
  SealBroken,
  type Store,
  WrongKeys,
} from '../../src/index.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { openStore } from '../../src/node/open-store.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'

const root = mkdtempSync(path.join(tmpdir(), 'caunoi-keys-'))
afterAll(() => rmSync(root, { recursive: true }))
let count = 0
const newFolder = (): string => path.join(root, String(++count))
const open = (folder: string, demo = false) => createFileKeys({ folder, demo, onCreated: () => undefined })
const utf8 = (text: string) => new TextEncoder().encode(text)

describe.each([
  ['files', () => open(newFolder())],
  ['memory', () => createMemoryKeys()],
] as const)('keys in %s', (_, create) => {
  it('give back what they closed, whatever it is', () => {
    const keys = create()
    const [one, other] = [keys.take(), keys.take()]
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), fc.uint8Array({ maxLength: 300 }), (text, place, bytes) => {
        expect(keys.openText(one, place, keys.sealText(one, place, text))).toBe(text)
        expect(Buffer.compare(keys.open(other, place, keys.seal(other, place, bytes)), bytes)).toBe(0)
      }),
    )
  })

  it('open nothing with another key, at another place, or with any bit changed', () => {
    const keys = create()
    const [one, other] = [keys.take(), keys.take()]
    const sealed = keys.seal(one, 'Case\nx\n1', utf8('Trẻ bị bạo lực'))
    expect(() => keys.open(other, 'Case\nx\n1', sealed)).toThrow(SealBroken)
    for (const place of ['Case\nx\n2', 'Case\ny\n1', 'Beneficiary\nx\n1', ''])
      expect(() => keys.open(one, place, sealed)).toThrow(SealBroken)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Uint8Array.from(sealed)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => keys.open(one, 'Case\nx\n1', altered)).toThrow(SealBroken)
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => keys.open(one, 'Case\nx\n1', sealed.subarray(0, length))).toThrow(SealBroken)
    const text = keys.sealText(one, 'p', 'Ngọc')
    expect(keys.openText(one, 'p', text)).toBe('Ngọc')
    expect(() => keys.openText(one, 'p', `${text}!`.slice(1))).toThrow(SealBroken)
    expect(() => keys.openText(other, 'p', text)).toThrow(SealBroken)
    expect(() => keys.openText(one, 'q', text)).toThrow(SealBroken)
  })

  it('never close two things alike', () => {
    const keys = create()
    const key = keys.take()
    expect(new Set(Array.from({ length: 200 }, () => keys.sealText(key, 'p', 'Ngọc'))).size).toBe(200)
  })

  it('open nothing under a destroyed key, and leave the others', async () => {
    const keys = create()
    const [gone, kept] = [keys.take(), keys.take()]
    const sealed = [keys.sealText(gone, 'p', 'a'), keys.sealText(kept, 'p', 'b')]
    expect(keys.openText(gone, 'p', sealed[0] ?? '')).toBe('a')
    await keys.destroy([gone])
    await keys.destroy([gone])
    expect([keys.has(gone), keys.has(kept)]).toEqual([false, true])
    expect(() => keys.openText(gone, 'p', sealed[0] ?? '')).toThrow(KeyDestroyed)
    expect(() => keys.sealText(gone, 'p', 'c')).toThrow(KeyDestroyed)
    expect(keys.openText(kept, 'p', sealed[1] ?? '')).toBe('b')
  })
})

describe('a folder of keys', () => {
  it('is made once, for its owner alone, with a notice of what depends on it', () => {
    const folder = newFolder()
    const notices: string[] = []
    const make = () => createFileKeys({ folder, onCreated: (notice) => notices.push(notice) })
    make().take()
    expect(make().id).toBe(make().id)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain(folder)
    expect(notices[0]).toMatch(/^Đã tạo khóa trong .*sao lưu.*\nNew keys in .*back the folder up/)
    expect(notices[0]).toMatch(/sao lưu lại ngay sau mỗi lần sao lưu cơ sở dữ liệu.*\n.*again right after each backup of the database/)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder).map((name) => statSync(path.join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600])
  })

  it('is refused when others may open it or a file in it', async () => {
    const folder = newFolder()
    const keys = open(folder)
    await keys.secret('issuer-key', async () => 'x')
    chmodSync(path.join(folder, 'issuer-key.secret'), 0o640)
    await expect(open(folder).secret('issuer-key', async () => 'y')).rejects.toThrow(/chmod 600/)
    chmodSync(folder, 0o750)
    expect(() => open(folder)).toThrow(WrongKeys)
  })

  if (process.getuid?.() === 0)
    it('stays of the account of the server, also where root makes a key in it', async () => {
      const folder = newFolder()
      open(folder).take()
      for (const name of ['', ...readdirSync(folder)]) chownSync(path.join(folder, name), 12_345, 12_346)
      const keys = open(folder)
      keys.take()
      await keys.secret('issuer-key-2', async () => 'x')
      const owners = readdirSync(folder).map((name) => statSync(path.join(folder, name)))
      expect(owners.map(({ uid, gid }) => [uid, gid])).toEqual(Array(4).fill([12_345, 12_346]))
    })

  it('gives each process keys of its own, and each reads those of the others', () => {
    const folder = newFolder()
    const [one, other] = [open(folder), open(folder)]
    const taken = Array.from({ length: 1500 }, (_, index) => (index % 2 === 0 ? one : other).take())
    expect(new Set(taken).size).toBe(taken.length)
    const key = one.take()
    expect(other.openText(key, 'p', one.sealText(key, 'p', 'Ngọc'))).toBe('Ngọc')
  })

  it('keeps the first value of a secret, whoever asks first', async () => {
    const folder = newFolder()
    const asked = Array.from({ length: 10 }, (_, index) => open(folder).secret('cursor-key', async () => String(index)))
    expect(new Set(await Promise.all(asked)).size).toBe(1)
  })

  it('that is restored from an older backup gives no number again, so that what it lost can be put back', () => {
    const [folder, backup] = [newFolder(), newFolder()]
    open(folder)
    cpSync(folder, backup, { recursive: true })
    chmodSync(backup, 0o700)
    const lost = open(folder)
    const key = lost.take()
    const sealed = lost.sealText(key, 'p', 'Ngọc')
    const restored = open(backup)
    expect(() => restored.openText(key, 'p', sealed)).toThrow(SealBroken)
    const later = restored.take()
    const other = restored.sealText(later, 'q', 'Lan')
    cpSync(folder, backup, { recursive: true })
    expect(later).not.toBe(key)
    expect([open(backup).openText(key, 'p', sealed), open(backup).openText(later, 'q', other)]).toEqual(['Ngọc', 'Lan'])
  })

  it('has nothing left of a destroyed key', async () => {
    const folder = newFolder()
    const keys = open(folder)
    const key = keys.take()
    const file = readdirSync(folder).find((name) => name.endsWith('.keys')) ?? ''
    const before = readFileSync(path.join(folder, file)).subarray(0, 32)
    await keys.destroy([key])
    expect(readFileSync(path.join(folder, file)).includes(before)).toBe(false)
  })
})

describe('a server', () => {
  const identity = { authenticate: async () => undefined }
  const start = (store: Store, demo?: boolean) => createApi({ store, identity, ...(demo !== undefined && { demo }) })
  const database = (): string => `${newFolder()}.db`

  it('does not start on a readable database, nor with demonstration keys, unless it is a demonstration', async () => {
    const readable = await openStore(database())
    await expect(start(readable)).rejects.toThrow(WrongKeys)
    await start(readable, true)
    await readable.close()
    const folder = newFolder()
    open(folder, true)
    const demo = await openStore(database(), { keys: open(folder) })
    await expect(start(demo)).rejects.toThrow(WrongKeys)
    await demo.close()
    const kept = await openStore(database(), { keys: open(newFolder()) })
    await start(kept)
    await kept.close()
    await start(createMemoryStore())
    await expect(start(await createSealedStore(createMemoryStore(), { keys: createMemoryKeys() }))).rejects.toThrow(WrongKeys)
  })

  it('does not open a database with the keys of another one', async () => {
    const file = database()
    const folder = newFolder()
    await (await openStore(file, { keys: open(folder) })).close()
    await expect(openStore(file, { keys: open(newFolder()) })).rejects.toThrow(WrongKeys)
    const copy = newFolder()
    cpSync(folder, copy, { recursive: true })
    chmodSync(copy, 0o700)
    await (await openStore(file, { keys: open(copy) })).close()
  })

  it('does not go on with another secret in the place of one that the key folder has lost, or with a part of one', async () => {
    const [file, folder] = [database(), newFolder()]
    const opened = async () => {
      const store = await openStore(file, { keys: open(folder) })
      await start(store).finally(store.close)
    }
    await opened()
    for (const name of ['index-key', 'row-key', 'pseudonym-key']) {
      const secret = path.join(folder, `${name}.secret`)
      const whole = readFileSync(secret)
      for (const part of [whole.subarray(0, 0), whole.subarray(0, 31)]) {
        writeFileSync(secret, part)
        await expect(opened(), name).rejects.toThrow(new RegExp(`${name} .*bản sao lưu.*backup of the key folder`))
      }
      rmSync(secret)
      if (name !== 'pseudonym-key') await expect(opened(), name).rejects.toThrow(WrongKeys)
      writeFileSync(secret, whole)
      chmodSync(secret, 0o600)
      await opened()
    }
  })

  it('does not open in the open what was begun with keys, nor the other way round', async () => {
    const [closed, readable] = [database(), database()]
    const folder = newFolder()
    await (await openStore(closed, { keys: open(folder) })).close()
    await expect(openStore(closed)).rejects.toThrow(WrongKeys)
    const store = createSqliteStore({ file: closed })
    await expect(start(store, true)).rejects.toThrow(WrongKeys)
    await expect(runClock({ store })).rejects.toThrow(WrongKeys)
    await store.close()
    const begun = await openStore(readable)
    await start(begun, true)
    await begun.close()
    await expect(openStore(readable, { keys: open(folder) })).rejects.toThrow(WrongKeys)
  })

  it('has its own secrets among the keys, and none in the database', async () => {
    const file = database()
    const folder = newFolder()
    const store = await openStore(file, { keys: open(folder) })
    await start(store)
    await store.close()
    // That rows are signed is a note, and no secret.
    const secrets = readdirSync(folder).filter((name) => name.endsWith('.secret') && name !== 'rows-signed.secret')
    expect(secrets.sort()).toEqual(['cursor-key.secret', 'index-key.secret', 'pseudonym-key.secret', 'row-key.secret'])
    const bytes = readFileSync(file)
    for (const name of secrets) expect(bytes.includes(readFileSync(path.join(folder, name)))).toBe(false)
  })
})
