import { z } from 'zod'
import { CarerRelationship } from '../code-lists/carer-relationship.ts'
import { ReferralOutcome } from '../code-lists/referral-outcome.ts'
import { Sex } from '../code-lists/sex.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'
import { StayMinutes } from './stay-parts.ts'

/** Who the client is, as little as a receiver needs to answer; the server copies it from the beneficiary when the referral is sent. */
export const MinimumIdentity = named(
  z.strictObject({
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: {
        vi: 'Họ tên lúc gửi; bỏ trống khi chưa biết là ai.',
        en: 'Name when the referral was sent; left out while nobody knows it.',
      },
    }),
    sex: field(Sex.schema, {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: { vi: 'Giới tính lúc gửi.', en: 'Sex when the referral was sent.' },
    }),
    birthDate: field(PartialDate.optional(), {
      title: { vi: 'Ngày sinh', en: 'Birth date' },
      about: { vi: 'Ngày sinh lúc gửi, đến mức biết được.', en: 'Birth date when the referral was sent, as far as it was known.' },
    }),
  }),
  {
    id: 'MinimumIdentity',
    title: { vi: 'Nhân thân tối thiểu', en: 'Minimum identity' },
    about: { vi: 'Nhân thân ít nhất mà bên nhận cần để trả lời.', en: 'As little identity as a receiver needs to answer.' },
  },
)

/** Whom the receiver calls about a referral. */
export const ReferralContact = named(
  z.strictObject({
    name: field(PersonName, {
      title: { vi: 'Người phụ trách', en: 'Person in charge' },
      about: { vi: 'Họ tên nhân viên trả lời được về việc này.', en: 'Name of the worker who can answer.' },
    }),
    phone: field(Phone, {
      title: { vi: 'Điện thoại', en: 'Telephone' },
      about: { vi: 'Số gọi được, kể cả ban đêm khi khẩn cấp.', en: 'Number that answers; at night too when it is urgent.' },
    }),
  }),
  {
    id: 'ReferralContact',
    title: { vi: 'Liên lạc về chuyển gửi', en: 'Referral contact' },
    about: { vi: 'Người phụ trách việc chuyển gửi ở bên gửi.', en: 'Who is in charge of the referral at the sender.' },
  },
)

/** Someone who must not learn of the referral, for instance a parent who abused the child. */
export const MustNotBeInformed = named(
  z.strictObject({
    relationship: field(CarerRelationship.schema, {
      title: { vi: 'Quan hệ', en: 'Relationship' },
      about: { vi: 'Người đó là gì của đối tượng.', en: 'What this person is to the client.' },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Họ tên, khi biết, để không báo nhầm.', en: 'Name, where known, so that no one tells them by mistake.' },
    }),
  }),
  {
    id: 'MustNotBeInformed',
    title: { vi: 'Người không được báo', en: 'Must not be informed' },
    about: {
      vi: 'Người không được biết gì về chuyển gửi, ví dụ cha mẹ đã xâm hại trẻ.',
      en: 'Someone who must learn nothing, such as a parent who abused the child.',
    },
    source: 'NĐ 56/2017/NĐ-CP Điều 27',
  },
)

/** What the receiver has to know to keep the client safe. */
export const SafetyNote = named(
  z.strictObject({
    text: field(z.string().min(1).max(2000), {
      title: { vi: 'Lưu ý an toàn', en: 'Safety note' },
      about: {
        vi: 'Nguy hiểm từ ai, tránh điều gì, liên lạc thế nào cho an toàn.',
        en: 'Whom to beware of, what to avoid, how to make contact safely.',
      },
    }),
    mustNotBeInformed: field(z.array(MustNotBeInformed).max(20), {
      title: { vi: 'Không được báo cho', en: 'Must not be informed' },
      about: {
        vi: 'Những người không được báo về chuyển gửi và nơi ở của đối tượng.',
        en: 'Who must not learn of the referral or of where the client is.',
      },
    }),
  }),
  {
    id: 'SafetyNote',
    title: { vi: 'Lưu ý an toàn', en: 'Safety note' },
    about: {
      vi: 'Lưu ý để bên nhận không vô tình gây nguy hiểm cho đối tượng.',
      en: 'What keeps the receiver from endangering the client unawares.',
    },
  },
)

/** How a client was handed over: the minutes, the transport and who took the client over. */
export const ReferralHandover = named(
  z.strictObject({
    ...StayMinutes.shape,
    takenOverBy: field(PersonName, {
      title: { vi: 'Người tiếp nhận', en: 'Taken over by' },
      about: {
        vi: 'Nhân viên bên nhận đã trực tiếp tiếp nhận đối tượng.',
        en: 'The worker of the receiver who took the client over in person.',
      },
    }),
    transport: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Đưa đón', en: 'Transport' },
      about: { vi: 'Đối tượng đến bằng cách nào, ai đưa đi.', en: 'How the client came, and who came along.' },
    }),
  }),
  {
    id: 'ReferralHandover',
    title: { vi: 'Bàn giao đối tượng', en: 'Handover of a client' },
    about: { vi: 'Biên bản bàn giao giữa bên gửi và bên nhận.', en: 'The minutes between who sent the client and who received it.' },
    source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
  },
)

/** What came of the referral: the answer that always goes back to the sender. */
export const ReferralFeedback = named(
  z.strictObject({
    outcome: field(ReferralOutcome.schema, {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Đề nghị đã được đáp ứng đến đâu.', en: 'How far the request was met.' },
    }),
    text: field(z.string().min(1).max(4000), {
      title: { vi: 'Phản hồi', en: 'Feedback' },
      about: {
        vi: 'Đã làm gì và cần làm gì tiếp; không nêu chi tiết mà bên gửi không cần biết.',
        en: 'What was done and what comes next, without detail that the sender need not know.',
      },
    }),
    completedOn: field(LocalDate, {
      title: { vi: 'Ngày hoàn thành', en: 'Completed on' },
      about: { vi: 'Ngày hoàn thành, không được ở tương lai.', en: 'The day of completion; not in the future.' },
    }),
    documentIds: field(z.array(Id).min(1).max(50).optional(), {
      title: { vi: 'Tài liệu gửi về', en: 'Documents sent back' },
      about: {
        vi: 'Tài liệu của bên nhận mà bên gửi được xem cùng với phản hồi, như giấy xác nhận hay báo cáo đã được đề nghị.',
        en: 'Documents of the receiver that the sender sees with the answer, such as a certificate or a report that was asked for.',
      },
      refersTo: 'Document',
    }),
    handover: field(ReferralHandover.optional(), {
      title: { vi: 'Bàn giao đối tượng', en: 'Handover' },
      about: {
        vi: 'Bắt buộc khi đã bàn giao người hoặc khi chuyển giao hồ sơ: ai nhận, ai ký, đi bằng gì.',
        en: 'Required when the client was handed over or the case was transferred: who took over, who signed, how the client came.',
      },
    }),
  }),
  {
    id: 'ReferralFeedback',
    title: { vi: 'Phản hồi chuyển gửi', en: 'Referral feedback' },
    about: { vi: 'Phản hồi luôn được gửi về cho bên gửi.', en: 'The answer that always goes back to the sender.' },
  },
)
export interface ReferralFeedback extends z.output<typeof ReferralFeedback> {}
