import { startVitest } from 'vitest/node'
import { matrixProgress } from './matrix/progress.ts'
import { fail, readOptions } from './support/options.ts'

const help = `pnpm matrix: the whole table of who may what, from real requests.

Asks every operation on behalf of software and of a worker of each role, for each purpose, in each relation of the facility to the record, with
each state of its sensitivity labels and of the clearance; searches, counts and the change feed for every record at once. What is answered is held
against tables that were written by hand from the design (packages/api/tests/matrix/expected-*.ts). A line for each operation tells its cells and
about how long the others take; a wrong cell is printed with operation, asker, relation, labels, what was expected and what was observed. In the
end a table counts cells by relation. Exit 1 on a wrong cell, and on an operation without a row.

  --alone policy|wall   with the wall of the store off, or with the policy off: each has to hold by itself. Of the wall is asked what it keeps, in
                        every store: nothing of records that the facility neither owns, nor was granted, nor finds in the directory
  --only TEXT           operations whose name holds this text: cases.close
  --quick               the part that npm test walks: of writes and roles only what decides`

const { alone, only, quick } = readOptions({
  help,
  options: {
    help: { type: 'boolean', short: 'h' },
    alone: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
if (alone !== undefined && alone !== 'policy' && alone !== 'wall') fail(`--alone takes policy or wall, not ${alone}`, help)

if (!quick) process.env.MATRIX_CUT = 'whole'
if (alone === 'policy') process.env.MATRIX_WALL = 'off'
const file = alone === 'wall' ? 'access-matrix-without-policy' : 'access-matrix'
const vitest = await startVitest('test', [`packages/api/tests/${file}.test.ts`], {
  project: ['api'],
  watch: false,
  reporters: [matrixProgress()],
  ...(only !== undefined && { testNamePattern: only }),
})
await vitest.close()
