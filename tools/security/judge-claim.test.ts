import { expect, it } from 'vitest'
import { judgeClaim, type Outcome } from './judge-claim.ts'

const claim = { text: '', tests: ['a', 'b'], commands: [], missing: [] }
const passed: Outcome = { passed: 2, failed: 0, skipped: 0 }

it.each<[string, Outcome | undefined, boolean]>([
  ['that passed', passed, true],
  ['that did not run', undefined, false],
  ['of which a test failed', { ...passed, failed: 1 }, false],
  ['of which a test was left out', { ...passed, skipped: 1 }, false],
  ['without a test', { passed: 0, failed: 0, skipped: 0 }, false],
])('a claim with a file %s is proved: %s', (_title, outcome, isProved) => {
  const outcomes = new Map([['a', passed], ...(outcome ? [['b', outcome] as const] : [])])
  expect(judgeClaim(claim, outcomes).isProved).toBe(isProved)
})

it('a claim that names what is not there is not proved, and one that only names commands is not refuted', () => {
  expect(judgeClaim({ ...claim, tests: ['a'], missing: ['gone'] }, new Map([['a', passed]])).isProved).toBe(false)
  expect(judgeClaim({ ...claim, tests: [], commands: ['npm run x'] }, new Map()).isProved).toBe(true)
})
