import { createSealedStore, type Keys, type Store, type StoredRecord } from '../../src/index.ts'
import { erasedRecord } from '../../src/keys/erased.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'

// Erases a person, and is killed in the middle: node killed-eraser.ts <database> <folder of keys> <step> <person as JSON>
const [, , database = '', folder = '', step = '', told = ''] = process.argv
const person: StoredRecord = JSON.parse(told)

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

const plain = database.includes('://') ? await createPostgresStore({ url: database }) : createSqliteStore({ file: database })
const kept = createFileKeys({ folder })

/** Dies after the work, and before it is kept. */
const store: Store = {
  ...plain,
  transaction: (work) =>
    plain.transaction(async (transaction) => {
      const answer = await work(transaction)
      return step === 'before the commit' ? die() : answer
    }),
}
const keys: Keys = {
  ...kept,
  async destroy(numbers) {
    if (step === 'before the keys are destroyed') await die()
    await kept.destroy(numbers)
    if (step === 'before the note is taken away') await die()
  },
}
const record = erasedRecord(person, '2026-11-23T02:00:00.000Z', 'privacy-request')
const sealed = await createSealedStore(store, { keys })
await sealed.transaction((transaction) => transaction.erase({ record, previous: person, notices: [], facts: [], roots: [person.id] }))
