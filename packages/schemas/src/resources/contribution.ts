import { z } from 'zod'
import { AmountQualifier } from '../code-lists/amount-qualifier.ts'
import { BenefitProgramme } from '../code-lists/benefit-programme.ts'
import { ContributionForm } from '../code-lists/contribution-form.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { contributionFacts } from './contribution-facts.ts'

/** How many people a contribution reached, as exactly as it is known. */
export const PeopleReached = named(
  z.strictObject({
    count: field(z.int().min(0).max(100_000_000), {
      title: { vi: 'Số người', en: 'People' },
      about: { vi: 'Mỗi người tính một lần trong khoản đóng góp này.', en: 'Each person counts once within the contribution.' },
      example: 1700,
    }),
    qualifier: field(AmountQualifier.schema, {
      title: { vi: 'Mức chính xác', en: 'Qualifier' },
      about: { vi: 'Đúng, khoảng, hơn hoặc gần.', en: 'Exact, about, more than or less than.' },
    }),
  }),
  {
    id: 'PeopleReached',
    title: { vi: 'Số người được giúp', en: 'People reached' },
    about: {
      vi: 'Khoản đóng góp đã giúp được bao nhiêu người, và con số chắc chắn đến đâu.',
      en: 'How many people a contribution reached, as exactly as it is known.',
    },
  },
)

/** The time in which something came, both days included. */
export const ContributionPeriod = named(
  z.strictObject({
    from: field(LocalDate, {
      title: { vi: 'Từ ngày', en: 'From' },
      about: { vi: 'Ngày đầu của khoảng thời gian.', en: 'First day of the period.' },
    }),
    to: field(LocalDate, {
      title: { vi: 'Đến ngày', en: 'To' },
      about: { vi: 'Ngày cuối của khoảng thời gian.', en: 'Last day of the period.' },
    }),
  }),
  {
    id: 'ContributionPeriod',
    title: { vi: 'Thời gian đóng góp', en: 'Period of a contribution' },
    about: {
      vi: 'Khoảng thời gian đóng góp, tính cả hai ngày đầu và cuối.',
      en: 'The time in which something came, both days included.',
    },
  },
)

/** What was mobilised: money, goods or work that a sponsor gave, for what, and how many people it reached. */
export const Contribution = named(
  z.strictObject({
    ...envelope,
    sponsorId: field(Id, {
      title: { vi: 'Nhà tài trợ', en: 'Sponsor' },
      about: { vi: 'Ai cho; có thể là nhà tài trợ ẩn danh.', en: 'Who gave; it may be an anonymous sponsor.' },
      refersTo: 'Sponsor',
    }),
    form: field(ContributionForm.schema, {
      title: { vi: 'Hình thức', en: 'Form' },
      about: { vi: 'Tiền, hiện vật, dịch vụ hay công sức.', en: 'Money, goods, services or labour.' },
    }),
    description: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Nội dung', en: 'What was given' },
      about: { vi: 'Tên và số lượng khi không phải là tiền.', en: 'Names and quantities where it was not money.' },
      example: '30 xe đạp mới',
    }),
    value: field(Money, {
      title: { vi: 'Trị giá', en: 'Value' },
      about: {
        vi: 'Số tiền, hoặc giá trị ước tính của hiện vật, công sức; đồng Việt Nam.',
        en: 'The money, or the estimated value of goods and work; Vietnamese dong.',
      },
    }),
    isEstimated: field(z.boolean(), {
      title: { vi: 'Là giá trị ước tính', en: 'Estimated' },
      about: { vi: 'Trị giá do cơ sở ước tính, không theo chứng từ.', en: 'The facility estimated the value; no voucher tells it.' },
    }),
    period: field(ContributionPeriod, {
      title: { vi: 'Thời gian nhận', en: 'Period' },
      about: {
        vi: 'Ngày đầu và ngày cuối nhận được; nhận trong một ngày thì hai ngày bằng nhau.',
        en: 'First and last day on which it came; what came on one day names that day twice.',
      },
    }),
    programmeId: field(Id.optional(), {
      title: { vi: 'Chương trình', en: 'Programme' },
      about: { vi: 'Chương trình, mô hình nhận khoản này.', en: 'The programme that it was given to.' },
      refersTo: 'Programme',
    }),
    purpose: field(z.string().min(1).max(1000), {
      title: { vi: 'Mục đích', en: 'Purpose' },
      about: { vi: 'Nhà tài trợ muốn dùng vào việc gì.', en: 'What the sponsor wants it used for.' },
      example: 'Học bổng cho học sinh có hoàn cảnh khó khăn',
    }),
    programme: field(BenefitProgramme.schema.optional(), {
      title: { vi: 'Loại hỗ trợ', en: 'Benefit programme' },
      about: { vi: 'Loại hỗ trợ được chi từ khoản này.', en: 'The kind of benefit that it pays for.' },
    }),
    peopleReached: field(PeopleReached.optional(), {
      title: { vi: 'Số người được giúp', en: 'People reached' },
      about: { vi: 'Bỏ trống khi chưa biết.', en: 'Left out while it is not known.' },
    }),
    benefitIds: field(z.array(Id).max(1000).optional(), {
      title: { vi: 'Chế độ, hỗ trợ đã chi', en: 'Benefits' },
      about: { vi: 'Những khoản hỗ trợ được chi từ đóng góp này.', en: 'The benefits that were paid from it.' },
      refersTo: 'Benefit',
    }),
    documentId: field(Id.optional(), {
      title: { vi: 'Chứng từ', en: 'Document' },
      about: { vi: 'Phiếu thu, biên bản tiếp nhận.', en: 'Receipt or minutes of the handing over.' },
      refersTo: 'Document',
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Điều cần nói thêm.', en: 'What else has to be said.' },
    }),
  }),
  {
    id: 'Contribution',
    title: { vi: 'Khoản đóng góp', en: 'Contribution' },
    about: {
      vi: 'Nguồn lực đã huy động: ai cho gì, cho việc gì, giúp được bao nhiêu người.',
      en: 'What was mobilised: who gave what, for what, and how many people it reached.',
    },
    clause: 'CON-1',
    source: 'TT 02/2020/TT-BLĐTBXH',
  },
)
export interface Contribution extends z.output<typeof Contribution> {}

/** What the facility writes. */
export const ContributionDraft = named(draftOf(Contribution), {
  id: 'ContributionDraft',
  title: { vi: 'Khoản đóng góp (bản nháp)', en: 'Contribution draft' },
  about: {
    vi: 'Phần cơ sở ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the facility writes; the server adds id, version and labels.',
  },
})
export interface ContributionDraft extends z.output<typeof ContributionDraft> {}

const search = defineSearch({
  sponsorId: { kind: 'token', path: 'sponsorId', schema: Id, title: { vi: 'Nhà tài trợ', en: 'Sponsor' } },
  form: { kind: 'token', path: 'form', schema: ContributionForm.schema, title: { vi: 'Hình thức', en: 'Form' } },
  programme: { kind: 'token', path: 'programme', schema: BenefitProgramme.schema, title: { vi: 'Loại hỗ trợ', en: 'Programme' } },
  benefitId: { kind: 'token', path: 'benefitIds[]', schema: Id, title: { vi: 'Chế độ, hỗ trợ', en: 'Benefit' } },
  programmeId: { kind: 'token', path: 'programmeId', schema: Id, title: { vi: 'Chương trình', en: 'Programme' } },
  from: { kind: 'date', path: 'period.from', title: { vi: 'Ngày đầu nhận được', en: 'First day received' } },
  to: { kind: 'date', path: 'period.to', title: { vi: 'Ngày cuối nhận được', en: 'Last day received' } },
})
export interface ContributionQuery extends QueryOf<typeof search> {}

/** Declares {@link Contribution} as a resource: its verbs, search and rules. */
export const contributionResource = defineResource<Contribution, ContributionDraft, ContributionQuery>()({
  name: 'Contribution',
  title: { vi: 'Khoản đóng góp', en: 'Contribution' },
  about: {
    vi: 'Nguồn lực vận động được: ai cho, trị giá, khi nào, dùng vào việc gì, giúp được bao nhiêu người.',
    en: 'Resources that were mobilised: who gave, what value, when, for what, and how many people it reached.',
  },
  clause: 'CON-1',
  schema: Contribution,
  draft: ContributionDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'funding',
  audience: 'parties',
  rules: [
    amountsKnown(['value']),
    codesValid([{ code: 'programme', list: BenefitProgramme, on: 'period.to' }]),
    datesInOrder([{ in: 'period', from: 'from', to: 'to' }]),
    noDuplicates(['benefitIds[]']),
  ],
  search,
  facts: contributionFacts,
})
