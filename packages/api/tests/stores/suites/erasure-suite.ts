import { describe, expect, it } from 'vitest'
import type { FactRow, RecordErasure, StoredRecord } from '../../../src/index.ts'
import { erasedRecord } from '../../../src/keys/erased.ts'
import { StoreConflict } from '../../../src/stores/store-conflict.ts'
import { feedOf } from '../feed-of.ts'
import { entriesFor, newId, newName, newRecord, nextVersion, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

const AT = '2026-11-23T02:00:00.000Z'

function erasureOf(previous: StoredRecord, facts: Partial<RecordErasure> = {}): RecordErasure {
  return { record: erasedRecord(previous, AT, 'privacy-request'), previous, notices: [], facts: [], roots: [previous.id], ...facts }
}

/** Erasure: of a record only that it was erased is left. */
export function erasureSuite(context: SuiteContext): void {
  describe('an erased record', () => {
    it('keeps its last version only, is found by nothing, counts for nothing and has no file', async () => {
      const [audience, facility] = [newName(), newName()]
      const first = newRecord({ resource: 'Document', owner: facility })
      const second = nextVersion(first)
      const row: FactRow = {
        fact: newName(),
        part: 0,
        facility,
        starts: '2026-01-01',
        ends: '9999-12-31',
        dimensions: { phase: ['planning'] },
      }
      const conditions = [{ parameter: 'Document.kind', equals: 'other' }]
      await context.store.transaction(async (transaction) => {
        const added = entriesFor(audience, { 'Document.kind': 'other' })
        await transaction.put(writeOf(first, { added, facts: { put: [row], removed: [] } }))
        await transaction.putContent(first.id, new Uint8Array([1, 2, 3]))
        await transaction.put(writeOf(second, { previous: first }))
      })
      expect(await context.store.count({ audience, resource: 'Document', conditions })).toBe(1)

      const { cursor } = await context.store.changes([audience], undefined, 100)
      const erasure = erasureOf(second, { facts: [row], notices: [{ audience, change: 'gone' }] })
      await context.store.transaction((transaction) => transaction.erase(erasure))

      expect(await context.store.read('Document', first.id)).toEqual(erasure.record)
      expect(await context.store.history('Document', first.id, undefined, 10)).toEqual([erasure.record])
      expect(await context.store.readVersion('Document', first.id, 1)).toBeUndefined()
      expect(await context.store.count({ audience, resource: 'Document', conditions })).toBe(0)
      expect(await context.store.readContent(first.id)).toBeUndefined()
      const query = { fact: row.fact, where: [], links: [], area: { facility } } as const
      expect((await context.store.figure(query, 'records')).value).toBe(0)
      expect((await feedOf(context.store, [audience], 1, cursor)).changes).toMatchObject([{ id: first.id, change: 'gone', version: 3 }])
    })

    it('is erased already for whoever reads or holds it again in the same transaction', async () => {
      const first = newRecord()
      const erasure = erasureOf(first)
      await context.store.transaction((transaction) => transaction.put(writeOf(first)))
      const seen = await context.store.transaction(async (transaction) => {
        const before = [await transaction.read('Case', first.id), await transaction.lock('Case', first.id)]
        await transaction.erase(erasure)
        return [...before, await transaction.read('Case', first.id), await transaction.lock('Case', first.id)]
      })
      expect(seen).toEqual([first, first, erasure.record, erasure.record])
    })

    it('is refused in another version than the present one, and then nothing is erased', async () => {
      const first = newRecord()
      const second = nextVersion(first)
      await context.store.transaction(async (transaction) => {
        await transaction.put(writeOf(first))
        await transaction.put(writeOf(second, { previous: first }))
      })
      const erase = (previous: StoredRecord) =>
        context.store.transaction((transaction) => transaction.erase(erasureOf(previous, { roots: [] })))
      await expect(erase(first)).rejects.toSatisfy(StoreConflict.isInstance)
      expect(await context.store.history('Case', first.id, undefined, 10)).toEqual([second, first])
    })

    it('leaves what others have on the same person', async () => {
      const id = newId()
      const mine = newRecord({ resource: 'Beneficiary', id })
      const theirs = newRecord({ body: JSON.stringify({ id: newId(), beneficiaryId: id }) })
      await context.store.transaction(async (transaction) => {
        await transaction.put(writeOf(mine))
        await transaction.put(writeOf(theirs))
      })
      await context.store.transaction((transaction) => transaction.erase(erasureOf(mine)))
      expect(await context.store.read('Case', theirs.id)).toEqual(theirs)
      const next = nextVersion(theirs)
      await context.store.transaction((transaction) => transaction.put(writeOf(next, { previous: theirs })))
      expect(await context.store.history('Case', theirs.id, undefined, 10)).toEqual([next, theirs])
    })
  })
}
