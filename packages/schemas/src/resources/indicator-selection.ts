import { z } from 'zod'
import { FactMeasure } from '../code-lists/fact-measure.ts'
import { FactPeriod } from '../code-lists/fact-period.ts'
import { FactTie } from '../code-lists/fact-tie.ts'
import { ReferenceAmount } from '../code-lists/reference-amount.ts'
import { field, named } from '../registry.ts'

/** Name of a fact: what a record counts for. */
export const FactName = named(
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(60),
  {
    id: 'FactName',
    title: { vi: 'Tên dữ kiện', en: 'Name of a fact' },
    about: { vi: 'Điều mà một bản ghi được tính vào.', en: 'What a record counts for.' },
    example: 'service-event',
  },
)

/** Name of a dimension of a fact. */
export const DimensionName = named(
  z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/)
    .max(60),
  {
    id: 'DimensionName',
    title: { vi: 'Tên chiều', en: 'Name of a dimension' },
    about: { vi: 'Đặc điểm để chọn dữ kiện.', en: 'What facts are chosen by.' },
    example: 'kind',
  },
)

const values = z.array(z.string().min(1).max(100)).min(1).max(50)
const yes = z.literal(true).optional()

/** Asks one dimension: for any of some values, or for any value at all. */
export const IndicatorCondition = named(
  z.strictObject({
    dimension: field(DimensionName, {
      title: { vi: 'Chiều', en: 'Dimension' },
      about: { vi: 'Đặc điểm được hỏi.', en: 'What is asked.' },
    }),
    values: field(values.optional(), {
      title: { vi: 'Giá trị', en: 'Values' },
      about: { vi: 'Một trong các giá trị này; bỏ trống là có giá trị bất kỳ.', en: 'Any of these; left out, any value at all.' },
      example: ['emergency-protection'],
    }),
    not: field(yes, { title: { vi: 'Không phải', en: 'Not' }, about: { vi: 'Đảo ngược điều kiện.', en: 'Turns the condition round.' } }),
  }),
  {
    id: 'IndicatorCondition',
    title: { vi: 'Điều kiện', en: 'Condition' },
    about: { vi: 'Điều kiện trên một chiều của dữ kiện.', en: 'A condition on one dimension of a fact.' },
  },
)
export interface IndicatorCondition extends z.output<typeof IndicatorCondition> {}

const population = {
  fact: field(FactName, { title: { vi: 'Dữ kiện', en: 'Fact' }, about: { vi: 'Dữ kiện được tính.', en: 'The facts that count.' } }),
  period: field(FactPeriod.schema, {
    title: { vi: 'Theo kỳ', en: 'Period' },
    about: { vi: 'Dữ kiện nằm thế nào so với kỳ báo cáo.', en: 'How the facts lie to the period of the report.' },
  }),
  where: field(z.array(IndicatorCondition).max(10).optional(), {
    title: { vi: 'Điều kiện', en: 'Conditions' },
    about: { vi: 'Mọi điều kiện đều phải đúng.', en: 'All of them have to hold.' },
  }),
  amountAtLeast: field(z.int().min(0).max(1e15).optional(), {
    title: { vi: 'Số tiền ít nhất', en: 'Amount at least' },
    about: { vi: 'Đồng Việt Nam.', en: 'Whole VND.' },
  }),
  amountAtLeastReference: field(ReferenceAmount.schema.optional(), {
    title: { vi: 'Số tiền ít nhất bằng mức', en: 'Amount at least as the law sets' },
    about: { vi: 'Mức áp dụng vào ngày cuối kỳ.', en: 'The amount that holds on the last day of the period.' },
  }),
}

/** Facts of another kind that share something with those that are counted. */
export const LinkedSelection = named(
  z.strictObject({
    ...population,
    same: field(FactTie.schema, {
      title: { vi: 'Điểm chung', en: 'The same' },
      about: { vi: 'Điều hai dữ kiện có chung.', en: 'What both facts share.' },
    }),
  }),
  {
    id: 'LinkedSelection',
    title: { vi: 'Dữ kiện liên quan', en: 'Linked facts' },
    about: { vi: 'Dữ kiện khác của cùng người, cơ sở hoặc xã.', en: 'Other facts of the same person, facility or commune.' },
  },
)
export interface LinkedSelection extends z.output<typeof LinkedSelection> {}

/** That something else exists, or does not, for the same person, facility or commune among the records that the report counts. */
export const IndicatorLink = named(
  z.strictObject({
    anyOf: field(z.array(LinkedSelection).min(1).max(5), {
      title: { vi: 'Có một trong', en: 'Any of' },
      about: { vi: 'Chỉ cần một dữ kiện trong số này.', en: 'One of these is enough.' },
    }),
    not: field(yes, {
      title: { vi: 'Không có', en: 'None' },
      about: { vi: 'Không được có dữ kiện nào.', en: 'None of them may be there.' },
    }),
  }),
  {
    id: 'IndicatorLink',
    title: { vi: 'Liên kết', en: 'Link' },
    about: { vi: 'Đòi hỏi có hoặc không có dữ kiện khác.', en: 'Asks that other facts are there, or are not.' },
  },
)
export interface IndicatorLink extends z.output<typeof IndicatorLink> {}

/** Which facts count, and what is counted or summed of them. */
export const IndicatorSelection = named(
  z.strictObject({
    ...population,
    links: field(z.array(IndicatorLink).max(5).optional(), {
      title: { vi: 'Liên kết', en: 'Links' },
      about: { vi: 'Mọi liên kết đều phải đúng.', en: 'All of them have to hold.' },
    }),
    measure: field(FactMeasure.schema, {
      title: { vi: 'Cách đếm', en: 'Measure' },
      about: { vi: 'Đếm hoặc cộng gì.', en: 'What is counted or summed.' },
    }),
  }),
  {
    id: 'IndicatorSelection',
    title: { vi: 'Cách tính', en: 'Selection' },
    about: { vi: 'Chọn dữ kiện và cách đếm.', en: 'Which facts count, and how.' },
  },
)
export interface IndicatorSelection extends z.output<typeof IndicatorSelection> {}
