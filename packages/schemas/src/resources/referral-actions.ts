import { z } from 'zod'
import { ReferralRejectReason } from '../code-lists/referral-reject-reason.ts'
import { ReferralStatus } from '../code-lists/referral-status.ts'
import { ReferralStopReason } from '../code-lists/referral-stop-reason.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { timeLimits } from '../rules/time-limits/time-limits.ts'
import { defineStateMachine } from '../state-machine.ts'

const { amount: longest } = timeLimits['disclosure-longest']

const note = field(z.string().max(2000).optional(), {
  title: { vi: 'Ghi chú', en: 'Note' },
  about: { vi: 'Lời nhắn cho bên kia; không bắt buộc.', en: 'A word to the other side; optional.' },
})

/** Body of `accept`: the case of the receiver that continues the work; left out, a new one is opened. */
export const ReferralAcceptance = named(
  z.strictObject({
    caseId: field(Id.optional(), {
      title: { vi: 'Hồ sơ của bên nhận', en: 'Case of the receiver' },
      about: { vi: 'Bỏ trống để máy chủ mở hồ sơ mới.', en: 'Left out, the server opens a new one.' },
      refersTo: 'Case',
    }),
    note,
  }),
  {
    id: 'ReferralAcceptance',
    title: { vi: 'Chấp nhận chuyển gửi', en: 'Referral acceptance' },
    about: { vi: 'Hồ sơ của bên nhận sẽ tiếp tục công việc.', en: 'The receiver’s case in which the work goes on.' },
  },
)
export interface ReferralAcceptance extends z.output<typeof ReferralAcceptance> {}

/** Body of `reject`: why the receiver turns the referral down. */
export const ReferralRejection = named(
  z.strictObject({
    reason: field(ReferralRejectReason.schema, {
      title: { vi: 'Lý do từ chối', en: 'Reason' },
      about: { vi: 'Lý do theo danh mục; chi tiết ghi ở ghi chú.', en: 'The reason by the code list; details go to the note.' },
    }),
    note,
  }),
  {
    id: 'ReferralRejection',
    title: { vi: 'Từ chối chuyển gửi', en: 'Referral rejection' },
    about: { vi: 'Vì sao bên nhận không nhận đối tượng.', en: 'Why the receiver does not take the client on.' },
  },
)
export interface ReferralRejection extends z.output<typeof ReferralRejection> {}

/** Body of `cancel`, `discontinue` and `endDisclosure`: why the referral stops, or what it discloses. */
export const ReferralStop = named(
  z.strictObject({
    reason: field(ReferralStopReason.schema, {
      title: { vi: 'Lý do dừng', en: 'Reason' },
      about: { vi: 'Lý do theo danh mục; chi tiết ghi ở ghi chú.', en: 'The reason by the code list; details go to the note.' },
    }),
    note,
  }),
  {
    id: 'ReferralStop',
    title: { vi: 'Dừng chuyển gửi', en: 'Referral stop' },
    about: {
      vi: 'Vì sao chuyển gửi, hoặc việc chia sẻ qua chuyển gửi, không đi đến cùng.',
      en: 'Why the referral, or what it discloses, does not run to its end.',
    },
  },
)
export interface ReferralStop extends z.output<typeof ReferralStop> {}

/** Body of `setLastDay`: until when the receiver goes on reading. */
export const ReferralLastDay = named(
  z.strictObject({
    until: field(LocalDate, {
      title: { vi: 'Được đọc đến hết ngày', en: 'Last day' },
      about: {
        vi: `Kể cả ngày này; theo căn cứ pháp lý thì không quá ${longest} tháng kể từ hôm nay, và không bao giờ quá ngày cuối của sự đồng ý.`,
        en: `This day included; on a legal basis within ${longest} months from today, and never beyond the last day of the consent.`,
      },
    }),
  }),
  {
    id: 'ReferralLastDay',
    title: { vi: 'Ngày cuối của việc chia sẻ', en: 'Last day of a disclosure' },
    about: { vi: 'Bên nhận còn được đọc đến khi nào.', en: 'Until when the receiver goes on reading.' },
  },
)
export interface ReferralLastDay extends z.output<typeof ReferralLastDay> {}

/** The closed loop: every referral ends with an answer at its sender. */
export const referralMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Vòng khép kín của chuyển gửi', en: 'Closed loop of a referral' },
  states: ReferralStatus,
  initial: 'sent',
  moves: [
    { action: 'receive', from: ['sent'], to: 'received', by: 'receiver' },
    { action: 'accept', from: ['sent', 'received'], to: 'accepted', by: 'receiver' },
    { action: 'reject', from: ['sent', 'received'], to: 'rejected', by: 'receiver' },
    { action: 'forward', from: ['sent', 'received'], to: 'forwarded', by: 'receiver' },
    { action: 'start', from: ['accepted'], to: 'in-progress', by: 'receiver' },
    { action: 'complete', from: ['accepted', 'in-progress'], to: 'completed', by: 'receiver' },
    { action: 'discontinue', from: ['accepted', 'in-progress'], to: 'discontinued', by: 'receiver' },
    { action: 'cancel', from: ['sent', 'received'], to: 'cancelled', by: 'owner' },
    { action: 'requestCancellation', from: ['accepted', 'in-progress'], by: 'owner' },
    { action: 'agreeCancellation', from: ['accepted', 'in-progress'], to: 'cancelled', by: 'receiver' },
    { action: 'setLastDay', from: ['accepted', 'in-progress'], by: 'owner' },
    { action: 'endDisclosure', from: ['accepted', 'in-progress'], by: 'owner' },
    { action: 'resend', from: ['expired'], to: 'sent', by: 'owner' },
    { action: 'expire', from: ['sent', 'received'], to: 'expired', by: 'clock' },
    { action: 'endDisclosure', from: ['accepted', 'in-progress'], by: 'clock' },
  ],
})
