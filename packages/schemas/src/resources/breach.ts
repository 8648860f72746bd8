import { z } from 'zod'
import { defineAction } from '../action.ts'
import { BreachCause } from '../code-lists/breach-cause.ts'
import { BreachStatus } from '../code-lists/breach-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { breachMachine } from './breach-machine.ts'
import { BreachDismissal, BreachNotification, BreachSupplement } from './breach-notification.ts'
import { BreachAssessment, BreachClosure, ContainmentMeasure, SubjectsTold } from './breach-parts.ts'
import { reachOfBreach } from './breach-reach.ts'

/** That personal data were seen, changed, lost or made public against the rules, and what was done about it. */
export const Breach = named(
  z.strictObject({
    ...envelope,
    number: field(z.string().min(1).max(64), {
      title: { vi: 'Số sự cố', en: 'Number' },
      about: { vi: 'Do cơ sở đặt, duy nhất trong cơ sở.', en: 'Given by the facility, unique in it.' },
      example: 'SC-2026-0001',
    }),
    discoveredAt: field(Timestamp, {
      title: { vi: 'Thời điểm phát hiện', en: 'Discovered at' },
      about: { vi: 'Lúc cơ sở biết; 72 giờ tính từ đây.', en: 'When the facility learnt of it; the 72 hours start here.' },
    }),
    occurredFrom: field(Timestamp.optional(), {
      title: { vi: 'Xảy ra từ', en: 'Occurred from' },
      about: { vi: 'Bỏ trống khi chưa biết.', en: 'Left out while it is not known.' },
    }),
    occurredTo: field(Timestamp.optional(), {
      title: { vi: 'Xảy ra đến', en: 'Occurred until' },
      about: { vi: 'Bỏ trống khi chưa biết hoặc còn tiếp diễn.', en: 'Left out while it is not known or goes on.' },
    }),
    cause: field(BreachCause.schema, {
      title: { vi: 'Nguyên nhân', en: 'Cause' },
      about: { vi: 'Theo điều biết được khi phát hiện.', en: 'As far as it is known at the discovery.' },
    }),
    description: field(z.string().min(1).max(4000), {
      title: { vi: 'Diễn biến', en: 'What happened' },
      about: { vi: 'Không nêu tên người hay dữ liệu cá nhân.', en: 'Names nobody and holds no personal data.' },
    }),
    measures: field(z.array(ContainmentMeasure).max(100).optional(), {
      title: { vi: 'Biện pháp khắc phục', en: 'Containment measures' },
      about: { vi: 'Đã làm gì để ngăn chặn; thêm bằng hành động contain.', en: 'What was done to end it; more are added by `contain`.' },
    }),
    status: field(BreachStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Sự cố đang ở bước nào.', en: 'How far the work on it has come.' },
    }),
    notifyBy: field(Timestamp, {
      title: { vi: 'Hạn thông báo', en: 'Notify by' },
      about: { vi: '72 giờ sau khi phát hiện.', en: '72 hours after the discovery.' },
      source: 'Luật 91/2025/QH15 Điều 23',
    }),
    nextDeadline: field(Timestamp.optional(), {
      title: { vi: 'Hạn gần nhất', en: 'Next deadline' },
      about: {
        vi: 'Hạn thông báo khi còn phải thông báo; không có khi đã thông báo hoặc không phải thông báo.',
        en: 'The time to notify by while that is still open; absent once it is done or nobody has to be notified.',
      },
    }),
    assessment: field(BreachAssessment.optional(), {
      title: { vi: 'Đánh giá', en: 'Assessment' },
      about: { vi: 'Đánh giá gần nhất.', en: 'The latest one.' },
    }),
    notification: field(BreachNotification.optional(), {
      title: { vi: 'Thông báo', en: 'Notification' },
      about: { vi: 'Đã thông báo cơ quan chuyên trách khi nào.', en: 'When the authority was notified.' },
    }),
    supplements: field(z.array(BreachSupplement).max(50).optional(), {
      title: { vi: 'Thông báo bổ sung', en: 'Supplements' },
      about: { vi: 'Điều báo thêm, cũ trước mới sau.', en: 'What was told later, the oldest first.' },
    }),
    subjectsTold: field(SubjectsTold.optional(), {
      title: { vi: 'Báo cho chủ thể dữ liệu', en: 'Subjects told' },
      about: { vi: 'Lần báo gần nhất.', en: 'The latest time that they were told.' },
    }),
    dismissal: field(BreachDismissal.optional(), {
      title: { vi: 'Không phải thông báo', en: 'Not notifiable' },
      about: { vi: 'Lý do không phải thông báo.', en: 'Why nobody has to be notified.' },
    }),
    closure: field(BreachClosure.optional(), {
      title: { vi: 'Kết thúc', en: 'Closure' },
      about: { vi: 'Khi nào xử lý xong và rút ra gì.', en: 'When the work on it ended, and what was learnt.' },
    }),
  }),
  {
    id: 'Breach',
    title: { vi: 'Sự cố dữ liệu cá nhân', en: 'Personal data breach' },
    about: {
      vi: 'Việc dữ liệu cá nhân bị xem, sửa, mất hoặc lộ trái quy định, và những gì đã làm.',
      en: 'That personal data were seen, changed, lost or made public against the rules, and what was done.',
    },
    clause: 'BRC-1',
    source: 'Luật 91/2025/QH15 Điều 23',
  },
)
export interface Breach extends z.output<typeof Breach> {}

/** What the facility that discovered the breach writes. */
export const BreachDraft = named(
  draftOf(Breach, [
    'status',
    'notifyBy',
    'nextDeadline',
    'assessment',
    'notification',
    'supplements',
    'subjectsTold',
    'dismissal',
    'closure',
  ]),
  {
    id: 'BreachDraft',
    title: { vi: 'Sự cố dữ liệu cá nhân (bản nháp)', en: 'Breach draft' },
    about: {
      vi: 'Phần cơ sở phát hiện sự cố ghi; máy chủ thêm mã, phiên bản, nhãn và trạng thái.',
      en: 'What the facility that found the breach writes; the server adds id, version, labels and status.',
    },
  },
)
export interface BreachDraft extends z.output<typeof BreachDraft> {}

const search = defineSearch({
  number: { kind: 'token', path: 'number', schema: z.string().min(1).max(64), title: { vi: 'Số sự cố', en: 'Number' } },
  status: { kind: 'token', path: 'status', schema: BreachStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  cause: { kind: 'token', path: 'cause', schema: BreachCause.schema, title: { vi: 'Nguyên nhân', en: 'Cause' } },
  discoveredAt: { kind: 'instant', path: 'discoveredAt', title: { vi: 'Thời điểm phát hiện', en: 'Discovered at' } },
  nextDeadline: { kind: 'instant', path: 'nextDeadline', title: { vi: 'Hạn thông báo còn mở', en: 'Time to notify by, while open' } },
})
export interface BreachQuery extends QueryOf<typeof search> {}

/** Declares {@link Breach} as a resource: its verbs, search, rules and actions. */
export const breachResource = defineResource<Breach, BreachDraft, BreachQuery>()({
  name: 'Breach',
  title: { vi: 'Sự cố dữ liệu cá nhân', en: 'Personal data breach' },
  about: {
    vi: 'Dữ liệu cá nhân bị lộ, mất hoặc bị sửa trái quy định; cơ quan chuyên trách được thông báo trong 72 giờ khi có thể gây hại.',
    en: 'Personal data were seen, changed or lost against the rules; the authority is notified within 72 hours when harm may come of it.',
  },
  clause: 'BRC-1',
  schema: Breach,
  draft: BreachDraft,
  verbs: ['create', 'read', 'search'],
  area: 'rights',
  audience: 'parties',
  machine: breachMachine,
  naturalKey: 'number',
  rules: [
    datesNotInFuture(['discoveredAt', 'occurredFrom', 'occurredTo', 'measures[].takenAt']),
    datesInOrder([
      { from: 'occurredFrom', to: 'occurredTo' },
      { from: 'occurredFrom', to: 'discoveredAt' },
    ]),
  ],
  search,
  actions: {
    reach: reachOfBreach,
    contain: defineAction<ContainmentMeasure, Breach>({
      title: { vi: 'Ghi biện pháp khắc phục', en: 'Contain' },
      about: { vi: 'Ghi thêm một biện pháp đã thực hiện.', en: 'Adds a measure that was taken.' },
      input: ContainmentMeasure,
      output: Breach,
      rules: [datesNotInFuture(['takenAt'])],
    }),
    assess: defineAction<BreachAssessment, Breach>({
      title: { vi: 'Đánh giá', en: 'Assess' },
      about: { vi: 'Xác định ai, dữ liệu nào bị ảnh hưởng và hậu quả.', en: 'Finds whose data were touched, and what may come of it.' },
      input: BreachAssessment,
      output: Breach,
      rules: [datesNotInFuture(['assessedAt']), noDuplicates(['harms[]', 'dataClasses[]'])],
    }),
    notify: defineAction<BreachNotification, Breach>({
      title: { vi: 'Thông báo cơ quan chuyên trách', en: 'Notify' },
      about: {
        vi: 'Ghi nhận đã thông báo; máy chủ không tự gửi.',
        en: 'Records that the authority was told; the server sends nothing itself.',
      },
      input: BreachNotification,
      output: Breach,
      rules: [datesNotInFuture(['notifiedAt'])],
    }),
    supplement: defineAction<BreachSupplement, Breach>({
      title: { vi: 'Thông báo bổ sung', en: 'Supplement' },
      about: { vi: 'Ghi nhận điều đã báo thêm.', en: 'Records what the authority was told later.' },
      input: BreachSupplement,
      output: Breach,
      rules: [datesNotInFuture(['sentAt'])],
    }),
    tellSubjects: defineAction<SubjectsTold, Breach>({
      title: { vi: 'Báo cho chủ thể dữ liệu', en: 'Tell the subjects' },
      about: { vi: 'Ghi nhận đã báo cho những người bị ảnh hưởng.', en: 'Records that the people touched were told.' },
      input: SubjectsTold,
      output: Breach,
      rules: [datesNotInFuture(['toldAt'])],
    }),
    dismiss: defineAction<BreachDismissal, Breach>({
      title: { vi: 'Xác định không phải thông báo', en: 'Find not notifiable' },
      about: { vi: 'Chỉ khi đánh giá không thấy điều gì bị xâm hại.', en: 'Only when the assessment names no harm.' },
      input: BreachDismissal,
      output: Breach,
      rules: [datesNotInFuture(['decidedAt'])],
      problems: ['requirement-missing'],
    }),
    close: defineAction<BreachClosure, Breach>({
      title: { vi: 'Kết thúc', en: 'Close' },
      about: { vi: 'Đã xử lý xong sự cố.', en: 'The work on the breach is over.' },
      input: BreachClosure,
      output: Breach,
      rules: [datesNotInFuture(['closedOn'])],
    }),
  },
})
