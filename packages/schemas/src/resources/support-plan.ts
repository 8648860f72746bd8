import { z } from 'zod'
import { defineAction } from '../action.ts'
import { PlanStatus } from '../code-lists/plan-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { PlanActivation, PlanApproval, PlanCompletion, PlanRevision, supportPlanMachine } from './support-plan-actions.ts'
import { PlanActivity, PlanAgreement, PlanGoal, PlanRisk } from './support-plan-parts.ts'

/** What will be done for a client, by whom, until when. */
export const SupportPlan = named(
  z.strictObject({
    ...envelope,
    caseId: field(Id, { title: { vi: 'Hồ sơ', en: 'Case' }, refersTo: 'Case' }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Kế hoạch trợ giúp cá nhân cho ai.', en: 'Whose individual plan it is.' },
      refersTo: 'Beneficiary',
    }),
    assessmentId: field(Id.optional(), { title: { vi: 'Dựa trên đánh giá', en: 'Rests on assessment' }, refersTo: 'Assessment' }),
    predecessorId: field(Id.optional(), { title: { vi: 'Thay cho kế hoạch', en: 'Takes the place of' }, refersTo: 'SupportPlan' }),
    startsOn: field(LocalDate, { title: { vi: 'Từ ngày', en: 'Starts on' } }),
    endsOn: field(LocalDate.optional(), { title: { vi: 'Đến ngày', en: 'Ends on' } }),
    goals: field(z.array(PlanGoal).min(1).max(30), { title: { vi: 'Mục tiêu', en: 'Goals' } }),
    activities: field(z.array(PlanActivity).min(1).max(100), { title: { vi: 'Hoạt động', en: 'Activities' } }),
    risks: field(z.array(PlanRisk).max(30).optional(), { title: { vi: 'Rủi ro', en: 'Risks' } }),
    resources: field(z.string().min(1).max(2000).optional(), { title: { vi: 'Nguồn lực', en: 'Resources' } }),
    agreements: field(z.array(PlanAgreement).max(10).optional(), {
      title: { vi: 'Ý kiến của đối tượng, người giám hộ', en: 'Agreement of the client or guardian' },
    }),
    reviewOn: field(LocalDate.optional(), { title: { vi: 'Ngày rà soát', en: 'Review on' } }),
    status: field(PlanStatus.schema, { title: { vi: 'Trạng thái', en: 'Status' } }),
    approval: field(PlanApproval.optional(), { title: { vi: 'Phê duyệt', en: 'Approval' } }),
    activation: field(PlanActivation.optional(), { title: { vi: 'Bắt đầu thực hiện', en: 'Activation' } }),
    completion: field(PlanCompletion.optional(), { title: { vi: 'Hoàn thành', en: 'Completion' } }),
    revision: field(PlanRevision.optional(), { title: { vi: 'Điều chỉnh', en: 'Revision' } }),
  }),
  {
    id: 'SupportPlan',
    title: { vi: 'Kế hoạch trợ giúp', en: 'Support plan' },
    clause: 'PLAN-1',
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04; NĐ 56/2017/NĐ-CP Mẫu 04, 05',
  },
)
export interface SupportPlan extends z.output<typeof SupportPlan> {}

/** What the case manager writes. */
export const SupportPlanDraft = named(draftOf(SupportPlan, ['status', 'approval', 'activation', 'completion', 'revision']), {
  id: 'SupportPlanDraft',
  title: { vi: 'Kế hoạch trợ giúp (bản nháp)', en: 'Support plan draft' },
})
export interface SupportPlanDraft extends z.output<typeof SupportPlanDraft> {}

const search = defineSearch({
  caseId: { kind: 'token', path: 'caseId', schema: Id, title: { vi: 'Hồ sơ', en: 'Case' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  status: { kind: 'token', path: 'status', schema: PlanStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  startsOn: { kind: 'date', path: 'startsOn', title: { vi: 'Ngày bắt đầu', en: 'Starts on' } },
  reviewOn: { kind: 'date', path: 'reviewOn', title: { vi: 'Ngày rà soát', en: 'Review on' } },
})
export interface SupportPlanQuery extends QueryOf<typeof search> {}

/** Declares {@link SupportPlan} as a resource: its verbs, search, rules, views and actions. */
export const supportPlanResource = defineResource<SupportPlan, SupportPlanDraft, SupportPlanQuery>()({
  name: 'SupportPlan',
  title: { vi: 'Kế hoạch trợ giúp', en: 'Support plan' },
  about: {
    vi: 'Mục tiêu, hoạt động, trách nhiệm, kinh phí và rủi ro; được đối tượng đồng ý và người có thẩm quyền phê duyệt.',
    en: 'Goals, activities, duties, money and risks; agreed with the client and approved by who may.',
  },
  clause: 'PLAN-1',
  schema: SupportPlan,
  draft: SupportPlanDraft,
  verbs: ['create', 'read', 'search', 'update'],
  audience: 'parties',
  machine: supportPlanMachine,
  rules: [
    datesInOrder([
      { from: 'startsOn', to: 'endsOn' },
      { from: 'startsOn', to: 'reviewOn' },
      { in: 'activities[]', from: 'from', to: 'to' },
    ]),
    datesNotInFuture(['agreements[].on']),
    amountsKnown(['activities[].budget']),
    noDuplicates(['activities[].key']),
  ],
  search,
  actions: {
    approve: defineAction<PlanApproval, SupportPlan>({
      title: { vi: 'Phê duyệt', en: 'Approve' },
      input: PlanApproval,
      output: SupportPlan,
      rules: [datesNotInFuture(['approvedOn'])],
    }),
    activate: defineAction<PlanActivation, SupportPlan>({
      title: { vi: 'Bắt đầu thực hiện', en: 'Activate' },
      input: PlanActivation,
      output: SupportPlan,
    }),
    complete: defineAction<PlanCompletion, SupportPlan>({
      title: { vi: 'Hoàn thành', en: 'Complete' },
      input: PlanCompletion,
      output: SupportPlan,
      rules: [datesNotInFuture(['completedOn'])],
    }),
    revise: defineAction<PlanRevision, SupportPlan>({
      title: { vi: 'Thay bằng kế hoạch mới', en: 'Replace by a new plan' },
      input: PlanRevision,
      output: SupportPlan,
    }),
  },
})
