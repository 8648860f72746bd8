import { z } from 'zod'
import { BreachAuthority } from '../code-lists/breach-authority.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { documentId, SubjectCount } from './breach-parts.ts'

/** Body of `notify`: which authority was told, and when. */
export const BreachNotification = named(
  z.strictObject({
    authority: field(BreachAuthority.schema, {
      title: { vi: 'Cơ quan nhận thông báo', en: 'Authority' },
      about: { vi: 'Đã thông báo cho ai.', en: 'Who was notified.' },
    }),
    notifiedAt: field(Timestamp, {
      title: { vi: 'Thời điểm thông báo', en: 'Notified at' },
      about: { vi: 'Lúc gửi thông báo, so với hạn 72 giờ.', en: 'When the notification was sent; held against the 72 hours.' },
    }),
    reference: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số văn bản', en: 'Reference' },
      about: { vi: 'Số thông báo hoặc mã tiếp nhận.', en: 'Number of the notification, or of its receipt.' },
      example: '27/TB-TTCTXH',
    }),
    delayReason: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Lý do chậm', en: 'Reason of a delay' },
      about: { vi: 'Khi thông báo sau hạn 72 giờ.', en: 'When it was sent after the 72 hours.' },
    }),
    documentId,
  }),
  {
    id: 'BreachNotification',
    title: { vi: 'Thông báo sự cố', en: 'Notification of a breach' },
    about: { vi: 'Đã thông báo cho cơ quan nào, khi nào.', en: 'Which authority was told, and when.' },
    source: 'Luật 91/2025/QH15 Điều 23',
  },
)
export interface BreachNotification extends z.output<typeof BreachNotification> {}

/** Body of `supplement`: what the authority was told later. */
export const BreachSupplement = named(
  z.strictObject({
    sentAt: field(Timestamp, {
      title: { vi: 'Thời điểm gửi bổ sung', en: 'Sent at' },
      about: { vi: 'Lúc gửi phần bổ sung cho cơ quan.', en: 'When the authority was told.' },
    }),
    text: field(z.string().min(1).max(4000), {
      title: { vi: 'Nội dung bổ sung', en: 'Supplement' },
      about: { vi: 'Điều mới biết sau lần thông báo trước.', en: 'What was learnt since the notification before.' },
    }),
    subjects: field(SubjectCount.optional(), {
      title: { vi: 'Số người bị ảnh hưởng (mới)', en: 'People touched, as known now' },
      about: { vi: 'Khi con số đã thay đổi.', en: 'When the number has changed.' },
    }),
    documentId,
  }),
  {
    id: 'BreachSupplement',
    title: { vi: 'Thông báo bổ sung', en: 'Supplement to a notification' },
    about: {
      vi: 'Điều báo thêm cho cơ quan có thẩm quyền sau thông báo đầu tiên.',
      en: 'What the authority was told after the first notification.',
    },
    source: 'Luật 91/2025/QH15 Điều 23',
  },
)
export interface BreachSupplement extends z.output<typeof BreachSupplement> {}

/** Body of `dismiss`: why nobody has to be notified. */
export const BreachDismissal = named(
  z.strictObject({
    decidedAt: field(Timestamp, {
      title: { vi: 'Thời điểm quyết định', en: 'Decided at' },
      about: { vi: 'Lúc xác định không phải thông báo.', en: 'When it was decided that nobody has to be notified.' },
    }),
    reason: field(z.string().min(1).max(2000), {
      title: { vi: 'Lý do không phải thông báo', en: 'Reason' },
      about: { vi: 'Vì sao không thể gây hại.', en: 'Why no harm can come of it.' },
    }),
  }),
  {
    id: 'BreachDismissal',
    title: { vi: 'Không phải thông báo', en: 'Not notifiable' },
    about: { vi: 'Vì sao không phải thông báo cho ai.', en: 'Why nobody has to be notified.' },
    source: 'Luật 91/2025/QH15 Điều 23',
  },
)
export interface BreachDismissal extends z.output<typeof BreachDismissal> {}
