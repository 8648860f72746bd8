import { z } from 'zod'
import { defineQuestion } from '../action.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'

/** How far a referral got with its receiver: what the audit tells of the receiver's first touches. */
export const ReferralReceipts = named(
  z.strictObject({
    deliveredAt: field(Timestamp.optional(), {
      title: { vi: 'Đến nơi lúc', en: 'Delivered at' },
      about: {
        vi: 'Lần đầu phần mềm của bên nhận được báo về chuyển gửi, qua luồng thay đổi hoặc trang tìm kiếm; chưa chắc có người đã đọc.',
        en: 'When the change feed or a search page first carried it to the receiver; it does not tell that anyone read it.',
      },
    }),
    readAt: field(Timestamp.optional(), {
      title: { vi: 'Đọc lúc', en: 'Read at' },
      about: { vi: 'Lần đầu bên nhận mở chuyển gửi.', en: 'When the receiver first opened the referral.' },
    }),
    acceptedAt: field(Timestamp.optional(), {
      title: { vi: 'Chấp nhận lúc', en: 'Accepted at' },
      about: { vi: 'Khi bên nhận chấp nhận; bỏ trống khi chưa hoặc không chấp nhận.', en: 'When the receiver accepted it, if it did.' },
    }),
  }),
  {
    id: 'ReferralReceipts',
    title: { vi: 'Báo nhận', en: 'Receipts' },
    about: {
      vi: 'Chuyển gửi đã đến đâu ở bên nhận: đến nơi, đã đọc, đã chấp nhận.',
      en: 'How far a referral got with its receiver: delivered, read, accepted.',
    },
  },
)
export interface ReferralReceipts extends z.output<typeof ReferralReceipts> {}

/** The question for the receipts of a referral; both parties may ask it. */
export const referralReceipts = defineQuestion<undefined, ReferralReceipts, 'record'>({
  asks: 'record',
  title: { vi: 'Xem báo nhận', en: 'Receipts' },
  about: {
    vi: 'Bên nhận được báo, đọc và chấp nhận vào lúc nào, kể từ lần gửi đầu tiên; lấy từ nhật ký truy cập, không làm bản ghi đổi phiên bản.',
    en: 'When the receiver was told of it, read it and accepted it, since it was first sent; taken from the audit, so that no version changes.',
  },
  output: ReferralReceipts,
})
