import type { Reporter } from 'vitest/node'

const minutes = (milliseconds: number): string => `${Math.ceil(milliseconds / 60_000)} min`

/** Prints a line for each operation that is done: how it went, how many are, and about how long the others take. */
export function hostileProgress(): Reporter {
  const started = performance.now()
  let all = 0
  let done = 0
  return {
    onTestModuleCollected(module) {
      for (const { options } of module.children.allTests()) if (options.mode === 'run') all++
    },
    onTestCaseResult(test) {
      const { state, errors = [] } = test.result()
      if (state === 'skipped') return
      done++
      const elapsed = performance.now() - started
      const left = done < all ? `, about ${minutes((elapsed / done) * (all - done))} left` : ''
      const [operation = ''] = test.name.split(' ')
      const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1)
      console.log(`${state === 'passed' ? '✓' : '✗'} ${operation.padEnd(44)} ${seconds.padStart(7)} s   ${done} of ${all}${left}`)
      for (const { message, cause } of errors) console.error(cause ? `${message}\n${cause.message}` : message)
    },
    onTestModuleEnd(module) {
      for (const { message } of module.errors()) console.error(message)
    },
    onTestRunEnd(_modules, unhandled) {
      for (const { message } of unhandled) console.error(message)
      console.log(`${done} of ${all} operations in ${minutes(performance.now() - started)}`)
      if (done === 0) console.error('no operation was asked anything')
    },
  }
}
