import { z } from 'zod'
import { Ethnicity } from '../code-lists/ethnicity.ts'
import { MaritalStatus } from '../code-lists/marital-status.ts'
import { NoIdentifierReason } from '../code-lists/no-identifier-reason.ts'
import { Sex } from '../code-lists/sex.ts'
import { Situation } from '../code-lists/situation.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Address, CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { Contact } from '../primitives/contact.ts'
import { CountryCode } from '../primitives/country-code.ts'
import { Id } from '../primitives/id.ts'
import { Identifier } from '../primitives/identifier.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { defineSearch, type QueryOf } from '../search.ts'
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
import { beneficiaryRules } from './beneficiary-rules.ts'

/** A person who is supported, or may be; even one whose name nobody knows. */
export const Beneficiary = named(
  z.strictObject({
    ...envelope,
    identifiers: field(z.array(Identifier).max(20).optional(), {
      title: { vi: 'Giấy tờ định danh', en: 'Identifiers' },
      dataClass: 'identifiers',
    }),
    noIdentifierReason: field(NoIdentifierReason.schema.optional(), {
      title: { vi: 'Lý do không có giấy tờ', en: 'Reason for having no identifier' },
      about: {
        vi: 'Chỉ nêu khi không có giấy tờ nào; số hồ sơ tại cơ sở không tính.',
        en: 'Only where there is no paper; a local file number is none.',
      },
      source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
      dataClass: 'identifiers',
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Bỏ trống khi chưa biết là ai.', en: 'Left out while nobody knows who it is.' },
      dataClass: 'identity',
    }),
    otherNames: field(z.array(PersonName).max(10).optional(), { title: { vi: 'Tên gọi khác', en: 'Other names' }, dataClass: 'identity' }),
    sex: field(Sex.schema, { title: { vi: 'Giới tính', en: 'Sex' }, dataClass: 'identity' }),
    birthDate: field(PartialDate.optional(), { title: { vi: 'Ngày sinh', en: 'Birth date' }, dataClass: 'identity' }),
    death: field(Death.optional(), { title: { vi: 'Qua đời', en: 'Death' }, dataClass: 'identity' }),
    nationality: field(CountryCode.optional(), { title: { vi: 'Quốc tịch', en: 'Nationality' }, dataClass: 'origin' }),
    ethnicity: field(Ethnicity.schema.optional(), {
      title: { vi: 'Dân tộc', en: 'Ethnicity' },
      about: { vi: 'Dữ liệu cá nhân nhạy cảm.', en: 'A sensitive personal datum.' },
      source: 'NĐ 356/2025/NĐ-CP Điều 4',
      dataClass: 'origin',
    }),
    addresses: field(z.array(Address).max(10).optional(), { title: { vi: 'Địa chỉ', en: 'Addresses' }, dataClass: 'address' }),
    contacts: field(z.array(Contact).max(10).optional(), { title: { vi: 'Liên lạc', en: 'Contacts' }, dataClass: 'contact' }),
    education: field(Education.optional(), { title: { vi: 'Học tập', en: 'Education' }, dataClass: 'education' }),
    occupation: field(Occupation.optional(), { title: { vi: 'Nghề nghiệp', en: 'Occupation' }, dataClass: 'livelihood' }),
    income: field(Income.optional(), { title: { vi: 'Thu nhập', en: 'Income' }, dataClass: 'livelihood' }),
    maritalStatus: field(MaritalStatus.schema.optional(), {
      title: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
      dataClass: 'family',
    }),
    bereavements: field(z.array(Bereavement).max(20).optional(), {
      title: { vi: 'Mất người thân', en: 'Bereavements' },
      dataClass: 'family',
    }),
    disabilities: field(z.array(Disability).max(6).optional(), {
      title: { vi: 'Khuyết tật', en: 'Disabilities' },
      dataClass: 'health',
      labels: ['disability'],
    }),
    conditions: field(z.array(Condition).max(50).optional(), { title: { vi: 'Bệnh', en: 'Conditions' }, dataClass: 'health' }),
    situations: field(z.array(PersonSituation).max(30).optional(), {
      title: { vi: 'Hoàn cảnh', en: 'Situations' },
      about: { vi: 'Có thể nhiều hoàn cảnh cùng lúc.', en: 'Several may hold at once.' },
      dataClass: 'situation',
    }),
    childGroups: field(z.array(ChildGroupMembership).max(14).optional(), {
      title: { vi: 'Nhóm trẻ em có hoàn cảnh đặc biệt', en: 'Groups of children in special circumstances' },
      dataClass: 'situation',
    }),
    allowanceGroups: field(z.array(AllowanceGroupMembership).max(20).optional(), {
      title: { vi: 'Diện trợ cấp xã hội', en: 'Allowance groups' },
      about: { vi: 'Đối tượng bảo trợ xã hội theo nghị định.', en: 'Legal category of social assistance.' },
      dataClass: 'situation',
    }),
    parents: field(z.array(ParentCircumstance).max(10).optional(), { title: { vi: 'Cha, mẹ', en: 'Parents' }, dataClass: 'family' }),
    carers: field(z.array(Carer).max(10).optional(), { title: { vi: 'Người chăm sóc', en: 'Carers' }, dataClass: 'family' }),
    householdId: field(Id.optional(), { title: { vi: 'Hộ gia đình', en: 'Household' }, refersTo: 'Household', dataClass: 'family' }),
    paymentAccount: field(PaymentAccount.optional(), {
      title: { vi: 'Tài khoản nhận tiền', en: 'Payment account' },
      dataClass: 'payment',
    }),
  }),
  { id: 'Beneficiary', title: { vi: 'Đối tượng', en: 'Beneficiary' }, clause: 'BEN-1', source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)
export interface Beneficiary extends z.output<typeof Beneficiary> {}

/** What a facility writes about a person. */
export const BeneficiaryDraft = named(draftOf(Beneficiary), {
  id: 'BeneficiaryDraft',
  title: { vi: 'Đối tượng (bản nháp)', en: 'Beneficiary draft' },
})
export interface BeneficiaryDraft extends z.output<typeof BeneficiaryDraft> {}

const search = defineSearch({
  identifier: { kind: 'identifier', path: 'identifiers[]', title: { vi: 'Số giấy tờ', en: 'Identifier' }, personal: true },
  name: { kind: 'name', path: 'name', title: { vi: 'Họ và tên', en: 'Full name' }, personal: true },
  birthDate: { kind: 'date', path: 'birthDate.value', title: { vi: 'Ngày sinh', en: 'Birth date' }, personal: true },
  sex: { kind: 'token', path: 'sex', schema: Sex.schema, title: { vi: 'Giới tính', en: 'Sex' } },
  provinceCode: { kind: 'token', path: 'addresses[].provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
  communeCode: {
    kind: 'token',
    path: 'addresses[].communeCode',
    schema: CommuneCode,
    title: { vi: 'Xã', en: 'Commune' },
    beside: 'name',
  },
  situation: { kind: 'token', path: 'situations[].situation', schema: Situation.schema, title: { vi: 'Hoàn cảnh', en: 'Situation' } },
})
export interface BeneficiaryQuery extends QueryOf<typeof search> {}

/** Declares {@link Beneficiary} as a resource: its verbs, search, rules, views and actions. */
export const beneficiaryResource = defineResource<Beneficiary, BeneficiaryDraft, BeneficiaryQuery>()({
  name: 'Beneficiary',
  title: { vi: 'Đối tượng', en: 'Beneficiary' },
  about: {
    vi: 'Người được trợ giúp hoặc có thể cần trợ giúp, kể cả người chưa biết tên.',
    en: 'A person who is supported, or may be; even one whose name nobody knows.',
  },
  clause: 'BEN-1',
  schema: Beneficiary,
  draft: BeneficiaryDraft,
  verbs: ['create', 'read', 'search', 'update'],
  audience: 'parties',
  rules: beneficiaryRules,
  search,
})
