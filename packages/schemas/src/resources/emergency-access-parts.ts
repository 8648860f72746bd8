import { z } from 'zod'
import { EmergencyAccessStatus } from '../code-lists/emergency-access-status.ts'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'
import { countedSystems } from '../rules/second-factor.ts'
import { defineStateMachine } from '../state-machine.ts'
import type { Text } from '../text.ts'
import { MatchIdentifier } from './beneficiary-match.ts'

/** Roles whose workers may open the record of a person in an emergency. */
export const emergencyRoles = Object.freeze(['clinician', 'case-manager', 'facility-head'] as const)

/** Labels of content that no emergency opens. */
export const neverInEmergency: readonly string[] = Object.freeze(['safe-house', 'reporter', 'adoption'])

/**
 * Hours of an emergency access, and how many are opened in any 24 hours: by one worker, by one client whoever it says its workers are, and by
 * all clients of a facility together.
 */
export const emergencyLimits = Object.freeze({ hours: 3, perDay: Object.freeze({ worker: 3, client: 20, facility: 40 }) })

const counted = (language: keyof Text): string => countedSystems.map((system) => IdentifierSystem.codes[system][language]).join('; ')

/** Who is looked for in an emergency: a number, and a second mark beside it. */
export const SoughtPerson = named(
  z.strictObject({
    identifier: field(MatchIdentifier, {
      title: { vi: 'Số giấy tờ', en: 'Identifier' },
      about: { vi: 'Phải đúng từng ký tự.', en: 'It has to be exact.' },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Không cần đúng dấu; cần khi không nêu ngày sinh.', en: 'Diacritics do not matter; needed without a birth date.' },
    }),
    birthDate: field(
      z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
        .optional(),
      {
        title: { vi: 'Ngày sinh', en: 'Birth date' },
        about: { vi: 'Đúng như trong hồ sơ; cần khi không nêu họ tên.', en: 'As it stands in the record; needed without a name.' },
        example: '1956-03-08',
      },
    ),
  }),
  {
    id: 'SoughtPerson',
    title: { vi: 'Người cần tìm', en: 'Person sought' },
    about: {
      vi: `Một số giấy tờ, kèm họ tên hoặc ngày sinh; cần cả hai, đủ ngày, tháng, năm, với giấy tờ đánh số lần lượt: ${counted('vi')}.`,
      en: `One number, with the name or the birth date; with both, the whole date, for papers that are numbered one after another: ${counted('en')}.`,
    },
  },
)
export interface SoughtPerson extends z.output<typeof SoughtPerson> {}

/** Body of `review`: what the facility that owns the record found. */
export const EmergencyReview = named(
  z.strictObject({
    to: field(EmergencyAccessStatus.schema, {
      title: { vi: 'Kết luận', en: 'Outcome' },
      about: { vi: 'Có căn cứ hay không có căn cứ.', en: 'Found justified, or found not justified.' },
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Vì sao kết luận như vậy; không nêu dữ liệu cá nhân.', en: 'Why; holds no personal data.' },
    }),
  }),
  {
    id: 'EmergencyReview',
    title: { vi: 'Xem xét truy cập khẩn cấp', en: 'Review of an emergency access' },
    about: { vi: 'Kết luận của cơ sở sở hữu hồ sơ.', en: 'What the facility that owns the record found.' },
  },
)
export interface EmergencyReview extends z.output<typeof EmergencyReview> {}

/** An emergency access ends after three hours, or when the owner of the record ends it; then the owner reviews it. */
export const emergencyAccessMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Truy cập khẩn cấp và việc xem xét', en: 'Emergency access and its review' },
  states: EmergencyAccessStatus,
  initial: 'open',
  moves: [
    { action: 'end', from: ['open'], to: 'ended', by: 'owner' },
    { action: 'expire', from: ['open'], to: 'ended', by: 'clock' },
    { action: 'review', from: ['ended'], to: 'justified', by: 'owner' },
    { action: 'review', from: ['ended'], to: 'not-justified', by: 'owner' },
  ],
})
