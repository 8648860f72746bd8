import { defineConfig } from 'vitest/config'
import { targets } from './targets.ts'

/** The tests that have to notice changes of a target, without a database. Named in Stryker itself, files would hide from it what runs when they load. */
export default defineConfig({
  ssr: { resolve: { conditions: ['@caunoi/source', 'node'] } },
  test: { testTimeout: 30_000, include: [...(targets[process.env.MUTATION_TARGET ?? '']?.tests ?? [])] },
})
