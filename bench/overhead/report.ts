import type { Slot } from '../speed/measure.ts'
import { type DatabaseKind, databaseNames } from '../support/databases.ts'
import { median } from '../support/statistics.ts'
import { renderTable } from '../support/table.ts'
import type { Cell } from './run.ts'

/** The share of its throughput that the server has to keep with each of the two. */
const LINE = 0.85

function compare(having: readonly Slot[], without: readonly Slot[]) {
  const ratios = having.map(({ perSecond }, round) => perSecond / (without[round]?.perSecond ?? Number.NaN))
  const ratio = median(ratios)
  const text = `${ratio.toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`
  return { isDear: !(ratio >= LINE), text: `${text} ${ratio >= LINE ? '✓' : '✗'}` }
}

const rate = (slots: readonly Slot[]): string => Math.round(median(slots.map(({ perSecond }) => perSecond))).toLocaleString('en')
const processor = (slots: readonly Slot[]): string => Math.round(median(slots.map(({ cpu }) => cpu))).toLocaleString('en')

const header = ['operation', 'policy and masking', 'audit of reads', 'full/s', 'CPU µs', 'no policy/s', 'CPU µs', 'nor audit/s', 'CPU µs']

/** Renders the ratios of one database: with the policy and its masking to without, and then with the audit of reads to without. */
export function renderCells(kind: DatabaseKind, cells: readonly Cell[]): { readonly text: string; readonly dear: boolean } {
  let dear = false
  const rows = cells.map(({ operation, slots }) => {
    const [full, open, bare] = [slots.full, slots['without policy and masking'], slots['without audit of reads']]
    const [policy, audit] = [compare(full, open), compare(open, bare)]
    dear ||= policy.isDear || audit.isDear
    return [operation, policy.text, audit.text, ...[full, open, bare].flatMap((slots) => [rate(slots), processor(slots)])]
  })
  return { text: `${databaseNames[kind]}\n${renderTable(header, rows)}`, dear }
}
