import { z } from 'zod'
import { PlanApprover } from '../code-lists/plan-approver.ts'
import { PlanOutcome } from '../code-lists/plan-outcome.ts'
import { PlanStatus } from '../code-lists/plan-status.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'

/** Body of `approve`: who approved the plan, and when. */
export const PlanApproval = named(
  z.strictObject({
    approver: field(PlanApprover.schema, {
      title: { vi: 'Chức vụ người phê duyệt', en: 'Office of the approver' },
      about: { vi: 'Chức vụ cho phép người này phê duyệt.', en: 'The office by which the person may approve.' },
    }),
    name: field(PersonName, {
      title: { vi: 'Người phê duyệt', en: 'Approved by' },
      about: { vi: 'Họ tên người ký phê duyệt.', en: 'Name of who signed.' },
    }),
    approvedOn: field(LocalDate, {
      title: { vi: 'Ngày phê duyệt', en: 'Approved on' },
      about: {
        vi: 'Ngày ký phê duyệt; thời hạn 2 ngày làm việc tính đến ngày này.',
        en: 'The day of the signature, up to which the limit of two working days runs.',
      },
    }),
    decisionNumber: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số quyết định', en: 'Number of the decision' },
      about: { vi: 'Số quyết định phê duyệt, khi có.', en: 'Number of the decision, where there is one.' },
      example: '118/QĐ-UBND',
    }),
    documentId: field(Id.optional(), {
      title: { vi: 'Văn bản', en: 'Document' },
      about: { vi: 'Bản kế hoạch đã ký, khai thành tài liệu.', en: 'The signed plan, declared as a document.' },
      refersTo: 'Document',
    }),
  }),
  {
    id: 'PlanApproval',
    title: { vi: 'Phê duyệt kế hoạch', en: 'Approval of a plan' },
    about: { vi: 'Ai đã phê duyệt kế hoạch, ngày nào, bằng văn bản nào.', en: 'Who approved the plan, when, and by which paper.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04',
  },
)
export interface PlanApproval extends z.output<typeof PlanApproval> {}

/** Body of `activate`: the day on which the work begins. */
export const PlanActivation = named(
  z.strictObject({
    activatedOn: field(LocalDate, {
      title: { vi: 'Ngày bắt đầu', en: 'Begins on' },
      about: { vi: 'Ngày việc đầu tiên được làm.', en: 'The day on which the first thing was done.' },
    }),
  }),
  {
    id: 'PlanActivation',
    title: { vi: 'Bắt đầu thực hiện kế hoạch', en: 'Activation of a plan' },
    about: { vi: 'Ngày kế hoạch được bắt đầu trên thực tế.', en: 'The day on which the plan was really begun.' },
  },
)
export interface PlanActivation extends z.output<typeof PlanActivation> {}

/** Body of `complete`: what the plan reached. */
export const PlanCompletion = named(
  z.strictObject({
    outcome: field(PlanOutcome.schema, {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Mục tiêu đạt hết, đạt một phần hay không đạt.', en: 'Goals reached, reached in part, or not.' },
    }),
    completedOn: field(LocalDate, {
      title: { vi: 'Ngày hoàn thành', en: 'Completed on' },
      about: { vi: 'Ngày kết thúc trên thực tế, không được ở tương lai.', en: 'The real last day; not in the future.' },
    }),
    note: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Đánh giá', en: 'Evaluation' },
      about: { vi: 'Điều gì có ích, điều gì chưa được.', en: 'What helped, and what did not.' },
    }),
  }),
  {
    id: 'PlanCompletion',
    title: { vi: 'Hoàn thành kế hoạch', en: 'Completion of a plan' },
    about: { vi: 'Kế hoạch đạt được gì khi kết thúc.', en: 'What the plan had reached at its end.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 05, 06',
  },
)
export interface PlanCompletion extends z.output<typeof PlanCompletion> {}

/** Body of `revise`: the plan that takes this one's place, and why. */
export const PlanRevision = named(
  z.strictObject({
    successorId: field(Id, {
      title: { vi: 'Kế hoạch mới', en: 'Successor' },
      about: { vi: 'Kế hoạch của cùng hồ sơ, đã được tạo.', en: 'A plan of the same case that is there already.' },
      refersTo: 'SupportPlan',
    }),
    reason: field(z.string().min(1).max(2000), {
      title: { vi: 'Lý do điều chỉnh', en: 'Reason' },
      about: { vi: 'Điều gì đã thay đổi so với lúc lập kế hoạch.', en: 'What has changed since the plan was written.' },
    }),
  }),
  {
    id: 'PlanRevision',
    title: { vi: 'Điều chỉnh kế hoạch', en: 'Revision of a plan' },
    about: { vi: 'Kế hoạch mới và lý do phải thay.', en: 'The new plan, and why it was needed.' },
    source: 'TT 02/2020/TT-BLĐTBXH Điều 7',
  },
)
export interface PlanRevision extends z.output<typeof PlanRevision> {}

/** A plan is written, approved, carried out and completed, or gives way to another. */
export const supportPlanMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các bước của kế hoạch', en: 'Steps of a plan' },
  states: PlanStatus,
  initial: 'draft',
  frozen: ['approved', 'active', 'completed', 'revised'],
  moves: [
    { action: 'approve', from: ['draft'], to: 'approved', by: 'owner' },
    { action: 'activate', from: ['approved'], to: 'active', by: 'owner' },
    { action: 'complete', from: ['active'], to: 'completed', by: 'owner' },
    { action: 'revise', from: ['draft', 'approved', 'active'], to: 'revised', by: 'owner' },
  ],
})
