import { openSync } from 'node:fs'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { auditOf, newRecord, writeOf } from './samples.ts'

// Stores records and reads of them when this process can open no more files; says why it cannot, and the id of each record that is durable.
const store = createSqliteStore({ file: process.argv[2] ?? '' })

try {
  for (;;) openSync(process.execPath, 'r')
} catch (error) {
  process.stdout.write(`${error instanceof Error && 'code' in error ? error.code : error}\n`)
}

async function write(): Promise<void> {
  const record = newRecord()
  await store.transaction((transaction) => transaction.put(writeOf(record)))
  await store.appendAudit([auditOf(record)])
  process.stdout.write(`${record.id}\n`)
}

await Promise.allSettled(Array.from({ length: 200 }, write))
// What was written has to have left before.
process.stdout.write('', () => process.exit())
