import { renderCells } from './overhead/report.ts'
import { measureOverhead } from './overhead/run.ts'
import { databaseKinds, positive, readOptions } from './support/options.ts'

const help = `pnpm overhead: what the policy with its masking, and the audit of reads, cost of throughput.

The same server three times, each on a database of its own: as it is; without policy and masking; and without them and the audit of reads. The
server has no switch for that: the bench puts modules of its own in the place of the policy, the masking and the audit when the process loads.
Clinicians who are not cleared for everything work with people, of whom some have matters that such a worker does not see: two facilities exchange
all that \`pnpm bench\` measures, one of each; a worker has a working day; and what such a day is made of, each by itself. All three are loaded in
turns by a closed loop. Ratios are medians over the rounds; ✗ marks what costs more than 15 %.

  --database sqlite|postgres|both   both by default; PostgreSQL is started for the run
  --operations A,B                  which are measured: exchange (create, read, update, two searches, a referral round trip), casework (a list,
                                    five reads, one new person), read, list, create; all by default
  --rounds N                        rounds, 7 by default
  --seconds S                       seconds of one slot, 1 by default
  --connections N                   16 by default
  --people N                        people that are there before, 1000 by default
  --profile FOLDER                  write CPU profiles of the servers to a folder
  --strict                          exit 1 when something costs more`

const asked = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    database: { type: 'string', default: 'both' },
    operations: { type: 'string', default: 'exchange,casework,read,list,create' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '16' },
    people: { type: 'string', default: '1000' },
    profile: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
})

const number = (name: 'rounds' | 'seconds' | 'connections' | 'people'): number => positive(name, asked[name], help)
const plan = {
  operations: asked.operations.split(','),
  rounds: number('rounds'),
  seconds: number('seconds'),
  connections: number('connections'),
  people: number('people'),
  profileFolder: asked.profile,
}
let isDear = false
for (const kind of databaseKinds(asked.database, help)) {
  const { text, dear } = renderCells(kind, await measureOverhead(kind, plan))
  console.log(`\n${text}`)
  isDear ||= dear
}
process.exitCode = asked.strict && isDear ? 1 : 0
