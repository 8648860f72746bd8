import { z } from 'zod'
import { CarerRelationship } from '../code-lists/carer-relationship.ts'
import { ConsentGiver } from '../code-lists/consent-giver.ts'
import { ConsentStatus } from '../code-lists/consent-status.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'

/** One person who gave the consent, and in what capacity. */
export const ConsentParty = named(
  z.strictObject({
    role: field(ConsentGiver.schema, {
      title: { vi: 'Tư cách', en: 'Capacity' },
      about: {
        vi: 'Chính đối tượng, người giám hộ, trẻ từ đủ 7 tuổi hay người đại diện khác.',
        en: 'The client, a guardian, a child from seven years, or another representative.',
      },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Bỏ trống khi là chính đối tượng.', en: 'Left out when it is the client.' },
    }),
    relationship: field(CarerRelationship.schema.optional(), {
      title: { vi: 'Quan hệ với đối tượng', en: 'Relationship to the client' },
      about: {
        vi: 'Người đồng ý là gì của đối tượng; bỏ trống khi là chính đối tượng.',
        en: 'What this person is to the client; left out for the client.',
      },
    }),
  }),
  {
    id: 'ConsentParty',
    title: { vi: 'Người đồng ý', en: 'Who consented' },
    about: { vi: 'Một người đã đồng ý và tư cách của người đó.', en: 'One person who consented, and in what capacity.' },
    source: 'Luật 91/2025/QH15 Điều 9, 24',
  },
)

/** Body of `withdraw`: when the consent was withdrawn; nobody has to say why. */
export const ConsentWithdrawal = named(
  z.strictObject({
    withdrawnOn: field(LocalDate, {
      title: { vi: 'Ngày rút lại', en: 'Withdrawn on' },
      about: {
        vi: 'Ngày yêu cầu rút lại; việc chia sẻ dừng ngay khi ghi.',
        en: 'The day on which it was asked for; sharing ends when it is recorded.',
      },
    }),
    reason: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Không bắt buộc.', en: 'Nobody has to give one.' },
    }),
  }),
  {
    id: 'ConsentWithdrawal',
    title: { vi: 'Rút lại sự đồng ý', en: 'Withdrawal of a consent' },
    about: { vi: 'Việc rút lại sự đồng ý; không cần nêu lý do.', en: 'That the consent was withdrawn; nobody has to say why.' },
    source: 'Luật 91/2025/QH15 Điều 4',
  },
)
export interface ConsentWithdrawal extends z.output<typeof ConsentWithdrawal> {}

/** A consent stands until it is withdrawn or its last day is over; it is never revived, a new one is given. */
export const consentMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Hiệu lực của sự đồng ý', en: 'Standing of a consent' },
  states: ConsentStatus,
  initial: 'active',
  moves: [
    { action: 'withdraw', from: ['active'], to: 'withdrawn', by: 'owner' },
    { action: 'expire', from: ['active'], to: 'expired', by: 'clock' },
  ],
})
