import { z } from 'zod'
import { Comparator } from '../code-lists/comparator.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { ProvinceCode } from '../primitives/address.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { IndicatorCode } from './indicator.ts'

/** What a target says, whoever declares it: the standard or a facility. */
export const targetFields = {
  indicator: field(IndicatorCode, {
    title: { vi: 'Chỉ tiêu', en: 'Indicator' },
    about: { vi: 'Mã của chỉ tiêu phải đạt.', en: 'Code of the indicator that has to reach it.' },
  }),
  provinceCode: field(ProvinceCode.optional(), {
    title: { vi: 'Tỉnh, thành phố', en: 'Province' },
    about: { vi: 'Nơi đặt mục tiêu; bỏ trống là cả nước.', en: 'Whose target it is; left out, that of the whole country.' },
  }),
  from: field(LocalDate, {
    title: { vi: 'Từ ngày', en: 'From' },
    about: { vi: 'Ngày đầu áp dụng mục tiêu.', en: 'First day on which it holds.' },
  }),
  to: field(LocalDate.optional(), {
    title: { vi: 'Đến ngày', en: 'To' },
    about: { vi: 'Ngày cuối áp dụng mục tiêu.', en: 'Last day on which it holds.' },
  }),
  comparator: field(Comparator.schema, {
    title: { vi: 'So sánh', en: 'Comparator' },
    about: { vi: 'Giá trị phải thế nào so với mục tiêu.', en: 'How the value has to lie to the target.' },
  }),
  value: field(z.number().min(0).max(1e15), {
    title: { vi: 'Mục tiêu', en: 'Value' },
    about: { vi: 'Theo đơn vị của chỉ tiêu.', en: 'In the unit of the indicator.' },
    example: 90,
  }),
  source: field(z.string().min(1).max(300).optional(), {
    title: { vi: 'Căn cứ', en: 'Source' },
    about: { vi: 'Văn bản đặt mục tiêu.', en: 'The paper that sets it.' },
  }),
}

/** What an indicator has to reach in a province or the country, in a period. */
export const Target = named(z.strictObject({ ...envelope, ...targetFields }), {
  id: 'Target',
  title: { vi: 'Mục tiêu', en: 'Target' },
  about: { vi: 'Mức mà một chỉ tiêu phải đạt.', en: 'What an indicator has to reach.' },
  clause: 'IND-2',
  source: 'QĐ 112/QĐ-TTg',
})
export interface Target extends z.output<typeof Target> {}

/** What a facility writes. */
export const TargetDraft = named(draftOf(Target), {
  id: 'TargetDraft',
  title: { vi: 'Mục tiêu (bản nháp)', en: 'Target draft' },
  about: {
    vi: 'Phần cơ sở ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the facility writes; the server adds id, version and labels.',
  },
})
export interface TargetDraft extends z.output<typeof TargetDraft> {}

const search = defineSearch({
  indicator: { kind: 'token', path: 'indicator', schema: IndicatorCode, title: { vi: 'Chỉ tiêu', en: 'Indicator' } },
  provinceCode: { kind: 'token', path: 'provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
})
export interface TargetQuery extends QueryOf<typeof search> {}

/** Declares {@link Target} as a resource: its verbs, search and rules. */
export const targetResource = defineResource<Target, TargetDraft, TargetQuery>()({
  name: 'Target',
  title: { vi: 'Mục tiêu', en: 'Target' },
  about: {
    vi: 'Mục tiêu do cơ sở đặt cho báo cáo của mình; có hiệu lực trước mục tiêu của bộ chuẩn.',
    en: 'A target that a facility sets for its own reports; it goes before that of the standard.',
  },
  clause: 'IND-2',
  schema: Target,
  draft: TargetDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'figures',
  audience: 'parties',
  rules: [datesInOrder([{ from: 'from', to: 'to' }])],
  search,
})
