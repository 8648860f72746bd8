import { expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { createSealedStore } from '../src/index.ts'
import { createMemoryKeys } from '../src/keys/memory-keys.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import { act } from './support/act.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, caseTransferDraft, minutesDraft } from './support/drafts.ts'
import { askForErasure, closeFile, erasablePerson, fulfil } from './support/erasable-person.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { stoppingStore } from './support/stopping-store.ts'
import { createTestNetwork } from './support/test-network.ts'

/** A request that stops when all is checked and its record is about to be stored, while another one is made. */
async function scene() {
  const closed = await createPostgresStore({ url: await createDatabase(inject('databaseUrl')) })
  const store = await createSealedStore(closed, { keys: createMemoryKeys() })
  onTestFinished(() => store.close())
  const { watched, stopNext } = stoppingStore(store, (transaction, stop) => ({
    put: async (write) => {
      await stop()
      return transaction.put(write)
    },
  }))
  const { addFacility, errors } = await createTestNetwork({ store: watched })
  const [centre, hospital] = [await addFacility('centre'), await addFacility('hospital')]
  const during = async (sending: () => Promise<Response>, other: () => Promise<Response>) => {
    const { stopped, release } = stopNext()
    const sent = sending()
    await stopped
    const done = other()
    // As long as one that waits for nobody would take.
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 1500))])
    release()
    const { id } = await expectJson(await sent, 201)
    await expectJson(await done, 200)
    return String(id)
  }
  return { centre, hospital, during, errors }
}

it('a paper that is filed in a case while its client is erased is erased with it', async () => {
  const { centre, during, errors } = await scene()
  const made = await erasablePerson(centre, 'chim-sau')
  await closeFile(centre, made)
  const request = await askForErasure(centre, made.person.id)
  const id = await during(
    () => send(centre, 'documents', minutesDraft({ caseId: made.file.id, title: 'Trẻ kể lại chuyện ở nhà.' })),
    () => fulfil(centre, request),
  )
  for (const path of [made.file.path, `/v1/documents/${id}`]) await expectProblem(await centre.call('GET', path), 'erased')
  expect(errors).toEqual([])
})

it.each(['assessments', 'consents'])('of %s, what is recorded while the case goes to another facility goes along', async (collection) => {
  const { centre, hospital, during, errors } = await scene()
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  const file = await create(centre, 'cases', caseDraft(person.id))
  const transfer = await expectJson(await act(centre, file.path, 'transfer', caseTransferDraft(hospital.id)), 200)
  const givenBy = [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }]
  const drafts: Readonly<Record<string, object>> = {
    assessments: { caseId: file.id, kind: 'initial', assessedOn: '2026-11-20', summary: 'Cần nơi ở an toàn.' },
    consents: { beneficiaryId: person.id, purpose: 'care', dataClasses: ['identity'], form: 'paper', from: '2026-11-01', givenBy },
  }
  const id = await during(
    () => send(centre, collection, drafts[collection]),
    () => act(hospital, `/v1/referrals/${String(transfer.id)}`, 'accept', {}),
  )
  expect(await expectJson(await hospital.call('GET', `/v1/${collection}/${id}`), 200)).toMatchObject({ recordedBy: hospital.id })
  expect(errors).toEqual([])
})
