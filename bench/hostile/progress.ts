import type { Reporter } from 'vitest/node'
import { testProgress } from '../support/test-progress.ts'

/** Prints a line for each operation that was asked. */
export function hostileProgress(): Reporter {
  return testProgress({
    line: ({ name }) => (name.split(' ')[0] ?? '').padEnd(44),
    end: ({ done, all, took }) => console.log(`${done} of ${all} operations in ${took}`),
  })
}
