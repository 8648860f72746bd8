import { z } from 'zod'
import { ReportKind } from '../code-lists/report-kind.ts'
import { ReportScope } from '../code-lists/report-scope.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { labelledLines } from '../indicators/labelled-lines.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { areaFitsScope } from '../rules/area-fits-scope.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { wholeMonths } from '../rules/whole-months.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { ReportValue } from './report-parts.ts'

/** What is asked of a report, whether it is kept or not. */
export const reportFields = {
  report: field(ReportKind.schema, {
    title: { vi: 'Mẫu báo cáo', en: 'Report' },
    about: { vi: 'Báo cáo gồm những chỉ tiêu nào.', en: 'Which indicators it tells.' },
  }),
  scope: field(ReportScope.schema, {
    title: { vi: 'Phạm vi', en: 'Scope' },
    about: { vi: 'Tính bản ghi của ai.', en: 'Whose records are counted.' },
  }),
  area: field(
    z
      .string()
      .regex(/^(\d{2}|\d{5}|[0-9a-f-]{36})$/)
      .optional(),
    {
      title: { vi: 'Đơn vị', en: 'Area' },
      about: {
        vi: 'Mã cơ sở, mã xã 5 chữ số hoặc mã tỉnh 2 chữ số; bỏ trống với cả nước.',
        en: 'Facility id, commune code of 5 digits or province code of 2; left out for the country.',
      },
      example: '56',
    },
  ),
  from: field(LocalDate, { title: { vi: 'Từ ngày', en: 'From' }, about: { vi: 'Ngày đầu kỳ báo cáo.', en: 'First day of the period.' } }),
  to: field(LocalDate, { title: { vi: 'Đến ngày', en: 'To' }, about: { vi: 'Ngày cuối kỳ báo cáo.', en: 'Last day of the period.' } }),
}

/** Figures of a facility, a commune, a province or the country over a period, kept as they were computed. */
export const Report = named(
  z.strictObject({
    ...envelope,
    ...reportFields,
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Lời kèm theo báo cáo.', en: 'Words that go with the figures.' },
    }),
    values: field(z.array(ReportValue).max(1000), {
      title: { vi: 'Số liệu', en: 'Values' },
      about: {
        vi: 'Do máy chủ tính khi lập báo cáo và không đổi nữa.',
        en: 'Computed by the server when the report is made; they change no more.',
      },
    }),
  }),
  {
    id: 'Report',
    title: { vi: 'Báo cáo', en: 'Report' },
    about: { vi: 'Số liệu đã tính và giữ nguyên của một kỳ.', en: 'The figures of a period, as they were computed.' },
    clause: 'IND-3',
    source: 'NĐ 20/2021/NĐ-CP; TT 02/2020/TT-BLĐTBXH',
  },
)
export interface Report extends z.output<typeof Report> {}

/** What a facility asks to be computed and kept. */
export const ReportDraft = named(draftOf(Report, ['values']), {
  id: 'ReportDraft',
  title: { vi: 'Báo cáo (bản nháp)', en: 'Report draft' },
  about: { vi: 'Phần cơ sở hỏi; máy chủ tính số liệu.', en: 'What the facility asks; the server computes the figures.' },
})
export interface ReportDraft extends z.output<typeof ReportDraft> {}

/** What is asked of a report that is computed and not kept. */
export const ReportRequest = named(z.strictObject(reportFields), {
  id: 'ReportRequest',
  title: { vi: 'Yêu cầu tính báo cáo', en: 'Report request' },
  about: { vi: 'Báo cáo nào, của ai, kỳ nào.', en: 'Which report, of whom, over which period.' },
})
export interface ReportRequest extends z.output<typeof ReportRequest> {}

const search = defineSearch({
  report: { kind: 'token', path: 'report', schema: ReportKind.schema, title: { vi: 'Mẫu báo cáo', en: 'Report' } },
  scope: { kind: 'token', path: 'scope', schema: ReportScope.schema, title: { vi: 'Phạm vi', en: 'Scope' } },
  to: { kind: 'date', path: 'to', title: { vi: 'Ngày cuối kỳ', en: 'Last day of the period' } },
})
export interface ReportQuery extends QueryOf<typeof search> {}

/** Declares {@link Report} as a resource: its verbs, search and rules. */
export const reportResource = defineResource<Report, ReportDraft, ReportQuery>()({
  name: 'Report',
  title: { vi: 'Báo cáo', en: 'Report' },
  about: {
    vi: 'Số liệu tính từ bản ghi cho cơ sở, xã, tỉnh hoặc cả nước; số đã ký không thay đổi.',
    en: 'Figures computed from records for a facility, commune, province or the country; what was signed does not shift.',
  },
  clause: 'IND-3',
  schema: Report,
  draft: ReportDraft,
  verbs: ['create', 'read', 'search'],
  area: 'figures',
  audience: 'parties',
  table: 'values',
  labelledParts: labelledLines,
  problems: ['figures-outdated'],
  rules: [datesInOrder([{ from: 'from', to: 'to' }]), areaFitsScope, wholeMonths],
  search,
})
