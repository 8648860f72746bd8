import { z } from 'zod'
import { DataClass } from '../code-lists/data-class.ts'
import { Id } from '../primitives/id.ts'
import { field, named } from '../registry.ts'

/** Where a forwarded referral comes from; only its sender sees it. */
export const ReferralChain = named(
  z.strictObject({
    originId: field(Id, {
      title: { vi: 'Chuyển gửi đầu tiên', en: 'First referral' },
      about: { vi: 'Chuyển gửi mà bên gửi đã gửi lần đầu.', en: 'The referral that the sender sent first.' },
      refersTo: 'Referral',
    }),
    predecessorId: field(Id, {
      title: { vi: 'Chuyển gửi liền trước', en: 'Predecessor' },
      about: { vi: 'Chuyển gửi đã được chuyển tiếp thành chuyển gửi này.', en: 'The referral that was forwarded and became this one.' },
      refersTo: 'Referral',
    }),
    askedFacilityIds: field(z.array(Id).min(1).max(100), {
      title: { vi: 'Các cơ sở đã được đề nghị', en: 'Facilities asked before' },
      about: {
        vi: 'Theo thứ tự; không chuyển tiếp trở lại các cơ sở này.',
        en: 'In their order; it is never forwarded back to one of them.',
      },
      refersTo: 'Facility',
    }),
  }),
  {
    id: 'ReferralChain',
    title: { vi: 'Chuỗi chuyển tiếp', en: 'Chain of forwarding' },
    about: { vi: 'Chuyển gửi này đã qua những cơ sở nào.', en: 'Through which facilities the referral came.' },
  },
)

/** Body of `forward`: to whom the receiver passes a referral on that it cannot take itself. */
export const ReferralForwarding = named(
  z.strictObject({
    toFacilityId: field(Id, {
      title: { vi: 'Chuyển tiếp đến', en: 'Forward to' },
      about: {
        vi: 'Cơ sở phù hợp hơn; không phải bên gửi hay cơ sở đã được đề nghị.',
        en: 'A facility that fits better; neither the sender nor one that was asked before.',
      },
      refersTo: 'Facility',
    }),
    dataClasses: field(z.array(DataClass.schema).max(20).optional(), {
      title: { vi: 'Chỉ những nhóm dữ liệu này', en: 'Only these data classes' },
      about: {
        vi: 'Thu hẹp phạm vi chia sẻ của bên gửi; không bao giờ mở rộng.',
        en: 'Narrows what the sender meant to disclose; it never widens it.',
      },
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Lời nhắn cho bên gửi', en: 'Note to the sender' },
      about: { vi: 'Vì sao chuyển tiếp; bên nhận mới không thấy.', en: 'Why it was forwarded; the new receiver does not see it.' },
    }),
  }),
  {
    id: 'ReferralForwarding',
    title: { vi: 'Chuyển tiếp', en: 'Forwarding' },
    about: {
      vi: 'Cơ sở không nhận được thì chuyển tiếp thay cho bên gửi.',
      en: 'Who cannot take a client passes the referral on for the sender.',
    },
  },
)
export interface ReferralForwarding extends z.output<typeof ReferralForwarding> {}
