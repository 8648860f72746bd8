import { setImmediate as nextTurn } from 'node:timers/promises'
import { sealAudit } from '../../src/chain/seal-audit.ts'
import { openStore } from '../../src/node/open-store.ts'
import { pageOf } from './pages.ts'

// Stores audit events of pages, reads trails and seals until it is killed; says the id of each event that is durable.
const [, , address = '', ...recordIds] = process.argv
const store = await openStore(address)
let turn = 0

async function append(): Promise<void> {
  const page = pageOf(recordIds, turn++)
  if (turn % 8 === 0) await store.transaction((transaction) => transaction.audit([page]))
  else await store.appendAudit([page])
  process.stdout.write(`${page.id}\n`)
}

async function file(): Promise<void> {
  await store.auditTrail('Case', recordIds[turn % recordIds.length] ?? '', undefined, 1)
  await nextTurn()
}

async function seal(): Promise<void> {
  await sealAudit(store)
  await nextTurn()
}

async function forEver(work: () => Promise<void>): Promise<never> {
  for (;;) await work()
}

await Promise.all([...Array.from({ length: 8 }, () => append), file, file, seal].map(forEver))
