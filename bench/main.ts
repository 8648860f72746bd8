import { list, operations } from './speed/operations.ts'
import { isBelow, lines, type Series } from './speed/report.ts'
import { run } from './speed/run.ts'
import type { Contest } from './speed/target.ts'
import { databaseKinds, fail, positive, readOptions } from './support/options.ts'

const help = `pnpm bench: our server against a bare node:http server over the same store.

The bare server does the same durable work on a database of the same kind (record, history, search entries, changes and audit in one
transaction; the audit of a read before its answer; the same grants and keys of a referral; the hash chain and the trails of the audit behind the
answers), without validation, policy, tokens, conditions and Hono. Both run at the same time, in processes of their own; one client loads them in
turns, so that whatever else the machine does meets both. The load is a closed loop: a connection sends its next request when the last one is
answered. Ratios are medians over the rounds of our rate to the bare one; ✗ marks what is below ${lines.bare * 100} %.

  --keys                            our server with its records closed under keys, against itself with readable ones; the line is ${lines.keys * 100} %
  --database sqlite|postgres|both   both by default; PostgreSQL is started for the run
  --rounds N                        rounds, 9 by default
  --seconds S                       seconds of one slot, 0.5 by default
  --connections A,B                 1,16 by default
  --only NAME                       operations whose name begins so: create, read, update, identifier search, name search, referral round trip
  --people N                        people that are there before, 1000 by default
  --profile FOLDER                  write CPU profiles of the servers to a folder
  --strict                          exit 1 when something is below the line`

const asked = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    keys: { type: 'boolean', default: false },
    database: { type: 'string', default: 'both' },
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '0.5' },
    connections: { type: 'string', default: '1,16' },
    only: { type: 'string', default: '' },
    people: { type: 'string', default: '1000' },
    profile: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
})

const number = (name: 'rounds' | 'seconds' | 'people'): number => positive(name, asked[name], help)
const contest: Contest = asked.keys ? 'keys' : 'bare'
const plan = {
  contest,
  operations: [...operations, ...(asked.keys ? [list] : [])].filter(({ name }) => name.startsWith(asked.only)),
  connections: asked.connections.split(',').map((text) => positive('connections', text, help)),
  rounds: number('rounds'),
  seconds: number('seconds'),
  people: number('people'),
  profileFolder: asked.profile,
}
if (plan.operations.length === 0) fail(`--only takes the beginning of a name, and no operation begins with ${asked.only}`, help)
const all: Series[] = []
for (const kind of databaseKinds(asked.database, help)) all.push(...(await run(kind, plan)))
const below = all.filter((series) => isBelow(series, contest))
console.log(
  `\n${all.length - below.length} of ${all.length} reach ${lines[contest] * 100} % of the ${asked.keys ? 'same server without keys' : 'bare server'}`,
)
process.exitCode = asked.strict && below.length > 0 ? 1 : 0
