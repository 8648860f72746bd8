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
async function use(times: number, file = database, draft?: object): Promise<void> {
  const store = createSqliteStore({ file })
  const subject = {
    clientId: 'client',
    facilityId: '01990000-0000-7000-8000-0000000000ff',
    purpose: draft ? ('operations' as const) : ('care' as const),
    labels: new Set<string>(),
    scopes: new Map([['*', 'crus']]),
  }
  const app = await createApi({ demo: true, store, identity: { authenticate: async () => subject } })
  const headers = { authorization: 'Bearer token', 'content-type': 'application/json', 'idempotency-key': 'one' }
  if (draft) expect((await app.request('/v1/facilities', { method: 'POST', headers, body: JSON.stringify(draft) })).status).toBe(201)
  for (let call = 0; call < times; call++) await app.request('/v1/facilities', { headers })
  await sealAudit(store)
  await store.close()
}

function change(statement: string, file = database): void {
  const connection = new DatabaseSync(file)
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

  it('says which record is not the one of which the audit tells, and ends with 1', async () => {
    const file = path.join(folder, 'records.db')
    const addresses = [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }]
    const kind = { kind: 'hospital', ownership: 'public', level: 'province', hasSocialWorkUnit: true }
    await use(1, file, { name: 'Bệnh viện Ninh Hải', ...kind, addresses })
    const compare = (...words: readonly string[]) => audit('compare', '--database', file, ...words)
    const { status: sound, said: isSound } = await compare()
    expect([sound, isSound]).toEqual([0, expect.stringContaining('✓ Hồ sơ khớp với nhật ký: 1 hồ sơ.')])
    expect(isSound).toContain('Hồ sơ không mã hóa: không phát hiện được nội dung bị sửa')
    change('update records set version = 7', file)
    const { status, said } = await compare()
    expect(said).toMatch(
      /✗ phiên bản không có trong nhật ký.*: Facility [0-9a-f-]{36}, đang có phiên bản 7, nhật ký có phiên bản 1\n.*KHÔNG khớp/,
    )
    expect(status).toBe(1)
    expect((await compare('--lang', 'en')).said).toMatch(/NOT as the audit says: faults 1, records 1\./)
    change('delete from records', file)
    expect(JSON.parse((await compare('--json')).said)).toMatchObject({ records: 0, faults: [{ kind: 'missing', resource: 'Facility' }] })
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
