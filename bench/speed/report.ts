import type { Usage } from '../support/server-process.ts'
import { median, quantile } from '../support/statistics.ts'
import { renderTable } from '../support/table.ts'
import type { Slot } from './measure.ts'
import type { Contest, Side } from './target.ts'

/** The share of the other server's rate that ours has to reach. */
export const lines: Readonly<Record<Contest, number>> = { bare: 0.6, keys: 0.85 }

/** What was measured of one operation on one number of connections, round by round. */
export interface Series {
  readonly operation: string
  readonly connections: number
  readonly slots: Readonly<Record<Side, Slot[]>>
}

/** Ratios of our rate to that of the other server, one for each round. */
function ratiosOf({ slots }: Series): readonly number[] {
  return slots.ours.map(({ perSecond }, round) => perSecond / (slots.bare[round]?.perSecond ?? Number.NaN))
}

/** Whether a series lies below the line. */
export function isBelow(series: Series, contest: Contest): boolean {
  return !(median(ratiosOf(series)) >= lines[contest])
}

function figures(slots: readonly Slot[]): readonly string[] {
  const latencies = slots.flatMap((slot) => slot.latencies)
  const rate = Math.round(median(slots.map(({ perSecond }) => perSecond)))
  const cpu = Math.round(median(slots.map((slot) => slot.cpu)))
  return [rate.toLocaleString('en'), quantile(latencies, 0.5).toFixed(2), quantile(latencies, 0.99).toFixed(2), cpu.toLocaleString('en')]
}

const sides: Readonly<Record<Contest, readonly [ours: string, other: string]>> = {
  bare: ['ours/s', 'bare/s'],
  keys: ['closed/s', 'open/s'],
}

const headerOf = ([ours, other]: readonly [string, string]): readonly string[] => [
  'operation',
  'conns',
  'ratio',
  'min–max',
  '',
  ours,
  'p50 ms',
  'p99 ms',
  'CPU µs',
  other,
  'p50 ms',
  'p99 ms',
  'CPU µs',
]

/** Renders the table of one database. */
export function renderSeries(all: readonly Series[], contest: Contest): string {
  const rows = all.map((series) => {
    const ratios = ratiosOf(series)
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
    const mark = isBelow(series, contest) ? '✗' : '✓'
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
  return renderTable(headerOf(sides[contest]), rows)
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

/** Renders what the two servers hold in memory after the load. */
export function renderMemory(ours: Usage, bare: Usage): string {
  const of = ({ memory, mostMemory }: Usage): string => `${megabytes(memory)} (at most ${megabytes(mostMemory)})`
  return `memory after the load (RSS): ours ${of(ours)}, bare ${of(bare)}`
}
