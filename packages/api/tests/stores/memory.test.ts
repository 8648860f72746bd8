import { expect, it } from 'vitest'
import { createMemoryStore } from '../../src/stores/memory.ts'
import { newRecord, nextVersion, writeOf } from './samples.ts'
import { storeSuite } from './store-suite.ts'

storeSuite('memory store', { create: async () => createMemoryStore(), overlapping: false })

it('a memory store takes versions in another form, the present one and those before', async () => {
  const store = createMemoryStore()
  const first = newRecord()
  const second = nextVersion(first)
  const others = [second, first].map((version) => ({ ...version, body: `{"other":${version.version}}` }))
  await store.transaction(async (transaction) => {
    await transaction.put(writeOf(first))
    await transaction.put(writeOf(second, { previous: first }))
    expect(await transaction.read('Case', first.id)).toEqual(second)
    await transaction.rewrite(others)
    expect(await transaction.read('Case', first.id)).toEqual(others[0])
  })
  expect(await store.history('Case', first.id, undefined, 9)).toEqual(others)
  expect(await store.read('Case', first.id)).toEqual(others[0])
})
