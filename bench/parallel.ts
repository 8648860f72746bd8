import { parallel } from './parallel/run.ts'
import { databaseKinds, positive, readOptions } from './support/options.ts'

const help = `pnpm parallel: one referral, sent many times at the same moment, is one referral.

Once with one idempotency key, and once with different keys and the same number of the sender; each request on a connection of its own. A request
whose key is in use at that moment is answered 409 and comes again, as clients do. In the end one referral is stored, every answer names it, and
the hash chain of the audit is whole.
Exit 1 otherwise.

  --database sqlite|postgres|both   both by default; PostgreSQL is started for the run
  --times N                         requests, 200 by default
  --processes N                     server processes on one database, 1 and then 3 by default`

const asked = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    database: { type: 'string', default: 'both' },
    times: { type: 'string', default: '200' },
    processes: { type: 'string', default: '1,3' },
  },
})

const times = positive('times', asked.times, help)
const faults: string[] = []
for (const kind of databaseKinds(asked.database, help)) {
  for (const text of asked.processes.split(',')) faults.push(...(await parallel(kind, positive('processes', text, help), times)))
}
for (const fault of faults) console.error(`✗ ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
