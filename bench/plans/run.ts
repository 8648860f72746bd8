import { openStore } from '../../packages/api/src/node/index.ts'
import { createPostgresDialect } from '../../packages/api/src/stores/postgres/postgres-dialect.ts'
import { createSqliteDialect } from '../../packages/api/src/stores/sqlite/sqlite-dialect.ts'
import type { Store } from '../../packages/api/src/stores/store.ts'
import { withClient } from '../../tools/postgres/create-database.ts'
import { type DatabaseKind, databaseNames, withDatabases } from '../support/databases.ts'
import { newId } from '../support/new-id.ts'
import { endProgress, showProgress } from '../support/progress.ts'
import { median } from '../support/statistics.ts'
import { renderTable } from '../support/table.ts'
import type { Examination, Examiner } from './examination.ts'
import { examinePostgres } from './examine-postgres.ts'
import { examineSqlite } from './examine-sqlite.ts'
import { auditOf, fill } from './fill.ts'
import { type Inquiry, inquiriesOf } from './inquiries.ts'

const EVENTS = 2000
/** People that a page shows beside the one. */
const OTHERS = 20
const REPEATS = 200

/** Fills a database, prints what it does for each inquiry, and answers what is wrong. */
export function examinePlans(kind: DatabaseKind, people: number, pages: number): Promise<readonly string[]> {
  return withDatabases(kind, async (databases) => {
    const address = await databases.create('plans')
    const store = await openStore(address)
    const examiner = kind === 'sqlite' ? examineSqlite(address) : await examinePostgres(address)
    try {
      const facility = newId()
      const ids = await fill(store, facility, people)
      const person = ids[Math.floor(people / 2)] ?? ''
      const events = Array.from({ length: EVENTS }, (_, index) => {
        const others = ids.slice(index, index + OTHERS)
        return index % 2 === 0 ? auditOf(facility, [person], 'read') : auditOf(facility, [person, ...others], 'search')
      })
      await store.appendAudit(events)
      // The trails of pages are written behind their reader, before a trail is read.
      await store.auditTrail('Beneficiary', person, undefined, 1)
      // A server in use has been analysed by autovacuum.
      if (kind === 'postgres') await withClient(address, async (client) => void (await client.query('vacuum analyze')))
      const dialect = kind === 'sqlite' ? createSqliteDialect() : createPostgresDialect(0n)
      showProgress(`walking to page ${pages} …`)
      const event = events.map(({ id }) => id).sort()[EVENTS / 2] ?? ''
      const inquiries = await inquiriesOf({ store, dialect, facility, person, event }, pages)
      endProgress()
      console.log(`\n${databaseNames[kind]} with ${people.toLocaleString('en')} beneficiaries of one facility`)
      return await examineAll(store, examiner, inquiries)
    } finally {
      await examiner.close()
      await store.close()
    }
  })
}

async function examineAll(store: Store, examiner: Examiner, inquiries: readonly Inquiry[]): Promise<readonly string[]> {
  const examinations: Examination[] = []
  for (const inquiry of inquiries) examinations.push(await examiner.examine(inquiry))
  const costs = await costsOf(store, inquiries)
  const first = costs[inquiries.findIndex(({ name }) => name.endsWith('page 1'))] ?? Number.NaN
  for (const [index, { name }] of inquiries.entries())
    console.log(`\n${name}\n${(examinations[index]?.lines ?? []).map((line) => `    ${line}`).join('\n')}`)
  const rows = inquiries.map(({ name }, index) => {
    const { rows: walked, pages, faults = [] } = examinations[index] ?? {}
    const cost = costs[index]
    return [
      name,
      faults.length > 0 ? '✗' : '✓',
      cost === undefined ? '' : cost.toFixed(3),
      cost === undefined ? '' : (cost / first).toFixed(2),
      walked === undefined ? '' : Math.round(walked).toLocaleString('en'),
      pages === undefined ? '' : pages.toLocaleString('en'),
    ]
  })
  console.log(`\n${renderTable(['inquiry', 'by index', 'ms (median)', '× page 1', 'rows walked', 'pages touched'], rows)}`)
  return inquiries.flatMap(({ name }, index) => (examinations[index]?.faults ?? []).map((fault) => `${name} ${fault}`))
}

/** Milliseconds of every search, measured in turns. */
async function costsOf(store: Store, inquiries: readonly Inquiry[]): Promise<readonly (number | undefined)[]> {
  const times = inquiries.map((): number[] => [])
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    for (const [index, { query }] of inquiries.entries()) {
      if (query === undefined) continue
      const begun = performance.now()
      await store.search(query)
      times[index]?.push(performance.now() - begun)
    }
  }
  return times.map((all) => (all.length === 0 ? undefined : median(all)))
}
