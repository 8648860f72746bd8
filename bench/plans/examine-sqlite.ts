import { DatabaseSync } from 'node:sqlite'
import type { Examiner } from './examination.ts'

const tables = /^(SCAN|SEARCH) (e|x|r|records|history|entries|changes|grants|natural_keys|answers|audit|audit_subjects)\b/
const indexed = /^SEARCH .* USING (COVERING INDEX|INDEX|PRIMARY KEY|INTEGER PRIMARY KEY)/

/** Opens the file beside the server. */
export function examineSqlite(file: string): Examiner {
  const database = new DatabaseSync(file, { readOnly: true })
  return {
    async examine({ statement, values }) {
      const depths = new Map<unknown, number>()
      const steps = database.prepare(`explain query plan ${statement.sql}`).all(...values)
      const lines = steps.map(({ id, parent, detail }) => {
        const depth = (depths.get(parent) ?? -1) + 1
        depths.set(id, depth)
        return `${'  '.repeat(depth)}${detail}`
      })
      // What a part with its own limit let through may be sorted; the rows of a table may not.
      const walking = new Set(steps.filter(({ detail }) => tables.test(String(detail))).map(({ parent }) => parent))
      const faults = steps.flatMap(({ parent, detail }) => {
        const step = String(detail)
        if (tables.test(step) && !indexed.test(step)) return [`scans: ${step}`]
        return step.includes('TEMP B-TREE') && walking.has(parent) ? [`sorts: ${step}`] : []
      })
      return { lines, faults }
    },
    close: async () => database.close(),
  }
}
