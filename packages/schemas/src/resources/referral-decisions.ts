import { defineAction } from '../action.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { handoverRecorded } from '../rules/handover-recorded.ts'
import { ReferralAcceptance, ReferralLastDay, ReferralRejection, ReferralStop } from './referral-actions.ts'
import { ReferralForwarding } from './referral-forwarding.ts'
import { ReferralFeedback } from './referral-parts.ts'
import { referralReceipts } from './referral-receipts.ts'
import { Referral } from './referral-record.ts'

/** What the parties of a referral may decide. */
export const referralActions = {
  receive: defineAction<undefined, Referral>({
    title: { vi: 'Xác nhận đã nhận', en: 'Confirm receipt' },
    about: {
      vi: 'Báo cho bên gửi biết đã đọc; chưa phải là chấp nhận.',
      en: 'Tells the sender that it was read; it is not yet acceptance.',
    },
    output: Referral,
  }),
  accept: defineAction<ReferralAcceptance, Referral>({
    title: { vi: 'Chấp nhận và mở hồ sơ', en: 'Accept and open a case' },
    about: {
      vi: 'Nhận đối tượng: mở hoặc nối với hồ sơ của bên nhận và được đọc phần đã chia sẻ.',
      en: 'Takes the client on: opens or links the receiver’s case and gives access to what is disclosed.',
    },
    input: ReferralAcceptance,
    output: Referral,
    problems: ['requirement-missing'],
  }),
  reject: defineAction<ReferralRejection, Referral>({
    title: { vi: 'Từ chối', en: 'Reject' },
    about: {
      vi: 'Không nhận, kèm lý do để bên gửi tìm nơi khác.',
      en: 'Turns it down with a reason, so that the sender can look elsewhere.',
    },
    input: ReferralRejection,
    output: Referral,
  }),
  forward: defineAction<ReferralForwarding, Referral>({
    title: { vi: 'Chuyển tiếp cho cơ sở khác', en: 'Forward to another facility' },
    about: {
      vi: 'Thay cho từ chối: chuyển gửi mới đến cơ sở khác, bên gửi theo dõi cả chuỗi và nhận phản hồi cuối cùng. Không áp dụng cho chuyển giao hồ sơ.',
      en: 'Instead of a rejection: a new referral to another facility; the sender follows the whole chain and gets the final answer. A transfer is not forwarded.',
    },
    input: ReferralForwarding,
    output: Referral,
    problems: ['requirement-missing'],
  }),
  start: defineAction<undefined, Referral>({
    title: { vi: 'Bắt đầu thực hiện', en: 'Start' },
    about: { vi: 'Báo rằng việc hỗ trợ đã bắt đầu.', en: 'Tells that the support has begun.' },
    output: Referral,
  }),
  complete: defineAction<ReferralFeedback, Referral>({
    title: { vi: 'Hoàn thành và phản hồi', en: 'Complete and answer' },
    about: {
      vi: 'Kết thúc với phản hồi cho bên gửi; quyền đọc phần đã chia sẻ chấm dứt.',
      en: 'Ends with the answer to the sender; access to what was disclosed ends too.',
    },
    input: ReferralFeedback,
    output: Referral,
    rules: [datesNotInFuture(['completedOn', 'handover.on']), handoverRecorded],
    problems: ['requirement-missing'],
  }),
  discontinue: defineAction<ReferralStop, Referral>({
    title: { vi: 'Dừng giữa chừng', en: 'Discontinue' },
    about: { vi: 'Bên nhận dừng khi chưa hoàn thành, kèm lý do.', en: 'The receiver stops before completion, with a reason.' },
    input: ReferralStop,
    output: Referral,
  }),
  cancel: defineAction<ReferralStop, Referral>({
    title: { vi: 'Hủy', en: 'Cancel' },
    about: { vi: 'Bên gửi rút lại khi bên nhận chưa chấp nhận.', en: 'The sender takes it back before acceptance.' },
    input: ReferralStop,
    output: Referral,
  }),
  resend: defineAction<undefined, Referral>({
    title: { vi: 'Gửi lại khi đã quá hạn', en: 'Send again after it expired' },
    about: {
      vi: 'Chuyển gửi đã quá hạn được gửi lại cho cùng bên nhận, với hạn trả lời mới.',
      en: 'An expired referral goes to the same receiver again, with a new time for answering.',
    },
    output: Referral,
    problems: ['requirement-missing'],
  }),
  requestCancellation: defineAction<ReferralStop, Referral>({
    title: { vi: 'Đề nghị hủy sau khi đã chấp nhận', en: 'Ask to cancel after acceptance' },
    about: { vi: 'Bên gửi đề nghị hủy; chỉ hủy khi bên nhận đồng ý.', en: 'The sender asks to cancel; it takes the receiver’s agreement.' },
    input: ReferralStop,
    output: Referral,
  }),
  agreeCancellation: defineAction<undefined, Referral>({
    title: { vi: 'Đồng ý hủy', en: 'Agree to the cancellation' },
    about: { vi: 'Bên nhận đồng ý với đề nghị hủy của bên gửi.', en: 'The receiver agrees to what the sender asked for.' },
    output: Referral,
    problems: ['requirement-missing'],
  }),
  setLastDay: defineAction<ReferralLastDay, Referral>({
    title: { vi: 'Đổi ngày cuối được đọc', en: 'Set the last day of reading' },
    about: {
      vi: 'Bên gửi gia hạn hoặc rút ngắn việc chia sẻ khi bên nhận còn đọc được; máy chủ xét lại sự đồng ý hoặc căn cứ.',
      en: 'The sender prolongs or shortens the disclosure while the receiver still reads; the server looks at the consent or the basis again.',
    },
    input: ReferralLastDay,
    output: Referral,
    problems: ['requirement-missing'],
  }),
  endDisclosure: defineAction<ReferralStop, Referral>({
    title: { vi: 'Chấm dứt chia sẻ ngay', en: 'End the disclosure at once' },
    about: {
      vi: 'Bên nhận không đọc được nữa, ngay lập tức, như khi sự đồng ý bị rút lại; chuyển gửi tiếp tục để bên nhận trả lời, và những gì bên nhận đã ghi vẫn thuộc về bên nhận. Bên nhận không thấy lý do.',
      en: 'The receiver reads nothing more, from this moment on, as when a consent is withdrawn; the referral goes on so that it can answer, and what it recorded itself stays with it. It is not shown the reason.',
    },
    input: ReferralStop,
    output: Referral,
    problems: ['requirement-missing'],
  }),
  receipts: referralReceipts,
}
