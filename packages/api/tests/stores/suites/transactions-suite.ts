import { describe, expect, it } from 'vitest'
import type { Transaction } from '../../../src/stores/store.ts'
import { StoreConflict } from '../../../src/stores/store-conflict.ts'
import { StoreUnavailable } from '../../../src/stores/store-unavailable.ts'
import { feedOf } from '../feed-of.ts'
import { auditOf, entriesFor, grantOn, newId, newName, newRecord, nextVersion, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

/** All or nothing, durable, one after another where it matters. */
export function transactionsSuite(context: SuiteContext): void {
  describe('transactions', () => {
    it('answer what the work answers', async () => {
      expect(await context.store.transaction(async () => 'done')).toBe('done')
    })

    it('leave nothing behind when the work throws', async () => {
      const { store } = context
      const old = newRecord()
      await store.transaction((transaction) => transaction.put(writeOf(old)))
      const record = newRecord()
      const [audience, scope, grant, content] = [newName(), newName(), grantOn(record), newId()]
      const event = auditOf(record)
      const { cursor } = await store.changes([audience], undefined, 10)
      const work = async (transaction: Transaction) => {
        await transaction.put(writeOf(record, { added: entriesFor(audience, { Case: '' }), notices: [{ audience, change: 'changed' }] }))
        await transaction.put(writeOf(nextVersion(old), { previous: old }))
        await transaction.putGrants([grant])
        await transaction.audit([event])
        await transaction.keepAnswer(scope, 'key', {
          fingerprint: 'f',
          status: 201,
          resource: 'Case',
          id: record.id,
          version: 1,
          at: record.recordedAt,
        })
        await transaction.claimNaturalKey(record.owner, 'Case', 'N1', record.id)
        await transaction.put(writeOf(newRecord({ resource: 'Document', id: content })))
        await transaction.putContent(content, new Uint8Array([1]))
        expect(await transaction.read('Case', record.id)).toEqual(record)
        throw new RangeError('no')
      }
      await expect(store.transaction(work)).rejects.toThrow(RangeError)
      expect(await store.read('Case', record.id)).toBeUndefined()
      expect(await store.history('Case', old.id, undefined, 10)).toEqual([old])
      expect(await store.search({ audience, resource: 'Case', conditions: [], limit: 10 })).toEqual([])
      expect(await store.changes([audience], cursor, 10)).toEqual({ changes: [], cursor })
      expect(await store.grantsOn('Case', record.id)).toEqual([])
      expect(await store.grantsThrough(grant.referralId)).toEqual([])
      expect(await store.auditTrail('Case', record.id, undefined, 10)).toEqual([])
      expect(await store.readContent(content)).toBeUndefined()
      await store.transaction(async (transaction) => {
        expect(await transaction.findAnswer(scope, 'key')).toBeUndefined()
        const other = newId()
        expect(await transaction.claimNaturalKey(record.owner, 'Case', 'N1', other)).toBe(other)
      })
    })

    it('see their own writes, which nobody else sees before the end', async () => {
      const { store } = context
      const [record, audience] = [newRecord(), newName()]
      const query = { audience, resource: 'Case', conditions: [], limit: 10 }
      await store.transaction(async (transaction) => {
        await transaction.put(writeOf(record, { added: entriesFor(audience, { Case: '' }) }))
        expect(await transaction.search(query)).toHaveLength(1)
        expect(await transaction.count(query)).toBe(1)
        expect(await transaction.lock('Case', record.id)).toEqual(record)
        expect(await store.read('Case', record.id)).toBeUndefined()
        expect(await store.search(query)).toEqual([])
      })
      expect(await store.search(query)).toEqual([{ record, position: { value: '', id: record.id } }])
    })

    it('are doomed by a write that failed, even if the work goes on', async () => {
      const { store } = context
      const [first, other] = [newRecord(), newRecord()]
      await store.transaction((transaction) => transaction.put(writeOf(first)))
      const work = async (transaction: Transaction) => {
        await transaction.put(writeOf(other))
        await transaction.put(writeOf(first)).catch(() => undefined)
        await transaction.read('Case', other.id).catch(() => undefined)
        return 'ignored'
      }
      await expect(store.transaction(work)).rejects.toSatisfy(StoreConflict.isInstance)
      expect(await store.read('Case', other.id)).toBeUndefined()
    })

    it('are undone when their last write fails, after all others went well', async () => {
      const { store } = context
      const [first, other] = [newRecord(), newRecord()]
      await store.transaction((transaction) => transaction.put(writeOf(first)))
      const work = async (transaction: Transaction) => {
        await transaction.lock('Case', first.id)
        await transaction.put(writeOf(other))
        await transaction.read('Case', other.id)
        await transaction.put(writeOf(first))
      }
      await expect(store.transaction(work)).rejects.toSatisfy(StoreConflict.isInstance)
      expect(await store.read('Case', other.id)).toBeUndefined()
    })

    it('do nothing more once they have ended', async () => {
      const { store } = context
      const record = newRecord()
      const known = newRecord()
      const ended = await store.transaction(async (transaction) => {
        await transaction.put(writeOf(known))
        await transaction.grantsOn('Case', known.id)
        return { transaction }
      })
      await expect(ended.transaction.put(writeOf(record))).rejects.toThrow('has ended')
      for (const { id } of [record, known]) {
        await expect(ended.transaction.read('Case', id)).rejects.toThrow('has ended')
        await expect(ended.transaction.grantsOn('Case', id)).rejects.toThrow('has ended')
      }
      expect(await store.read('Case', record.id)).toBeUndefined()
    })

    it('lose no update when many read, change and write one record', async () => {
      const { store } = context
      const record = newRecord({ body: '0' })
      await store.transaction((transaction) => transaction.put(writeOf(record)))
      const add = async (transaction: Transaction) => {
        const previous = await transaction.lock('Case', record.id)
        if (previous === undefined) throw new Error('gone')
        await transaction.put(writeOf({ ...nextVersion(previous), body: String(Number(previous.body) + 1) }, { previous }))
      }
      await Promise.all(Array.from({ length: 20 }, () => store.transaction(add)))
      expect(await store.read('Case', record.id)).toMatchObject({ version: 21, body: '20' })
      expect(await store.history('Case', record.id, undefined, 100)).toHaveLength(21)
    })

    it('write in the order of the calls, also what they write again', async () => {
      const { store } = context
      const [first, audience, facility] = [newRecord(), newName(), newName()]
      const second = nextVersion(first)
      const [one, other] = ['planning', 'closed'].map((phase) => entriesFor(audience, { 'Case.phase': phase }))
      const grant = grantOn(first, { facility })
      await store.transaction(async (transaction) => {
        await transaction.put(writeOf(first, { added: one ?? [] }))
        await transaction.put(writeOf(second, { previous: first, added: other ?? [], removed: one ?? [] }))
        await transaction.reindex({ record: second, added: one ?? [], removed: other ?? [], notices: [] })
        await transaction.reindex({ record: second, added: one ?? [], removed: one ?? [], notices: [] })
        await transaction.putGrants([grant])
        await transaction.removeGrants([grant])
        await transaction.putGrants([{ ...grant, relation: 'sent' }])
      })
      const count = (phase: string) => store.count({ audience, resource: 'Case', conditions: [{ parameter: 'Case.phase', equals: phase }] })
      expect(await store.history('Case', first.id, undefined, 9)).toEqual([second, first])
      expect(await Promise.all([count('planning'), count('closed')])).toEqual([1, 0])
      expect(await store.grantsOn('Case', first.id)).toEqual([{ ...grant, relation: 'sent' }])
    })

    it('take operations that are begun together, in the order of the calls', async () => {
      const [record, audience] = [newRecord(), newName()]
      const write = writeOf(record, { added: entriesFor(audience, { Case: '' }) })
      await context.store.transaction(async (transaction) => {
        const count = () => transaction.count({ audience, resource: 'Case', conditions: [] })
        expect(await Promise.all([count(), transaction.put(write), count()])).toEqual([0, undefined, 1])
      })
    })
  })

  if (context.reopen)
    it('gives back what it stored when it is closed and opened again', async () => {
      const { create, reopen } = context
      const before = await create()
      const [record, audience] = [newRecord(), newName()]
      await before.transaction(async (transaction) => {
        await transaction.put(writeOf(record, { added: entriesFor(audience, { Case: '' }), notices: [{ audience, change: 'changed' }] }))
        await transaction.putGrants([grantOn(record)])
      })
      await before.appendAudit([auditOf(record)])
      const { cursor } = await feedOf(before, [audience], 1)
      await before.close()
      await expect(before.read('Case', record.id)).rejects.toSatisfy(StoreUnavailable.isInstance)
      const after = await reopen?.(before)
      if (after === undefined) throw new Error('no store')
      expect(await after.read('Case', record.id)).toEqual(record)
      expect(await after.count({ audience, resource: 'Case', conditions: [] })).toBe(1)
      expect(await after.grantsOn('Case', record.id)).toHaveLength(1)
      expect(await after.auditTrail('Case', record.id, undefined, 10)).toHaveLength(1)
      expect((await feedOf(after, [audience], 1)).cursor).toBe(cursor)
      await after.close()
    })

  it('is unavailable once it is closed', async () => {
    const store = await context.create()
    await store.ready()
    await store.close()
    const attempts = [
      store.ready(),
      store.read('Case', newId()),
      store.transaction((transaction) => transaction.put(writeOf(newRecord()))),
      store.appendAudit([auditOf(newRecord())]),
      store.changes(['a'], undefined, 1),
    ]
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt.status === 'rejected' && StoreUnavailable.isInstance(attempt.reason)).toBe(true)
    }
    await store.close()
  })
}
