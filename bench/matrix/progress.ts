import type { Reporter } from 'vitest/node'
import { renderTable } from '../support/table.ts'
import { testProgress } from '../support/test-progress.ts'

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, one) => total + one, 0)

/** Prints a line for each operation of the matrix with its cells, and in the end cells by relation. */
export function matrixProgress(): Reporter {
  const byRelation = new Map<string, number>()
  return testProgress({
    line(test) {
      const cells = Object.entries(test.meta().cells ?? {})
      for (const [relation, count] of cells) byRelation.set(relation, (byRelation.get(relation) ?? 0) + count)
      const count = cells.length === 0 ? '' : `${sum(cells.map(([, of]) => of))} cells`
      return `${test.name.padEnd(44)} ${count.padStart(13)}`
    },
    end({ done, failed, took }) {
      const rows = [...byRelation].map(([relation, count]) => [relation, String(count)])
      const cells = sum(byRelation.values())
      console.log(`\n${renderTable(['relation', 'cells'], [...rows, ['all', String(cells)]])}`)
      const verdict = failed === 0 ? '✓ no wrong decision' : `✗ ${failed} of ${done} operations or tables with wrong decisions`
      if (done > 0) console.log(`\n${verdict} in ${cells} cells, ${took}`)
    },
  })
}
