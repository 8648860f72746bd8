import { startVitest } from 'vitest/node'
import { hostileProgress } from './hostile/progress.ts'
import { fail, positive, readOptions } from './support/options.ts'

const help = `pnpm hostile: requests that no client sends, to every operation of the API.

Bodies, ids, queries and headers that begin as valid ones and are spoiled at random. No answer may be a 5xx or one that the document does not
describe, nothing of a refused request may be stored, and no prototype may change. A line for each operation tells how many are done and about how
long the others take; a failure prints the seed and the request. Exit 1 then. Parts run at other times, or on other machines.

  --runs N       requests to each operation, 10000 by default (npm test sends 500)
  --only TEXT    operations whose name holds this text: cases.create
  --part N/M     one of M parts of the collections: 1/6`

const { runs, only, part } = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    runs: { type: 'string', default: '10000' },
    only: { type: 'string' },
    part: { type: 'string', default: '1/1' },
  },
})

const [which = 0, of = 0] = part.split('/').map(Number)
if (!(Number.isInteger(which) && Number.isInteger(of) && which >= 1 && which <= of)) fail(`--part takes 1/4 to 4/4, not ${part}`, help)
process.env.HOSTILE_RUNS = String(positive('runs', runs, help))
process.env.HOSTILE_PART = part
const files = ['packages/api/tests/hostile-records.test.ts', 'packages/api/tests/hostile-actions.test.ts']
const vitest = await startVitest('test', files, {
  project: ['api'],
  watch: false,
  reporters: [hostileProgress()],
  ...(only !== undefined && { testNamePattern: only }),
})
await vitest.close()
