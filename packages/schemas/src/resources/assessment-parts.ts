import { z } from 'zod'
import { AbilityLevel } from '../code-lists/ability-level.ts'
import { AssessmentDomain } from '../code-lists/assessment-domain.ts'
import { NeedLevel } from '../code-lists/need-level.ts'
import { field, named } from '../registry.ts'

/** What was found in one of the eight domains. */
export const Need = named(
  z.strictObject({
    domain: field(AssessmentDomain.schema, { title: { vi: 'Lĩnh vực', en: 'Domain' } }),
    level: field(NeedLevel.schema, { title: { vi: 'Mức độ', en: 'Level' } }),
    priority: field(z.int().min(1).max(8).optional(), {
      title: { vi: 'Thứ tự ưu tiên', en: 'Priority' },
      about: { vi: '1 là cần làm trước nhất.', en: '1 comes first.' },
    }),
    note: field(z.string().min(1).max(4000).optional(), { title: { vi: 'Nhận định', en: 'Finding' } }),
  }),
  { id: 'Need', title: { vi: 'Nhu cầu', en: 'Need' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 02' },
)

/** How the client is in body, mind and feeling on the day of the assessment, and what he or she can do. */
export const ClientState = named(
  z.strictObject({
    physical: field(z.string().min(1).max(2000).optional(), { title: { vi: 'Thể chất', en: 'Physical state' } }),
    mental: field(z.string().min(1).max(2000).optional(), { title: { vi: 'Tinh thần, tâm lý', en: 'Mental state' } }),
    workAbility: field(AbilityLevel.schema.optional(), { title: { vi: 'Khả năng lao động', en: 'Ability to work' } }),
    selfCareAbility: field(AbilityLevel.schema.optional(), { title: { vi: 'Khả năng tự phục vụ', en: 'Ability of self-care' } }),
    treatmentSoFar: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Quá trình điều trị trước đây', en: 'Treatment so far' },
    }),
  }),
  { id: 'ClientState', title: { vi: 'Hiện trạng', en: 'State of the client' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)

/** What the family can give. */
export const FamilyCapacity = named(
  z.strictObject({
    circumstances: field(z.string().min(1).max(2000).optional(), { title: { vi: 'Hoàn cảnh gia đình', en: 'Circumstances' } }),
    careAbility: field(AbilityLevel.schema.optional(), { title: { vi: 'Khả năng chăm sóc', en: 'Ability to care' } }),
    strengths: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Điểm mạnh, nguồn lực', en: 'Strengths and resources' },
    }),
  }),
  { id: 'FamilyCapacity', title: { vi: 'Khả năng của gia đình', en: 'Capacity of the family' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01' },
)

/** What the client, and who speaks for the client, wish. */
export const Wishes = named(
  z.strictObject({
    client: field(z.string().min(1).max(2000).optional(), { title: { vi: 'Nguyện vọng của đối tượng', en: 'Wishes of the client' } }),
    family: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Nguyện vọng của cha mẹ, gia đình', en: 'Wishes of the parents or family' },
      about: { vi: 'Không hỏi người đã gây hại.', en: 'Who did harm is not asked.' },
      source: 'NĐ 56/2017/NĐ-CP Mẫu 03',
    }),
  }),
  { id: 'Wishes', title: { vi: 'Nguyện vọng', en: 'Wishes' } },
)
