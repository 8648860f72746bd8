import { expect, test } from 'vitest'
import { rememberHeld } from './remember-held.ts'
import { createMemoryStore } from './stores/memory.ts'
import type { Grant, StoredRecord, Transaction } from './stores/store.ts'

const record: StoredRecord = { resource: 'Case', id: 'one', version: 1, owner: 'a', recordedAt: '2026-01-01T00:00:00.000Z', body: '{}' }
const next: StoredRecord = { ...record, version: 2, body: '{"phase":"closed"}' }
const nothing = { added: [], removed: [], notices: [] }
const grantTo = (facility: string, relation = 'referral-sent'): Grant => ({
  facility,
  resource: 'Case',
  id: 'one',
  relation,
  referralId: 'r',
})

/** A store with one record and a grant on it, and what a transaction asks it for. */
async function scene() {
  const store = createMemoryStore()
  await store.transaction(async (transaction) => {
    await transaction.put({ record, ...nothing })
    await transaction.putGrants([grantTo('b')])
  })
  const asked: string[] = []
  const watched = (transaction: Transaction): Transaction => ({
    ...transaction,
    as: (asker) => watched(transaction.as(asker)),
    read: (resource, id) => {
      asked.push(`read ${id}`)
      return transaction.read(resource, id)
    },
    lock: (resource, id) => {
      asked.push(`lock ${id}`)
      return transaction.lock(resource, id)
    },
    grantsOn: (resource, id) => {
      asked.push(`grants on ${id}`)
      return transaction.grantsOn(resource, id)
    },
    history: (...question) => {
      asked.push(`history of ${question[1]} for ${transaction.asker}`)
      return transaction.history(...question)
    },
    grantsOf: (facility, resource, id) => {
      asked.push(`grants of ${facility}`)
      return transaction.grantsOf(facility, resource, id)
    },
  })
  const run = <T>(work: (transaction: Transaction) => Promise<T>) =>
    store.transaction((transaction) => work(rememberHeld(watched(transaction))))
  return { asked, run }
}

test('a record that is held, and who sees it, are asked for once', async () => {
  const { asked, run } = await scene()
  await run(async (transaction) => {
    await Promise.all([transaction.lock('Case', 'one'), transaction.grantsOn('Case', 'one')])
    expect(await transaction.read('Case', 'one')).toEqual(record)
    expect(await transaction.lock('Case', 'one')).toEqual(record)
    expect(await transaction.grantsOf('b', 'Case', 'one')).toEqual([grantTo('b')])
    expect(await transaction.grantsOf('c', 'Case', 'one')).toEqual([])
  })
  expect(asked).toEqual(['lock one', 'grants on one'])
})

test('a record that is only read is asked for again: somebody else may change it', async () => {
  const { asked, run } = await scene()
  await run(async (transaction) => {
    for (let turn = 0; turn < 2; turn++) {
      await transaction.read('Case', 'one')
      await transaction.grantsOn('Case', 'one')
      await transaction.lock('Case', 'absent')
    }
  })
  expect(asked).toEqual(['read one', 'grants on one', 'lock absent', 'read one', 'grants on one', 'lock absent'])
})

test('what the transaction itself wrote is what it finds, as the store would tell it', async () => {
  const { run } = await scene()
  const seen = await run(async (transaction) => {
    await Promise.all([transaction.lock('Case', 'one'), transaction.grantsOn('Case', 'one')])
    await transaction.put({ record: next, previous: record, ...nothing })
    await transaction.removeGrants([grantTo('b')])
    await transaction.putGrants([grantTo('d'), grantTo('c')])
    await transaction.putGrants([grantTo('c', 'referral-over')])
    return { record: await transaction.read('Case', 'one'), grants: await transaction.grantsOn('Case', 'one') }
  })
  expect(seen).toEqual({ record: next, grants: [grantTo('c', 'referral-over'), grantTo('d')] })
  expect(await run((transaction) => transaction.grantsOn('Case', 'one'))).toEqual(seen.grants)
})

test('earlier versions of a record that is held are asked for once, also when there is a next one', async () => {
  const { asked, run } = await scene()
  const last: StoredRecord = { ...next, version: 3, body: '{"phase":"open"}' }
  const change = (previous: StoredRecord, written: StoredRecord) =>
    run(async (transaction) => {
      await transaction.lock('Case', 'one')
      await transaction.put({ record: written, previous, ...nothing })
    })
  await change(record, next)
  asked.length = 0
  await run(async (transaction) => {
    await transaction.lock('Case', 'one')
    expect(await transaction.history('Case', 'one', 2, 2)).toEqual([record])
    expect(await transaction.history('Case', 'one', 2, 2)).toEqual([record])
    await transaction.put({ record: last, previous: next, ...nothing })
    expect(await transaction.history('Case', 'one', 3, 3)).toEqual([next, record])
  })
  expect(asked).toEqual(['lock one', 'history of one for !server'])
  expect(await run((transaction) => transaction.history('Case', 'one', 4, 4))).toEqual([last, next, record])
})

test('behind the wall a facility is answered the earlier versions that came through it, as long as the record does', async () => {
  const { asked, run } = await scene()
  const lists = await run(async (transaction) => {
    const partner = transaction.as(['b'])
    await partner.lock('Case', 'one')
    await transaction.put({ record: next, previous: record, ...nothing })
    const whole = await partner.history('Case', 'one', 2, 2)
    await transaction.removeGrants([grantTo('b')])
    return [whole, await partner.history('Case', 'one', 2, 2), await transaction.as(['c']).history('Case', 'one', 2, 2)]
  })
  expect(lists).toEqual([[record], [], []])
  expect(asked).toEqual(['lock one', 'read one', 'read one', 'history of one for c'])
})
