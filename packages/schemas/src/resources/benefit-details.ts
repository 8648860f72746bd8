import { z } from 'zod'
import { HousingWork } from '../code-lists/housing-work.ts'
import { ReliefEventKind } from '../code-lists/relief-event-kind.ts'
import { ReliefKind } from '../code-lists/relief-kind.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'

/** Something given in kind. */
export const BenefitGoods = named(
  z.strictObject({
    name: field(z.string().min(1).max(200), {
      title: { vi: 'Hiện vật', en: 'Goods' },
      about: { vi: 'Tên thứ được cấp.', en: 'What is given.' },
      example: 'Gạo tẻ',
    }),
    quantity: field(z.number().min(0.001).max(1e9).optional(), {
      title: { vi: 'Số lượng', en: 'Quantity' },
      about: { vi: 'Số lượng mỗi kỳ, theo đơn vị tính bên cạnh.', en: 'How much in each period, in the unit beside it.' },
      example: 15,
    }),
    unit: field(z.string().min(1).max(40).optional(), {
      title: { vi: 'Đơn vị tính', en: 'Unit' },
      about: { vi: 'Đơn vị của số lượng.', en: 'Unit of the quantity.' },
      example: 'kg',
    }),
    value: field(Money.optional(), {
      title: { vi: 'Trị giá', en: 'Value' },
      about: { vi: 'Giá trị ước tính, không phải tiền được chi.', en: 'Estimated value, not money that is paid.' },
    }),
  }),
  {
    id: 'BenefitGoods',
    title: { vi: 'Hiện vật', en: 'Goods' },
    about: { vi: 'Thứ được cấp bằng hiện vật, không phải bằng tiền.', en: 'Something given in kind, not in money.' },
  },
)

/** Why relief is given at once, and after what event. */
export const EmergencyRelief = named(
  z.strictObject({
    kind: field(ReliefKind.schema, {
      title: { vi: 'Loại trợ giúp', en: 'Kind' },
      about: { vi: 'Khoản trợ giúp khẩn cấp theo nghị định.', en: 'Which relief of the decree it is.' },
    }),
    event: field(ReliefEventKind.schema, {
      title: { vi: 'Sự kiện', en: 'Event' },
      about: { vi: 'Việc đã xảy ra.', en: 'What happened.' },
    }),
    eventName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Tên sự kiện', en: 'Name of the event' },
      about: { vi: 'Tên cơn bão, trận lũ hoặc đợt dịch.', en: 'Name of the storm, flood or epidemic.' },
      example: 'Bão số 12',
    }),
    eventOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày xảy ra', en: 'Day of the event' },
      about: { vi: 'Ngày bắt đầu của sự kiện.', en: 'The day on which the event began.' },
    }),
    people: field(z.int().min(1).max(100).optional(), {
      title: { vi: 'Số người', en: 'People' },
      about: { vi: 'Số người trong hộ được tính trợ giúp.', en: 'How many people of the household it is reckoned for.' },
    }),
  }),
  {
    id: 'EmergencyRelief',
    title: { vi: 'Trợ giúp khẩn cấp', en: 'Emergency relief' },
    about: { vi: 'Vì sao phải trợ giúp ngay và sau sự kiện nào.', en: 'Why relief is given at once, and after what event.' },
    source: 'NĐ 335/2026/NĐ-CP Điều 12',
  },
)

/** What is done to a house. */
export const HousingSupport = named(
  z.strictObject({
    work: field(HousingWork.schema, {
      title: { vi: 'Việc làm', en: 'Work' },
      about: { vi: 'Xây mới, làm lại, sửa chữa hay di dời.', en: 'Whether the house is built, rebuilt, repaired or moved.' },
    }),
    areaSquareMetres: field(z.number().min(0.1).max(10_000).optional(), {
      title: { vi: 'Diện tích (m²)', en: 'Area (m²)' },
      about: { vi: 'Diện tích nhà được xây hoặc sửa, tính bằng mét vuông.', en: 'Area that is built or repaired, in square metres.' },
      example: 30,
    }),
  }),
  {
    id: 'HousingSupport',
    title: { vi: 'Hỗ trợ nhà ở', en: 'Housing support' },
    about: { vi: 'Làm gì với căn nhà: sửa chữa, xây mới, di dời.', en: 'What is done to a house: repaired, built or moved.' },
    source: 'NĐ 335/2026/NĐ-CP Điều 12',
  },
)

/** The work that a livelihood support makes possible. */
export const LivelihoodSupport = named(
  z.strictObject({
    trade: field(z.string().min(1).max(300), {
      title: { vi: 'Nghề, mô hình sinh kế', en: 'Trade' },
      about: { vi: 'Công việc được hỗ trợ vốn hoặc phương tiện.', en: 'The work that is given capital or means.' },
      example: 'Thu mua phế liệu',
    }),
    isRepayable: field(z.boolean().optional(), {
      title: { vi: 'Phải hoàn lại vốn', en: 'Repayable' },
      about: { vi: 'Vốn quay vòng, người nhận sẽ trả lại.', en: 'A revolving fund: the money is given back.' },
    }),
  }),
  {
    id: 'LivelihoodSupport',
    title: { vi: 'Hỗ trợ sinh kế', en: 'Livelihood support' },
    about: { vi: 'Việc làm ăn mà khoản hỗ trợ giúp thực hiện.', en: 'The work that a livelihood support makes possible.' },
  },
)

/** The terms of a loan at a favourable rate; the amount of the benefit is the principal. */
export const PolicyLoan = named(
  z.strictObject({
    lender: field(z.string().min(1).max(200), {
      title: { vi: 'Bên cho vay', en: 'Lender' },
      about: { vi: 'Tổ chức tín dụng hoặc quỹ.', en: 'The bank or the fund.' },
      example: 'Ngân hàng Chính sách xã hội',
    }),
    annualRatePercent: field(z.number().min(0).max(100).optional(), {
      title: { vi: 'Lãi suất (%/năm)', en: 'Interest (% a year)' },
      about: { vi: 'Lãi suất người vay phải trả, đã trừ phần được hỗ trợ.', en: 'What the borrower pays, after any subsidy.' },
      example: 6.6,
    }),
    termMonths: field(z.int().min(1).max(600).optional(), {
      title: { vi: 'Thời hạn (tháng)', en: 'Term (months)' },
      about: { vi: 'Số tháng phải trả hết nợ.', en: 'Months until all is paid back.' },
      example: 36,
    }),
  }),
  {
    id: 'PolicyLoan',
    title: { vi: 'Khoản vay chính sách', en: 'Policy loan' },
    about: {
      vi: 'Điều kiện của khoản vay ưu đãi; số tiền của chế độ là vốn vay.',
      en: 'The terms of a loan at a favourable rate; the amount of the benefit is the principal.',
    },
  },
)
