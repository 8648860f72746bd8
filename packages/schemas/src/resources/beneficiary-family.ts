import { z } from 'zod'
import { Bank } from '../code-lists/bank.ts'
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
    parent: field(Parent.schema, {
      title: { vi: 'Cha hoặc mẹ', en: 'Which parent' },
      about: { vi: 'Mục này nói về cha hay về mẹ.', en: 'Whether the entry is of the father or of the mother.' },
    }),
    state: field(ParentState.schema, {
      title: { vi: 'Tình trạng', en: 'State' },
      about: {
        vi: 'Một tình trạng mỗi mục; vừa tái hôn vừa bỏ đi thì ghi hai mục.',
        en: 'One state an entry; a parent both remarried and gone has two.',
      },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: {
        vi: 'Họ tên của cha hoặc mẹ, khi biết và cần cho việc trợ giúp.',
        en: 'Name of the parent, where known and needed for the support.',
      },
    }),
    since: field(PartialDate.optional(), {
      title: { vi: 'Từ', en: 'Since' },
      about: { vi: 'Tình trạng này có từ khi nào, có thể chỉ biết năm.', en: 'Since when it is so; the year may be all that is known.' },
    }),
    causeOfDeath: field(DeathCause.schema.optional(), {
      title: { vi: 'Nguyên nhân tử vong', en: 'Cause of death' },
      about: { vi: 'Chỉ ghi khi cha hoặc mẹ đã mất.', en: 'Only for a parent who is dead.' },
    }),
    note: field(z.string().max(500).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Điều cần biết mà các trường khác chưa nói được.', en: 'What the other fields cannot say.' },
    }),
  }),
  {
    id: 'ParentCircumstance',
    title: { vi: 'Tình trạng cha, mẹ', en: 'Circumstance of a parent' },
    about: {
      vi: 'Tình trạng của cha hoặc mẹ, là căn cứ xác định trẻ mồ côi, bị bỏ rơi hoặc không nơi nương tựa.',
      en: 'What became of one parent: the ground for calling a child orphaned, abandoned or without support.',
    },
    source: 'NĐ 335/2026/NĐ-CP Điều 5',
  },
)

/** The loss of somebody close, of which support may depend on the cause. */
export const Bereavement = named(
  z.strictObject({
    relationship: field(CarerRelationship.schema, {
      title: { vi: 'Người đã mất là', en: 'Who died' },
      about: { vi: 'Quan hệ của người đã mất với đối tượng.', en: 'What the dead person was to the client.' },
    }),
    cause: field(DeathCause.schema.optional(), {
      title: { vi: 'Nguyên nhân', en: 'Cause' },
      about: {
        vi: 'Nguyên nhân mất theo danh mục, ví dụ tai nạn giao thông, thiên tai.',
        en: 'Cause of the death by the code list, such as a traffic accident or a disaster.',
      },
    }),
    date: field(PartialDate.optional(), {
      title: { vi: 'Ngày mất', en: 'Date' },
      about: { vi: 'Ngày mất đến mức biết được.', en: 'Day of the death, as far as it is known.' },
    }),
  }),
  {
    id: 'Bereavement',
    title: { vi: 'Mất người thân', en: 'Bereavement' },
    about: {
      vi: 'Một người thân đã mất, khi nguyên nhân hoặc thời điểm có ý nghĩa cho việc trợ giúp.',
      en: 'One close person who died, where cause or time matters for support.',
    },
  },
)

/** Who looks after a person; the one who looks after may be a client too. */
export const Carer = named(
  z.strictObject({
    relationship: field(CarerRelationship.schema, {
      title: { vi: 'Quan hệ', en: 'Relationship' },
      about: {
        vi: 'Người chăm sóc là gì của đối tượng, ví dụ bà ngoại.',
        en: 'What the carer is to the client, for instance a grandmother.',
      },
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Hồ sơ của người chăm sóc', en: 'Record of the carer' },
      about: { vi: 'Khi người chăm sóc cũng là đối tượng.', en: 'When the carer is a client too.' },
      refersTo: 'Beneficiary',
    }),
    facilityId: field(Id.optional(), {
      title: { vi: 'Cơ sở chăm sóc', en: 'Facility that cares' },
      about: {
        vi: 'Khi đối tượng được chăm sóc tại cơ sở chứ không phải ở gia đình.',
        en: 'When a facility looks after the client, not a family.',
      },
      refersTo: 'Facility',
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: {
        vi: 'Họ tên theo giấy tờ; bỏ trống khi đã nêu hồ sơ của người chăm sóc.',
        en: 'Name as on the papers; left out when the carer’s own record is named.',
      },
    }),
    sex: field(Sex.schema.optional(), {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: { vi: 'Giới tính của người chăm sóc.', en: 'Sex of the carer.' },
    }),
    birthDate: field(PartialDate.optional(), {
      title: { vi: 'Ngày sinh', en: 'Birth date' },
      about: {
        vi: 'Ngày sinh của người chăm sóc, cần khi xét chế độ cho người nhận nuôi dưỡng.',
        en: 'Birth date of the carer, needed when support for carers is decided.',
      },
    }),
    maritalStatus: field(MaritalStatus.schema.optional(), {
      title: { vi: 'Hôn nhân', en: 'Marital status' },
      about: { vi: 'Tình trạng hôn nhân của người chăm sóc.', en: 'Marital status of the carer.' },
    }),
    identifiers: field(z.array(Identifier).max(5).optional(), {
      title: { vi: 'Giấy tờ', en: 'Identifiers' },
      about: { vi: 'Giấy tờ của người chăm sóc, không phải của đối tượng.', en: 'Papers of the carer, not of the client.' },
    }),
    phone: field(Phone.optional(), {
      title: { vi: 'Điện thoại', en: 'Telephone' },
      about: {
        vi: 'Số gọi được cho người chăm sóc; không gọi khi người này không được báo tin.',
        en: 'Where the carer answers; not called when the carer must not be informed.',
      },
    }),
    address: field(Address.optional(), {
      title: { vi: 'Địa chỉ', en: 'Address' },
      about: { vi: 'Nơi ở của người chăm sóc khi khác nơi ở của đối tượng.', en: 'Where the carer lives, if not with the client.' },
    }),
    isLegalGuardian: field(z.boolean(), {
      title: { vi: 'Là người giám hộ', en: 'Is the legal guardian' },
      about: { vi: 'Cha mẹ còn quyền hoặc người giám hộ theo luật.', en: 'A parent with full rights, or a guardian by law.' },
    }),
    mustNotBeInformed: field(z.boolean(), {
      title: { vi: 'Không được báo tin cho người này', en: 'Must not be informed' },
      about: { vi: 'Không báo cho người này bất cứ việc gì về hồ sơ.', en: 'This person must learn nothing of the case.' },
      source: 'NĐ 56/2017/NĐ-CP Điều 27',
    }),
    from: field(PartialDate.optional(), {
      title: { vi: 'Từ', en: 'From' },
      about: { vi: 'Chăm sóc từ khi nào.', en: 'Since when this person cares.' },
    }),
    to: field(PartialDate.optional(), {
      title: { vi: 'Đến', en: 'To' },
      about: { vi: 'Chăm sóc đến khi nào; bỏ trống khi vẫn đang chăm sóc.', en: 'Until when; left out while the care goes on.' },
    }),
  }),
  {
    id: 'Carer',
    title: { vi: 'Người chăm sóc', en: 'Carer' },
    about: {
      vi: 'Người hoặc cơ sở chăm sóc đối tượng, kể cả người không được báo tin về hồ sơ.',
      en: 'Who looks after the client, those included who must not be told of the case.',
    },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)

const AccountNumber = z.string().regex(/^[0-9A-Za-z]{4,34}$/)

/** Where support in money is to go. */
export const PaymentAccount = named(
  z.strictObject({
    channel: field(PaymentChannel.schema, {
      title: { vi: 'Hình thức chi trả', en: 'Channel' },
      about: { vi: 'Nhận qua tài khoản, ví điện tử, bưu điện hay tiền mặt.', en: 'By bank account, wallet, post office or cash.' },
    }),
    bankBin: field(Bank.schema.optional(), {
      title: { vi: 'Mã ngân hàng (BIN)', en: 'Bank (BIN)' },
      about: { vi: 'Sáu chữ số; tên ngân hàng xem danh mục Bank.', en: 'Six digits; the code list Bank has the names.' },
      example: '970405',
    }),
    accountNumber: field(AccountNumber.optional(), {
      title: { vi: 'Số tài khoản hoặc số ví', en: 'Account or wallet number' },
      about: {
        vi: 'Số tài khoản ngân hàng hoặc số ví điện tử, ghi liền không dấu cách.',
        en: 'Number of the bank account or wallet, without spaces.',
      },
      example: '4702205000113',
    }),
    accountName: field(z.string().min(1).max(120).optional(), {
      title: { vi: 'Tên chủ tài khoản', en: 'Name on the account' },
      about: {
        vi: 'Tên đúng như trên tài khoản, thường là chữ in hoa không dấu.',
        en: 'Name exactly as on the account, mostly in capitals without diacritics.',
      },
      example: 'NGUYEN THI NGOC',
    }),
    recipientName: field(PersonName.optional(), {
      title: { vi: 'Người nhận thay', en: 'Recipient on behalf' },
      about: { vi: 'Khi có người khác nhận tiền thay.', en: 'When the money goes through somebody else.' },
    }),
    recipientRelationship: field(CarerRelationship.schema.optional(), {
      title: { vi: 'Quan hệ của người nhận thay', en: 'Relationship of the recipient' },
      about: { vi: 'Người nhận thay là gì của đối tượng.', en: 'What the recipient is to the client.' },
    }),
  }),
  {
    id: 'PaymentAccount',
    title: { vi: 'Tài khoản nhận tiền', en: 'Payment account' },
    about: { vi: 'Cách nhận và nơi nhận tiền trợ giúp của đối tượng.', en: 'How and where the client receives support in money.' },
  },
)
