import { describe, expect, it } from 'vitest'
import type { StoredAudit } from '../../../src/stores/store.ts'
import { auditOf, newId, newName, newRecord } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

/** Events as a trail has them. */
const told = (...events: readonly StoredAudit[]) => events.map(({ id, body }) => ({ id, body }))

/** Audit events and the trails of the records that they name. */
export function auditSuite(context: SuiteContext): void {
  const trailOf = (id: string, after?: string, limit = 100) => context.store.auditTrail('Case', id, after, limit)

  describe('the audit trail of a record', () => {
    it('comes page by page, from the newest to the oldest', async () => {
      const { store } = context
      const record = newRecord()
      const events = Array.from({ length: 5 }, () => auditOf(record))
      await store.transaction((transaction) => transaction.audit(events.slice(0, 2)))
      await store.appendAudit(events.slice(2))
      await store.appendAudit([auditOf(newRecord()), auditOf({ resource: 'Referral', id: record.id })])
      const newestFirst = told(...events.toReversed())
      expect(await trailOf(record.id)).toEqual(newestFirst)
      expect(await trailOf(record.id, undefined, 2)).toEqual(newestFirst.slice(0, 2))
      expect(await trailOf(record.id, newestFirst[1]?.id, 2)).toEqual(newestFirst.slice(2, 4))
      expect(await trailOf(record.id, newestFirst.at(-1)?.id)).toEqual([])
    })

    it('comes from its start as well, with what names the record alone and what names it among others', async () => {
      const { store } = context
      const record = newRecord()
      const alone = Array.from({ length: 3 }, () => auditOf(record))
      const among = auditOf(newRecord(), { recordIds: [newRecord().id, record.id] })
      const all = [...alone, among].sort((one, other) => (one.id < other.id ? -1 : 1))
      await store.appendAudit([...all, auditOf({ resource: 'Referral', id: record.id })])
      const oldestFirst = told(...all)
      const fromStart = (after?: string, limit = 100) => store.auditTrailFromStart('Case', record.id, after, limit)
      expect(await fromStart()).toEqual(oldestFirst)
      expect(await fromStart(undefined, 2)).toEqual(oldestFirst.slice(0, 2))
      expect(await fromStart(oldestFirst[1]?.id, 1)).toEqual(oldestFirst.slice(2, 3))
      expect(await fromStart(oldestFirst.at(-1)?.id)).toEqual([])
    })

    it('has an event that names several records, once in the trail of each', async () => {
      const { store } = context
      const records = Array.from({ length: 3 }, () => newRecord())
      const [one = '', two = '', three = ''] = records.map(({ id }) => id)
      const appended = auditOf(newRecord(), { recordIds: [one, two, three, one] })
      const stored = auditOf(newRecord(), { recordIds: [three, one, two] })
      await store.appendAudit([appended])
      await store.transaction((transaction) => transaction.audit([stored]))
      for (const id of [one, two, three]) {
        expect(await trailOf(id)).toEqual(told(stored, appended))
        expect(await store.auditTrail('Referral', id, undefined, 9)).toEqual([])
      }
    })

    it('has an event that names one record twice once', async () => {
      const { id } = newRecord()
      const event = auditOf(newRecord(), { recordIds: [id, id] })
      await context.store.appendAudit([event])
      expect(await trailOf(id)).toEqual(told(event))
    })

    it('mixes events of the record alone and of several in the order of their ids, on every page', async () => {
      const { store } = context
      const record = newRecord()
      const events = Array.from({ length: 23 }, (_, index) => {
        const others = Array.from({ length: index % 4 }, () => newId())
        return auditOf(record, { recordIds: [...others, record.id] })
      })
      const noise = events.map(() => auditOf(newRecord(), { recordIds: [newId(), newId()] }))
      await store.transaction((transaction) => transaction.audit([...events.slice(10), ...noise]))
      await store.appendAudit(events.slice(0, 10))
      const expected = told(...events.toReversed())
      for (const limit of [1, 4, 22, 23, 24]) {
        const read: { readonly id: string; readonly body: string }[] = []
        for (
          let page = await trailOf(record.id, undefined, limit);
          page.length > 0;
          page = await trailOf(record.id, read.at(-1)?.id, limit)
        ) {
          expect(page.length).toBeLessThanOrEqual(limit)
          read.push(...page)
        }
        expect(read).toEqual(expected)
      }
    })

    it('lacks what a transaction wrote that was not done', async () => {
      const { store } = context
      const [one, other] = [newRecord(), newRecord()]
      const work = store.transaction(async (transaction) => {
        await transaction.audit([auditOf(one, { recordIds: [one.id, other.id] }), auditOf(one)])
        throw new RangeError('no')
      })
      await expect(work).rejects.toThrow(RangeError)
      expect(await Promise.all([trailOf(one.id), trailOf(other.id)])).toEqual([[], []])
    })
  })

  describe('the audit events that a facility may read', () => {
    it('come by instant and id, from the newest to the oldest, page by page and between two instants', async () => {
      const { store } = context
      const [facility, other] = [newName(), newName()]
      const minutes = ['2026-11-22T08:00:00.000Z', '2026-11-22T08:01:00.000Z', '2026-11-22T08:02:00.000Z']
      const events = minutes.flatMap((at) => [1, 2, 3].map(() => auditOf(newRecord(), { at, facility, readers: [{ facility }] })))
      await store.appendAudit([...events.slice(4), auditOf(newRecord(), { readers: [{ facility: other }] })])
      await store.transaction((transaction) => transaction.audit(events.slice(0, 4)))
      const newestFirst = events.toReversed().map(({ id, at, body }) => ({ id, at, body }))
      expect(await store.auditEvents({ facility, limit: 100 })).toEqual(newestFirst)
      const [from, to] = [minutes[1] ?? '', minutes[1] ?? '']
      expect(await store.auditEvents({ facility, from, to, limit: 100 })).toEqual(newestFirst.slice(3, 6))
      const after = newestFirst[3] ?? { id: '', at: '' }
      expect(await store.auditEvents({ facility, after, limit: 2 })).toEqual(newestFirst.slice(4, 6))
      expect(await store.auditEvents({ facility, after, from, limit: 9 })).toEqual(newestFirst.slice(4, 6))
      expect(await store.auditEvents({ facility: newName(), limit: 9 })).toEqual([])
    })

    it('name of a page only the records that the reader owns, and are found by id by who may read them', async () => {
      const { store } = context
      const [actor, owner] = [newName(), newName()]
      const [own, foreign] = [newId(), newId()]
      const readers = [{ facility: actor }, { facility: owner, recordIds: [own] }]
      const event = auditOf(newRecord(), { facility: actor, recordIds: [own, foreign], readers })
      await store.appendAudit([event])
      const { id, at, body } = event
      expect(await store.auditEvents({ facility: actor, limit: 9 })).toEqual([{ id, at, body }])
      expect(await store.auditEvents({ facility: owner, limit: 9 })).toEqual([{ id, at, body, recordIds: [own] }])
      expect(await store.auditEvent(actor, id)).toEqual({ id, at, body })
      expect(await store.auditEvent(owner, id)).toEqual({ id, at, body, recordIds: [own] })
      expect(await store.auditEvent(newName(), id)).toBeUndefined()
    })
  })

  describe('audit events', () => {
    it('may touch no record, and there may be none at all', async () => {
      await context.store.appendAudit([auditOf(newRecord(), { recordIds: [] })])
      await context.store.appendAudit([])
      await context.store.transaction((transaction) => transaction.audit([]))
    })

    it('of many callers at once are all kept, with all that they name', async () => {
      const [record, other] = [newRecord(), newRecord()]
      const recordIds = [record.id, other.id]
      const events = Array.from({ length: 200 }, (_, index) => auditOf(record, index % 2 === 0 ? {} : { recordIds }))
      await Promise.all(events.map((event) => context.store.appendAudit([event])))
      expect(await trailOf(record.id, undefined, 1000)).toHaveLength(200)
      expect(await trailOf(other.id, undefined, 1000)).toHaveLength(100)
    })
  })
}
