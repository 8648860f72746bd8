import { z } from 'zod'
import { FollowUpResult } from '../code-lists/follow-up-result.ts'
import { HandoverParty } from '../code-lists/handover-party.ts'
import { StayDestinationKind } from '../code-lists/stay-destination-kind.ts'
import { StayPlaceKind } from '../code-lists/stay-place-kind.ts'
import { Address } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'

const documentId = field(Id.optional(), {
  title: { vi: 'Văn bản', en: 'Document' },
  about: { vi: 'Bản chụp hoặc bản điện tử của văn bản.', en: 'The scanned or electronic paper.' },
  refersTo: 'Document',
})

/** Who signed minutes, and for whom. */
export const MinutesSigner = named(
  z.strictObject({
    party: field(HandoverParty.schema, {
      title: { vi: 'Tư cách', en: 'Capacity' },
      about: { vi: 'Người ký thay mặt cho bên nào.', en: 'For which side the person signs.' },
    }),
    name: field(PersonName, {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Người đã ký biên bản.', en: 'Who signed the minutes.' },
      dataClass: 'identity',
    }),
  }),
  {
    id: 'MinutesSigner',
    title: { vi: 'Người ký biên bản', en: 'Signer of minutes' },
    about: { vi: 'Người đã ký biên bản và ký thay cho bên nào.', en: 'Who signed minutes, and for whom.' },
  },
)

/** Minutes of an intake or of a handover. */
export const StayMinutes = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Ngày lập', en: 'Date' },
      about: { vi: 'Ngày ký biên bản.', en: 'The day on which the minutes were signed.' },
    }),
    signers: field(z.array(MinutesSigner).min(1).max(10), {
      title: { vi: 'Các bên ký', en: 'Signers' },
      about: { vi: 'Ít nhất một bên; thường là bên giao và bên nhận.', en: 'At least one; as a rule who gives and who receives.' },
    }),
    documentId,
  }),
  {
    id: 'StayMinutes',
    title: { vi: 'Biên bản', en: 'Minutes' },
    about: { vi: 'Biên bản tiếp nhận hoặc bàn giao.', en: 'Minutes of an intake or of a handover.' },
    source: 'NĐ 20/2021/NĐ-CP Điều 28(2); TT 02/2020/TT-BLĐTBXH Điều 10',
  },
)

/** A written decision on a stay. */
export const StayDecision = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), {
      title: { vi: 'Số quyết định', en: 'Number' },
      about: { vi: 'Số, ký hiệu ghi trên quyết định.', en: 'Number as it stands on the decision.' },
      example: '118/QĐ-SYT',
    }),
    decidedOn: field(LocalDate, {
      title: { vi: 'Ngày ký', en: 'Decided on' },
      about: { vi: 'Ngày ký quyết định, không phải ngày hiệu lực.', en: 'Day of signature, not of effect.' },
    }),
    authority: field(z.string().min(1).max(200), {
      title: { vi: 'Cơ quan quyết định', en: 'Authority' },
      about: { vi: 'Cơ quan hoặc người đã ký.', en: 'The body or office that signed.' },
      example: 'Sở Y tế tỉnh Khánh Hòa',
    }),
    documentId,
  }),
  {
    id: 'StayDecision',
    title: { vi: 'Quyết định', en: 'Decision on a stay' },
    about: { vi: 'Quyết định bằng văn bản về việc lưu trú.', en: 'A written decision on a stay.' },
    source: 'NĐ 20/2021/NĐ-CP Điều 27–30',
  },
)

/** The contract of a voluntary stay. */
export const StayContract = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), {
      title: { vi: 'Số hợp đồng', en: 'Number' },
      about: { vi: 'Số hợp đồng dịch vụ.', en: 'Number of the service contract.' },
    }),
    signedOn: field(LocalDate, {
      title: { vi: 'Ngày ký', en: 'Signed on' },
      about: { vi: 'Ngày hai bên ký.', en: 'The day on which both sides signed.' },
    }),
    until: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'Until' },
      about: { vi: 'Ngày hết hạn; bỏ trống khi không thời hạn.', en: 'Last day; left out when it has no end.' },
    }),
    documentId,
  }),
  {
    id: 'StayContract',
    title: { vi: 'Hợp đồng dịch vụ', en: 'Service contract' },
    about: { vi: 'Hợp đồng của người tự nguyện vào ở.', en: 'The contract of a voluntary stay.' },
    source: 'NĐ 20/2021/NĐ-CP Điều 24(5), Mẫu 08',
  },
)

/** Where in the facility a resident lives. */
export const StayPlace = named(
  z.strictObject({
    kind: field(StayPlaceKind.schema, {
      title: { vi: 'Loại nơi ở', en: 'Kind' },
      about: { vi: 'Nơi tạm lánh làm bản ghi mang nhãn hạn chế.', en: 'A safe house puts its label on the record.' },
    }),
    building: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Khu, nhà', en: 'Building' },
      about: { vi: 'Tên khu hoặc nhà trong cơ sở.', en: 'Name of the building in the facility.' },
    }),
    room: field(z.string().min(1).max(50).optional(), {
      title: { vi: 'Phòng', en: 'Room' },
      about: { vi: 'Số hoặc tên phòng.', en: 'Number or name of the room.' },
    }),
    bed: field(z.string().min(1).max(50).optional(), {
      title: { vi: 'Giường', en: 'Bed' },
      about: { vi: 'Số giường trong phòng.', en: 'Number of the bed in the room.' },
    }),
  }),
  {
    id: 'StayPlace',
    title: { vi: 'Chỗ ở', en: 'Place of a stay' },
    about: { vi: 'Người này ở khu, phòng, giường nào trong cơ sở.', en: 'Where in the facility a resident lives.' },
  },
)

/** Where a resident goes, and to whom. */
export const StayDestination = named(
  z.strictObject({
    kind: field(StayDestinationKind.schema, {
      title: { vi: 'Nơi đến', en: 'Kind' },
      about: { vi: 'Gia đình, cơ sở khác hay nơi nào.', en: 'The family, another facility, or elsewhere.' },
    }),
    address: field(Address.optional(), {
      title: { vi: 'Địa chỉ', en: 'Address' },
      about: { vi: 'Xã nơi về, để xã cùng theo dõi.', en: 'The commune of return, which follows up as well.' },
      dataClass: 'address',
    }),
    facilityId: field(Id.optional(), {
      title: { vi: 'Cơ sở đến', en: 'Facility' },
      about: { vi: 'Khi chuyển đến cơ sở trong mạng lưới.', en: 'When it is a facility of the network.' },
      refersTo: 'Facility',
    }),
    receivedBy: field(PersonName.optional(), {
      title: { vi: 'Người nhận', en: 'Received by' },
      about: { vi: 'Người nhận chăm sóc.', en: 'Who takes over the care.' },
      dataClass: 'family',
    }),
  }),
  {
    id: 'StayDestination',
    title: { vi: 'Nơi đến', en: 'Destination' },
    about: { vi: 'Người này đi đâu, về với ai.', en: 'Where a resident goes, and to whom.' },
  },
)

/** One look at how somebody fares after leaving; body of `recordFollowUp`. */
export const StayFollowUp = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Ngày theo dõi', en: 'Date' },
      about: { vi: 'Ngày gặp hoặc liên hệ.', en: 'The day of the visit or call.' },
    }),
    result: field(FollowUpResult.schema, {
      title: { vi: 'Kết quả', en: 'Result' },
      about: { vi: 'Tình trạng vào ngày đó.', en: 'How the person fared on that day.' },
    }),
    workerId: field(Id.optional(), {
      title: { vi: 'Người theo dõi', en: 'Worker' },
      about: { vi: 'Người đã gặp hoặc liên hệ.', en: 'Who visited or called.' },
      refersTo: 'Worker',
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Nhận xét', en: 'Remarks' },
      about: { vi: 'Điều cần biết cho lần sau.', en: 'What the next visit should know.' },
    }),
  }),
  {
    id: 'StayFollowUp',
    title: { vi: 'Lần theo dõi', en: 'Follow-up' },
    about: { vi: 'Một lần xem người đã rời cơ sở sống thế nào.', en: 'One look at how somebody fares after leaving.' },
    source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
  },
)
export interface StayFollowUp extends z.output<typeof StayFollowUp> {}

/** Which parts of the personal file exist that every resident has to have; worked out by the server. */
export const ResidentFile = named(
  z.strictObject({
    hasAssessment: field(z.boolean(), {
      title: { vi: 'Có đánh giá', en: 'Assessed' },
      about: { vi: 'Có đánh giá nhu cầu của người này.', en: 'There is an assessment of the person.' },
    }),
    hasClassification: field(z.boolean(), {
      title: { vi: 'Có phân loại', en: 'Classified' },
      about: { vi: 'Có đánh giá đã kết luận phân loại.', en: 'An assessment concludes with a classification.' },
    }),
    hasPlan: field(z.boolean(), {
      title: { vi: 'Có kế hoạch', en: 'Planned' },
      about: { vi: 'Có kế hoạch trợ giúp đã phê duyệt.', en: 'There is an approved support plan.' },
    }),
    isComplete: field(z.boolean(), {
      title: { vi: 'Đủ cả ba', en: 'Complete' },
      about: { vi: 'Có đủ đánh giá, phân loại và kế hoạch.', en: 'Assessment, classification and plan are all there.' },
    }),
  }),
  {
    id: 'ResidentFile',
    title: { vi: 'Hồ sơ của người ở cơ sở', en: 'File of a resident' },
    about: {
      vi: 'Những phần bắt buộc của hồ sơ cá nhân đã có hay chưa, do máy chủ tự kiểm tra.',
      en: 'Which parts of the required personal file exist; the server works it out.',
    },
    source: 'TT 02/2020/TT-BLĐTBXH Điều 4–6',
  },
)
export interface ResidentFile extends z.output<typeof ResidentFile> {}
