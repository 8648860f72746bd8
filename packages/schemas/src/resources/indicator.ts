import { z } from 'zod'
import { IndicatorUnit } from '../code-lists/indicator-unit.ts'
import { ReferenceCount } from '../code-lists/reference-count.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { BilingualText } from '../exchange/bilingual-text.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { countsKnownFacts } from '../rules/counts-known-facts.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { DimensionName, IndicatorSelection } from './indicator-selection.ts'

/** Name of an indicator. */
export const IndicatorCode = named(
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(60),
  {
    id: 'IndicatorCode',
    title: { vi: 'Mã chỉ tiêu', en: 'Indicator code' },
    about: { vi: 'Tên ngắn của chỉ tiêu.', en: 'Short name of an indicator.' },
    example: 'residents',
  },
)

/** Splits a figure by the values of a dimension. */
export const IndicatorBreakdown = named(
  z.strictObject({
    dimension: field(DimensionName, {
      title: { vi: 'Chiều', en: 'Dimension' },
      about: { vi: 'Đặc điểm để chia.', en: 'What the figure is split by.' },
    }),
    values: field(z.array(z.string().min(1).max(100)).min(1).max(60), {
      title: { vi: 'Giá trị', en: 'Values' },
      about: { vi: 'Mỗi giá trị là một dòng.', en: 'One line for each.' },
      example: ['bank-account', 'e-wallet'],
    }),
  }),
  {
    id: 'IndicatorBreakdown',
    title: { vi: 'Chia theo', en: 'Breakdown' },
    about: { vi: 'Chia một số liệu theo một chiều.', en: 'Splits a figure by one dimension.' },
  },
)
export interface IndicatorBreakdown extends z.output<typeof IndicatorBreakdown> {}

/** What an indicator says, whoever declares it: the standard or a facility. */
export const indicatorFields = {
  code: field(IndicatorCode, {
    title: { vi: 'Mã chỉ tiêu', en: 'Code' },
    about: { vi: 'Duy nhất trong cơ sở.', en: 'Unique in the facility.' },
  }),
  title: field(BilingualText, {
    title: { vi: 'Tên chỉ tiêu', en: 'Title' },
    about: { vi: 'Tên gọi trên báo cáo.', en: 'Its name in a report.' },
  }),
  about: field(BilingualText, {
    title: { vi: 'Giải thích', en: 'About' },
    about: { vi: 'Tính những gì và không tính những gì.', en: 'What it counts, and what it does not.' },
  }),
  unit: field(IndicatorUnit.schema, {
    title: { vi: 'Đơn vị tính', en: 'Unit' },
    about: { vi: 'Đơn vị của giá trị.', en: 'What its value is counted in.' },
  }),
  numerator: field(IndicatorSelection, {
    title: { vi: 'Tử số', en: 'Numerator' },
    about: { vi: 'Giá trị; với tỉ lệ là phần đạt.', en: 'The value; of a ratio, the part that reaches it.' },
  }),
  denominator: field(IndicatorSelection.optional(), {
    title: { vi: 'Mẫu số', en: 'Denominator' },
    about: { vi: 'Tổng thể của một tỉ lệ.', en: 'The whole of a ratio.' },
  }),
  denominatorReference: field(ReferenceCount.schema.optional(), {
    title: { vi: 'Mẫu số có sẵn', en: 'Reference denominator' },
    about: { vi: 'Tổng thể không phải là bản ghi.', en: 'A whole that is no records.' },
  }),
  needs: field(z.array(DimensionName).max(10).optional(), {
    title: { vi: 'Dữ liệu cần có', en: 'Needs' },
    about: {
      vi: 'Thiếu một trong các chiều này (hoặc amount, heads, starts) thì tính vào số thiếu dữ liệu.',
      en: 'Who lacks one of these dimensions (or amount, heads, starts) is counted as missing data.',
    },
  }),
  by: field(IndicatorBreakdown.optional(), {
    title: { vi: 'Chia theo', en: 'Breakdown' },
    about: { vi: 'Thêm một dòng cho mỗi giá trị.', en: 'Adds a line for every value.' },
  }),
  source: field(z.string().min(1).max(300).optional(), {
    title: { vi: 'Căn cứ', en: 'Source' },
    about: { vi: 'Văn bản yêu cầu chỉ tiêu này.', en: 'The law, decision or plan that asks for it.' },
    example: 'Quyết định 112/QĐ-TTg',
  }),
}

/** A figure that a facility defines over its own records, in the language of the standard's own indicators. */
export const Indicator = named(z.strictObject({ ...envelope, ...indicatorFields }), {
  id: 'Indicator',
  title: { vi: 'Chỉ tiêu', en: 'Indicator' },
  about: { vi: 'Định nghĩa một số liệu: đếm gì, trên tổng thể nào.', en: 'Defines a figure: what is counted, out of what.' },
  clause: 'IND-1',
})
export interface Indicator extends z.output<typeof Indicator> {}

/** What a facility writes. */
export const IndicatorDraft = named(draftOf(Indicator), {
  id: 'IndicatorDraft',
  title: { vi: 'Chỉ tiêu (bản nháp)', en: 'Indicator draft' },
  about: {
    vi: 'Phần cơ sở ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the facility writes; the server adds id, version and labels.',
  },
})
export interface IndicatorDraft extends z.output<typeof IndicatorDraft> {}

const search = defineSearch({
  code: { kind: 'token', path: 'code', schema: IndicatorCode, title: { vi: 'Mã chỉ tiêu', en: 'Code' } },
  fact: { kind: 'token', path: 'numerator.fact', schema: z.string().max(60), title: { vi: 'Dữ kiện', en: 'Fact' } },
})
export interface IndicatorQuery extends QueryOf<typeof search> {}

/** Declares {@link Indicator} as a resource: its verbs, search and rules. */
export const indicatorResource = defineResource<Indicator, IndicatorDraft, IndicatorQuery>()({
  name: 'Indicator',
  title: { vi: 'Chỉ tiêu', en: 'Indicator' },
  about: {
    vi: 'Chỉ tiêu do cơ sở tự đặt; chỉ tính trên bản ghi của chính cơ sở. Chỉ tiêu của bộ chuẩn ở /v1/reports/definitions.',
    en: 'An indicator of a facility, computed over its own records only. Those of the standard are at /v1/reports/definitions.',
  },
  clause: 'IND-1',
  schema: Indicator,
  draft: IndicatorDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'figures',
  audience: 'parties',
  naturalKey: 'code',
  rules: [countsKnownFacts],
  search,
})
