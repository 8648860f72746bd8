import type { Claim } from './read-claims.ts'

/** What became of the tests of a file. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  /** Tests that did not run: they prove nothing. */
  readonly skipped: number
}

/** Whether a claim is proved, and by how many tests. */
export interface Verdict extends Outcome {
  readonly isProved: boolean
}

const unknown: Outcome = { passed: 0, failed: 1, skipped: 0 }

/** Judges a claim by what became of its tests: in each file that it names something has to have passed, and nothing may have failed or been left out. */
export function judgeClaim({ tests, missing }: Claim, outcomes: ReadonlyMap<string, Outcome>): Verdict {
  const found = tests.map((test) => outcomes.get(test) ?? unknown)
  const sum = (of: keyof Outcome): number => found.reduce((total, outcome) => total + outcome[of], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  const isProved = missing.length === 0 && failed === 0 && skipped === 0 && found.every((outcome) => outcome.passed > 0)
  return { passed, failed, skipped, isProved }
}
