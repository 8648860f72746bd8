import { z } from 'zod'
import { CarerRelationship } from '../code-lists/carer-relationship.ts'
import { DeathCause } from '../code-lists/death-cause.ts'
import { MaritalStatus } from '../code-lists/marital-status.ts'
import { Parent } from '../code-lists/parent.ts'
import { ParentState } from '../code-lists/parent-state.ts'
import { PaymentChannel } from '../code-lists/payment-channel.ts'
import { Sex } from '../code-lists/sex.ts'
import { Address } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { Identifier } from '../primitives/identifier.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'

/** What became of one parent; a mother may be both remarried and gone, which makes two entries. */
export const ParentCircumstance = named(
  z.strictObject({
    parent: field(Parent.schema, { title: { vi: 'Cha hoặc mẹ', en: 'Which parent' } }),
    state: field(ParentState.schema, { title: { vi: 'Tình trạng', en: 'State' } }),
    name: field(PersonName.optional(), { title: { vi: 'Họ và tên', en: 'Full name' } }),
    since: field(PartialDate.optional(), { title: { vi: 'Từ', en: 'Since' } }),
    causeOfDeath: field(DeathCause.schema.optional(), { title: { vi: 'Nguyên nhân tử vong', en: 'Cause of death' } }),
    note: field(z.string().max(500).optional(), { title: { vi: 'Ghi chú', en: 'Note' } }),
  }),
  { id: 'ParentCircumstance', title: { vi: 'Tình trạng cha, mẹ', en: 'Circumstance of a parent' }, source: 'NĐ 335/2026/NĐ-CP Điều 5' },
)

/** The loss of somebody close, of which support may depend on the cause. */
export const Bereavement = named(
  z.strictObject({
    relationship: field(CarerRelationship.schema, {
      title: { vi: 'Người đã mất là', en: 'Who died' },
      about: { vi: 'Quan hệ của người đã mất với đối tượng.', en: 'What the dead person was to the client.' },
    }),
    cause: field(DeathCause.schema.optional(), { title: { vi: 'Nguyên nhân', en: 'Cause' } }),
    date: field(PartialDate.optional(), { title: { vi: 'Ngày mất', en: 'Date' } }),
  }),
  { id: 'Bereavement', title: { vi: 'Mất người thân', en: 'Bereavement' } },
)

/** Who looks after a person; the one who looks after may be a client too. */
export const Carer = named(
  z.strictObject({
    relationship: field(CarerRelationship.schema, { title: { vi: 'Quan hệ', en: 'Relationship' } }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Hồ sơ của người chăm sóc', en: 'Record of the carer' },
      about: { vi: 'Khi người chăm sóc cũng là đối tượng.', en: 'When the carer is a client too.' },
      refersTo: 'Beneficiary',
    }),
    facilityId: field(Id.optional(), { title: { vi: 'Cơ sở chăm sóc', en: 'Facility that cares' }, refersTo: 'Facility' }),
    name: field(PersonName.optional(), { title: { vi: 'Họ và tên', en: 'Full name' } }),
    sex: field(Sex.schema.optional(), { title: { vi: 'Giới tính', en: 'Sex' } }),
    birthDate: field(PartialDate.optional(), { title: { vi: 'Ngày sinh', en: 'Birth date' } }),
    maritalStatus: field(MaritalStatus.schema.optional(), { title: { vi: 'Hôn nhân', en: 'Marital status' } }),
    identifiers: field(z.array(Identifier).max(5).optional(), { title: { vi: 'Giấy tờ', en: 'Identifiers' } }),
    phone: field(Phone.optional(), { title: { vi: 'Điện thoại', en: 'Telephone' } }),
    address: field(Address.optional(), { title: { vi: 'Địa chỉ', en: 'Address' } }),
    isLegalGuardian: field(z.boolean(), {
      title: { vi: 'Là người giám hộ', en: 'Is the legal guardian' },
      about: { vi: 'Cha mẹ còn quyền hoặc người giám hộ theo luật.', en: 'A parent with full rights, or a guardian by law.' },
    }),
    mustNotBeInformed: field(z.boolean(), {
      title: { vi: 'Không được báo tin cho người này', en: 'Must not be informed' },
      about: { vi: 'Không báo cho người này bất cứ việc gì về hồ sơ.', en: 'This person must learn nothing of the case.' },
      source: 'NĐ 56/2017/NĐ-CP Điều 27',
    }),
    from: field(PartialDate.optional(), { title: { vi: 'Từ', en: 'From' } }),
    to: field(PartialDate.optional(), { title: { vi: 'Đến', en: 'To' } }),
  }),
  { id: 'Carer', title: { vi: 'Người chăm sóc', en: 'Carer' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)

const Bin = z.string().regex(/^\d{6}$/)
const AccountNumber = z.string().regex(/^[0-9A-Za-z]{4,34}$/)

/** Where support in money is to go. */
export const PaymentAccount = named(
  z.strictObject({
    channel: field(PaymentChannel.schema, { title: { vi: 'Hình thức chi trả', en: 'Channel' } }),
    bankBin: field(Bin.optional(), {
      title: { vi: 'Mã ngân hàng (BIN)', en: 'Bank (BIN)' },
      about: { vi: 'Sáu chữ số; tên ngân hàng xem danh mục Bank.', en: 'Six digits; the code list Bank has the names.' },
      example: '970405',
    }),
    accountNumber: field(AccountNumber.optional(), {
      title: { vi: 'Số tài khoản hoặc số ví', en: 'Account or wallet number' },
      example: '4702205000113',
    }),
    accountName: field(z.string().min(1).max(120).optional(), {
      title: { vi: 'Tên chủ tài khoản', en: 'Name on the account' },
      example: 'NGUYEN THI NGOC',
    }),
    recipientName: field(PersonName.optional(), {
      title: { vi: 'Người nhận thay', en: 'Recipient on behalf' },
      about: { vi: 'Khi có người khác nhận tiền thay.', en: 'When the money goes through somebody else.' },
    }),
    recipientRelationship: field(CarerRelationship.schema.optional(), {
      title: { vi: 'Quan hệ của người nhận thay', en: 'Relationship of the recipient' },
    }),
  }),
  { id: 'PaymentAccount', title: { vi: 'Tài khoản nhận tiền', en: 'Payment account' } },
)
