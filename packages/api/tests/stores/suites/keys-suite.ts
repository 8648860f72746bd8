import { describe, expect, it } from 'vitest'
import type { KeptAnswer } from '../../../src/stores/store.ts'
import { StoreConflict } from '../../../src/stores/store-conflict.ts'
import { newId, newName, newRecord, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

function answerTo(id: string, at = '2026-11-22T08:00:00.000Z'): KeptAnswer {
  return { fingerprint: 'sha', status: 201, resource: 'Referral', id, version: 1, at }
}

/** Natural keys and idempotency keys. */
export function keysSuite(context: SuiteContext): void {
  describe('natural keys', () => {
    it('have one winner, whose id everybody else learns', async () => {
      const { store } = context
      const owner = newName()
      const ids = Array.from({ length: 100 }, newId)
      const holders = await Promise.all(
        ids.map((id) =>
          store.transaction(async (transaction) => {
            const holder = await transaction.claimNaturalKey(owner, 'Referral', 'R-1', id)
            if (holder === id) await transaction.put(writeOf(newRecord({ resource: 'Referral', id })))
            return holder
          }),
        ),
      )
      const [winner = ''] = holders
      expect(new Set(holders)).toEqual(new Set([winner]))
      const stored = await Promise.all(ids.map((id) => store.read('Referral', id)))
      expect(stored.filter((record) => record !== undefined).map(({ id }) => id)).toEqual([winner])
    })

    it('belong to one owner and one resource', async () => {
      await context.store.transaction(async (transaction) => {
        const [one, other] = [newName(), newName()]
        for (const [owner, resource, id] of [
          [one, 'Referral', 'a'],
          [other, 'Referral', 'b'],
          [one, 'Case', 'c'],
        ] as const) {
          expect(await transaction.claimNaturalKey(owner, resource, 'R-1', id)).toBe(id)
        }
        expect(await transaction.claimNaturalKey(one, 'Referral', 'R-1', 'd')).toBe('a')
      })
    })

    it('move to another owner, unless that one uses the number already', async () => {
      const [from, to] = [newName(), newName()]
      await context.store.transaction(async (transaction) => {
        await transaction.claimNaturalKey(from, 'Case', 'free', 'a')
        await transaction.claimNaturalKey(from, 'Case', 'taken', 'b')
        await transaction.claimNaturalKey(to, 'Case', 'taken', 'c')
        for (const key of ['free', 'taken', 'unknown']) await transaction.moveNaturalKey(from, to, 'Case', key)
        expect(await transaction.claimNaturalKey(to, 'Case', 'free', 'x')).toBe('a')
        expect(await transaction.claimNaturalKey(to, 'Case', 'taken', 'x')).toBe('c')
        expect(await transaction.claimNaturalKey(from, 'Case', 'taken', 'x')).toBe('x')
      })
    })
  })

  describe('idempotency keys', () => {
    it('give the kept answer again, to their scope only', async () => {
      const { store } = context
      const [scope, answer] = [newName(), answerTo(newId())]
      await store.transaction((transaction) => transaction.keepAnswer(scope, 'key', answer))
      await store.transaction(async (transaction) => {
        expect(await transaction.findAnswer(scope, 'key')).toEqual(answer)
        expect(await transaction.findAnswer(newName(), 'key')).toBeUndefined()
      })
    })

    it('keep the first answer: the work of a second one is undone', async () => {
      const { store } = context
      const [scope, record] = [newName(), newRecord()]
      await store.transaction((transaction) => transaction.keepAnswer(scope, 'key', answerTo('first')))
      const second = store.transaction(async (transaction) => {
        await transaction.put(writeOf(record))
        await transaction.keepAnswer(scope, 'key', answerTo('second'))
      })
      await expect(second).rejects.toSatisfy(StoreConflict.isInstance)
      expect(await store.read('Case', record.id)).toBeUndefined()
    })

    it('let parallel requests do the work once', async () => {
      const { store } = context
      const scope = newName()
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () =>
          store.transaction(async (transaction) => {
            if (!(await transaction.holdKey(scope, 'key'))) return 'running'
            if (await transaction.findAnswer(scope, 'key')) return 'repeated'
            await transaction.keepAnswer(scope, 'key', answerTo(newId()))
            return 'done'
          }),
        ),
      )
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
      expect(await store.transaction((transaction) => transaction.holdKey(scope, 'key'))).toBe(true)
    })

    if (context.overlapping)
      it('are held until their transaction ends', async () => {
        const { store } = context
        const scope = newName()
        const hold = () => store.transaction((transaction) => transaction.holdKey(scope, 'key'))
        await store.transaction(async (transaction) => {
          expect(await transaction.holdKey(scope, 'key')).toBe(true)
          expect(await hold()).toBe(false)
          expect(await store.transaction((other) => other.holdKey(scope, 'another'))).toBe(true)
        })
        expect(await hold()).toBe(true)
      })

    it('are forgotten by a purge after 30 days', async () => {
      const store = await context.create()
      const scope = newName()
      await store.transaction(async (transaction) => {
        await transaction.keepAnswer(scope, 'old', answerTo('old', '2026-10-01T00:00:00.000Z'))
        await transaction.keepAnswer(scope, 'young', answerTo('young', '2026-11-01T00:00:00.000Z'))
      })
      await store.purge(new Date('2026-11-20T00:00:00.000Z'))
      await store.transaction(async (transaction) => {
        expect(await transaction.findAnswer(scope, 'old')).toBeUndefined()
        expect(await transaction.findAnswer(scope, 'young')).toBeDefined()
      })
      await store.close()
    })
  })
}
