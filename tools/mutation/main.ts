import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { targets } from './targets.ts'

const LINE = 90

const help = `pnpm mutation: changes the code on purpose, one place at a time, and tells which changes no test notices.

A condition is turned round, a text emptied, a call left out; then the tests of that code run. A change after which all of them pass is printed
with its place: a test is missing, or the code does nothing. Exit 1 below ${LINE} % noticed.

  --target policy|masking   the decision of who may see what (the default), or the hiding of labelled content
  --workers N               processes at the same time, 2 by default`

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    help: { type: 'boolean', short: 'h' },
    target: { type: 'string', default: 'policy' },
    workers: { type: 'string', default: '2' },
  },
})
const target = targets[values.target]
if (values.help || !target) {
  console.log(help)
  process.exit(values.help ? 0 : 2)
}

const { code, folders } = target
process.env.MUTATION_TARGET = values.target
await new Stryker({
  mutate: [...code, '!**/*.test.ts'],
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  // Only what the tests need is copied to where it is changed.
  ignorePatterns: ['/*', '!/tools', '!/packages', '/packages/*', ...folders.map((folder) => `!/${folder}`), '!/tsconfig.base.json'],
  tempDirName: '.mutation',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: process.stdout.isTTY, logTests: false, allowEmojis: false, reportTests: false, skipFull: false },
  concurrency: Number(values.workers),
  thresholds: { high: 95, low: LINE, break: LINE },
}).runMutationTest()
