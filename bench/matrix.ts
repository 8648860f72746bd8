import { startVitest } from 'vitest/node'
import { matrixProgress } from './matrix/progress.ts'
import { readOptions } from './support/options.ts'

const help = `pnpm matrix: the whole table of who may what, from real requests.

Asks every operation on behalf of software and of a worker of each role, for each purpose, in each relation of the facility to the record, with
each state of its sensitivity labels and of the clearance; searches, counts and the change feed for every record at once. What is answered is held
against tables that were written by hand from the design (packages/api/tests/matrix/expected-*.ts). A line for each operation tells its cells and
about how long the others take; a wrong cell is printed with operation, asker, relation, labels, what was expected and what was observed. In the
end a table counts cells by relation. Exit 1 on a wrong cell, and on an operation without a row.

  --only TEXT   operations whose name holds this text: cases.close
  --quick       the part that npm test walks: of writes and roles only what decides`

const { only, quick } = readOptions({
  help,
  options: { help: { type: 'boolean', short: 'h' }, only: { type: 'string' }, quick: { type: 'boolean', default: false } },
})

if (!quick) process.env.MATRIX_CUT = 'whole'
const vitest = await startVitest('test', ['packages/api/tests/access-matrix.test.ts'], {
  project: ['api'],
  watch: false,
  reporters: [matrixProgress()],
  ...(only !== undefined && { testNamePattern: only }),
})
await vitest.close()
