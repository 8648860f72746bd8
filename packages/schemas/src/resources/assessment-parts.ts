import { z } from 'zod'
import { AbilityLevel } from '../code-lists/ability-level.ts'
import { AssessmentDomain } from '../code-lists/assessment-domain.ts'
import { NeedLevel } from '../code-lists/need-level.ts'
import { field, named } from '../registry.ts'

/** What was found in one of the eight domains. */
export const Need = named(
  z.strictObject({
    domain: field(AssessmentDomain.schema, {
      title: { vi: 'Lĩnh vực', en: 'Domain' },
      about: { vi: 'Một trong tám lĩnh vực, mỗi lĩnh vực ghi một lần.', en: 'One of the eight domains; each stands once.' },
    }),
    level: field(NeedLevel.schema, {
      title: { vi: 'Mức độ', en: 'Level' },
      about: { vi: 'Mức độ cần trợ giúp trong lĩnh vực này.', en: 'How much help the domain asks for.' },
    }),
    priority: field(z.int().min(1).max(8).optional(), {
      title: { vi: 'Thứ tự ưu tiên', en: 'Priority' },
      about: { vi: '1 là cần làm trước nhất.', en: '1 comes first.' },
    }),
    note: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Nhận định', en: 'Finding' },
      about: { vi: 'Điều quan sát được làm căn cứ cho mức độ.', en: 'What was seen, as ground for the level.' },
    }),
  }),
  {
    id: 'Need',
    title: { vi: 'Nhu cầu', en: 'Need' },
    about: { vi: 'Nhu cầu trong một lĩnh vực của phiếu đánh giá.', en: 'What is needed in one domain of the form.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 02',
  },
)

/** How the client is in body, mind and feeling on the day of the assessment, and what he or she can do. */
export const ClientState = named(
  z.strictObject({
    physical: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Thể chất', en: 'Physical state' },
      about: {
        vi: 'Sức khỏe, thương tích, dinh dưỡng; bệnh có mã thì ghi ở hồ sơ đối tượng.',
        en: 'Health, injuries, nutrition; coded diseases stand with the beneficiary.',
      },
    }),
    mental: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Tinh thần, tâm lý', en: 'Mental state' },
      about: { vi: 'Tâm trạng, hành vi, quan hệ; không phải chẩn đoán.', en: 'Mood, behaviour, relations; it is no diagnosis.' },
    }),
    workAbility: field(AbilityLevel.schema.optional(), {
      title: { vi: 'Khả năng lao động', en: 'Ability to work' },
      about: { vi: 'Làm việc kiếm sống được đến mức nào.', en: 'How far the client can earn a living.' },
    }),
    selfCareAbility: field(AbilityLevel.schema.optional(), {
      title: { vi: 'Khả năng tự phục vụ', en: 'Ability of self-care' },
      about: { vi: 'Tự ăn uống, vệ sinh, đi lại được đến mức nào.', en: 'How far the client can eat, wash and move without help.' },
    }),
    treatmentSoFar: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Quá trình điều trị trước đây', en: 'Treatment so far' },
      about: { vi: 'Đã điều trị, phục hồi chức năng ở đâu, bao lâu.', en: 'Where and how long the client was treated or rehabilitated.' },
    }),
  }),
  {
    id: 'ClientState',
    title: { vi: 'Hiện trạng', en: 'State of the client' },
    about: {
      vi: 'Đối tượng ra sao vào ngày đánh giá và tự làm được những gì.',
      en: 'How the client was on the day of the assessment, and what he or she can do.',
    },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)

/** What the family can give. */
export const FamilyCapacity = named(
  z.strictObject({
    circumstances: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Hoàn cảnh gia đình', en: 'Circumstances' },
      about: { vi: 'Ai sống cùng, kinh tế, chỗ ở, quan hệ trong nhà.', en: 'Who lives there, means, dwelling and relations at home.' },
    }),
    careAbility: field(AbilityLevel.schema.optional(), {
      title: { vi: 'Khả năng chăm sóc', en: 'Ability to care' },
      about: { vi: 'Gia đình tự chăm sóc được đến mức nào.', en: 'How far the family can care by itself.' },
    }),
    strengths: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Điểm mạnh, nguồn lực', en: 'Strengths and resources' },
      about: { vi: 'Người thân, hàng xóm, tay nghề, đất đai có thể dựa vào.', en: 'Relatives, neighbours, skills or land to build on.' },
    }),
  }),
  {
    id: 'FamilyCapacity',
    title: { vi: 'Khả năng của gia đình', en: 'Capacity of the family' },
    about: { vi: 'Gia đình có thể làm được gì cho đối tượng.', en: 'What the family can do for the client.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)

/** What the client, and who speaks for the client, wish. */
export const Wishes = named(
  z.strictObject({
    client: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Nguyện vọng của đối tượng', en: 'Wishes of the client' },
      about: {
        vi: 'Ghi theo lời đối tượng; với trẻ em, ghi cả điều trẻ thể hiện mà không nói.',
        en: 'In the client’s words; of a child also what it shows without saying.',
      },
    }),
    family: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Nguyện vọng của cha mẹ, gia đình', en: 'Wishes of the parents or family' },
      about: { vi: 'Không hỏi người đã gây hại.', en: 'Who did harm is not asked.' },
      source: 'NĐ 56/2017/NĐ-CP Mẫu 03',
    }),
  }),
  {
    id: 'Wishes',
    title: { vi: 'Nguyện vọng', en: 'Wishes' },
    about: { vi: 'Mong muốn của đối tượng và của người nói thay.', en: 'What the client wants, and who speaks for the client.' },
  },
)
