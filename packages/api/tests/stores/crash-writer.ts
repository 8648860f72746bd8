import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { auditOf, newRecord, writeOf } from './samples.ts'

// Stores records and reads of them until it is killed; says the id of each one that is durable, and whose read is.
const store = createSqliteStore({ file: process.argv[2] ?? '' })

async function write(): Promise<never> {
  for (;;) {
    const record = newRecord()
    await store.transaction(async (transaction) => {
      await transaction.put(writeOf(record, { notices: [{ audience: 'a', change: 'changed' }] }))
      await transaction.audit([auditOf(record)])
    })
    await store.appendAudit([auditOf(record)])
    process.stdout.write(`${record.id}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, write))
