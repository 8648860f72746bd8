import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { createSealedStore } from '../src/index.ts'
import { createMemoryKeys } from '../src/keys/memory-keys.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import type { Store } from '../src/stores/store.ts'
import { beneficiaryDraft, caseDraft, transferDraft } from './support/drafts.ts'
import { stoppingStore } from './support/stopping-store.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const identifier = { system: 'personal-number', value: '056317000013' }
const doctor = { purpose: 'break-glass', role: 'clinician', workerId: 'bs-01' } as const
const collaborator = { role: 'collaborator', workerId: 'ctv-01' } as const

/** A hospital that transfers a case to a centre; a request that comes before stops when it is about to hold a record of one kind. */
async function scene(closed: (store: Store) => Promise<Store>, held: 'Beneficiary' | 'Case', parts: object = {}) {
  const store = await closed(await createPostgresStore({ url: await createDatabase(inject('databaseUrl')) }))
  onTestFinished(() => store.close())
  const { watched, stopNext } = stoppingStore(store, (transaction, stop) => ({
    lock: async (resource, id) => {
      if (resource === held) await stop()
      return transaction.lock(resource, id)
    },
  }))
  const network = await createWorkerNetwork({ store: watched })
  const { make, act, addFacility } = network
  const [hospital, centre, commune] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('commune')]
  const person = await make(
    hospital,
    {},
    'beneficiaries',
    beneficiaryDraft({ identifiers: [{ ...identifier, verification: 'document-seen' }] }),
  )
  const file = await make(hospital, {}, 'cases', { ...caseDraft(person.id), ...parts })
  const transfer = await make(hospital, {}, 'referrals', transferDraft(person.id, centre, file.id))
  return { ...network, stopNext, hospital, centre, commune, person, file, take: () => act(centre, {}, transfer.path, 'accept', {}) }
}

const forms: readonly (readonly [string, (store: Store) => Promise<Store>])[] = [
  ['open', async (store) => store],
  ['closed under keys', (store) => createSealedStore(store, { keys: createMemoryKeys() })],
]

describe.each(forms)('of records that are %s', (_, closed) => {
  it('a case that goes to another facility at that moment is opened by no grant of its former owner', async () => {
    const ofGroup = { clientKind: 'group', beneficiaryId: undefined, clientDescription: 'Nhóm trẻ đường phố.' }
    const { ask, stopNext, hospital, commune, person, file, take, errors } = await scene(closed, 'Case', ofGroup)
    const { stopped, release } = stopNext()
    const granting = ask(
      hospital,
      {},
      'POST',
      '/v1/access-grants',
      {
        ...{ kind: 'collaborator', toFacilityId: commune, workerId: collaborator.workerId, beneficiaryId: person.id },
        ...{ dataClasses: ['identity'], caseIds: [file.id], legalBasis: 'state-duty', decision: '12/QĐ-TTCTXH', to: '2026-11-30' },
      },
      { 'idempotency-key': crypto.randomUUID() },
    )
    await stopped
    expect((await take()).status).toBe(200)
    release()
    const { status, body } = await granting
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ pointer: '/caseIds/0', code: 'unknown-reference' }])
    for (const { path } of [file, person]) expect((await ask(commune, collaborator, 'GET', path)).status).toBe(404)
    expect(errors).toEqual([])
  })

  it('an emergency access to a person who goes to another facility at that moment is told to the new owner', async () => {
    const { ask, stopNext, hospital, centre, commune, person, take, errors } = await scene(closed, 'Beneficiary')
    const { stopped, release } = stopNext()
    const draft = { sought: { identifier, birthDate: '2017' }, reason: 'medical-emergency', justification: 'Bệnh nhân bất tỉnh.' }
    const opening = ask(commune, doctor, 'POST', '/v1/emergency-accesses', draft, { 'idempotency-key': crypto.randomUUID() })
    await stopped
    expect((await take()).status).toBe(200)
    release()
    const { status, body } = await opening
    expect(status).toBe(201)
    expect(body).toMatchObject({ beneficiaryId: person.id, recordedBy: centre })
    const path = `/v1/emergency-accesses/${String(body.id)}`
    expect((await ask(centre, {}, 'GET', path)).status).toBe(200)
    expect((await ask(hospital, {}, 'GET', path)).status).toBe(404)
    expect((await ask(commune, doctor, 'GET', person.path)).status).toBe(200)
    expect(errors).toEqual([])
  })

  it('a person who is put into a safe house at that moment is opened by no emergency', async () => {
    const { ask, act, stopNext, hospital, commune, person, errors } = await scene(closed, 'Beneficiary')
    const { stopped, release } = stopNext()
    const draft = { sought: { identifier, birthDate: '2017' }, reason: 'medical-emergency', justification: 'Bệnh nhân bất tỉnh.' }
    const opening = ask(commune, doctor, 'POST', '/v1/emergency-accesses', draft, { 'idempotency-key': crypto.randomUUID() })
    await stopped
    expect((await act(hospital, {}, person.path, 'label', { labels: ['safe-house'] })).status).toBe(200)
    release()
    expect((await opening).status).toBe(404)
    expect((await ask(hospital, {}, 'GET', '/v1/emergency-accesses')).body).toMatchObject({ items: [] })
    expect(errors).toEqual([])
  })
})
