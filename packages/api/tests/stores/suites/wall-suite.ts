import { beforeAll, describe, expect, it, vi } from 'vitest'
import { EVERYONE, type Reader, SERVER, type Store, type StoredRecord } from '../../../src/stores/store.ts'
import { auditOf, entriesFor, grantOn, newName, newRecord, nextVersion, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

const everything = { resource: 'Document', conditions: [], limit: 10 }
const fact = { part: 0, starts: '2026-01-01', ends: '9999-12-31', dimensions: {} }
const ids = (records: readonly StoredRecord[]): readonly string[] => records.map(({ id }) => id)

/** Rows that a facility has nothing to do with are not there for it, whoever decides above the store. */
export function wallSuite(context: SuiteContext): void {
  const [owner, receiver, stranger, topic] = [newName(), newName(), newName(), `!offer|*|56|${newName()}`]
  const first = newRecord({ resource: 'Document', owner, body: '{"note":"first"}' })
  const record = { ...nextVersion(first), body: '{"note":"second"}' }
  const open = newRecord({ resource: 'Facility', owner })
  const offer = newRecord({ resource: 'ReferralOffer', owner })
  const grants = [grantOn(record, { facility: receiver }), grantOn(record), grantOn(offer, { facility: topic })]
  const [given, other, invitation] = grants
  const [alone, among] = [auditOf(record, { facility: owner }), auditOf(record, { recordIds: [record.id, newRecord().id] })]
  const kind = newName()
  const query = { fact: kind, where: [], links: [], area: { facility: owner } } as const
  let store: Store

  /** What a reader answers about the record of the owner. */
  const seenBy = async (reader: Reader) => ({
    present: (await reader.read('Document', record.id))?.body,
    first: (await reader.readVersion('Document', record.id, 1))?.body,
    history: (await reader.history('Document', record.id, undefined, 10)).length,
    grantsOn: new Set((await reader.grantsOn('Document', record.id)).map(({ facility }) => facility)),
    ownGrant: (await reader.grantsOf(receiver, 'Document', record.id)).length,
    through: (await reader.grantsThrough(given?.referralId ?? '')).length,
    found: ids((await reader.search({ ...everything, audience: owner })).map((found) => found.record)),
    counted: await reader.count({ ...everything, audience: owner }),
    figure: (await reader.figure(query, 'records')).value,
    countedIds: await reader.counted(query, '', 10),
    content: (await reader.readContent(record.id))?.length,
  })
  const nothing = {
    ...{ present: undefined, first: undefined, history: 0, grantsOn: new Set(), ownGrant: 0, through: 0 },
    ...{ found: [], counted: 0, figure: 0, countedIds: [], content: undefined },
  }
  const all = {
    ...{ present: record.body, first: first.body, history: 2, ownGrant: 1, through: 1 },
    ...{ found: [record.id], counted: 1, figure: 1, countedIds: [record.id], content: 3 },
  }

  beforeAll(async () => {
    ;({ store } = context)
    await store.transaction(async (transaction) => {
      const added = [owner, receiver].flatMap((audience) => entriesFor(audience, { Document: '' }))
      await transaction.put(writeOf(first, { added, notices: [{ audience: owner, change: 'changed' }] }))
      const facts = { put: [{ ...fact, fact: kind, facility: owner }], removed: [] }
      await transaction.put(writeOf(record, { previous: first, facts }))
      await transaction.put(writeOf(open, { added: entriesFor(EVERYONE, { Facility: '' }) }))
      await transaction.put(writeOf(offer, { added: entriesFor(topic, { ReferralOffer: '' }) }))
      await transaction.putGrants(grants)
      await transaction.putContent(record.id, new Uint8Array([1, 2, 3]))
      await transaction.audit([alone, among].map((event) => ({ ...event, readers: [{ facility: owner }] })))
    })
  })

  describe('the wall', () => {
    it('hides every row about a record from a facility that has nothing to do with it, in a transaction too', async () => {
      expect(await seenBy(store.as([stranger]))).toEqual(nothing)
      await store.as([stranger]).transaction(async (transaction) => {
        expect(await seenBy(transaction)).toEqual(nothing)
        expect(await transaction.lock('Document', record.id)).toBeUndefined()
      })
    })

    it('shows all of it to the owner and to the server', async () => {
      const everybody = new Set([receiver, other?.facility])
      for (const asker of [[owner], SERVER] as const) {
        expect(await seenBy(store.as(asker))).toEqual({ ...all, grantsOn: everybody })
        await store.as(asker).transaction(async (transaction) => {
          expect(await seenBy(transaction)).toEqual({ ...all, grantsOn: everybody })
          expect((await transaction.lock('Document', record.id))?.body).toBe(record.body)
        })
      }
    })

    it('shows the record to whom a grant was given, and not whom else it was granted to', async () => {
      const asReceiver = store.as([receiver])
      expect(await seenBy(asReceiver)).toEqual({
        ...all,
        grantsOn: new Set([receiver]),
        ...{ found: [], counted: 0, figure: 0, countedIds: [] },
      })
      expect(ids((await asReceiver.search({ ...everything, audience: receiver })).map((found) => found.record))).toEqual([record.id])
    })

    it('fills a page with what stands behind a row that it keeps back, so that a page that is not full is the last one', async () => {
      const audience = newName()
      const [taken, ...own] = [
        newRecord({ resource: 'Document' }),
        ...[1, 2, 3].map(() => newRecord({ resource: 'Document', owner: audience })),
      ]
      await store.transaction(async (transaction) => {
        for (const one of [taken, ...own]) await transaction.put(writeOf(one, { added: entriesFor(audience, { Document: '' }) }))
      })
      const found = await store.as([audience]).search({ ...everything, audience, limit: 2 })
      expect(ids(found.map((one) => one.record))).toEqual(ids(own.slice(0, 2)))
    })

    it('shows the directory to everybody', async () => {
      const asked = store.as([stranger])
      expect((await asked.read('Facility', open.id))?.id).toBe(open.id)
      const directory = { ...everything, audience: EVERYONE, resource: 'Facility', limit: 1000 }
      expect(ids((await asked.search(directory)).map((found) => found.record))).toContain(open.id)
    })

    it('shows an offer to a facility only as one that is invited', async () => {
      const offers = { ...everything, audience: topic, resource: 'ReferralOffer' }
      for (const [asker, expected] of [
        [[stranger], undefined],
        [[stranger, topic], offer.id],
      ] as const) {
        const asked = store.as(asker)
        expect((await asked.read('ReferralOffer', offer.id))?.id).toBe(expected)
        expect(await asked.grantsOn('ReferralOffer', offer.id)).toEqual(expected === undefined ? [] : [invitation])
        expect((await asked.search(offers)).length).toBe(expected === undefined ? 0 : 1)
      }
    })

    it('keeps the trail of a record for its owner, and an event for those who may read it', async () => {
      const trails = async (asked: Store) => [
        (await asked.auditTrail('Document', record.id, undefined, 10)).length,
        (await asked.auditTrailFromStart('Document', record.id, undefined, 10)).length,
        (await asked.auditEvents({ facility: owner, limit: 10 })).length,
        (await asked.auditEvent(owner, alone.id))?.id,
      ]
      expect(await trails(store.as([owner]))).toEqual([2, 2, 2, alone.id])
      for (const asker of [[receiver], [stranger]] as const) expect(await trails(store.as(asker))).toEqual([0, 0, 0, undefined])
    })

    it('keeps the trail of a record for its new owner, with the events before', async () => {
      const heir = newName()
      const moved = newRecord({ resource: 'Document', owner })
      const before = [auditOf(moved, { facility: owner }), auditOf(moved, { recordIds: [moved.id, newRecord().id], facility: owner })]
      await store.transaction(async (transaction) => {
        await transaction.put(writeOf(moved))
        await transaction.audit(before.map((event) => ({ ...event, readers: [{ facility: owner }] })))
        await transaction.put(writeOf({ ...nextVersion(moved), owner: heir }, { previous: moved }))
      })
      const trail = (facility: string) => store.as([facility]).auditTrail('Document', moved.id, undefined, 10)
      expect((await trail(heir)).map(({ body }) => body)).toEqual(before.toReversed().map(({ body }) => body))
      expect((await store.as([heir]).history('Document', moved.id, undefined, 10)).length).toBe(2)
      expect(await store.as([owner]).history('Document', moved.id, undefined, 10)).toEqual([])
    })

    it('tells changes to their audience alone', async () => {
      const told = async (asked: Store) => (await asked.changes([owner], undefined, 1000)).changes.map(({ id }) => id)
      await vi.waitFor(async () => expect(await told(store.as([owner]))).toContain(record.id), 20_000)
      expect(await told(store.as([stranger]))).toEqual([])
    })

    it('lets figures of an area be asked for, in which nobody is told apart, and no ids of it', async () => {
      const area = { ...query, area: 'country' } as const
      expect((await store.as([stranger]).figure(area, 'records')).value).toBe(1)
      expect(await store.as([stranger]).counted(area, '', 10)).toEqual([])
    })

    it('refuses a facility what only the server asks', async () => {
      const asked = store.as([owner])
      const questions: readonly (() => Promise<unknown>)[] = [
        () => asked.records('Document', '', 10),
        () => asked.factKeys(undefined, 10),
        () => asked.findClient('client'),
        () => asked.clients('', 10),
        () => asked.auditEvidence(undefined, 10),
        () => asked.auditHead(),
        () => asked.auditSeals(1, 10),
        () => asked.setting('cursor-key', async () => ''),
        () => asked.findSetting('cursor-key'),
        () => asked.purge(new Date(0)),
        () => asked.transaction((transaction) => transaction.records('Document', '', 10)),
      ]
      for (const ask of questions) await expect(ask()).rejects.toThrow(TypeError)
    })

    it('opens and closes with a grant, also in the transaction that gives it and takes it back', async () => {
      const lent = newRecord({ owner })
      const grant = grantOn(lent, { facility: stranger })
      await store.transaction((transaction) => transaction.put(writeOf(lent)))
      await store.as([stranger]).transaction(async (transaction) => {
        const isThere = async () => (await transaction.read(lent.resource, lent.id)) !== undefined
        const seen = [await isThere()]
        await transaction.putGrants([grant])
        seen.push(await isThere())
        await transaction.removeGrants([grant])
        seen.push(await isThere())
        expect(seen).toEqual([false, true, false])
      })
    })

    it('is left and entered again in one transaction', async () => {
      await store.as([stranger]).transaction(async (transaction) => {
        const asked = await Promise.all([
          transaction.read('Document', record.id),
          transaction.as(SERVER).read('Document', record.id),
          transaction.read('Document', record.id),
          transaction.as([owner]).read('Document', record.id),
        ])
        expect(asked.map((found) => found?.id)).toEqual([undefined, record.id, undefined, record.id])
        const own = newRecord({ owner: stranger })
        await transaction.put(writeOf(own))
        expect((await transaction.read(own.resource, own.id))?.id).toBe(own.id)
      })
    })
  })
}
