import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { operationsOf, resources } from '@caunoi/schemas'
import { afterAll, describe } from 'vitest'
import { createSqliteStore } from '../src/stores/sqlite.ts'
import { hostileSuite, type MeasuredStore } from './support/hostile-suite.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-'))
const closing: (() => unknown)[] = []
let files = 0

afterAll(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true })
})

/** A store in a file, and the number of rows in every table beside those of the audit, of look-ups that found nothing, and of the server's own keys. */
function openInFile(): MeasuredStore {
  const file = path.join(folder, `${files++}.db`)
  const store = createSqliteStore({ file })
  const database = new DatabaseSync(file, { readOnly: true })
  closing.push(
    () => database.close(),
    () => store.close(),
  )
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'audit%' and name not in ('misses', 'settings')")
    .all()
  const counted = names.map(({ name }) => `(select count(*) from ${String(name)}) as ${String(name)}`)
  const counting = database.prepare(`select ${counted.join(', ')}`)
  return { store, footprint: () => counting.get() }
}

describe('hostile requests to a server whose tables are counted', () => {
  hostileSuite(operationsOf(resources), { open: openInFile, runs: Number(process.env.HOSTILE_ROW_RUNS ?? 8) })
})
