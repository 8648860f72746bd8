import { z } from 'zod'
import { BeneficiaryStatus } from '../code-lists/beneficiary-status.ts'
import { Ethnicity } from '../code-lists/ethnicity.ts'
import { MaritalStatus } from '../code-lists/marital-status.ts'
import { NoIdentifierReason } from '../code-lists/no-identifier-reason.ts'
import { Sex } from '../code-lists/sex.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Address } from '../primitives/address.ts'
import { Contact } from '../primitives/contact.ts'
import { CountryCode } from '../primitives/country-code.ts'
import { Id } from '../primitives/id.ts'
import { Identifier } from '../primitives/identifier.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'
import { BeneficiaryMerge } from './beneficiary-actions.ts'
import { Bereavement, Carer, ParentCircumstance, PaymentAccount } from './beneficiary-family.ts'
import { Condition, Disability } from './beneficiary-health.ts'
import {
  AllowanceGroupMembership,
  ChildGroupMembership,
  Death,
  Education,
  Income,
  Occupation,
  PersonSituation,
} from './beneficiary-parts.ts'

/** A person who is supported, or may be; even one whose name nobody knows. */
export const Beneficiary = named(
  z.strictObject({
    ...envelope,
    identifiers: field(z.array(Identifier).max(20).optional(), {
      title: { vi: 'Giấy tờ định danh', en: 'Identifiers' },
      about: {
        vi: 'Các số trên giấy tờ của người này, mỗi số kèm mức độ đã xác minh.',
        en: 'The numbers on the person’s papers, each with how far it was checked.',
      },
      dataClass: 'identifiers',
    }),
    noIdentifierReason: field(NoIdentifierReason.schema.optional(), {
      title: { vi: 'Lý do không có giấy tờ', en: 'Reason for having no identifier' },
      about: {
        vi: 'Chỉ nêu khi không có giấy tờ nào; số hồ sơ tại cơ sở và giấy xác nhận khuyết tật không tính.',
        en: 'Only where there is no paper; a local file number is none, nor is a disability certificate.',
      },
      source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
      dataClass: 'identifiers',
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Bỏ trống khi chưa biết là ai.', en: 'Left out while nobody knows who it is.' },
      dataClass: 'identity',
    }),
    otherNames: field(z.array(PersonName).max(10).optional(), {
      title: { vi: 'Tên gọi khác', en: 'Other names' },
      about: {
        vi: 'Tên thường gọi, bí danh, tên trước khi đổi; không ghi tên của người thân.',
        en: 'Names in daily use, aliases and names before a change; never those of relatives.',
      },
      dataClass: 'identity',
    }),
    sex: field(Sex.schema, {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: {
        vi: 'Giới tính theo giấy tờ, hoặc theo lời khai khi không có giấy tờ.',
        en: 'Sex as on the papers, or as told where there are none.',
      },
      dataClass: 'identity',
    }),
    birthDate: field(PartialDate.optional(), {
      title: { vi: 'Ngày sinh', en: 'Birth date' },
      about: {
        vi: 'Ngày, tháng, năm sinh đến mức biết được; người già và trẻ bị bỏ rơi có thể chỉ có năm ước chừng.',
        en: 'Date of birth as far as it is known; of old people and abandoned children it may be an estimated year.',
      },
      dataClass: 'identity',
    }),
    death: field(Death.optional(), {
      title: { vi: 'Qua đời', en: 'Death' },
      about: { vi: 'Chỉ ghi khi người này đã qua đời.', en: 'Only there when the person has died.' },
      dataClass: 'identity',
    }),
    nationality: field(CountryCode.optional(), {
      title: { vi: 'Quốc tịch', en: 'Nationality' },
      about: {
        vi: 'Quốc tịch hiện nay; bỏ trống khi chưa rõ, không mặc định là Việt Nam.',
        en: 'Present nationality; left out when not known, never assumed to be Vietnamese.',
      },
      dataClass: 'origin',
    }),
    ethnicity: field(Ethnicity.schema.optional(), {
      title: { vi: 'Dân tộc', en: 'Ethnicity' },
      about: { vi: 'Dữ liệu cá nhân nhạy cảm.', en: 'A sensitive personal datum.' },
      source: 'NĐ 356/2025/NĐ-CP Điều 4',
      dataClass: 'origin',
    }),
    addresses: field(z.array(Address).max(10).optional(), {
      title: { vi: 'Địa chỉ', en: 'Addresses' },
      about: {
        vi: 'Nơi thường trú, nơi đang ở, nơi tạm trú, quê quán; mỗi loại một mục.',
        en: 'Permanent, current and temporary residence and hometown, one entry for each.',
      },
      dataClass: 'address',
    }),
    contacts: field(z.array(Contact).max(10).optional(), {
      title: { vi: 'Liên lạc', en: 'Contacts' },
      about: {
        vi: 'Cách liên lạc với chính người này; liên lạc với người chăm sóc ghi ở mục người chăm sóc.',
        en: 'How to reach the person; how to reach a carer stands with the carer.',
      },
      dataClass: 'contact',
    }),
    education: field(Education.optional(), {
      title: { vi: 'Học tập', en: 'Education' },
      about: { vi: 'Trình độ đã đạt, nghề đã học và việc học hiện nay.', en: 'What was completed, learned as a trade, and attended now.' },
      dataClass: 'education',
    }),
    occupation: field(Occupation.optional(), {
      title: { vi: 'Nghề nghiệp', en: 'Occupation' },
      about: { vi: 'Tình trạng việc làm và công việc hiện nay.', en: 'Employment status and present work.' },
      dataClass: 'livelihood',
    }),
    income: field(Income.optional(), {
      title: { vi: 'Thu nhập', en: 'Income' },
      about: {
        vi: 'Thu nhập hằng tháng của riêng người này, không phải của cả hộ.',
        en: 'Monthly income of this person alone, not of the household.',
      },
      dataClass: 'livelihood',
    }),
    maritalStatus: field(MaritalStatus.schema.optional(), {
      title: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
      about: {
        vi: 'Tình trạng hôn nhân hiện nay; góa thì ghi thêm ở mục mất người thân.',
        en: 'Present marital status; the loss of a spouse is told under bereavements too.',
      },
      dataClass: 'family',
    }),
    bereavements: field(z.array(Bereavement).max(20).optional(), {
      title: { vi: 'Mất người thân', en: 'Bereavements' },
      about: {
        vi: 'Những người thân đã mất mà chế độ hoặc cách trợ giúp tùy thuộc vào.',
        en: 'Losses of close people on which support may depend.',
      },
      dataClass: 'family',
    }),
    disabilities: field(z.array(Disability).max(6).optional(), {
      title: { vi: 'Khuyết tật', en: 'Disabilities' },
      about: {
        vi: 'Mỗi dạng khuyết tật một mục, tối đa sáu dạng theo luật.',
        en: 'One entry for each type of disability; the law knows six.',
      },
      dataClass: 'health',
      labels: ['disability'],
    }),
    conditions: field(z.array(Condition).max(50).optional(), {
      title: { vi: 'Bệnh', en: 'Conditions' },
      about: {
        vi: 'Bệnh và tình trạng sức khỏe theo ICD-10; dạng khuyết tật ghi ở mục riêng.',
        en: 'Diseases and states of health by ICD-10; types of disability stand apart.',
      },
      dataClass: 'health',
    }),
    situations: field(z.array(PersonSituation).max(30).optional(), {
      title: { vi: 'Hoàn cảnh', en: 'Situations' },
      about: { vi: 'Có thể có nhiều hoàn cảnh cùng lúc.', en: 'Several may hold at once.' },
      dataClass: 'situation',
    }),
    childGroups: field(z.array(ChildGroupMembership).max(14).optional(), {
      title: { vi: 'Nhóm trẻ em có hoàn cảnh đặc biệt', en: 'Groups of children in special circumstances' },
      about: {
        vi: 'Các nhóm trẻ em có hoàn cảnh đặc biệt mà trẻ thuộc về, kèm thời gian.',
        en: 'Legal groups of children in special circumstances that the child belongs to, with their dates.',
      },
      dataClass: 'situation',
    }),
    allowanceGroups: field(z.array(AllowanceGroupMembership).max(20).optional(), {
      title: { vi: 'Diện trợ cấp xã hội', en: 'Allowance groups' },
      about: { vi: 'Đối tượng bảo trợ xã hội theo nghị định.', en: 'Legal category of social assistance.' },
      dataClass: 'situation',
    }),
    parents: field(z.array(ParentCircumstance).max(10).optional(), {
      title: { vi: 'Cha, mẹ', en: 'Parents' },
      about: {
        vi: 'Tình trạng của cha và mẹ; một người có thể có nhiều mục.',
        en: 'What became of the father and the mother; one parent may have several entries.',
      },
      dataClass: 'family',
    }),
    carers: field(z.array(Carer).max(10).optional(), {
      title: { vi: 'Người chăm sóc', en: 'Carers' },
      about: {
        vi: 'Những người hoặc cơ sở đang hoặc đã chăm sóc người này.',
        en: 'The persons or facilities that look after this person, now or before.',
      },
      dataClass: 'family',
    }),
    householdId: field(Id.optional(), {
      title: { vi: 'Hộ gia đình', en: 'Household' },
      about: { vi: 'Hộ mà người này đang sống cùng.', en: 'The household that the person lives in now.' },
      refersTo: 'Household',
      dataClass: 'family',
    }),
    paymentAccount: field(PaymentAccount.optional(), {
      title: { vi: 'Tài khoản nhận tiền', en: 'Payment account' },
      about: {
        vi: 'Nơi nhận trợ cấp, hỗ trợ bằng tiền; tiền thực trả ghi ở khoản chi trả.',
        en: 'Where support in money is to go; what was paid stands in the payments.',
      },
      dataClass: 'payment',
    }),
    status: field(BeneficiaryStatus.schema.optional(), {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Chỉ cơ sở quản lý hồ sơ thấy.', en: 'Seen by the facility of the record only.' },
    }),
    merge: field(BeneficiaryMerge.optional(), {
      title: { vi: 'Đã gộp', en: 'Merge' },
      about: {
        vi: 'Có khi hồ sơ này trùng và đã gộp vào hồ sơ khác; cả hai mã vẫn đọc được.',
        en: 'Set once the record is merged into another one; both ids go on resolving.',
      },
    }),
  }),
  {
    id: 'Beneficiary',
    title: { vi: 'Đối tượng', en: 'Beneficiary' },
    about: {
      vi: 'Một người mà cơ sở đang hoặc có thể trợ giúp, với thông tin nhân thân, gia đình và hoàn cảnh.',
      en: 'A person whom a facility supports or may support, with identity, family and circumstances.',
    },
    clause: 'BEN-1',
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)
export interface Beneficiary extends z.output<typeof Beneficiary> {}

/** What a facility writes about a person. */
export const BeneficiaryDraft = named(draftOf(Beneficiary, ['status', 'merge']), {
  id: 'BeneficiaryDraft',
  title: { vi: 'Đối tượng (bản nháp)', en: 'Beneficiary draft' },
  about: {
    vi: 'Phần cơ sở ghi về một người; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What a facility writes about a person; the server adds id, version and labels.',
  },
})
export interface BeneficiaryDraft extends z.output<typeof BeneficiaryDraft> {}
