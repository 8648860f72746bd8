import { z } from 'zod'
import { AllowanceGroup } from '../code-lists/allowance-group.ts'
import { ChildGroup } from '../code-lists/child-group.ts'
import { ChildSubGroup } from '../code-lists/child-sub-group.ts'
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
  about: {
    vi: 'Năm học ghi bằng hai năm liền nhau, bắt đầu từ tháng 9 của năm đầu.',
    en: 'A school year by its two calendar years; it begins in September of the first.',
  },
  example: '2026-2027',
})

/** That a person died, and of what. */
export const Death = named(
  z.strictObject({
    date: field(PartialDate.optional(), {
      title: { vi: 'Ngày mất', en: 'Date of death' },
      about: {
        vi: 'Ngày mất đến mức biết được; chế độ dừng từ tháng sau.',
        en: 'Day of the death as far as it is known; benefits stop with the month after.',
      },
    }),
    cause: field(DeathCause.schema.optional(), {
      title: { vi: 'Nguyên nhân', en: 'Cause' },
      about: { vi: 'Nguyên nhân mất theo danh mục.', en: 'Cause of the death by the code list.' },
    }),
    certificateNumber: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số trích lục khai tử', en: 'Number of the death certificate' },
      about: { vi: 'Số trên trích lục khai tử do nơi đăng ký hộ tịch cấp.', en: 'Number on the extract that the civil registry issues.' },
    }),
    documentId: field(Id.optional(), {
      title: { vi: 'Minh chứng', en: 'Evidence' },
      about: { vi: 'Trích lục khai tử hoặc giấy tờ khác đã lưu.', en: 'The stored extract, or another paper.' },
      refersTo: 'Document',
    }),
  }),
  { id: 'Death', title: { vi: 'Qua đời', en: 'Death' }, about: { vi: 'Việc qua đời của chính đối tượng.', en: 'That the client died.' } },
)

/** What a person completed at school, and where he or she learns now. */
export const Education = named(
  z.strictObject({
    completed: field(EducationLevel.schema.optional(), {
      title: { vi: 'Trình độ học vấn', en: 'Highest level completed' },
      about: {
        vi: 'Trình độ cao nhất đã học xong, không phải lớp đang học.',
        en: 'The highest level completed, not the one attended now.',
      },
    }),
    profession: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Chuyên môn, nghề đã học', en: 'Profession learned' },
      about: { vi: 'Nghề hoặc chuyên môn đã được đào tạo.', en: 'Trade or profession in which the person was trained.' },
    }),
    schoolLevel: field(SchoolLevel.schema.optional(), {
      title: { vi: 'Cấp học hiện tại', en: 'Present school level' },
      about: { vi: 'Cấp học đang theo; bỏ trống khi không đi học.', en: 'Level attended now; left out when not at school.' },
    }),
    grade: field(Grade.schema.optional(), {
      title: { vi: 'Lớp', en: 'Grade' },
      about: { vi: 'Lớp đang học trong năm học nêu dưới đây.', en: 'Grade attended in the school year named here.' },
    }),
    schoolYear: field(SchoolYear.optional(), {
      title: { vi: 'Năm học', en: 'School year' },
      about: { vi: 'Năm học mà lớp và trường nêu ở đây có nghĩa.', en: 'The school year of which grade and school are told.' },
    }),
    schoolId: field(Id.optional(), {
      title: { vi: 'Trường trong mạng lưới', en: 'School in the network' },
      about: { vi: 'Trường đã có mặt trong mạng lưới trao đổi.', en: 'The school, where it takes part in the network.' },
      refersTo: 'Facility',
    }),
    schoolName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Tên trường', en: 'Name of the school' },
      about: { vi: 'Tên trường khi trường chưa có mặt trong mạng lưới.', en: 'Name of a school that does not take part in the network.' },
      example: 'Trường THCS Suối Hiệp',
    }),
  }),
  {
    id: 'Education',
    title: { vi: 'Học tập', en: 'Education' },
    about: {
      vi: 'Việc học của một người: đã đạt trình độ nào và đang học ở đâu.',
      en: 'A person’s schooling: what was completed, and where he or she learns now.',
    },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)

/** What a person works. */
export const Occupation = named(
  z.strictObject({
    status: field(EmploymentStatus.schema, {
      title: { vi: 'Tình trạng việc làm', en: 'Employment status' },
      about: { vi: 'Có việc làm, thất nghiệp, đang đi học hay không làm việc.', en: 'Employed, unemployed, learning or not at work.' },
    }),
    group: field(OccupationGroup.schema.optional(), {
      title: { vi: 'Nhóm nghề', en: 'Occupation group' },
      about: {
        vi: 'Nhóm nghề cấp một của danh mục nghề nghiệp Việt Nam.',
        en: 'Major group of the Vietnamese classification of occupations.',
      },
    }),
    title: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Công việc', en: 'Work' },
      about: { vi: 'Công việc đang làm, ghi bằng lời thường.', en: 'The work, in plain words.' },
      example: 'Thu mua phế liệu',
    }),
  }),
  {
    id: 'Occupation',
    title: { vi: 'Nghề nghiệp', en: 'Occupation' },
    about: { vi: 'Việc làm hiện nay của một người.', en: 'What a person works at present.' },
    source: 'QĐ 34/2020/QĐ-TTg',
  },
)

/** What comes in each month, and from where. */
export const Income = named(
  z.strictObject({
    monthly: field(Money, {
      title: { vi: 'Mỗi tháng', en: 'Per month' },
      about: { vi: 'Số tiền trung bình mỗi tháng trong 12 tháng gần nhất.', en: 'Average of a month over the last twelve.' },
    }),
    sources: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Nguồn thu nhập', en: 'Sources' },
      about: {
        vi: 'Tiền đến từ đâu: lương, buôn bán, trợ cấp, người thân giúp.',
        en: 'Where the money comes from: wages, trade, benefits, help of relatives.',
      },
      example: 'Bán vé số, con gái gửi về',
    }),
  }),
  {
    id: 'Income',
    title: { vi: 'Thu nhập', en: 'Income' },
    about: { vi: 'Thu nhập trung bình hằng tháng và nguồn của nó.', en: 'Usual income of a month, and where it comes from.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)

const lasts = {
  from: field(PartialDate.optional(), {
    title: { vi: 'Từ', en: 'From' },
    about: { vi: 'Bắt đầu từ khi nào, có thể chỉ biết năm.', en: 'Since when; the year may be all that is known.' },
  }),
  to: field(PartialDate.optional(), {
    title: { vi: 'Đến', en: 'To' },
    about: { vi: 'Kết thúc khi nào; bỏ trống khi vẫn còn.', en: 'Until when; left out while it lasts.' },
  }),
  evidence: field(z.string().min(1).max(500).optional(), {
    title: { vi: 'Căn cứ, minh chứng', en: 'Evidence' },
    about: { vi: 'Giấy tờ, quyết định hoặc người xác nhận.', en: 'The paper, the decision, or who confirms it.' },
  }),
}

/** One thing that makes life hard for a person, for as long as it lasts. */
export const PersonSituation = named(
  z.strictObject({
    situation: field(Situation.schema, {
      title: { vi: 'Hoàn cảnh', en: 'Situation' },
      about: {
        vi: 'Hoàn cảnh theo danh mục; một số mã gắn nhãn nhạy cảm cho bản ghi.',
        en: 'The circumstance by the code list; some codes put sensitivity labels on the record.',
      },
    }),
    ...lasts,
    event: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Sự kiện', en: 'Event' },
      about: { vi: 'Tên cơn bão, trận lũ, đợt dịch gây ra hoàn cảnh này.', en: 'The storm, flood or epidemic that caused it.' },
    }),
  }),
  {
    id: 'PersonSituation',
    title: { vi: 'Hoàn cảnh của người này', en: 'Situation of a person' },
    about: {
      vi: 'Một hoàn cảnh khó khăn hoặc dễ bị tổn thương của một người, trong thời gian nó kéo dài.',
      en: 'One circumstance that makes a person vulnerable, for as long as it lasts.',
    },
  },
)

/** A legal group of children that a child belongs to, for as long as it does. */
export const ChildGroupMembership = named(
  z.strictObject({
    group: field(ChildGroup.schema, {
      title: { vi: 'Nhóm', en: 'Group' },
      about: { vi: 'Một trong 14 nhóm theo Luật Trẻ em.', en: 'One of the 14 groups of the Law on Children.' },
    }),
    subGroup: field(ChildSubGroup.schema.optional(), {
      title: { vi: 'Nhóm con', en: 'Sub-group' },
      about: { vi: 'Một trong 48 nhóm con, thuộc đúng nhóm nêu trên.', en: 'One of the 48 sub-groups, of the group named above.' },
    }),
    ...lasts,
  }),
  {
    id: 'ChildGroupMembership',
    title: { vi: 'Thuộc nhóm trẻ em', en: 'Membership of a child group' },
    about: {
      vi: 'Việc một trẻ thuộc một nhóm trẻ em có hoàn cảnh đặc biệt, kèm thời gian và căn cứ.',
      en: 'That a child belongs to a group in special circumstances, with dates and evidence.',
    },
  },
)

/** A legal group with a right to monthly assistance that a person belongs to, for as long as it does. */
export const AllowanceGroupMembership = named(
  z.strictObject({
    group: field(AllowanceGroup.schema, {
      title: { vi: 'Nhóm', en: 'Group' },
      about: { vi: 'Diện theo nghị định, dùng để tính hệ số trợ cấp.', en: 'The group of the decree, from which the coefficient follows.' },
    }),
    ...lasts,
  }),
  {
    id: 'AllowanceGroupMembership',
    title: { vi: 'Thuộc diện trợ cấp', en: 'Membership of an allowance group' },
    about: {
      vi: 'Việc một người thuộc một diện trợ cấp xã hội hằng tháng; chưa phải là quyết định hưởng.',
      en: 'That a person belongs to a group with monthly assistance; it is not yet the decision.',
    },
  },
)
