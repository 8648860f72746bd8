import { z } from 'zod'
import { defineAction } from '../action.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { ProgrammeKind } from '../code-lists/programme-kind.ts'
import { ProgrammeStatus } from '../code-lists/programme-status.ts'
import { Setting } from '../code-lists/setting.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { ProvinceCode } from '../primitives/address.ts'
import { AdministrativeArea } from '../primitives/administrative-area.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { numbersInOrder } from '../rules/numbers-in-order.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { Cancellation, Funding, LegalDecision } from './activity-parts.ts'
import { ProgrammeOutcome, ProgrammeStart, programmeMachine } from './programme-actions.ts'
import { programmeFacts } from './programme-facts.ts'
import { TargetSituation } from './service-parts.ts'

/** A model of social work that is tried out, or a wider scheme, with its target groups and its money. */
export const Programme = named(
  z.strictObject({
    ...envelope,
    name: field(z.string().min(1).max(300), {
      title: { vi: 'Tên chương trình, mô hình', en: 'Name' },
      about: { vi: 'Tên ghi trong văn bản phê duyệt.', en: 'Its name in the decision that approves it.' },
      example: 'Mô hình trợ giúp người tâm thần dựa vào cộng đồng',
    }),
    kind: field(ProgrammeKind.schema, {
      title: { vi: 'Loại', en: 'Kind' },
      about: { vi: 'Loại mô hình, hoặc đề án, dự án.', en: 'Kind of model, or a scheme or project.' },
    }),
    setting: field(Setting.schema, {
      title: { vi: 'Lĩnh vực', en: 'Setting' },
      about: { vi: 'Thực hiện trong lĩnh vực nào.', en: 'Where its social work is done.' },
      // It tells of nobody.
      codeLabels: {},
    }),
    description: field(z.string().min(1).max(8000).optional(), {
      title: { vi: 'Mục tiêu, nội dung', en: 'Aims' },
      about: { vi: 'Chương trình làm gì, nhằm đạt điều gì.', en: 'What it does and what for.' },
    }),
    situations: field(z.array(TargetSituation).min(1).max(60).optional(), {
      title: { vi: 'Nhóm đối tượng', en: 'Target groups' },
      about: { vi: 'Người trong các hoàn cảnh nào được trợ giúp.', en: 'Situations of the people whom it helps.' },
    }),
    targetGroup: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Mô tả đối tượng', en: 'Target group in words' },
      about: { vi: 'Điều mà mã hoàn cảnh không nói được.', en: 'What the codes cannot say.' },
    }),
    from: field(LocalDate, {
      title: { vi: 'Từ ngày', en: 'From' },
      about: { vi: 'Ngày đầu của thời gian được duyệt.', en: 'First day of the approved period.' },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'To' },
      about: {
        vi: 'Ngày cuối của thời gian được duyệt; bỏ trống khi không định trước.',
        en: 'Last day of the approved period; left out when it is open.',
      },
    }),
    areas: field(z.array(AdministrativeArea).min(1).max(200), {
      title: { vi: 'Địa bàn thực hiện', en: 'Area' },
      about: { vi: 'Các tỉnh hoặc xã thực hiện.', en: 'Provinces or communes where it is carried out.' },
    }),
    facilityIds: field(z.array(Id).max(500).optional(), {
      title: { vi: 'Cơ sở tham gia', en: 'Facilities taking part' },
      about: { vi: 'Các cơ sở trong mạng lưới cùng thực hiện.', en: 'Facilities of the network that carry it out.' },
      refersTo: 'Facility',
    }),
    budget: field(Money.optional(), {
      title: { vi: 'Kinh phí', en: 'Budget' },
      about: { vi: 'Tổng kinh phí được duyệt cho cả thời gian.', en: 'Money approved for the whole period.' },
      example: { amount: 12000000000, qualifier: 'exact' },
    }),
    funding: field(z.array(Funding).max(20).optional(), {
      title: { vi: 'Nguồn kinh phí', en: 'Funding' },
      about: { vi: 'Kinh phí lấy từ các nguồn nào.', en: 'Where its money comes from.' },
    }),
    decisions: field(z.array(LegalDecision).max(20).optional(), {
      title: { vi: 'Văn bản phê duyệt', en: 'Decisions' },
      about: { vi: 'Nghị quyết, quyết định, kế hoạch làm căn cứ.', en: 'Resolutions, decisions and plans that it rests on.' },
    }),
    status: field(ProgrammeStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Đã lập kế hoạch, đang thực hiện, đã kết thúc hoặc không thực hiện.', en: 'Planned, running, ended or cancelled.' },
    }),
    start: field(ProgrammeStart.optional(), {
      title: { vi: 'Bắt đầu', en: 'Start' },
      about: { vi: 'Khi nào bắt đầu thực hiện.', en: 'When the work began.' },
    }),
    outcome: field(ProgrammeOutcome.optional(), {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Kết quả khi kết thúc.', en: 'What was reached at the end.' },
    }),
    cancellation: field(Cancellation.optional(), {
      title: { vi: 'Không thực hiện', en: 'Cancellation' },
      about: { vi: 'Khi nào và vì sao không thực hiện.', en: 'When and why it was given up.' },
    }),
  }),
  {
    id: 'Programme',
    title: { vi: 'Chương trình, mô hình', en: 'Programme' },
    about: {
      vi: 'Một mô hình công tác xã hội làm thử hoặc một chương trình lớn hơn, với nhóm hưởng lợi và kinh phí.',
      en: 'A model of social work that is tried out, or a wider scheme, with its target groups and money.',
    },
    clause: 'PRG-1',
    source: 'QĐ 112/QĐ-TTg',
  },
)
export interface Programme extends z.output<typeof Programme> {}

/** What who runs the programme writes. */
export const ProgrammeDraft = named(draftOf(Programme, ['status', 'start', 'outcome', 'cancellation']), {
  id: 'ProgrammeDraft',
  title: { vi: 'Chương trình, mô hình (bản nháp)', en: 'Programme draft' },
  about: {
    vi: 'Phần đơn vị thực hiện ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What who runs the programme writes; the server adds id, version and labels.',
  },
})
export interface ProgrammeDraft extends z.output<typeof ProgrammeDraft> {}

const search = defineSearch({
  name: { kind: 'name', path: 'name', title: { vi: 'Tên chương trình', en: 'Name' } },
  kind: { kind: 'token', path: 'kind', schema: ProgrammeKind.schema, title: { vi: 'Loại', en: 'Kind' } },
  setting: { kind: 'token', path: 'setting', schema: Setting.schema, title: { vi: 'Lĩnh vực', en: 'Setting' } },
  situation: { kind: 'token', path: 'situations[]', schema: TargetSituation, title: { vi: 'Nhóm đối tượng', en: 'Target group' } },
  facilityId: { kind: 'token', path: 'facilityIds[]', schema: Id, title: { vi: 'Cơ sở tham gia', en: 'Facility taking part' } },
  provinceCode: { kind: 'token', path: 'areas[].provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
  status: { kind: 'token', path: 'status', schema: ProgrammeStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  from: { kind: 'date', path: 'from', title: { vi: 'Ngày bắt đầu', en: 'First day' } },
})
export interface ProgrammeQuery extends QueryOf<typeof search> {}

/** Declares {@link Programme} as a resource: its verbs, search, rules, states and actions. */
export const programmeResource = defineResource<Programme, ProgrammeDraft, ProgrammeQuery>()({
  name: 'Programme',
  title: { vi: 'Chương trình, mô hình', en: 'Programme' },
  about: {
    vi: 'Mô hình công tác xã hội hoặc đề án: nhóm đối tượng, địa bàn, cơ sở tham gia, kinh phí, văn bản phê duyệt và kết quả.',
    en: 'A model of social work or a scheme: target groups, area, facilities, money, decisions and results.',
  },
  clause: 'PRG-1',
  schema: Programme,
  draft: ProgrammeDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'directory',
  audience: 'network',
  machine: programmeMachine,
  rules: [
    datesInOrder([{ from: 'from', to: 'to' }]),
    datesNotInFuture(['decisions[].issuedOn']),
    communesInProvincesAt(['areas[]']),
    codesValid([{ code: 'funding[].source', list: FundingSource, on: 'from' }]),
    amountsKnown(['budget', 'funding[].amount']),
    noDuplicates(['situations[]', 'facilityIds[]']),
  ],
  search,
  facts: programmeFacts,
  actions: {
    start: defineAction<ProgrammeStart, Programme>({
      title: { vi: 'Bắt đầu thực hiện', en: 'Start' },
      about: { vi: 'Chương trình đã lập kế hoạch bắt đầu được thực hiện.', en: 'A planned programme begins.' },
      input: ProgrammeStart,
      output: Programme,
      rules: [datesNotInFuture(['on'])],
    }),
    end: defineAction<ProgrammeOutcome, Programme>({
      title: { vi: 'Kết thúc', en: 'End' },
      about: { vi: 'Chương trình kết thúc với kết quả được ghi lại.', en: 'The programme ends, with its results on record.' },
      input: ProgrammeOutcome,
      output: Programme,
      rules: [datesNotInFuture(['on']), amountsKnown(['spent']), numbersInOrder([{ in: 'beneficiaries', from: 'female', to: 'count' }])],
    }),
    cancel: defineAction<Cancellation, Programme>({
      title: { vi: 'Không thực hiện', en: 'Cancel' },
      about: { vi: 'Chương trình đã lập kế hoạch nhưng không thực hiện.', en: 'A planned programme is given up.' },
      input: Cancellation,
      output: Programme,
      rules: [datesNotInFuture(['on'])],
    }),
  },
})
