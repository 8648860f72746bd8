import { z } from 'zod'
import { EndCondition } from '../code-lists/end-condition.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { Grade } from '../code-lists/grade.ts'
import { LegalInstrument } from '../code-lists/legal-instrument.ts'
import { ScheduleKind } from '../code-lists/schedule-kind.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { PaymentAccount } from './beneficiary-family.ts'

/** The text and the arithmetic behind an amount. */
export const AmountBasis = named(
  z.strictObject({
    instrument: field(LegalInstrument.schema, {
      title: { vi: 'Văn bản', en: 'Legal instrument' },
      about: {
        vi: 'Văn bản quy định mức hưởng của kỳ này, không phải văn bản có hiệu lực vào ngày chi.',
        en: 'The text that sets the amount of the period, not the one in force on the day of payment.',
      },
      example: 'decree-335-2026',
    }),
    article: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Điều, khoản', en: 'Article' },
      about: { vi: 'Điều khoản của văn bản, hoặc số và tên văn bản khi chọn “other”.', en: 'Article of the text, or its number and name.' },
      example: 'Điều 6 khoản 1 điểm đ',
    }),
    coefficient: field(z.number().min(0.1).max(100).optional(), {
      title: { vi: 'Hệ số', en: 'Coefficient' },
      about: {
        vi: 'Hệ số nhân với mức chuẩn; bỏ trống khi mức hưởng không tính theo hệ số.',
        en: 'Multiplies the standard level; left out for an amount that no coefficient gives.',
      },
      example: 1.5,
    }),
    standardLevel: field(z.int().min(1).max(1e9).optional(), {
      title: { vi: 'Mức chuẩn (đồng/tháng)', en: 'Standard level (VND a month)' },
      about: {
        vi: 'Mức chuẩn trợ giúp xã hội của địa phương vào kỳ này; tỉnh có thể quy định cao hơn mức chung.',
        en: 'The standard level of social assistance that applied locally; a province may set a higher one than the country’s.',
      },
      example: 540000,
    }),
  }),
  {
    id: 'AmountBasis',
    title: { vi: 'Căn cứ mức hưởng', en: 'Basis of an amount' },
    about: { vi: 'Văn bản và phép tính dẫn đến mức hưởng.', en: 'The text and the arithmetic behind an amount.' },
    source: 'NĐ 335/2026/NĐ-CP Điều 4–6',
  },
)
export interface AmountBasis extends z.output<typeof AmountBasis> {}

/** What ends a benefit that has no fixed last day. */
export const BenefitEnd = named(
  z.strictObject({
    condition: field(EndCondition.schema, {
      title: { vi: 'Điều kiện kết thúc', en: 'Condition' },
      about: { vi: 'Việc mà khi xảy ra thì thôi hưởng.', en: 'What happens that ends the benefit.' },
    }),
    grade: field(Grade.schema.optional(), {
      title: { vi: 'Lớp', en: 'Grade' },
      about: { vi: 'Học xong lớp này thì thôi hưởng.', en: 'The benefit ends when this grade is completed.' },
      example: '12',
    }),
    age: field(z.int().min(1).max(120).optional(), {
      title: { vi: 'Tuổi', en: 'Age' },
      about: { vi: 'Đủ số tuổi này thì thôi hưởng; tính bằng năm tròn.', en: 'The benefit ends on this birthday; in full years.' },
    }),
    payments: field(z.int().min(1).max(1000).optional(), {
      title: { vi: 'Số lần chi', en: 'Number of payments' },
      about: { vi: 'Chi đủ số lần này thì thôi hưởng.', en: 'The benefit ends when so many payments are made.' },
    }),
    note: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Nói rõ điều kiện khi danh mục không đủ.', en: 'Says the condition where the list does not.' },
    }),
  }),
  {
    id: 'BenefitEnd',
    title: { vi: 'Kết thúc chế độ', en: 'End of a benefit' },
    about: { vi: 'Điều làm chế độ kết thúc khi không có ngày cuối cố định.', en: 'What ends a benefit that has no fixed last day.' },
  },
)

/** When a benefit is due: how often, from when, until when or until what. */
export const BenefitSchedule = named(
  z.strictObject({
    kind: field(ScheduleKind.schema, {
      title: { vi: 'Kỳ hưởng', en: 'Kind' },
      about: { vi: 'Mỗi kỳ được chi một lần.', en: 'One payment is due for each period of this kind.' },
    }),
    from: field(LocalDate, {
      title: { vi: 'Hưởng từ ngày', en: 'Due from' },
      about: {
        vi: 'Ngày đầu của kỳ đầu tiên, có thể trước ngày ký quyết định (truy lĩnh).',
        en: 'First day of the first period; it may lie before the day of the decision.',
      },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Hưởng đến ngày', en: 'Due until' },
      about: { vi: 'Ngày cuối còn được hưởng; bỏ trống khi chưa biết.', en: 'Last day that is covered; left out when not known.' },
    }),
    schoolMonths: field(z.array(z.int().min(1).max(12)).min(1).max(12).optional(), {
      title: { vi: 'Các tháng học', en: 'School months' },
      about: {
        vi: 'Số tháng dương lịch được chi trong năm học; bỏ trống là 9 tháng, từ tháng 9 đến tháng 5.',
        en: 'Calendar months that are paid in a school year; left out, the nine from September to May.',
      },
      example: [9, 10, 11, 12, 1, 2, 3, 4, 5],
    }),
    end: field(BenefitEnd.optional(), {
      title: { vi: 'Điều kiện kết thúc', en: 'End condition' },
      about: { vi: 'Khi thôi hưởng theo một điều kiện chứ không theo ngày.', en: 'Where a condition ends it, not a date.' },
    }),
  }),
  {
    id: 'BenefitSchedule',
    title: { vi: 'Lịch hưởng', en: 'Schedule of a benefit' },
    about: {
      vi: 'Hưởng bao lâu một lần, từ khi nào, đến khi nào hoặc đến điều gì.',
      en: 'How often it is due, from when, until when or until what.',
    },
  },
)
export interface BenefitSchedule extends z.output<typeof BenefitSchedule> {}

/** One of those who pay for a benefit. */
export const BenefitFunding = named(
  z.strictObject({
    source: field(FundingSource.schema, {
      title: { vi: 'Nguồn', en: 'Source' },
      about: { vi: 'Cấp ngân sách hoặc nguồn vận động.', en: 'Level of the budget, or what was raised.' },
    }),
    sponsorId: field(Id.optional(), {
      title: { vi: 'Nhà tài trợ', en: 'Sponsor' },
      about: { vi: 'Chỉ nêu khi tiền không từ ngân sách.', en: 'Told only where the money is not from a budget.' },
      refersTo: 'Sponsor',
    }),
    amount: field(Money.optional(), {
      title: { vi: 'Phần của nguồn này', en: 'Share' },
      about: { vi: 'Số tiền của nguồn này trong mỗi kỳ; bỏ trống khi chỉ có một nguồn.', en: 'What this source pays of each period.' },
    }),
  }),
  {
    id: 'BenefitFunding',
    title: { vi: 'Nguồn chi', en: 'Funding of a benefit' },
    about: { vi: 'Một trong những bên chi trả cho chế độ.', en: 'One of those who pay for the benefit.' },
    source: 'NĐ 335/2026/NĐ-CP Điều 13',
  },
)

/** The account or person that receives the money; the channel stands beside it. */
export const RecipientAccount = named(PaymentAccount.omit({ channel: true }), {
  id: 'RecipientAccount',
  title: { vi: 'Tài khoản, người nhận tiền', en: 'Account of the recipient' },
  about: {
    vi: 'Tài khoản hoặc người nhận tiền; hình thức chi trả ghi bên cạnh.',
    en: 'The account or person that receives the money; the channel stands beside it.',
  },
})
