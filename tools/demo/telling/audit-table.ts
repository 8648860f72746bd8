import { type AuditEvent, Purpose, type Text } from '../../../packages/schemas/src/index.ts'
import type { Stage } from '../stage/stage.ts'
import { timeInVietNam } from './clock.ts'
import { columnsOf, toColumns } from './layout.ts'

const outcomes: Readonly<Record<AuditEvent['outcome'], Text>> = {
  permit: { vi: 'cho phép', en: 'permitted' },
  'not-found': { vi: 'không tìm thấy', en: 'not found' },
  forbidden: { vi: 'không được phép', en: 'forbidden' },
  refused: { vi: 'từ chối', en: 'refused' },
  failed: { vi: 'lỗi máy chủ', en: 'failed' },
}

const actions: Readonly<Record<string, Text>> = {
  create: { vi: 'lập hồ sơ', en: 'create' },
  read: { vi: 'xem', en: 'read' },
  update: { vi: 'sửa', en: 'update' },
  patch: { vi: 'sửa', en: 'update' },
  search: { vi: 'tìm', en: 'search' },
  audit: { vi: 'xem nhật ký', en: 'audit' },
  disclose: { vi: 'được chia sẻ', en: 'disclosed' },
  'take-back': { vi: 'bị thu lại', en: 'taken back' },
}

/** Relations of a facility to a record, which are the rules of the policy. */
const rules: Readonly<Record<string, Text>> = {
  owner: { vi: 'bên sở hữu', en: 'owner' },
  audience: { vi: 'phạm vi được xem', en: 'audience' },
  party: { vi: 'bên liên quan', en: 'party' },
  'referral-sent': { vi: 'phiếu đã gửi', en: 'referral sent' },
  'referral-accepted': { vi: 'phiếu đã chấp nhận', en: 'referral accepted' },
  none: { vi: 'không liên quan', en: 'no relation' },
}

const headings: Readonly<Record<'vi' | 'en', readonly string[]>> = {
  vi: ['Lúc', 'Ai', 'Để làm gì', 'Việc', 'Được xem', 'Kết quả', 'Theo quy tắc'],
  en: ['At', 'Who', 'Purpose', 'Action', 'Released', 'Outcome', 'By rule'],
}

/** The accesses to a record as a table, the oldest first. */
export function auditTable({ shortNameOf, language }: Stage, events: readonly AuditEvent[]): string[] {
  const rows = events
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ at, facilityId, purpose, action, outcome, rule, fields }) => [
      timeInVietNam(at),
      shortNameOf(facilityId),
      titleOf(Purpose.codes, purpose)[language],
      titleOf(actions, action)[language],
      outcome === 'permit' ? released(action, fields?.length)[language] : '–',
      outcomes[outcome][language],
      titleOf(rules, rule)[language],
    ])
  const cells = [headings[language], ...rows]
  const widths = headings[language].map((_heading, column) => Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))))
  const line = (row: readonly string[]) => `    ${widths.map((width, column) => toColumns(row[column] ?? '', width)).join(' ')}`
  return [line(headings[language]), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)]
}

/** The title of a code; the code itself where nobody titled it. */
function titleOf(titles: Readonly<Record<string, Text>>, code: string): Text {
  return titles[code] ?? { vi: code, en: code }
}

/** How much of the record an access released, or a disclosure opened. */
function released(action: string, fields: number | undefined): Text {
  if (fields !== undefined) return { vi: `${fields} trường`, en: `${fields} fields` }
  return ['audit', 'take-back'].includes(action) ? { vi: '–', en: '–' } : { vi: 'tất cả', en: 'all' }
}
