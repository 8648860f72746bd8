import type { AuditEvent } from '../../../packages/schemas/src/index.ts'
import { purposeTitles } from '../network/demo-facilities.ts'
import type { Stage } from '../stage/stage.ts'
import { timeInVietNam } from './clock.ts'
import { columnsOf, toColumns } from './layout.ts'

const outcomes: Readonly<Record<AuditEvent['outcome'], string>> = {
  permit: 'cho phép',
  'not-found': 'không tìm thấy',
  forbidden: 'không được phép',
  refused: 'từ chối',
}

const headings = ['Lúc', 'Ai', 'Để làm gì', 'Việc', 'Kết quả', 'Theo quy tắc']
const widest = [8, 36, 14, 10, 14, 18]

/** The accesses to a record as a table, the oldest first. */
export function auditTable({ nameOf }: Stage, events: readonly AuditEvent[]): string[] {
  const rows = events
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ at, facilityId, purpose, action, outcome, rule }) => [
      timeInVietNam(at),
      nameOf(facilityId),
      purposeTitles[purpose]?.vi ?? purpose,
      action,
      outcomes[outcome],
      rule,
    ])
  const widths = widest.map((most, column) => Math.min(most, Math.max(...[headings, ...rows].map((row) => columnsOf(row[column] ?? '')))))
  const line = (cells: readonly string[]) => `    ${widths.map((width, column) => toColumns(cells[column] ?? '', width)).join('  ')}`
  return [line(headings), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)]
}
