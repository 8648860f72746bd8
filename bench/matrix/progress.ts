import type { Reporter } from 'vitest/node'
import { renderTable } from '../support/table.ts'

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)
const minutes = (milliseconds: number): string => `${Math.ceil(milliseconds / 60_000)} min`
const sum = (counts: Iterable<number>): number => [...counts].reduce((total, one) => total + one, 0)

/** Prints a line for each operation of the matrix: its cells, how many operations are done, and about how long the others take; then cells by relation. */
export function matrixProgress(): Reporter {
  const started = performance.now()
  const byRelation = new Map<string, number>()
  let all = 0
  let done = 0
  let failed = 0
  return {
    onTestModuleCollected(module) {
      for (const { options } of module.children.allTests()) if (options.mode === 'run') all++
    },
    onTestCaseResult(test) {
      const { state, errors = [] } = test.result()
      if (state === 'skipped') return
      done++
      if (state === 'failed') failed++
      const cells = Object.entries(test.meta().cells ?? {})
      for (const [relation, count] of cells) byRelation.set(relation, (byRelation.get(relation) ?? 0) + count)
      const elapsed = performance.now() - started
      const left = done < all ? `, about ${minutes((elapsed / done) * (all - done))} left` : ''
      const count = cells.length === 0 ? '' : `${sum(cells.map(([, of]) => of))} cells`
      const took = `${seconds(test.diagnostic()?.duration ?? 0).padStart(6)} s`
      console.log(`${state === 'passed' ? '✓' : '✗'} ${test.name.padEnd(44)} ${count.padStart(13)} ${took}   ${done} of ${all}${left}`)
      for (const { message } of errors) console.error(message)
    },
    onTestModuleEnd(module) {
      for (const { message } of module.errors()) console.error(message)
    },
    onTestRunEnd(_modules, unhandled) {
      for (const { message } of unhandled) console.error(message)
      const rows = [...byRelation].map(([relation, count]) => [relation, String(count)])
      const cells = sum(byRelation.values())
      console.log(`\n${renderTable(['relation', 'cells'], [...rows, ['all', String(cells)]])}`)
      if (done === 0) {
        console.error('no operation was asked anything')
        process.exitCode = 1
        return
      }
      const verdict = failed === 0 ? '✓ no wrong decision' : `✗ ${failed} of ${done} operations or tables with wrong decisions`
      console.log(`\n${verdict} in ${cells} cells, ${minutes(performance.now() - started)}`)
    },
  }
}
