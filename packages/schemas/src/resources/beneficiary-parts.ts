import { z } from 'zod'
import { AllowanceGroup } from '../code-lists/allowance-group.ts'
import { ChildGroup } from '../code-lists/child-group.ts'
import { DeathCause } from '../code-lists/death-cause.ts'
import { EducationLevel } from '../code-lists/education-level.ts'
import { EmploymentStatus } from '../code-lists/employment-status.ts'
import { Grade } from '../code-lists/grade.ts'
import { OccupationGroup } from '../code-lists/occupation-group.ts'
import { SchoolLevel } from '../code-lists/school-level.ts'
import { Situation } from '../code-lists/situation.ts'
import { Id } from '../primitives/id.ts'
import { Money } from '../primitives/money.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { field, named } from '../registry.ts'

/** Years of a school year, the first of which is the year of September. */
export const SchoolYear = named(z.string().regex(/^\d{4}-\d{4}$/), {
  id: 'SchoolYear',
  title: { vi: 'Năm học', en: 'School year' },
  example: '2026-2027',
})

/** That a person died, and of what. */
export const Death = named(
  z.strictObject({
    date: field(PartialDate.optional(), { title: { vi: 'Ngày mất', en: 'Date of death' } }),
    cause: field(DeathCause.schema.optional(), { title: { vi: 'Nguyên nhân', en: 'Cause' } }),
    certificateNumber: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số trích lục khai tử', en: 'Number of the death certificate' },
    }),
  }),
  { id: 'Death', title: { vi: 'Qua đời', en: 'Death' } },
)

/** What a person completed at school, and where he or she learns now. */
export const Education = named(
  z.strictObject({
    completed: field(EducationLevel.schema.optional(), { title: { vi: 'Trình độ học vấn', en: 'Highest level completed' } }),
    profession: field(z.string().min(1).max(200).optional(), { title: { vi: 'Chuyên môn, nghề đã học', en: 'Profession learned' } }),
    schoolLevel: field(SchoolLevel.schema.optional(), { title: { vi: 'Cấp học hiện tại', en: 'Present school level' } }),
    grade: field(Grade.schema.optional(), { title: { vi: 'Lớp', en: 'Grade' } }),
    schoolYear: field(SchoolYear.optional(), { title: { vi: 'Năm học', en: 'School year' } }),
    schoolId: field(Id.optional(), { title: { vi: 'Trường trong mạng lưới', en: 'School in the network' }, refersTo: 'Facility' }),
    schoolName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Tên trường', en: 'Name of the school' },
      example: 'Trường THCS Suối Hiệp',
    }),
  }),
  { id: 'Education', title: { vi: 'Học tập', en: 'Education' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)

/** What a person works. */
export const Occupation = named(
  z.strictObject({
    status: field(EmploymentStatus.schema, { title: { vi: 'Tình trạng việc làm', en: 'Employment status' } }),
    group: field(OccupationGroup.schema.optional(), { title: { vi: 'Nhóm nghề', en: 'Occupation group' } }),
    title: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Công việc', en: 'Work' },
      example: 'Thu mua phế liệu',
    }),
  }),
  { id: 'Occupation', title: { vi: 'Nghề nghiệp', en: 'Occupation' }, source: 'QĐ 34/2020/QĐ-TTg' },
)

/** What comes in each month, and from where. */
export const Income = named(
  z.strictObject({
    monthly: field(Money, { title: { vi: 'Mỗi tháng', en: 'Per month' } }),
    sources: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Nguồn thu nhập', en: 'Sources' },
      example: 'Bán vé số, con gái gửi về',
    }),
  }),
  { id: 'Income', title: { vi: 'Thu nhập', en: 'Income' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)

const lasts = {
  from: field(PartialDate.optional(), { title: { vi: 'Từ', en: 'From' } }),
  to: field(PartialDate.optional(), { title: { vi: 'Đến', en: 'To' } }),
  evidence: field(z.string().min(1).max(500).optional(), {
    title: { vi: 'Căn cứ, minh chứng', en: 'Evidence' },
    about: { vi: 'Giấy tờ, quyết định hoặc người xác nhận.', en: 'The paper, the decision, or who confirms it.' },
  }),
}

/** One thing that makes life hard for a person, for as long as it lasts. */
export const PersonSituation = named(
  z.strictObject({
    situation: field(Situation.schema, { title: { vi: 'Hoàn cảnh', en: 'Situation' } }),
    ...lasts,
    event: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Sự kiện', en: 'Event' },
      about: { vi: 'Tên cơn bão, trận lũ, đợt dịch gây ra hoàn cảnh này.', en: 'The storm, flood or epidemic that caused it.' },
    }),
  }),
  { id: 'PersonSituation', title: { vi: 'Hoàn cảnh của người này', en: 'Situation of a person' } },
)

/** A legal group of children that a child belongs to, for as long as it does. */
export const ChildGroupMembership = named(
  z.strictObject({ group: field(ChildGroup.schema, { title: { vi: 'Nhóm', en: 'Group' } }), ...lasts }),
  { id: 'ChildGroupMembership', title: { vi: 'Thuộc nhóm trẻ em', en: 'Membership of a child group' } },
)

/** A legal group with a right to monthly assistance that a person belongs to, for as long as it does. */
export const AllowanceGroupMembership = named(
  z.strictObject({ group: field(AllowanceGroup.schema, { title: { vi: 'Nhóm', en: 'Group' } }), ...lasts }),
  { id: 'AllowanceGroupMembership', title: { vi: 'Thuộc diện trợ cấp', en: 'Membership of an allowance group' } },
)
