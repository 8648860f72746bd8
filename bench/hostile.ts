import { spawn } from 'node:child_process'
import { positive, readOptions } from './support/options.ts'

const help = `pnpm hostile: requests that no client sends, to every operation of the API.

Bodies, ids, queries and headers that begin as valid ones and are spoiled at random. No answer may be a 5xx or one that the document does not
describe, nothing of a refused request may be stored, and no prototype may change. A line for each operation tells how far it is; a failure prints
the seed and the request. Exit 1 then.

  --runs N       requests to each operation, 10000 by default (npm test sends 500)
  --only TEXT    operations whose name holds this text: cases.create`

const { runs, only } = readOptions({
  help,
  options: { help: { type: 'boolean', short: 'h' }, runs: { type: 'string', default: '10000' }, only: { type: 'string' } },
})

const count = positive('runs', runs, help)
const files = ['packages/api/tests/hostile-records.test.ts', 'packages/api/tests/hostile-actions.test.ts']
const filter = only === undefined ? [] : ['-t', only]
const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'api', '--reporter', 'verbose', ...files, ...filter]
const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, HOSTILE_RUNS: String(count) } })
child.once('close', (code) => {
  process.exitCode = code ?? 1
})
