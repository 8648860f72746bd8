import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { InvalidCursor } from '../../../src/stores/invalid-cursor.ts'
import type { ChangeNotice, StoredChange } from '../../../src/stores/store.ts'
import { feedOf } from '../feed-of.ts'
import { entriesFor, newName, newRecord, nextVersion, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

const WRITERS = 8
const ROUNDS = 25

/** The change feed. */
export function changesSuite(context: SuiteContext): void {
  async function tell(...notices: readonly ChangeNotice[]) {
    const record = newRecord()
    await context.store.transaction((transaction) => transaction.put(writeOf(record, { notices })))
    return record
  }

  describe('changes', () => {
    it('take a record from all searches of whoever is told that it is gone, and of nobody else', async () => {
      const { store } = context
      const audiences = [newName(), newName(), newName()] as const
      const record = newRecord()
      const [first, second, third] = audiences.map((audience) => entriesFor(audience, { 'Case.phase': 'planning', 'Case.kind': 'other' }))
      const found = () =>
        Promise.all(
          audiences.map((audience) =>
            store.count({ audience, resource: 'Case', conditions: [{ parameter: 'Case.kind', equals: 'other' }] }),
          ),
        )
      const gone = (audience: string): ChangeNotice => ({ audience, change: 'gone' })
      await store.transaction((transaction) => transaction.put(writeOf(record, { added: [...(first ?? []), ...(second ?? [])] })))
      expect(await found()).toEqual([1, 1, 0])
      await store.transaction((transaction) =>
        transaction.reindex({ record, added: third ?? [], removed: [], notices: [gone(audiences[0])] }),
      )
      expect(await found()).toEqual([0, 1, 1])
      const notices = [gone(audiences[1]), gone(audiences[2])]
      await store.transaction((transaction) =>
        transaction.put(writeOf(nextVersion(record), { previous: record, added: first ?? [], notices })),
      )
      expect(await found()).toEqual([1, 0, 0])
    })

    it('come to their audiences, in order and page by page', async () => {
      const [mine, all, foreign] = [newName(), newName(), newName()]
      const first = await tell({ audience: mine, change: 'changed' })
      await tell({ audience: foreign, change: 'changed' })
      const second = await tell({ audience: all, change: 'changed' }, { audience: foreign, change: 'changed' })
      const third = await tell({ audience: mine, change: 'gone' })
      const { store } = context
      const { changes, cursor } = await feedOf(context.store, [mine, all, mine], 3)
      expect(changes).toMatchObject([
        { resource: 'Case', id: first.id, version: 1, change: 'changed', at: first.recordedAt },
        { id: second.id, change: 'changed' },
        { id: third.id, change: 'gone' },
      ])
      expect(changes.at(-1)?.cursor).toBe(cursor)
      expect(await store.changes([mine, all], undefined, 2)).toEqual({ changes: changes.slice(0, 2), cursor: changes[1]?.cursor })
      expect(await store.changes([mine, all], changes[1]?.cursor, 2)).toEqual({ changes: changes.slice(2), cursor })
      expect(await store.changes([mine, all], cursor, 2)).toEqual({ changes: [], cursor })
      expect((await store.changes([], cursor, 2)).changes).toEqual([])
    })

    it('are told for a record that gets another audience in the same version', async () => {
      const audience = newName()
      const record = await tell()
      const notices: ChangeNotice[] = [{ audience, change: 'changed' }]
      const added = [{ audience, parameter: 'Case', value: '' }]
      await context.store.transaction((transaction) => transaction.reindex({ record, added, removed: [], notices }))
      expect((await feedOf(context.store, [audience], 1)).changes).toMatchObject([{ id: record.id, version: 1 }])
      expect(await context.store.count({ audience, resource: 'Case', conditions: [] })).toBe(1)
      await context.store.transaction((transaction) => transaction.reindex({ record, added: [], removed: added, notices: [] }))
      expect(await context.store.count({ audience, resource: 'Case', conditions: [] })).toBe(0)
    })

    it.each(['', 'x', '-1', '1.2.3', "1' or '1'='1", '99999999999999999999999'])('refuse the cursor %j', async (cursor) => {
      await expect(context.store.changes(['a'], cursor, 1)).rejects.toSatisfy(InvalidCursor.isInstance)
    })

    it('reach a reader that keeps its cursor exactly once, in the order of versions, while many write', async () => {
      const { store } = context
      const audience = newName()
      const told: string[] = []
      const seen: StoredChange[] = []
      let writing = true

      async function write(): Promise<void> {
        let record = newRecord()
        await store.transaction((transaction) => transaction.put(writeOf(record)))
        for (let round = 0; round < ROUNDS; round++) {
          const previous = record
          const next = nextVersion(previous)
          const isUndone = round % 5 === 4
          const work = store.transaction(async (transaction) => {
            await transaction.put(writeOf(next, { previous, notices: [{ audience, change: 'changed' }] }))
            if (context.overlapping) await pause(Math.random() * 4)
            if (isUndone) throw new Error('undone')
          })
          if (isUndone) await work.catch(() => undefined)
          else {
            await work
            record = next
            told.push(`${next.id} ${next.version}`)
          }
        }
      }

      async function follow(): Promise<void> {
        let cursor: string | undefined
        for (let isLast = false; ; isLast = !writing) {
          const page = await store.changes([audience, newName()], cursor, 7)
          cursor = page.cursor
          seen.push(...page.changes)
          if (isLast && page.changes.length === 0 && seen.length >= told.length) return
          await pause(1)
        }
      }

      const writers = Promise.all(Array.from({ length: WRITERS }, write)).finally(() => {
        writing = false
      })
      await Promise.all([writers, follow()])
      const seenKeys = seen.map(({ id, version }) => `${id} ${version}`)
      expect(seenKeys).toHaveLength(told.length)
      expect(new Set(seenKeys)).toEqual(new Set(told))
      for (const id of new Set(seen.map((change) => change.id))) {
        const versions = seen.filter((change) => change.id === id).map(({ version }) => version)
        expect(versions).toEqual(versions.toSorted((one, other) => one - other))
      }
    })

    if (context.overlapping)
      it('wait for a transaction that began to write before them', async () => {
        const { store } = context
        const audience = newName()
        const slow = newRecord()
        const notices: ChangeNotice[] = [{ audience, change: 'changed' }]
        const quick = await store.transaction(async (transaction) => {
          await transaction.put(writeOf(slow, { notices }))
          await transaction.read('Case', slow.id)
          const other = await tell(...notices)
          expect((await store.changes([audience], undefined, 10)).changes).toEqual([])
          return other
        })
        expect((await feedOf(context.store, [audience], 2)).changes.map(({ id }) => id)).toEqual([slow.id, quick.id])
      })

    if (context.overlapping)
      it('are read once, page by page, when transactions end in another order than they wrote', async () => {
        const { store } = context
        const [one, other] = [newName(), newName()]
        const slow = newRecord()
        const quick = await store.transaction(async (transaction) => {
          await transaction.claimNaturalKey(newName(), 'Case', 'begins', slow.id)
          const ended = await tell({ audience: other, change: 'changed' })
          await transaction.put(writeOf(slow, { notices: [{ audience: one, change: 'changed' }] }))
          return ended
        })
        const { changes } = await feedOf(context.store, [one, other], 2)
        expect(changes.map(({ id }) => id).sort()).toEqual([slow.id, quick.id].sort())
        const first = await store.changes([one, other], undefined, 1)
        expect(first).toEqual({ changes: changes.slice(0, 1), cursor: changes[0]?.cursor })
        expect((await store.changes([one, other], first.cursor, 1)).changes).toEqual(changes.slice(1))
      })

    it('call listeners after commits that wrote some, until they stop listening', async () => {
      const listener = vi.fn()
      const stop = context.store.onChange(listener)
      await tell({ audience: newName(), change: 'changed' })
      await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 20_000)
      stop()
      await pause(5)
      listener.mockClear()
      await tell({ audience: newName(), change: 'changed' })
      await pause(20)
      expect(listener).not.toHaveBeenCalled()
    })
  })
}
