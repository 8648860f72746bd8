import { z } from 'zod'
import { ClientKind } from '../code-lists/client-kind.ts'
import { ServiceEventStatus } from '../code-lists/service-event-status.ts'
import { Id } from '../primitives/id.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'
import { PlanActivityKey } from './support-plan-parts.ts'

/** One activity of a support plan. */
export const PlanActivityReference = named(
  z.strictObject({
    planId: field(Id, {
      title: { vi: 'Kế hoạch', en: 'Plan' },
      about: { vi: 'Kế hoạch đã được phê duyệt.', en: 'A plan that has been approved.' },
      refersTo: 'SupportPlan',
    }),
    activity: field(PlanActivityKey, {
      title: { vi: 'Mã hoạt động', en: 'Key of the activity' },
      about: { vi: 'Mã của hoạt động trong kế hoạch đó.', en: 'Key that the activity has in that plan.' },
    }),
  }),
  {
    id: 'PlanActivityReference',
    title: { vi: 'Hoạt động của kế hoạch', en: 'Activity of a plan' },
    about: { vi: 'Hoạt động của kế hoạch mà bản ghi này thực hiện.', en: 'The activity of a plan that is carried out.' },
  },
)

/** For whom a service was delivered: a record, a description, or nobody who gave a name. */
export const servedClient = {
  clientKind: field(ClientKind.schema, {
    title: { vi: 'Loại đối tượng', en: 'Kind of client' },
    about: { vi: 'Cá nhân, gia đình, nhóm hoặc cộng đồng.', en: 'A person, a family, a group or a community.' },
    source: 'NĐ 110/2024/NĐ-CP',
  }),
  isAnonymous: field(z.literal(true).optional(), {
    title: { vi: 'Ẩn danh', en: 'Anonymous' },
    about: {
      vi: 'Người hoặc gia đình không cho biết mình là ai, ví dụ khi gọi đường dây nóng.',
      en: 'The person or family did not say who they are, as callers of a hotline may.',
    },
  }),
  beneficiaryId: field(Id.optional(), {
    title: { vi: 'Đối tượng', en: 'Beneficiary' },
    about: { vi: 'Người được phục vụ; với gia đình, thành viên chính.', en: 'Who was served; for a family, its main member.' },
    refersTo: 'Beneficiary',
  }),
  householdId: field(Id.optional(), {
    title: { vi: 'Hộ gia đình', en: 'Household' },
    about: { vi: 'Khi phục vụ cả gia đình.', en: 'When a whole family was served.' },
    refersTo: 'Household',
  }),
  clientDescription: field(z.string().min(1).max(500).optional(), {
    title: { vi: 'Nhóm, cộng đồng', en: 'Group or community' },
    about: { vi: 'Mô tả nhóm hoặc cộng đồng; không nêu tên người.', en: 'Describes the group or community; names no person.' },
    example: 'Nhóm phụ huynh có con tự kỷ, phường Nha Trang',
  }),
  headCount: field(z.int().min(1).max(100_000).optional(), {
    title: { vi: 'Số người', en: 'Head count' },
    about: { vi: 'Số người được phục vụ; chỉ dùng cho nhóm và cộng đồng.', en: 'People served; for groups and communities only.' },
    example: 25,
  }),
}

/** A delivered service stands until it is found to be an error. */
export const serviceEventMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Trạng thái bản ghi dịch vụ', en: 'Whether a service event stands' },
  states: ServiceEventStatus,
  initial: 'delivered',
  moves: [{ action: 'enterInError', from: ['delivered'], to: 'entered-in-error', by: 'owner' }],
  frozen: ['entered-in-error'],
})
