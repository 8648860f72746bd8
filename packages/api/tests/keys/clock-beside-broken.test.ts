import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { runClock, SealBroken } from '../../src/index.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { openStore } from '../../src/node/open-store.ts'
import { tamperWith } from '../chain/tampering.ts'
import { act } from '../support/act.ts'
import { create } from '../support/create.ts'
import { beneficiaryDraft, referralDraft } from '../support/drafts.ts'
import { expectJson } from '../support/expect-problem.ts'
import { createTestNetwork } from '../support/test-network.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-clock-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SENT = new Date('2026-11-22T03:00:00.000Z')
const DUE = new Date('2026-11-22T15:00:00.000Z')

it.each([
  ['SQLite', async () => path.join(folder, 'clock.db')],
  ['PostgreSQL', () => createDatabase(inject('databaseUrl'))],
] as const)('one record that does not open keeps the clock from no other: %s', async (name, createAddress) => {
  const address = await createAddress()
  const store = await openStore(address, { keys: createFileKeys({ folder: path.join(folder, name), onCreated: () => undefined }) })
  const { addFacility } = await createTestNetwork({ store, now: () => SENT })
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const person = await create(hospital, 'beneficiaries', beneficiaryDraft())
  const send = async (senderReference: string): Promise<string> => {
    const body = referralDraft(person.id, centre.id, { senderReference })
    const sent = await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': senderReference } })
    return String((await expectJson(sent, 201)).id)
  }
  /** Makes of a referral what an earlier version kept of it, which disclosed on a law without an end. */
  const makeOlder = (id: string) =>
    store.transaction(async (transaction) => {
      const record = await transaction.lock('Referral', id)
      if (!record) throw new TypeError('there is no such referral')
      const { disclosedUntil: _until, ...kept } = JSON.parse(record.body)
      const version = record.version + 1
      const body = JSON.stringify({ ...kept, version })
      await transaction.put({ record: { ...record, version, body }, previous: record, added: [], removed: [], notices: [] })
    })
  const [broken, sound, older] = [await send('CG-1'), await send('CG-2'), await send('CG-3')]
  await expectJson(await act(centre, `/v1/referrals/${older}`, 'accept', {}), 200)
  await makeOlder(older)
  await tamperWith(address)(`update records set recorded_at = '2020-01-01T00:00:00.000Z' where id = '${broken}'`)

  const errors: unknown[] = []
  // It does not use up what one run acts on: those behind it would wait for ever.
  const report = await runClock({ store, most: 1, onError: (error) => errors.push(error) }, DUE)
  expect(report).toEqual({ done: 1, hasMore: true })
  expect(await runClock({ store, onError: (error) => errors.push(error) }, DUE)).toEqual({ done: 0, hasMore: false })
  expect(JSON.parse((await store.read('Referral', sound))?.body ?? '{}')).toMatchObject({ status: 'expired' })
  expect(JSON.parse((await store.read('Referral', older))?.body ?? '{}')).toHaveProperty('disclosedUntil')
  expect(errors).not.toEqual([])
  for (const error of errors) expect(error).toBeInstanceOf(SealBroken)
  await store.close()
})
