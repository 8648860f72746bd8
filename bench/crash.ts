import { crash } from './crash/run.ts'
import { databaseKinds, positive, readOptions } from './support/options.ts'

const help = `pnpm crash: kill -9 of our server in the middle of writes, again and again on the same database.

Several connections create people, change them, and send, accept and complete referrals. After the last kill every acknowledged write has to be
there, in the bytes that were answered, with its history, its changes and its audit events; and nothing may be stored by half: a version without
change or audit, or the reverse, a gap in a history, a search entry that leads nowhere. Referrals whose answer was cut off are sent again with
the same key: one each. The hash chain of the audit has
to be whole. SQLite has to pass integrity_check, PostgreSQL amcheck. Exit 1 otherwise.

  --database sqlite|postgres|both   both by default; PostgreSQL is started for the run
  --rounds N                        kills, 10 by default
  --connections N                   8 by default
  --kill-database                   kill a process of PostgreSQL as well, which then recovers from its log`

const asked = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    database: { type: 'string', default: 'both' },
    rounds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '8' },
    'kill-database': { type: 'boolean', default: false },
  },
})

const ordeal = {
  rounds: positive('rounds', asked.rounds, help),
  connections: positive('connections', asked.connections, help),
  killsDatabase: asked['kill-database'],
}
const losses: string[] = []
for (const kind of databaseKinds(asked.database, help)) losses.push(...(await crash(kind, ordeal)))
for (const loss of losses.slice(0, 50)) console.error(`✗ ${loss}`)
if (losses.length > 50) console.error(`✗ and ${losses.length - 50} more`)
process.exitCode = losses.length > 0 ? 1 : 0
