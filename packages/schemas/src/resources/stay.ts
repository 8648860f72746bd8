import { z } from 'zod'
import { defineAction } from '../action.ts'
import { AdmissionKind } from '../code-lists/admission-kind.ts'
import { EmergencyGroup } from '../code-lists/emergency-group.ts'
import { StayPlaceKind } from '../code-lists/stay-place-kind.ts'
import { StayStatus } from '../code-lists/stay-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { admissionFitsKind } from '../rules/admission-fits-kind.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { endingComplete } from '../rules/ending-complete.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { enteredInError, enterInErrorOf } from './entry-in-error.ts'
import { StayEnding, StayExtension, stayMachine } from './stay-actions.ts'
import { stayFacts } from './stay-facts.ts'
import { labelledFollowUp } from './stay-labels.ts'
import { ResidentFile, StayContract, StayDecision, StayFollowUp, StayMinutes, StayPlace } from './stay-parts.ts'

/** One stay of one person in residential care, from admission to follow-up. */
export const Stay = named(
  z.strictObject({
    ...envelope,
    number: field(z.string().min(1).max(64), {
      title: { vi: 'Số tiếp nhận', en: 'Admission number' },
      about: { vi: 'Do cơ sở đặt, duy nhất trong cơ sở.', en: 'Given by the facility, unique in it.' },
      example: 'TN-2026-0083',
    }),
    beneficiaryId: field(Id, {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Người ở cơ sở; mỗi lúc chỉ một lần lưu trú tại một cơ sở.', en: 'Who stays; one stay at a time in a facility.' },
      refersTo: 'Beneficiary',
    }),
    caseId: field(Id.optional(), {
      title: { vi: 'Hồ sơ', en: 'Case' },
      about: { vi: 'Hồ sơ quản lý trường hợp của lần lưu trú.', en: 'The case that the stay belongs to.' },
      refersTo: 'Case',
    }),
    kind: field(AdmissionKind.schema, {
      title: { vi: 'Diện tiếp nhận', en: 'Kind of admission' },
      about: { vi: 'Căn cứ để tiếp nhận vào cơ sở.', en: 'The ground on which the person was admitted.' },
      source: 'NĐ 20/2021/NĐ-CP Điều 24',
    }),
    emergencyGroup: field(EmergencyGroup.schema.optional(), {
      title: { vi: 'Nhóm bảo vệ khẩn cấp', en: 'Emergency group' },
      about: { vi: 'Chỉ dùng cho diện bảo vệ khẩn cấp.', en: 'For emergency protection only.' },
      source: 'NĐ 20/2021/NĐ-CP Điều 24(2)',
    }),
    admittedOn: field(LocalDate, {
      title: { vi: 'Ngày tiếp nhận', en: 'Admitted on' },
      about: { vi: 'Ngày đầu ở cơ sở.', en: 'First day in the facility.' },
    }),
    place: field(StayPlace, {
      title: { vi: 'Chỗ ở', en: 'Place' },
      about: { vi: 'Nơi ở hiện nay trong cơ sở.', en: 'Where in the facility the person lives now.' },
    }),
    minutes: field(StayMinutes.optional(), {
      title: { vi: 'Biên bản tiếp nhận', en: 'Intake minutes' },
      about: { vi: 'Bước đầu của tiếp nhận khẩn cấp.', en: 'First step of an emergency intake.' },
      source: 'NĐ 20/2021/NĐ-CP Điều 28(2)',
    }),
    decision: field(StayDecision.optional(), {
      title: { vi: 'Quyết định tiếp nhận', en: 'Decision' },
      about: { vi: 'Tiếp nhận khẩn cấp được hoàn thiện hồ sơ sau.', en: 'An emergency admission may get it later.' },
    }),
    contract: field(StayContract.optional(), {
      title: { vi: 'Hợp đồng', en: 'Contract' },
      about: { vi: 'Chỉ dùng cho diện tự nguyện.', en: 'For voluntary stays only.' },
    }),
    status: field(StayStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Đang ở, đã rời cơ sở, hoặc ghi nhầm.', en: 'Admitted, ended, or entered in error.' },
    }),
    limitOn: field(LocalDate.optional(), {
      title: { vi: 'Thời hạn', en: 'Limit' },
      about: {
        vi: 'Ngày cuối được ở theo diện bảo vệ khẩn cấp: ba tháng, hoặc đến ngày gia hạn.',
        en: 'Last lawful day of an emergency stay: three months, or as extended.',
      },
      source: 'NĐ 20/2021/NĐ-CP Điều 18(3), 24(4)',
    }),
    limitExtensions: field(z.array(StayExtension).max(50).optional(), {
      title: { vi: 'Các lần gia hạn', en: 'Extensions' },
      about: { vi: 'Theo thứ tự quyết định.', en: 'In the order of the decisions.' },
    }),
    ending: field(StayEnding.optional(), {
      title: { vi: 'Kết thúc', en: 'End' },
      about: { vi: 'Lý do, nơi đến và bàn giao.', en: 'Reason, destination and handover.' },
    }),
    followUpUntil: field(LocalDate.optional(), {
      title: { vi: 'Theo dõi đến', en: 'Follow-up until' },
      about: { vi: 'Ít nhất sáu tháng từ ngày rời cơ sở.', en: 'At least six months after the last day in the facility.' },
      source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
    }),
    followUps: field(z.array(StayFollowUp).max(100).optional(), {
      title: { vi: 'Các lần theo dõi', en: 'Follow-ups' },
      about: { vi: 'Theo thứ tự ghi.', en: 'In the order in which they were recorded.' },
    }),
    file: field(ResidentFile.optional(), {
      title: { vi: 'Đánh giá, phân loại, kế hoạch', en: 'Assessment, classification, plan' },
      about: { vi: 'Máy chủ tính từ các bản ghi, không ai nhập.', en: 'Worked out from the records, typed by nobody.' },
    }),
    enteredInError,
  }),
  {
    id: 'Stay',
    title: { vi: 'Lưu trú tại cơ sở', en: 'Stay' },
    about: {
      vi: 'Một lần lưu trú của một người tại cơ sở, từ tiếp nhận đến theo dõi sau khi rời đi.',
      en: 'One stay of one person in residential care, from admission to follow-up.',
    },
    clause: 'STAY-1',
    source: 'NĐ 20/2021/NĐ-CP Điều 24, 27–30, Mẫu 07',
  },
)
export interface Stay extends z.output<typeof Stay> {}

/** What the facility writes at the admission. */
export const StayDraft = named(
  draftOf(Stay, ['status', 'limitOn', 'limitExtensions', 'ending', 'followUpUntil', 'followUps', 'file', 'enteredInError']),
  {
    id: 'StayDraft',
    title: { vi: 'Lưu trú tại cơ sở (bản nháp)', en: 'Stay draft' },
    about: {
      vi: 'Phần cơ sở ghi khi tiếp nhận; trạng thái do máy chủ quản lý.',
      en: 'What the facility writes at the admission; the server keeps the status.',
    },
  },
)
export interface StayDraft extends z.output<typeof StayDraft> {}

const search = defineSearch({
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  caseId: { kind: 'token', path: 'caseId', schema: Id, title: { vi: 'Hồ sơ', en: 'Case' } },
  status: { kind: 'token', path: 'status', schema: StayStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  kind: { kind: 'token', path: 'kind', schema: AdmissionKind.schema, title: { vi: 'Diện tiếp nhận', en: 'Kind of admission' } },
  placeKind: { kind: 'token', path: 'place.kind', schema: StayPlaceKind.schema, title: { vi: 'Loại nơi ở', en: 'Kind of place' } },
  isFileComplete: {
    kind: 'token',
    path: 'file.isComplete',
    schema: z.enum(['true', 'false']),
    title: { vi: 'Đủ hồ sơ', en: 'File complete' },
  },
  admittedOn: { kind: 'date', path: 'admittedOn', title: { vi: 'Ngày tiếp nhận', en: 'Admitted on' } },
  endedOn: { kind: 'date', path: 'ending.endedOn', title: { vi: 'Ngày rời cơ sở', en: 'Ended on' } },
  limitOn: { kind: 'date', path: 'limitOn', title: { vi: 'Ngày cuối được ở', en: 'Last lawful day' } },
  followUpUntil: { kind: 'date', path: 'followUpUntil', title: { vi: 'Ngày cuối theo dõi', en: 'Last day of the follow-up' } },
})
export interface StayQuery extends QueryOf<typeof search> {}

/** Declares {@link Stay} as a resource: its verbs, search, rules and actions. */
export const stayResource = defineResource<Stay, StayDraft, StayQuery>()({
  name: 'Stay',
  title: { vi: 'Lưu trú tại cơ sở', en: 'Stay' },
  about: {
    vi: 'Một lần một người được chăm sóc, nuôi dưỡng tại cơ sở, từ tiếp nhận đến theo dõi sau khi về.',
    en: 'One stay of one person in residential care, from admission to follow-up after the return.',
  },
  clause: 'STAY-1',
  schema: Stay,
  draft: StayDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'casework',
  audience: 'parties',
  machine: stayMachine,
  naturalKey: 'number',
  rules: [
    admissionFitsKind,
    datesNotInFuture(['admittedOn', 'minutes.on', 'decision.decidedOn', 'contract.signedOn']),
    datesInOrder([{ in: 'contract', from: 'signedOn', to: 'until' }]),
  ],
  search,
  facts: stayFacts,
  labelledParts: labelledFollowUp,
  problems: ['requirement-missing'],
  actions: {
    extend: defineAction<StayExtension, Stay>({
      title: { vi: 'Gia hạn bảo vệ khẩn cấp', en: 'Extend an emergency stay' },
      about: { vi: 'Quá ba tháng phải có quyết định của cấp trên.', en: 'Beyond three months a superior body decides.' },
      input: StayExtension,
      output: Stay,
      rules: [datesNotInFuture(['decision.decidedOn'])],
      problems: ['requirement-missing'],
    }),
    end: defineAction<StayEnding, Stay>({
      title: { vi: 'Kết thúc lưu trú', en: 'End the stay' },
      about: { vi: 'Ghi lý do theo luật, nơi đến và biên bản bàn giao.', en: 'With the legal reason, the destination and the handover.' },
      input: StayEnding,
      output: Stay,
      rules: [endingComplete, datesNotInFuture(['endedOn', 'handover.on', 'decision.decidedOn'])],
    }),
    recordFollowUp: defineAction<StayFollowUp, Stay>({
      title: { vi: 'Ghi lần theo dõi', en: 'Record a follow-up' },
      about: { vi: 'Sau khi rời cơ sở, mỗi lần gặp một mục.', en: 'After the end of the stay, one entry for each visit.' },
      input: StayFollowUp,
      output: Stay,
      rules: [datesNotInFuture(['on'])],
    }),
    enterInError: enterInErrorOf(Stay),
  },
})
