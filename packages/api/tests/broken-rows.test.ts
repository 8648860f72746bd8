import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AuditEvent, Page } from '@caunoi/schemas'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import {
  type BrokenRow,
  createClientRegistry,
  createMemoryStore,
  RegistrationRefused,
  registerClient,
  sealAudit,
  verifyAudit,
} from '../src/index.ts'
import { createFileKeys } from '../src/node/file-keys.ts'
import { openStore } from '../src/node/open-store.ts'
import { sealUpTo } from './chain/seal-up-to.ts'
import { tamperWith } from './chain/tampering.ts'
import { newName } from './stores/samples.ts'
import { act } from './support/act.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-broken-'))
afterAll(() => rmSync(folder, { recursive: true }))

const databases = [
  ['SQLite', async () => path.join(folder, `${newName()}.db`)],
  ['PostgreSQL', () => createDatabase(inject('databaseUrl'))],
] as const

const broken = [
  'not JSON',
  '[]',
  '5',
  '{"labels":"hiv"}',
  '{"labels":[1]}',
  '{"fields":{}}',
  '{"until":5}',
  '{"basis":"law"}',
  '{"seal":5}',
  '{"dataClasses":null}',
]

describe.each(databases)('a grant that is broken in a database of %s', (_, createAddress) => {
  it.each([false, true])('gives nothing, and everything else is answered; closed under keys: %s', { timeout: 60_000 }, async (isClosed) => {
    const told: BrokenRow[] = []
    const address = await createAddress()
    const keys = createFileKeys({ folder: path.join(folder, newName()), onCreated: () => undefined })
    const store = await openStore(address, isClosed ? { keys, onBroken: (row) => told.push(row) } : undefined)
    const network = await createTestNetwork({ store })
    const [centre, hospital] = [await network.addFacility('centre'), await network.addFacility('hospital')]
    const person = await create(centre, 'beneficiaries', beneficiaryDraft())
    const referral = await create(centre, 'referrals', referralDraft(person.id, hospital.id))
    expect((await act(hospital, referral.path, 'accept', {})).status).toBe(200)
    expect((await hospital.call('GET', person.path)).status).toBe(200)
    for (const extent of broken) {
      await tamperWith(address)(`update grants set data_classes = '${extent}' where id = '${person.id}'`)
      const answers = await Promise.all([
        centre.call('GET', person.path),
        centre.call('GET', '/v1/beneficiaries'),
        hospital.call('GET', person.path),
        hospital.call('GET', '/v1/beneficiaries'),
        hospital.call('GET', '/v1/changes'),
        centre.call('PATCH', person.path, {
          body: { nationality: 'VN' },
          headers: { 'if-match': '*', 'content-type': 'application/merge-patch+json' },
        }),
      ])
      expect([extent, ...answers.map(({ status }) => status)]).toEqual([extent, 200, 200, 404, 200, 200, 200])
    }
    expect(network.errors).toEqual([])
    if (isClosed) expect(told).toEqual([{ kind: 'grant', of: ['Beneficiary', person.id, hospital.id, referral.id] }])
    // What ends the grant takes it away all the same.
    const done = { completedOn: '2026-11-22', outcome: 'needs-met', text: 'Xong.' }
    expect((await act(hospital, referral.path, 'complete', done)).status).toBe(200)
    await store.close()
  })
})

describe.each(databases)('an audit event whose reach is broken in a database of %s', (_, createAddress) => {
  it.each(['before it was sealed and filed', 'afterwards'])(
    'is named by a verification, and keeps nobody from the others, %s',
    async (when) => {
      const address = await createAddress()
      const store = await openStore(address)
      const network = await createTestNetwork({ store })
      const [centre, hospital] = [await network.addFacility('centre'), await network.addFacility('hospital')]
      const person = await create(centre, 'beneficiaries', beneficiaryDraft())
      expect((await hospital.call('GET', person.path)).status).toBe(404)
      await sealAudit(store)
      const { last: sealed = 0 } = (await store.auditHead()) ?? {}
      const trail = `${person.path}/audit`
      if (when === 'afterwards') expect((await centre.call('GET', trail)).status).toBe(200)
      for (const reach of ['x', '5', '{"recordIds":[1],"readers":[]}', '{"recordIds":[],"readers":["x"]}']) {
        await tamperWith(address)(
          `update audit set reach = '${reach}'`,
          `update audit_readers set record_ids = '${reach}' where record_ids is not null`,
        )
        for (const path of ['/v1/audit-events', trail, `${person.path}/accesses`])
          expect([reach, path, (await centre.call('GET', path)).status]).toEqual([reach, path, 200])
        const { faults } = await verifyAudit(store)
        // What came behind it was sealed meanwhile as it stood.
        expect(faults.filter(({ kind, position = 0 }) => kind === 'edited' && position <= sealed)).toHaveLength(sealed)
      }
      expect(network.errors).toEqual([])
      await store.close()
    },
  )
})

/** Events of the registrations, and of all that was asked until then. */
const EVENTS = 13

describe.each(databases)('an audit event whose text is broken in a database of %s', (_, createAddress) => {
  it('is named by a verification, passed by, and keeps nobody from the others', { timeout: 60_000 }, async () => {
    const address = await createAddress()
    const store = await openStore(address)
    const network = await createTestNetwork({ store })
    const [centre, hospital] = [await network.addFacility('centre'), await network.addFacility('hospital')]
    const person = await create(centre, 'beneficiaries', beneficiaryDraft())
    const referral = await create(centre, 'referrals', referralDraft(person.id, hospital.id))
    expect((await hospital.call('GET', referral.path)).status).toBe(200)
    await sealUpTo(store, EVENTS)
    const trail = `${person.path}/audit`
    const eventsAt = async (path: string) => Page.parse(await expectJson(await centre.call('GET', path), 200)).items
    const [event] = await eventsAt(trail)
    const { id, ...rest } = AuditEvent.parse(event)
    const text = JSON.stringify(rest).slice(1)
    const texts = ['not JSON', '5', 'null', '[]', '{}', `{${text}`, `{"id":"${person.id}",${text}`]
    const parts = [
      '"recordIds":5',
      '"labels":[1]',
      '"fields":{}',
      '"at":5',
      '"count":"x"',
      '"version":"x"',
      '"consentId":5',
      '"isWithheld":5',
    ]
    for (const body of [...texts, ...parts.map((part) => `{"id":"${id}",${text.slice(0, -1)},${part}}`)]) {
      await tamperWith(address)(`update audit set body = '${body}' where id = '${id}'`)
      for (const path of ['/v1/audit-events', trail, `${person.path}/accesses`]) {
        const ids = (await eventsAt(path)).map((one) => AuditEvent.parse(one).id)
        expect([body, path, ids.length > 0, ids.includes(id)]).toEqual([body, path, true, false])
      }
      expect((await centre.call('GET', `/v1/audit-events/${id}`)).status).toBe(404)
      const reach = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z', facilityId: hospital.id }
      expect((await centre.call('POST', '/v1/breaches/reach', { body: reach })).status).toBe(200)
      const { faults } = await verifyAudit(store)
      expect(faults.map(({ kind }) => kind)).toEqual(['edited'])
    }
    await tamperWith(address)(`update audit set body = 'x'`)
    expect(await expectJson(await centre.call('POST', `${referral.path}/receipts`), 200)).toEqual({})
    expect(network.errors).toEqual([])
    await store.close()
  })
})

describe.each(databases)('an audit event that was taken out of a database of %s', (_, createAddress) => {
  it('leaves the trail of its record and the accesses of its person readable to their ends', { timeout: 60_000 }, async () => {
    const address = await createAddress()
    const store = await openStore(address)
    const network = await createTestNetwork({ store })
    const centre = await network.addFacility('centre')
    const person = await create(centre, 'beneficiaries', beneficiaryDraft())
    for (let reading = 0; reading < 4; reading++) expect((await centre.call('GET', person.path)).status).toBe(200)
    const eventsAt = async (path: string, cursor?: string): Promise<readonly AuditEvent[]> => {
      const query = cursor === undefined ? 'limit=2' : `limit=2&cursor=${cursor}`
      const { items, next } = Page.parse(await expectJson(await centre.call('GET', `${path}?${query}`), 200))
      const events = items.map((item) => AuditEvent.parse(item)).filter(({ action }) => action === 'create' || action === 'read')
      return [...events, ...(next === undefined ? [] : await eventsAt(path, next))]
    }
    const [trail, accesses] = [`${person.path}/audit`, `${person.path}/accesses`]
    const [, taken, ...others] = await eventsAt(trail)
    await tamperWith(address)(`delete from audit where id = '${taken?.id}'`)
    for (const path of [trail, accesses]) {
      const ids = (await eventsAt(path)).map(({ id }) => id)
      expect([path, ids.slice(-others.length)]).toEqual([path, others.map(({ id }) => id)])
      expect(ids).toHaveLength(others.length + 1)
    }
    expect(network.errors).toEqual([])
    await store.close()
  })
})

describe('a registration that is broken in a database', () => {
  it.each(['not JSON', '{}', '[]'])('keeps the operator from no other one, and from none in its place: %s', async (body) => {
    const store = createMemoryStore()
    const network = await createTestNetwork({ store })
    const [centre, hospital] = [await network.addFacility('centre'), await network.addFacility('hospital')]
    const registry = createClientRegistry({ store })
    const ids = async () => (await Array.fromAsync(registry.list())).map(({ id }) => id)
    const whole = await registry.find(centre.clientId)
    await store.transaction((transaction) => transaction.putClient({ id: centre.clientId, facility: centre.id, body }))
    expect(await ids()).toEqual([hospital.clientId, 'operator'])
    expect(await hospital.newToken()).toEqual(expect.any(String))
    await expect(registry.revoke(centre.clientId)).rejects.toThrow(RegistrationRefused)
    if (!whole) throw new TypeError('no registration')
    const { id, facility, scope, purposes, labels = [], jwks = { keys: [] } } = whole
    await registerClient(store, { id, facility, scope, purposes, labels, jwks })
    expect(await ids()).toEqual([centre.clientId, hospital.clientId, 'operator'])
    expect(await centre.newToken()).toEqual(expect.any(String))
    expect(network.errors).toEqual([])
  })
})
