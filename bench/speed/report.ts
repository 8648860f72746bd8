import type { Usage } from '../support/server-process.ts'
import { median, quantile } from '../support/statistics.ts'
import { renderTable } from '../support/table.ts'
import type { Slot } from './measure.ts'
import type { Side } from './target.ts'

/** The share of the bare server's rate that ours has to reach. */
export const LINE = 0.6

/** What was measured of one operation on one number of connections, round by round. */
export interface Series {
  readonly operation: string
  readonly connections: number
  readonly slots: Readonly<Record<Side, Slot[]>>
}

/** Ratios of our rate to that of the bare server, one for each round. */
function ratiosOf({ slots }: Series): readonly number[] {
  return slots.ours.map(({ perSecond }, round) => perSecond / (slots.bare[round]?.perSecond ?? Number.NaN))
}

/** Whether a series lies below the line. */
export function isBelow(series: Series): boolean {
  return !(median(ratiosOf(series)) >= LINE)
}

function figures(slots: readonly Slot[]): readonly string[] {
  const latencies = slots.flatMap((slot) => slot.latencies)
  const rate = Math.round(median(slots.map(({ perSecond }) => perSecond)))
  const cpu = Math.round(median(slots.map((slot) => slot.cpu)))
  return [rate.toLocaleString('en'), quantile(latencies, 0.5).toFixed(2), quantile(latencies, 0.99).toFixed(2), cpu.toLocaleString('en')]
}

const header = [
  'operation',
  'conns',
  'ratio',
  'min–max',
  '',
  'ours/s',
  'p50 ms',
  'p99 ms',
  'CPU µs',
  'bare/s',
  'p50 ms',
  'p99 ms',
  'CPU µs',
]

/** Renders the table of one database. */
export function renderSeries(all: readonly Series[]): string {
  const rows = all.map((series) => {
    const ratios = ratiosOf(series)
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
    const mark = isBelow(series) ? '✗' : '✓'
    return [
      series.operation,
      String(series.connections),
      median(ratios).toFixed(2),
      spread,
      mark,
      ...figures(series.slots.ours),
      ...figures(series.slots.bare),
    ]
  })
  return renderTable(header, rows)
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

/** Renders what the two servers hold in memory after the load. */
export function renderMemory(ours: Usage, bare: Usage): string {
  const of = ({ memory, mostMemory }: Usage): string => `${megabytes(memory)} (at most ${megabytes(mostMemory)})`
  return `memory after the load (RSS): ours ${of(ours)}, bare ${of(bare)}`
}
