import { openStore } from '../packages/api/src/node/index.ts'
import { withClient } from '../tools/postgres/create-database.ts'
import { fill } from './figures/fill.ts'
import { questionsFor } from './figures/questions.ts'
import { databaseNames, withDatabases } from './support/databases.ts'
import { databaseKinds, positive, readOptions } from './support/options.ts'
import { median } from './support/statistics.ts'
import { renderTable } from './support/table.ts'

const help = `pnpm figures: what the figures of a report cost, over facts of 1,020 facilities in 34 provinces and three years.

  --database sqlite|postgres|both   both by default; PostgreSQL is started for the run
  --facts N                         facts that are there, 100000 by default
  --repeats N                       how often each figure is asked for, 7 by default`

const asked = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    database: { type: 'string', default: 'both' },
    facts: { type: 'string', default: '100000' },
    repeats: { type: 'string', default: '7' },
  },
})
const facts = positive('facts', asked.facts, help)
const repeats = positive('repeats', asked.repeats, help)

for (const kind of databaseKinds(asked.database, help)) {
  await withDatabases(kind, async (databases) => {
    const address = await databases.create('figures')
    const store = await openStore(address)
    const facility = await fill(store, facts)
    if (kind === 'postgres') await withClient(address, async (client) => void (await client.query('vacuum analyze')))
    const rows: string[][] = []
    for (const { name, query, measure } of questionsFor(facility)) {
      const times: number[] = []
      let value = 0
      for (let turn = 0; turn < repeats; turn++) {
        const begun = performance.now()
        value = (await store.figure(query, measure)).value
        times.push(performance.now() - begun)
      }
      rows.push([name, value.toLocaleString('en'), median(times).toFixed(1)])
    }
    await store.close()
    console.log(`\n${databaseNames[kind]} with ${facts.toLocaleString('en')} facts`)
    console.log(renderTable(['figure', 'value', 'ms'], rows))
  })
}
