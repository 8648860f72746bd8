import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { createSealedStore } from '../src/index.ts'
import { createMemoryKeys } from '../src/keys/memory-keys.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import type { Store } from '../src/stores/store.ts'
import { send } from './support/create.ts'
import { minutesDraft } from './support/drafts.ts'
import { askForErasure, closeFile, erasablePerson, fulfil } from './support/erasable-person.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { stoppingStore } from './support/stopping-store.ts'
import { createTestNetwork } from './support/test-network.ts'

const forms: readonly (readonly [string, (store: Store) => Promise<Store>])[] = [
  ['open', async (store) => store],
  ['closed under keys', (store) => createSealedStore(store, { keys: createMemoryKeys() })],
]

describe.each(forms)('a paper of a case that is made while its client is erased, of records that are %s', (_, closed) => {
  it.each(['lock', 'put'] as const)('is not made, or erased with the case: stopped before its %s', { timeout: 60_000 }, async (step) => {
    const store = await closed(await createPostgresStore({ url: await createDatabase(inject('databaseUrl')) }))
    onTestFinished(() => store.close())
    const { watched, stopNext } = stoppingStore(store, ({ lock, put }, stop) =>
      step === 'put'
        ? { put: (write) => stop().then(() => put(write)) }
        : { lock: (resource, id) => (resource === 'Case' ? stop().then(() => lock(resource, id)) : lock(resource, id)) },
    )
    const { addFacility, errors } = await createTestNetwork({ store: watched })
    const centre = await addFacility('centre')
    const made = await erasablePerson(centre, 'chim-sau')
    await closeFile(centre, made)
    const request = await askForErasure(centre, made.person.id)
    const { stopped, release } = stopNext()
    const adding = send(centre, 'documents', minutesDraft({ title: 'Biên bản sau cùng', caseId: made.file.id }))
    await stopped
    const erasing = fulfil(centre, request)
    // It ends before, or waits for what was stopped.
    await Promise.race([erasing, new Promise((resolve) => setTimeout(resolve, 500))])
    release()
    expect((await erasing).status).toBe(200)
    const added = await adding
    if (added.status === 201) {
      const { id } = await expectJson(added, 201)
      await expectProblem(await centre.call('GET', `/v1/documents/${String(id)}`), 'erased')
    } else expect(added.status).toBe(422)
    expect(errors).toEqual([])
  })
})
