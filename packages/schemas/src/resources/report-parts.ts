import { z } from 'zod'
import { AmountQualifier } from '../code-lists/amount-qualifier.ts'
import { Comparator } from '../code-lists/comparator.ts'
import { IndicatorUnit } from '../code-lists/indicator-unit.ts'
import { SensitivityLabel } from '../code-lists/sensitivity-label.ts'
import { BilingualText } from '../exchange/bilingual-text.ts'
import { field, named } from '../registry.ts'
import { IndicatorCode } from './indicator.ts'

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

/** One line of a report. */
export const ReportValue = named(
  z.strictObject({
    indicator: field(IndicatorCode, {
      title: { vi: 'Chỉ tiêu', en: 'Indicator' },
      about: { vi: 'Mã của chỉ tiêu.', en: 'Code of the indicator.' },
    }),
    title: field(BilingualText, { title: { vi: 'Tên', en: 'Title' }, about: { vi: 'Tên của chỉ tiêu.', en: 'Title of the indicator.' } }),
    of: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Phần', en: 'Part' },
      about: { vi: 'Giá trị của chiều, ở dòng chia nhỏ.', en: 'Value of the dimension, in a line of a breakdown.' },
      example: 'bank-account',
    }),
    unit: field(IndicatorUnit.schema, {
      title: { vi: 'Đơn vị', en: 'Unit' },
      about: { vi: 'Đơn vị của giá trị.', en: 'What the value is counted in.' },
    }),
    value: field(z.number().min(0).optional(), {
      title: { vi: 'Giá trị', en: 'Value' },
      about: { vi: 'Bỏ trống khi bị che hoặc không có mẫu số.', en: 'Left out when hidden, or without a denominator.' },
    }),
    qualifier: field(AmountQualifier.schema.optional(), {
      title: { vi: 'Mức chính xác', en: 'Qualifier' },
      about: { vi: 'Tổng số tiền chính xác đến đâu.', en: 'How exactly a sum of money is known.' },
    }),
    numerator: field(count.optional(), {
      title: { vi: 'Tử số', en: 'Numerator' },
      about: { vi: 'Phần đạt.', en: 'The part that reaches it.' },
    }),
    denominator: field(count.optional(), { title: { vi: 'Mẫu số', en: 'Denominator' }, about: { vi: 'Tổng thể.', en: 'The whole.' } }),
    target: field(z.number().min(0).optional(), {
      title: { vi: 'Mục tiêu', en: 'Target' },
      about: { vi: 'Mức phải đạt vào ngày cuối kỳ.', en: 'What has to be reached on the last day of the period.' },
    }),
    comparator: field(Comparator.schema.optional(), {
      title: { vi: 'So sánh', en: 'Comparator' },
      about: { vi: 'Giá trị phải thế nào so với mục tiêu.', en: 'How the value has to lie to the target.' },
    }),
    met: field(z.boolean().optional(), {
      title: { vi: 'Đạt', en: 'Met' },
      about: { vi: 'Giá trị có đạt mục tiêu không.', en: 'Whether the value reaches the target.' },
    }),
    missing: field(count.optional(), {
      title: { vi: 'Thiếu dữ liệu', en: 'Missing data' },
      about: { vi: 'Số bản ghi thiếu dữ liệu cần để tính.', en: 'Records that lack what the figure needs.' },
    }),
    hidden: field(z.literal(true).optional(), {
      title: { vi: 'Đã che', en: 'Hidden' },
      about: {
        vi: 'Từ 1 đến 10 người, hoặc cho phép tính ra số như vậy.',
        en: 'One to ten people stand behind it, or it would reveal such a figure.',
      },
    }),
    notKept: field(z.literal(true).optional(), {
      title: { vi: 'Máy chủ không lưu', en: 'Not kept' },
      about: { vi: 'Máy chủ này không lưu loại bản ghi cần để tính.', en: 'This server keeps no records of the kind that it needs.' },
    }),
    labels: field(z.array(SensitivityLabel.schema).max(20).optional(), {
      title: { vi: 'Nhãn', en: 'Labels' },
      about: {
        vi: 'Vấn đề nhạy cảm mà số liệu của một cơ sở hỏi đến; chỉ có ở báo cáo đã lưu; người không được xem dù chỉ một nhãn thì không thấy dòng này.',
        en: 'Sensitive matters that a figure of one facility asks about; in kept reports only, and who is not cleared for one of them does not see the line.',
      },
      example: ['hiv'],
    }),
  }),
  {
    id: 'ReportValue',
    title: { vi: 'Dòng báo cáo', en: 'Line of a report' },
    about: { vi: 'Một số liệu của báo cáo.', en: 'One figure of a report.' },
  },
)
export interface ReportValue extends z.output<typeof ReportValue> {}
