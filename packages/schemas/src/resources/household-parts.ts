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
    relationship: field(HouseholdRelationship.schema, { title: { vi: 'Quan hệ với chủ hộ', en: 'Relationship to the head' } }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Hồ sơ đối tượng', en: 'Record of the client' },
      about: { vi: 'Khi thành viên cũng là đối tượng.', en: 'When the member is a client too.' },
      refersTo: 'Beneficiary',
    }),
    name: field(PersonName.optional(), { title: { vi: 'Họ và tên', en: 'Full name' } }),
    sex: field(Sex.schema.optional(), { title: { vi: 'Giới tính', en: 'Sex' } }),
    birthDate: field(PartialDate.optional(), { title: { vi: 'Ngày sinh', en: 'Birth date' } }),
    work: field(z.string().min(1).max(200).optional(), { title: { vi: 'Công việc chính', en: 'Main work' }, example: 'Thu mua phế liệu' }),
    from: field(PartialDate.optional(), { title: { vi: 'Từ', en: 'From' } }),
    to: field(PartialDate.optional(), {
      title: { vi: 'Đến', en: 'To' },
      about: { vi: 'Khi đã chuyển đi, tách hộ hoặc qua đời.', en: 'When moved away, split off or dead.' },
    }),
  }),
  { id: 'HouseholdMember', title: { vi: 'Thành viên hộ', en: 'Member of a household' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)
export interface HouseholdMember extends z.output<typeof HouseholdMember> {}

/** The decision that recognises a status. */
export const PovertyDecision = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), { title: { vi: 'Số quyết định', en: 'Number' }, example: '215/QĐ-UBND' }),
    issuedOn: field(LocalDate, { title: { vi: 'Ngày ban hành', en: 'Issued on' } }),
    issuedBy: field(z.string().min(1).max(200), { title: { vi: 'Cơ quan ban hành', en: 'Issued by' }, example: 'UBND xã Suối Hiệp' }),
  }),
  { id: 'PovertyDecision', title: { vi: 'Quyết định công nhận', en: 'Decision on poverty' }, source: 'QĐ 24/2021/QĐ-TTg' },
)

/** What the yearly review of the commune found about one household. */
export const YearlyPovertyStatus = named(
  z.strictObject({
    year: field(z.int().min(1990).max(2100), { title: { vi: 'Năm', en: 'Year' }, example: 2026 }),
    status: field(PovertyStatus.schema, { title: { vi: 'Phân loại', en: 'Status' } }),
    deprivations: field(z.array(Deprivation.schema).max(12).optional(), { title: { vi: 'Chỉ số thiếu hụt', en: 'Deprivations' } }),
    decision: field(PovertyDecision.optional(), { title: { vi: 'Quyết định', en: 'Decision' } }),
  }),
  {
    id: 'YearlyPovertyStatus',
    title: { vi: 'Phân loại hộ nghèo theo năm', en: 'Poverty status of a year' },
    source: 'NĐ 07/2021/NĐ-CP Điều 3',
  },
)

/** Where and how a household lives. */
export const Housing = named(
  z.strictObject({
    kind: field(HousingKind.schema, { title: { vi: 'Loại nhà ở', en: 'Kind' } }),
    tenure: field(HousingTenure.schema.optional(), { title: { vi: 'Hình thức sở hữu', en: 'Tenure' } }),
    condition: field(HousingCondition.schema.optional(), { title: { vi: 'Tình trạng', en: 'Condition' } }),
    area: field(z.int().min(1).max(10000).optional(), {
      title: { vi: 'Diện tích (m²)', en: 'Area (m²)' },
      about: { vi: 'Mét vuông, số nguyên.', en: 'Square metres, whole number.' },
      example: 30,
    }),
    note: field(z.string().min(1).max(1000).optional(), { title: { vi: 'Ghi chú', en: 'Note' } }),
  }),
  { id: 'Housing', title: { vi: 'Nhà ở', en: 'Housing' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)
