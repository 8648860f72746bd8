import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { runClock } from '../src/index.ts'
import { openStore } from '../src/node/open-store.ts'
import { rowsIn, tamperWith } from './chain/tampering.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ['SQLite', async () => path.join(folder, 'names.db')],
  ['PostgreSQL', () => createDatabase(inject('databaseUrl'))],
] as const)(
  'somebody whom an earlier version kept under the Icelandic letter for Đ is found, by the clock, on %s',
  async (_, createAddress) => {
    const address = await createAddress()
    const store = await openStore(address)
    const { addFacility, errors } = await createTestNetwork({ store })
    const centre = await addFacility('centre')
    const { id } = await create(centre, 'beneficiaries', beneficiaryDraft({ name: '\u00d0ặng Thị \u00d0ào' }))
    await create(
      centre,
      'beneficiaries',
      beneficiaryDraft({ name: 'Đặng Thị Na', identifiers: undefined, noIdentifierReason: 'not-issued' }),
    )
    const isOf = `from entries where id = '${id}'`
    await tamperWith(address)(`update entries set value = replace(value, 'dang thi dao', 'ðang thi ðao') where id = '${id}'`)
    const found = async (body: object) => {
      const { items } = await expectJson(await centre.call('POST', '/v1/beneficiaries/search', { body }), 200)
      return Array.isArray(items) ? items.map((item) => item.id) : []
    }
    expect(await found({ name: 'Đặng Thị Đào' })).toEqual([])
    const before = await rowsIn(address, `select parameter ${isOf}`)

    await runClock({ store })
    for (const name of ['Đặng Thị Đào', '\u00d0ặng thị đào', 'dang thi dao']) expect(await found({ name })).toEqual([id])
    expect(await rowsIn(address, `select value ${isOf} and value like '%ð%'`)).toEqual([])
    expect(await rowsIn(address, `select parameter ${isOf}`)).toHaveLength(before.length)
    expect(errors).toEqual([])
    await store.close()
  },
)
