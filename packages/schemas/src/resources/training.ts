import { z } from 'zod'
import { ActivityStatus } from '../code-lists/activity-status.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { Qualification } from '../code-lists/qualification.ts'
import { TrainingKind } from '../code-lists/training-kind.ts'
import { TrainingMode } from '../code-lists/training-mode.ts'
import { TrainingTarget } from '../code-lists/training-target.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { ProvinceCode } from '../primitives/address.ts'
import { AdministrativeArea } from '../primitives/administrative-area.ts'
import { HeadCount } from '../primitives/head-count.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { countedWhenHeld } from '../rules/counted-when-held.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { numbersInOrder } from '../rules/numbers-in-order.ts'
import { participantsCounted } from '../rules/participants-counted.ts'
import { providerKnown } from '../rules/provider-known.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { activityActionsOf, activityMachine, activityOutcome, Funding } from './activity-parts.ts'
import { trainingFacts } from './training-facts.ts'
import { FacilityAttendance, TrainedWorker } from './training-parts.ts'

/** A course that trains people in social work. */
export const Training = named(
  z.strictObject({
    ...envelope,
    kind: field(TrainingKind.schema, {
      title: { vi: 'Loại hình', en: 'Kind' },
      about: {
        vi: 'Quyết định khóa này tính vào chỉ tiêu nào; tập huấn ngắn hạn và đào tạo theo kế hoạch không cộng chung.',
        en: 'Which figure the training counts in: short courses and training under the yearly plan are never added up.',
      },
      source: 'QĐ 112/QĐ-TTg',
    }),
    name: field(z.string().min(1).max(300), {
      title: { vi: 'Tên khóa', en: 'Name' },
      about: { vi: 'Tên khóa đào tạo, lớp tập huấn.', en: 'Name of the course.' },
      example: 'Tập huấn kỹ năng quản lý trường hợp cho cộng tác viên',
    }),
    topic: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Nội dung', en: 'Topic' },
      about: { vi: 'Dạy những gì.', en: 'What is taught.' },
    }),
    qualification: field(Qualification.schema.optional(), {
      title: { vi: 'Trình độ đạt được', en: 'Qualification reached' },
      about: { vi: 'Trình độ của người học khi hoàn thành.', en: 'Level that who completes it has reached.' },
    }),
    providerId: field(Id.optional(), {
      title: { vi: 'Cơ sở đào tạo', en: 'Provider' },
      about: {
        vi: 'Cơ sở trong mạng lưới trực tiếp giảng dạy; bên ghi bản này là bên tổ chức.',
        en: 'Facility of the network that teaches; who records it is the organiser.',
      },
      refersTo: 'Facility',
    }),
    providerName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Cơ sở đào tạo ngoài mạng lưới', en: 'Provider outside the network' },
      about: { vi: 'Tên cơ sở đào tạo khi không có trong mạng lưới.', en: 'Its name where it is not in the network.' },
    }),
    programmeId: field(Id.optional(), {
      title: { vi: 'Thuộc chương trình', en: 'Programme' },
      about: { vi: 'Chương trình, mô hình tổ chức khóa này.', en: 'The programme that the training is part of.' },
      refersTo: 'Programme',
    }),
    from: field(LocalDate, { title: { vi: 'Từ ngày', en: 'From' }, about: { vi: 'Ngày khai giảng.', en: 'First day.' } }),
    to: field(LocalDate, {
      title: { vi: 'Đến ngày', en: 'To' },
      about: { vi: 'Ngày bế giảng; khóa tính vào kỳ có ngày này.', en: 'Last day; the training counts in the period of this day.' },
    }),
    hours: field(z.int().min(1).max(10_000).optional(), {
      title: { vi: 'Số giờ học', en: 'Hours' },
      about: { vi: 'Tổng số giờ học của khóa, tính bằng giờ 60 phút.', en: 'Hours of the whole training, of 60 minutes each.' },
    }),
    mode: field(TrainingMode.schema.optional(), {
      title: { vi: 'Cách tổ chức', en: 'Mode' },
      about: { vi: 'Trực tiếp, trực tuyến hay kết hợp.', en: 'In person, online or blended.' },
    }),
    area: field(AdministrativeArea.optional(), {
      title: { vi: 'Nơi tổ chức', en: 'Where' },
      about: { vi: 'Tỉnh hoặc xã nơi học; bỏ trống khi trực tuyến.', en: 'Province or commune where it is held; left out when online.' },
    }),
    targets: field(z.array(TrainingTarget.schema).min(1).max(12), {
      title: { vi: 'Đối tượng', en: 'For whom' },
      about: { vi: 'Khóa dành cho ai.', en: 'Whom the training is meant for.' },
    }),
    participants: field(HeadCount.optional(), {
      title: { vi: 'Số người tham gia', en: 'Participants' },
      about: { vi: 'Tổng số người dự; bỏ trống khi chưa tổ chức.', en: 'Everyone who took part; left out until it is held.' },
    }),
    attendance: field(z.array(FacilityAttendance).max(500).optional(), {
      title: { vi: 'Theo cơ sở', en: 'By facility' },
      about: { vi: 'Số người của từng cơ sở, đã nằm trong tổng số.', en: 'People of each facility, part of the total.' },
    }),
    workers: field(z.array(TrainedWorker).max(2000).optional(), {
      title: { vi: 'Danh sách người làm công tác xã hội', en: 'Named workers' },
      about: { vi: 'Người tham gia có hồ sơ, đã nằm trong tổng số.', en: 'Workers by record, part of the total.' },
    }),
    budget: field(Money.optional(), {
      title: { vi: 'Kinh phí', en: 'Budget' },
      about: { vi: 'Tổng kinh phí tổ chức khóa này.', en: 'Cost of the training as a whole.' },
    }),
    funding: field(z.array(Funding).max(10).optional(), {
      title: { vi: 'Nguồn kinh phí', en: 'Funding' },
      about: { vi: 'Kinh phí lấy từ các nguồn nào.', en: 'Where its money comes from.' },
    }),
    ...activityOutcome,
  }),
  {
    id: 'Training',
    title: { vi: 'Đào tạo, tập huấn', en: 'Training' },
    about: { vi: 'Một khóa đào tạo, tập huấn về công tác xã hội.', en: 'A course that trains people in social work.' },
    clause: 'TRN-1',
    source: 'QĐ 112/QĐ-TTg; NĐ 110/2024/NĐ-CP Điều 34, 35',
  },
)
export interface Training extends z.output<typeof Training> {}

/** What the organiser writes. */
export const TrainingDraft = named(draftOf(Training, ['status', 'cancellation', 'enteredInError']), {
  id: 'TrainingDraft',
  title: { vi: 'Đào tạo, tập huấn (bản nháp)', en: 'Training draft' },
  about: {
    vi: 'Phần đơn vị tổ chức ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the organiser writes; the server adds id, version and labels.',
  },
})
export interface TrainingDraft extends z.output<typeof TrainingDraft> {}

const search = defineSearch({
  kind: { kind: 'token', path: 'kind', schema: TrainingKind.schema, title: { vi: 'Loại hình', en: 'Kind' } },
  name: { kind: 'name', path: 'name', title: { vi: 'Tên khóa', en: 'Name' } },
  providerId: { kind: 'token', path: 'providerId', schema: Id, title: { vi: 'Cơ sở đào tạo', en: 'Provider' } },
  programmeId: { kind: 'token', path: 'programmeId', schema: Id, title: { vi: 'Chương trình', en: 'Programme' } },
  target: { kind: 'token', path: 'targets[]', schema: TrainingTarget.schema, title: { vi: 'Đối tượng', en: 'For whom' } },
  workerId: { kind: 'token', path: 'workers[].workerId', schema: Id, title: { vi: 'Người được đào tạo', en: 'Trained worker' } },
  provinceCode: { kind: 'token', path: 'area.provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
  status: { kind: 'token', path: 'status', schema: ActivityStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  to: { kind: 'date', path: 'to', title: { vi: 'Ngày bế giảng', en: 'Last day' } },
})
export interface TrainingQuery extends QueryOf<typeof search> {}

/** Declares {@link Training} as a resource: its verbs, search and rules. */
export const trainingResource = defineResource<Training, TrainingDraft, TrainingQuery>()({
  name: 'Training',
  title: { vi: 'Đào tạo, tập huấn', en: 'Training' },
  about: {
    vi: 'Khóa đào tạo, bồi dưỡng, tập huấn về công tác xã hội: ai dạy, ai học, bao nhiêu người, kinh phí.',
    en: 'A course in social work: who teaches, who learns, how many, with what money.',
  },
  clause: 'TRN-1',
  schema: Training,
  draft: TrainingDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'workforce',
  audience: 'parties',
  machine: activityMachine,
  rules: [
    providerKnown,
    participantsCounted,
    countedWhenHeld('from'),
    datesInOrder([{ from: 'from', to: 'to' }]),
    datesNotInFuture(['workers[].certifiedOn']),
    numbersInOrder([{ in: 'participants', from: 'female', to: 'count' }]),
    communesInProvincesAt(['area']),
    codesValid([{ code: 'funding[].source', list: FundingSource, on: 'from' }]),
    amountsKnown(['budget', 'funding[].amount']),
    noDuplicates(['targets[]', 'workers[].workerId', 'attendance[].facilityId']),
  ],
  search,
  facts: trainingFacts,
  actions: activityActionsOf(Training),
})
