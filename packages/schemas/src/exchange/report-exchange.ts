import { z } from 'zod'
import { SensitivityLabel } from '../code-lists/sensitivity-label.ts'
import { Id } from '../primitives/id.ts'
import { field, named } from '../registry.ts'
import { indicatorFields } from '../resources/indicator.ts'
import { DimensionName, FactName } from '../resources/indicator-selection.ts'
import { reportFields } from '../resources/report.ts'
import { ReportValue } from '../resources/report-parts.ts'
import { targetFields } from '../resources/target.ts'
import { BilingualText } from './bilingual-text.ts'
import { Cursor } from './cursor.ts'

/** A report that was computed and not kept. */
export const ReportPreview = named(
  z.strictObject({
    ...reportFields,
    values: field(z.array(ReportValue).max(1000), {
      title: { vi: 'Số liệu', en: 'Values' },
      about: { vi: 'Các dòng của báo cáo.', en: 'The lines of the report.' },
    }),
  }),
  {
    id: 'ReportPreview',
    title: { vi: 'Báo cáo xem trước', en: 'Report preview' },
    about: { vi: 'Số liệu tính ngay, không lưu.', en: 'Figures computed now, not kept.' },
    clause: 'IND-3.3',
  },
)
export interface ReportPreview extends z.output<typeof ReportPreview> {}

/** One page of the records that a figure counts. */
export const CountedPage = named(
  z.strictObject({
    items: field(z.array(Id), {
      title: { vi: 'Mã bản ghi', en: 'Record ids' },
      about: { vi: 'Bản ghi đã được tính, theo thứ tự mã.', en: 'The records that were counted, by id.' },
    }),
    next: field(Cursor.optional(), {
      title: { vi: 'Con trỏ trang sau', en: 'Cursor of the next page' },
      about: { vi: 'Không có ở trang cuối.', en: 'Absent on the last page.' },
    }),
  }),
  {
    id: 'CountedPage',
    title: { vi: 'Bản ghi đã tính', en: 'Counted records' },
    about: { vi: 'Một trang mã bản ghi mà một số liệu đã tính.', en: 'One page of the records that a figure counts.' },
    clause: 'IND-3.4',
  },
)
export interface CountedPage extends z.output<typeof CountedPage> {}

/** A fact that records of this server count for. */
export const CountedFact = named(
  z.strictObject({
    name: field(FactName, {
      title: { vi: 'Tên', en: 'Name' },
      about: { vi: 'Tên dữ kiện trong chỉ tiêu.', en: 'Its name in indicators.' },
    }),
    title: field(BilingualText, { title: { vi: 'Tên gọi', en: 'Title' }, about: { vi: 'Tên gọi của dữ kiện.', en: 'What it is called.' } }),
    about: field(BilingualText, { title: { vi: 'Giải thích', en: 'About' }, about: { vi: 'Tính những gì.', en: 'What it counts.' } }),
    resource: field(z.string().min(1).max(100), {
      title: { vi: 'Loại bản ghi', en: 'Resource' },
      about: { vi: 'Loại bản ghi được tính.', en: 'Whose records count for it.' },
    }),
    dimensions: field(z.array(DimensionName), {
      title: { vi: 'Chiều', en: 'Dimensions' },
      about: { vi: 'Có thể chọn theo những gì.', en: 'What it may be chosen by.' },
    }),
  }),
  {
    id: 'CountedFact',
    title: { vi: 'Dữ kiện', en: 'Fact' },
    about: { vi: 'Điều mà bản ghi được tính vào.', en: 'What records count for.' },
  },
)

const StandardIndicator = z.strictObject({
  ...indicatorFields,
  reports: field(z.array(z.string().min(1).max(60)), {
    title: { vi: 'Mẫu báo cáo', en: 'Reports' },
    about: { vi: 'Những báo cáo có chỉ tiêu này.', en: 'The reports that tell it.' },
  }),
  labels: field(z.array(SensitivityLabel.schema).min(1).max(20).optional(), {
    title: { vi: 'Nhãn', en: 'Labels' },
    about: {
      vi: 'Vấn đề nhạy cảm mà chỉ tiêu hỏi đến: số liệu của riêng một cơ sở chỉ báo cho người được xem mọi nhãn này.',
      en: 'Sensitive matters that it asks about: of one facility it is told to nobody who is not cleared for one of them.',
    },
  }),
})

/** What figures are made of here: the facts, and the indicators and targets of the standard. */
export const ReportDefinitions = named(
  z.strictObject({
    facts: field(z.array(CountedFact), {
      title: { vi: 'Dữ kiện', en: 'Facts' },
      about: { vi: 'Những gì bản ghi của máy chủ này được tính vào.', en: 'What the records of this server count for.' },
    }),
    indicators: field(z.array(StandardIndicator), {
      title: { vi: 'Chỉ tiêu', en: 'Indicators' },
      about: { vi: 'Chỉ tiêu của bộ chuẩn.', en: 'The indicators of the standard.' },
    }),
    targets: field(z.array(z.strictObject(targetFields)), {
      title: { vi: 'Mục tiêu', en: 'Targets' },
      about: { vi: 'Mục tiêu đến năm 2030 theo tỉnh và kỳ.', en: 'The targets for 2030 by province and period.' },
    }),
  }),
  {
    id: 'ReportDefinitions',
    title: { vi: 'Định nghĩa báo cáo', en: 'Report definitions' },
    about: { vi: 'Dữ kiện, chỉ tiêu và mục tiêu của bộ chuẩn.', en: 'Facts, indicators and targets of the standard.' },
    clause: 'IND-1.2',
  },
)
export interface ReportDefinitions extends z.output<typeof ReportDefinitions> {}
