import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createApi, sealAudit } from '@caunoi/api'
import { createSqliteStore } from '@caunoi/api/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../src/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-audit-'))
const database = path.join(folder, 'store.db')
const kept = path.join(folder, 'kept.json')
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as an officer does. */
async function audit(...words: readonly string[]) {
  let said = ''
  const take = (text: string) => {
    said += text
  }
  return { status: await runCommand(['audit', ...words], { out: take, error: take }), said }
}

/** Makes some audited requests. */
async function use(times: number): Promise<void> {
  const store = createSqliteStore({ file: database })
  const subject = {
    clientId: 'client',
    facilityId: '01990000-0000-7000-8000-0000000000ff',
    purpose: 'care' as const,
    labels: new Set<string>(),
    scopes: new Map([['*', 'crus']]),
  }
  const app = await createApi({ demo: true, store, identity: { authenticate: async () => subject } })
  for (let call = 0; call < times; call++) await app.request('/v1/facilities', { headers: { authorization: 'Bearer token' } })
  await sealAudit(store)
  await store.close()
}

function change(statement: string): void {
  const connection = new DatabaseSync(database)
  connection.exec(statement)
  connection.close()
}

describe('caunoi audit', { timeout: 60_000 }, () => {
  beforeAll(() => use(5))

  it('keeps a checkpoint in a new file, and finds the audit sound against it', async () => {
    expect(await audit('checkpoint', '--database', database, '--out', kept)).toMatchObject({ status: 0 })
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ position: 5 })
    expect((await audit('checkpoint', '--database', database, '--out', kept)).status).toBe(2)
    await use(2)
    const { status, said } = await audit('verify', '--database', database, '--checkpoint', kept)
    expect(said).toMatch(/Nhật ký nguyên vẹn: 7 sự kiện\.\n {2}đã so với số mốc: 1/)
    expect(status).toBe(0)
  })

  it('says which event was changed, at which position, in the language that was asked for, and ends with 1', async () => {
    change("update audit set body = replace(body, 'permit', 'refused') where seq = 3")
    const { status, said } = await audit('verify', '--database', database)
    expect(said).toMatch(/✗ sự kiện bị sửa: vị trí 3, sự kiện [0-9a-f-]{36}\n.*KHÔNG nguyên vẹn/)
    const { said: english } = await audit('verify', '--database', database, '--lang', 'en')
    expect(english).toMatch(/✗ event was edited: position 3, event [0-9a-f-]{36}\n.*NOT sound/)
    const { said: json } = await audit('verify', '--database', database, '--json')
    expect(JSON.parse(json)).toMatchObject({ faults: [{ kind: 'edited', position: 3 }], checkpoints: 0 })
    expect(status).toBe(1)
    change("update audit set body = replace(body, 'refused', 'permit') where seq = 3")
    expect((await audit('verify', '--database', database)).status).toBe(0)
  })

  it('finds the end cut off by the kept checkpoint alone, and a checkpoint that nobody signed', async () => {
    const { signed, ...point } = JSON.parse(readFileSync(kept, 'utf8'))
    const forged = path.join(folder, 'forged.json')
    writeFileSync(forged, JSON.stringify({ ...point, signed: `${signed.slice(0, -6)}AAAAAA` }))
    expect(await audit('verify', '--database', database, '--checkpoint', forged)).toMatchObject({
      status: 1,
      said: expect.stringContaining('chữ ký của mốc không khớp khóa của máy chủ'),
    })
    change('delete from audit_seals')
    change('delete from audit where seq > 2')
    expect((await audit('verify', '--database', database)).status).toBe(0)
    const { status, said } = await audit('verify', '--database', database, '--checkpoint', kept)
    expect(said).toMatch(/nhật ký bị cắt mất phần sau/)
    expect(status).toBe(1)
  })

  it('explains itself, and ends with 2 when it cannot understand or find what it is given', async () => {
    expect(await audit('--help')).toMatchObject({ status: 0, said: expect.stringContaining('verify') })
    for (const words of [[], ['verify'], ['mend', '--database', database], ['verify', '--database', path.join(folder, 'none.db')]])
      expect((await audit(...words)).status).toBe(2)
    expect((await audit('verify', '--database', database, '--checkpoint', database)).status).toBe(2)
  })
})
