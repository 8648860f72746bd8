import { examinePlans } from './plans/run.ts'
import { databaseKinds, fail, positive, readOptions } from './support/options.ts'

const LEAST = 500
const help = `pnpm plans: how the databases find what callers ask for, with 100,000 beneficiaries of one facility.

Fills a store as the server does, and prints the query plan of each statement that the store runs: on PostgreSQL both for the values at hand and
for any values, as prepared statements get it. Exit 1 when a table is scanned or sorted. Page 1,000 is reached by cursor from page to page; the
table says what it costs beside page 1, which should be about the same.

  --database sqlite|postgres|both   both by default; PostgreSQL is started for the run
  --people N                        100000 by default, ${LEAST} at least
  --pages N                         number of the page far behind, 1000 by default; a page has 50 records`

const asked = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    database: { type: 'string', default: 'both' },
    people: { type: 'string', default: '100000' },
    pages: { type: 'string', default: '1000' },
  },
})

const people = positive('people', asked.people, help)
if (people < LEAST) fail(`--people takes ${LEAST} or more: with fewer there is no page far behind`, help)
const pages = Math.min(positive('pages', asked.pages, help), Math.floor(people / 60))
const faults: string[] = []
for (const kind of databaseKinds(asked.database, help)) faults.push(...(await examinePlans(kind, people, pages)))
for (const fault of faults) console.error(`✗ ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
