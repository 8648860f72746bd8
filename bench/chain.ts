import { fillChain } from './chain/fill.ts'
import { verifyTimed } from './chain/verify.ts'
import { databaseNames, withDatabases } from './support/databases.ts'
import { databaseKinds, positive, readOptions } from './support/options.ts'

const help = `pnpm chain: how long it takes to verify the hash chain of the audit.

Audit events are appended as a server does, of reads mostly, one in ten of a page of several records, one in ten of another facility's record.
Then they are sealed, and verified against a kept checkpoint. Exit 1 when the chain is not sound.

  --database sqlite|postgres|both   both by default; PostgreSQL is started for the run
  --events N                        1000000 by default`

const asked = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    database: { type: 'string', default: 'both' },
    events: { type: 'string', default: '1000000' },
  },
})
const events = positive('events', asked.events, help)

for (const kind of databaseKinds(asked.database, help)) {
  await withDatabases(kind, async (databases) => {
    const address = await databases.create('chain')
    const filled = await fillChain(address, events, databaseNames[kind])
    const { seconds, processorSeconds, report } = await verifyTimed(address)
    if (report.faults.length > 0 || report.events !== events) process.exitCode = 1
    console.log(
      `${databaseNames[kind]}: ${report.events.toLocaleString('en')} events; appended in ${filled.appended.toFixed(1)} s, ` +
        `sealed in ${filled.sealed.toFixed(1)} s, verified in ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of a processor), ${report.faults.length} faults`,
    )
  })
}
