import { describe, expect, it } from 'vitest'
import type { StoredRecord } from '../../../src/stores/store.ts'
import { StoreConflict } from '../../../src/stores/store-conflict.ts'
import { grantOn, newId, newName, newRecord, nextVersion, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

/** Records, versions, grants. */
export function recordsSuite(context: SuiteContext): void {
  const put = (record: StoredRecord, previous?: StoredRecord) =>
    context.store.transaction((transaction) => transaction.put(writeOf(record, previous && { previous })))

  describe('records', () => {
    it('gives back the bytes that were put', async () => {
      const record = newRecord({ body: '{"name":"Đặng Thị Ễn 𠀀","empty":"\\u0000"}' })
      await put(record)
      expect(await context.store.read('Case', record.id)).toEqual(record)
    })

    it('knows nothing of an id in another resource, and nothing of an unknown one', async () => {
      const record = newRecord()
      await put(record)
      expect(await context.store.read('Referral', record.id)).toBeUndefined()
      expect(await context.store.read('Case', newId())).toBeUndefined()
    })

    it('walks the present versions of a resource by id, whoever owns them', async () => {
      const [resource, other] = [newName(), newName()]
      const records = [newRecord({ resource }), newRecord({ resource }), newRecord({ resource })]
      for (const record of [...records, newRecord({ resource: other })].toReversed()) await put(record)
      const [first, second, third] = records
      const next = second && nextVersion(second)
      if (next) await put(next, second)
      const { store } = context
      expect(await store.records(resource, '', 2)).toEqual([first, next])
      expect(await store.records(resource, String(next?.id), 2)).toEqual([third])
      expect(await store.records(resource, String(third?.id), 2)).toEqual([])
    })

    it('keeps every version, and lists them from the newest to the oldest', async () => {
      const first = newRecord()
      const second = nextVersion(first)
      const third = nextVersion(second)
      await put(first)
      await put(second, first)
      await put(third, second)
      const { store } = context
      expect(await store.read('Case', first.id)).toEqual(third)
      expect(await store.readVersion('Case', first.id, 1)).toEqual(first)
      expect(await store.readVersion('Case', first.id, 3)).toEqual(third)
      expect(await store.readVersion('Case', first.id, 4)).toBeUndefined()
      expect(await store.history('Case', first.id, undefined, 10)).toEqual([third, second, first])
      expect(await store.history('Case', first.id, undefined, 2)).toEqual([third, second])
      expect(await store.history('Case', first.id, 3, 1)).toEqual([second])
      expect(await store.history('Case', first.id, 1, 10)).toEqual([])
      expect(await store.history('Case', first.id, 9, 10)).toEqual([third, second, first])
      expect(await store.history('Case', first.id, 9, 2)).toEqual([third, second])
      expect(await store.history('Case', newId(), undefined, 10)).toEqual([])
    })

    it('refuses a version that supersedes another one than the present', async () => {
      const first = newRecord()
      const second = nextVersion(first)
      await put(first)
      await put(second, first)
      await expect(put(nextVersion(first), first)).rejects.toSatisfy(StoreConflict.isInstance)
      await expect(put(first)).rejects.toSatisfy(StoreConflict.isInstance)
      await expect(put(nextVersion(newRecord()), newRecord())).rejects.toSatisfy(StoreConflict.isInstance)
      expect(await context.store.history('Case', first.id, undefined, 10)).toEqual([second, first])
    })

    it('keeps contents as they are', async () => {
      const document = newRecord({ resource: 'Document' })
      const [id, bytes] = [document.id, Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)]
      await context.store.transaction(async (transaction) => {
        await transaction.put(writeOf(document))
        await transaction.putContent(id, bytes)
      })
      const kept = await context.store.readContent(id)
      expect(kept && Buffer.compare(kept, bytes)).toBe(0)
      expect(await context.store.readContent(newId())).toBeUndefined()
    })
  })

  describe('grants', () => {
    it('are found by facility, by record and by referral', async () => {
      const record = newRecord()
      const one = grantOn(record, { facility: 'a', dataClasses: ['identity', 'health'] })
      const other = grantOn(record, { facility: 'b', dataClasses: [] })
      const elsewhere = grantOn(newRecord(), {
        facility: 'a',
        referralId: one.referralId,
        basis: { legalBasis: 'state-duty', isWithheld: true },
      })
      const { store } = context
      await store.transaction((transaction) => transaction.putGrants([one, other, elsewhere]))
      expect(await store.grantsOf('a', 'Case', record.id)).toEqual([one])
      expect(await store.grantsOn('Case', record.id)).toEqual([one, other])
      expect(await store.grantsThrough(one.referralId)).toEqual([one, elsewhere])
      expect(await store.grantsOf(newName(), 'Case', record.id)).toEqual([])
    })

    it('say for which worker they are, also where they say nothing else', async () => {
      const record = newRecord()
      const grant = grantOn(record, { workerId: 'nguyen-van-an' })
      await context.store.transaction((transaction) => transaction.putGrants([grant]))
      expect(await context.store.grantsOn('Case', record.id)).toEqual([grant])
    })

    it('are one for each record, facility and referral: a new relation replaces the old one', async () => {
      const record = newRecord()
      const sent = grantOn(record, { relation: 'sent' })
      const accepted = { ...sent, relation: 'accepted', dataClasses: ['health'] }
      const { store } = context
      await store.transaction((transaction) => transaction.putGrants([sent]))
      await store.transaction((transaction) => transaction.putGrants([accepted]))
      expect(await store.grantsOn('Case', record.id)).toEqual([accepted])
      await store.transaction((transaction) => transaction.removeGrants([sent]))
      expect(await store.grantsOn('Case', record.id)).toEqual([])
      expect(await store.grantsThrough(sent.referralId)).toEqual([])
    })
  })
}
