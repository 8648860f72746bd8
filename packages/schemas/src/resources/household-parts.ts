import { z } from 'zod'
import { Deprivation } from '../code-lists/deprivation.ts'
import { HouseholdRelationship } from '../code-lists/household-relationship.ts'
import { HousingCondition } from '../code-lists/housing-condition.ts'
import { HousingKind } from '../code-lists/housing-kind.ts'
import { HousingTenure } from '../code-lists/housing-tenure.ts'
import { PovertyStatus } from '../code-lists/poverty-status.ts'
import { Sex } from '../code-lists/sex.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'

/** One person of a household, for as long as he or she lives in it; the head is a member too. */
export const HouseholdMember = named(
  z.strictObject({
    relationship: field(HouseholdRelationship.schema, {
      title: { vi: 'Quan hệ với chủ hộ', en: 'Relationship to the head' },
      about: {
        vi: 'Người này là gì của chủ hộ; chủ hộ cũng có một mục.',
        en: 'What the person is to the head; the head has an entry too.',
      },
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Hồ sơ đối tượng', en: 'Record of the client' },
      about: { vi: 'Khi thành viên cũng là đối tượng.', en: 'When the member is a client too.' },
      refersTo: 'Beneficiary',
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Họ tên; bỏ trống khi đã nêu hồ sơ đối tượng.', en: 'Name; left out when the record of the client is named.' },
    }),
    sex: field(Sex.schema.optional(), {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: { vi: 'Giới tính; bỏ trống khi đã nêu hồ sơ đối tượng.', en: 'Sex; left out when the record of the client is named.' },
    }),
    birthDate: field(PartialDate.optional(), {
      title: { vi: 'Ngày sinh', en: 'Birth date' },
      about: { vi: 'Ngày sinh đến mức biết được.', en: 'Birth date, as far as it is known.' },
    }),
    work: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Công việc chính', en: 'Main work' },
      about: {
        vi: 'Việc làm chính đem lại thu nhập, hoặc đi học, ở nhà.',
        en: 'What the person mainly does: a living, school, or at home.',
      },
      example: 'Thu mua phế liệu',
    }),
    from: field(PartialDate.optional(), {
      title: { vi: 'Từ', en: 'From' },
      about: { vi: 'Sống trong hộ từ khi nào.', en: 'Since when the person lives there.' },
    }),
    to: field(PartialDate.optional(), {
      title: { vi: 'Đến', en: 'To' },
      about: { vi: 'Khi đã chuyển đi, tách hộ hoặc qua đời.', en: 'When moved away, split off or dead.' },
    }),
  }),
  {
    id: 'HouseholdMember',
    title: { vi: 'Thành viên hộ', en: 'Member of a household' },
    about: {
      vi: 'Một người trong hộ, kể cả chủ hộ và người đã rời hộ.',
      en: 'One person of a household, the head and who has left included.',
    },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)
export interface HouseholdMember extends z.output<typeof HouseholdMember> {}

/** The decision that recognises a status. */
export const PovertyDecision = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), {
      title: { vi: 'Số quyết định', en: 'Number' },
      about: { vi: 'Số, ký hiệu của quyết định.', en: 'Number and sign of the decision.' },
      example: '215/QĐ-UBND',
    }),
    issuedOn: field(LocalDate, {
      title: { vi: 'Ngày ban hành', en: 'Issued on' },
      about: { vi: 'Ngày ký quyết định.', en: 'The day on which it was signed.' },
    }),
    issuedBy: field(z.string().min(1).max(200), {
      title: { vi: 'Cơ quan ban hành', en: 'Issued by' },
      about: { vi: 'Ủy ban nhân dân xã, phường, đặc khu đã ký.', en: 'The commune whose committee signed it.' },
      example: 'UBND xã Suối Hiệp',
    }),
  }),
  {
    id: 'PovertyDecision',
    title: { vi: 'Quyết định công nhận', en: 'Decision on poverty' },
    about: {
      vi: 'Quyết định của xã công nhận hộ nghèo, hộ cận nghèo hoặc thoát nghèo.',
      en: 'The commune’s decision that a household is, or no longer is, poor.',
    },
    source: 'QĐ 24/2021/QĐ-TTg',
  },
)

/** What the yearly review of the commune found about one household. */
export const YearlyPovertyStatus = named(
  z.strictObject({
    year: field(z.int().min(1990).max(2100), {
      title: { vi: 'Năm', en: 'Year' },
      about: { vi: 'Năm mà phân loại có hiệu lực, không phải năm rà soát.', en: 'The year for which it holds, not that of the review.' },
      example: 2026,
    }),
    status: field(PovertyStatus.schema, {
      title: { vi: 'Phân loại', en: 'Status' },
      about: {
        vi: 'Hộ nghèo, cận nghèo, mới thoát nghèo, có mức sống trung bình hoặc không thuộc diện nào.',
        en: 'Poor, near-poor, newly out of poverty, of average means, or none of these.',
      },
    }),
    deprivations: field(z.array(Deprivation.schema).max(12).optional(), {
      title: { vi: 'Chỉ số thiếu hụt', en: 'Deprivations' },
      about: {
        vi: 'Các chỉ số dịch vụ xã hội cơ bản mà hộ còn thiếu.',
        en: 'Indicators of basic services in which the household falls short.',
      },
    }),
    decision: field(PovertyDecision.optional(), {
      title: { vi: 'Quyết định', en: 'Decision' },
      about: { vi: 'Quyết định công nhận, khi đã có.', en: 'The decision that recognises it, where there is one.' },
    }),
  }),
  {
    id: 'YearlyPovertyStatus',
    title: { vi: 'Phân loại hộ nghèo theo năm', en: 'Poverty status of a year' },
    about: { vi: 'Phân loại của một hộ trong một năm theo kết quả rà soát.', en: 'What a household counts as in one year, by the review.' },
    source: 'NĐ 07/2021/NĐ-CP Điều 3',
  },
)

/** Where and how a household lives. */
export const Housing = named(
  z.strictObject({
    kind: field(HousingKind.schema, {
      title: { vi: 'Loại nhà ở', en: 'Kind' },
      about: {
        vi: 'Từ nhà kiên cố đến nhà đơn sơ, nhà bè hoặc không có nhà.',
        en: 'From a permanent house to a simple shelter, a boat or no home.',
      },
    }),
    tenure: field(HousingTenure.schema.optional(), {
      title: { vi: 'Hình thức sở hữu', en: 'Tenure' },
      about: { vi: 'Nhà riêng, thuê, ở nhờ hay nhà của Nhà nước, tập thể.', en: 'Owned, rented, lent by others or public.' },
    }),
    condition: field(HousingCondition.schema.optional(), {
      title: { vi: 'Tình trạng', en: 'Condition' },
      about: {
        vi: 'Từ còn tốt đến hư hỏng nặng hoặc mất nhà, nhìn thấy khi đến thăm.',
        en: 'From sound to badly damaged or lost, as seen on a visit.',
      },
    }),
    area: field(z.int().min(1).max(10000).optional(), {
      title: { vi: 'Diện tích (m²)', en: 'Area (m²)' },
      about: { vi: 'Mét vuông, số nguyên.', en: 'Square metres, whole number.' },
      example: 30,
    }),
    note: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Chỗ hư hỏng, nước, điện, nhà vệ sinh.', en: 'Damage, water, electricity, toilet.' },
    }),
  }),
  {
    id: 'Housing',
    title: { vi: 'Nhà ở', en: 'Housing' },
    about: { vi: 'Nơi ở của hộ và tình trạng của nó.', en: 'The dwelling of a household, and its state.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)
