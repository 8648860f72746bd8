import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { openPostgresStore } from '../../src/stores/postgres.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'
import { auditOf, newRecord, writeOf } from './samples.ts'

const PATIENCE = 1000

/** A way to the database that can go silent: what is said on the connections of now then comes to nobody, and new ones work. */
async function createSilentWay(url: string) {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let swallowed = 0
  let open: { isSilent: boolean } = { isSilent: false }
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    const way = open
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => undefined)
      one.on('data', (data) => (way.isSilent ? swallowed++ : other.write(data)))
      one.on('close', () => {
        sockets.delete(one)
        if (!way.isSilent) other.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(address.port)
  return {
    url: through.href,
    goSilent() {
      open.isSilent = true
      open = { isSilent: false }
    },
    swallowed: () => swallowed,
  }
}

it('a PostgreSQL store whose connections lead nowhere is unavailable for as long as it waits for an answer, and serves again on new ones', async () => {
  const way = await createSilentWay(await createDatabase(inject('databaseUrl')))
  const store = await openPostgresStore({ url: way.url, pool: 3 }, PATIENCE)
  onTestFinished(() => store.close())
  const record = newRecord()
  const allRead = Promise.withResolvers<void>()
  let reading = 0
  const inUse = async () =>
    store.transaction(async (transaction) => {
      await transaction.read('Case', record.id)
      if (++reading === 3) allRead.resolve()
      await allRead.promise
    })
  await Promise.all([inUse(), inUse(), inUse()])

  way.goSilent()
  const asked: Promise<unknown>[] = []
  for (const ask of [
    () => store.appendAudit([auditOf(record)]),
    () => store.appendAudit([auditOf(record)]),
    () => store.transaction((transaction) => transaction.read('Case', record.id)),
  ]) {
    const before = way.swallowed()
    asked.push(ask())
    await vi.waitFor(() => expect(way.swallowed()).toBeGreaterThan(before))
  }
  const waiting = store.appendAudit([auditOf(record)])
  for (const attempt of await Promise.allSettled(asked))
    expect(attempt.status === 'rejected' && StoreUnavailable.isInstance(attempt.reason)).toBe(true)
  await waiting
  await store.transaction((transaction) => transaction.put(writeOf(record)))
  expect(await store.read('Case', record.id)).toEqual(record)
})
