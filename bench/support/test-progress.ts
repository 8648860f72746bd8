import type { Reporter, TestCase } from 'vitest/node'

const minutes = (milliseconds: number): string => `${Math.ceil(milliseconds / 60_000)} min`

/** How far a run of tests got. */
export interface Progress {
  readonly done: number
  readonly all: number
  readonly failed: number
  /** Time that it took, in words. */
  readonly took: string
}

/** What a command prints of its tests. */
export interface ProgressLines {
  /** Name of a test, with what is told of it beside its time. */
  readonly line: (test: TestCase) => string
  /** What is printed in the end. */
  readonly end: (progress: Progress) => void
}

/** Prints a line for each test that is done: how it went, how many are, and about how long the others take; and what failed. */
export function testProgress({ line, end }: ProgressLines): Reporter {
  const started = performance.now()
  let [all, done, failed] = [0, 0, 0]
  return {
    onTestModuleCollected(module) {
      for (const { options } of module.children.allTests()) if (options.mode === 'run') all++
    },
    onTestCaseResult(test) {
      const { state, errors = [] } = test.result()
      if (state === 'skipped') return
      done++
      if (state === 'failed') failed++
      const elapsed = performance.now() - started
      const left = done < all ? `, about ${minutes((elapsed / done) * (all - done))} left` : ''
      const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1)
      console.log(`${state === 'passed' ? '✓' : '✗'} ${line(test)} ${seconds.padStart(7)} s   ${done} of ${all}${left}`)
      for (const { message, cause } of errors) console.error(cause ? `${message}\n${cause.message}` : message)
    },
    onTestModuleEnd(module) {
      for (const part of [module, ...module.children.allSuites()]) for (const { message } of part.errors()) console.error(message)
    },
    onTestRunEnd(modules, unhandled, reason) {
      for (const { message, name, stack } of unhandled) console.error(message || stack || name || 'an error without a word')
      end({ done, all, failed, took: minutes(performance.now() - started) })
      if (done > 0 && done === all) return
      const states = modules.map((module) => `${module.relativeModuleId}: ${module.state()}`)
      console.error(`${done === 0 ? 'nothing was run' : `${all - done} of ${all} were not run`}: the run ${reason} (${states.join(', ')})`)
      process.exitCode = 1
    },
  }
}
