import { z } from 'zod'
import { defineAction } from '../action.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { PlanStatus } from '../code-lists/plan-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { PlanActivation, PlanApproval, PlanCompletion, PlanRevision, supportPlanMachine } from './support-plan-actions.ts'
import { supportPlanFacts } from './support-plan-facts.ts'
import { PlanActivity, PlanAgreement, PlanGoal, PlanRisk } from './support-plan-parts.ts'

/** What will be done for a client, by whom, until when. */
export const SupportPlan = named(
  z.strictObject({
    ...envelope,
    caseId: field(Id, {
      title: { vi: 'Hồ sơ', en: 'Case' },
      about: { vi: 'Hồ sơ mà kế hoạch thuộc về.', en: 'The case that the plan belongs to.' },
      refersTo: 'Case',
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Kế hoạch trợ giúp cá nhân cho ai.', en: 'Whose individual plan it is.' },
      refersTo: 'Beneficiary',
    }),
    assessmentId: field(Id.optional(), {
      title: { vi: 'Dựa trên đánh giá', en: 'Rests on assessment' },
      about: { vi: 'Lần đánh giá làm căn cứ cho kế hoạch.', en: 'The assessment on which the plan is built.' },
      refersTo: 'Assessment',
    }),
    predecessorId: field(Id.optional(), {
      title: { vi: 'Thay cho kế hoạch', en: 'Takes the place of' },
      about: { vi: 'Kế hoạch cũ mà kế hoạch này thay thế sau khi điều chỉnh.', en: 'The earlier plan that this one replaces.' },
      refersTo: 'SupportPlan',
    }),
    startsOn: field(LocalDate, {
      title: { vi: 'Từ ngày', en: 'Starts on' },
      about: {
        vi: 'Ngày dự kiến bắt đầu; ngày bắt đầu thật ghi khi thực hiện.',
        en: 'Planned first day; the real one is told at activation.',
      },
    }),
    endsOn: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'Ends on' },
      about: { vi: 'Ngày dự kiến kết thúc; bỏ trống khi chưa định.', en: 'Planned last day; left out while undecided.' },
    }),
    goals: field(z.array(PlanGoal).min(1).max(30), {
      title: { vi: 'Mục tiêu', en: 'Goals' },
      about: { vi: 'Điều sẽ tốt lên cho đối tượng.', en: 'What shall be better for the client.' },
      dataClass: 'situation',
    }),
    activities: field(z.array(PlanActivity).min(1).max(100), {
      title: { vi: 'Hoạt động', en: 'Activities' },
      about: { vi: 'Các việc cần làm để đạt mục tiêu.', en: 'What is done to reach the goals.' },
    }),
    risks: field(z.array(PlanRisk).max(30).optional(), {
      title: { vi: 'Rủi ro', en: 'Risks' },
      about: { vi: 'Điều có thể cản trở và cách ứng phó.', en: 'What may go wrong, and the response.' },
    }),
    resources: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Nguồn lực', en: 'Resources' },
      about: { vi: 'Nguồn lực của đối tượng, gia đình và cộng đồng có thể huy động.', en: 'What client, family and community can bring.' },
    }),
    agreements: field(z.array(PlanAgreement).max(10).optional(), {
      title: { vi: 'Ý kiến của đối tượng, người giám hộ', en: 'Agreement of the client or guardian' },
      about: { vi: 'Ai đã đồng ý với kế hoạch; nên có trước khi phê duyệt.', en: 'Who agreed to the plan; best asked before approval.' },
    }),
    reviewOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày rà soát', en: 'Review on' },
      about: { vi: 'Ngày dự kiến xem lại kế hoạch.', en: 'When the plan is to be looked at again.' },
    }),
    approveBy: field(LocalDate.optional(), {
      title: { vi: 'Hạn phê duyệt', en: 'Approve by' },
      about: {
        vi: 'Ngày cuối để phê duyệt kế hoạch của hồ sơ bảo vệ trẻ em: 2 ngày làm việc sau ngày ghi kế hoạch.',
        en: 'Last day to approve the plan of a child protection case: two working days after it was recorded.',
      },
      source: 'NĐ 56/2017/NĐ-CP Điều 26–32',
    }),
    status: field(PlanStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Bước hiện tại của kế hoạch; chỉ đổi bằng hành động.', en: 'The present step; it moves by actions only.' },
    }),
    approval: field(PlanApproval.optional(), {
      title: { vi: 'Phê duyệt', en: 'Approval' },
      about: { vi: 'Chỉ có khi kế hoạch đã được phê duyệt.', en: 'Only there once the plan is approved.' },
    }),
    activation: field(PlanActivation.optional(), {
      title: { vi: 'Bắt đầu thực hiện', en: 'Activation' },
      about: { vi: 'Chỉ có khi kế hoạch đã bắt đầu.', en: 'Only there once the plan has begun.' },
    }),
    completion: field(PlanCompletion.optional(), {
      title: { vi: 'Hoàn thành', en: 'Completion' },
      about: { vi: 'Chỉ có khi kế hoạch đã hoàn thành.', en: 'Only there once the plan is completed.' },
    }),
    revision: field(PlanRevision.optional(), {
      title: { vi: 'Điều chỉnh', en: 'Revision' },
      about: { vi: 'Chỉ có khi kế hoạch đã được thay bằng kế hoạch khác.', en: 'Only there once another plan has taken its place.' },
    }),
  }),
  {
    id: 'SupportPlan',
    title: { vi: 'Kế hoạch trợ giúp', en: 'Support plan' },
    about: {
      vi: 'Việc sẽ làm cho đối tượng: mục tiêu, hoạt động, ai làm, đến khi nào.',
      en: 'What will be done for a client, by whom, until when.',
    },
    clause: 'PLAN-1',
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04; NĐ 56/2017/NĐ-CP Mẫu 04, 05',
  },
)
export interface SupportPlan extends z.output<typeof SupportPlan> {}

/** What the case manager writes. */
export const SupportPlanDraft = named(draftOf(SupportPlan, ['approveBy', 'status', 'approval', 'activation', 'completion', 'revision']), {
  id: 'SupportPlanDraft',
  title: { vi: 'Kế hoạch trợ giúp (bản nháp)', en: 'Support plan draft' },
  about: {
    vi: 'Phần người quản lý trường hợp ghi; các bước do máy chủ quản lý.',
    en: 'What the case manager writes; the server keeps the steps.',
  },
})
export interface SupportPlanDraft extends z.output<typeof SupportPlanDraft> {}

const search = defineSearch({
  caseId: { kind: 'token', path: 'caseId', schema: Id, title: { vi: 'Hồ sơ', en: 'Case' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  status: { kind: 'token', path: 'status', schema: PlanStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  startsOn: { kind: 'date', path: 'startsOn', title: { vi: 'Ngày bắt đầu', en: 'Starts on' } },
  reviewOn: { kind: 'date', path: 'reviewOn', title: { vi: 'Ngày rà soát', en: 'Review on' } },
  overdue: {
    kind: 'overdue',
    path: 'approveBy',
    whileField: 'status',
    whileIn: ['draft'],
    title: { vi: 'Quá hạn phê duyệt', en: 'Approval overdue' },
  },
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
  area: 'casework',
  audience: 'parties',
  machine: supportPlanMachine,
  rules: [
    datesInOrder([
      { from: 'startsOn', to: 'endsOn' },
      { from: 'startsOn', to: 'reviewOn' },
      { in: 'activities[]', from: 'from', to: 'to' },
    ]),
    datesNotInFuture(['agreements[].on']),
    codesValid([{ in: 'activities[]', code: 'funding', list: FundingSource, on: 'from' }]),
    amountsKnown(['activities[].budget']),
    noDuplicates(['activities[].key']),
  ],
  search,
  facts: supportPlanFacts,
  actions: {
    approve: defineAction<PlanApproval, SupportPlan>({
      title: { vi: 'Phê duyệt', en: 'Approve' },
      about: {
        vi: 'Người đứng đầu cơ sở hoặc chủ tịch UBND cấp xã phê duyệt; từ đó hồ sơ được chuyển sang bước thực hiện.',
        en: 'The head of the facility or the commune chair approves; the case may then be implemented.',
      },
      input: PlanApproval,
      output: SupportPlan,
      rules: [datesNotInFuture(['approvedOn'])],
    }),
    activate: defineAction<PlanActivation, SupportPlan>({
      title: { vi: 'Bắt đầu thực hiện', en: 'Activate' },
      about: { vi: 'Bắt đầu thực hiện kế hoạch đã được phê duyệt.', en: 'Begins an approved plan.' },
      input: PlanActivation,
      output: SupportPlan,
      problems: ['requirement-missing'],
    }),
    complete: defineAction<PlanCompletion, SupportPlan>({
      title: { vi: 'Hoàn thành', en: 'Complete' },
      about: { vi: 'Kết thúc kế hoạch và ghi kết quả đạt được.', en: 'Ends the plan and tells what it reached.' },
      input: PlanCompletion,
      output: SupportPlan,
      rules: [datesNotInFuture(['completedOn'])],
    }),
    revise: defineAction<PlanRevision, SupportPlan>({
      title: { vi: 'Thay bằng kế hoạch mới', en: 'Replace by a new plan' },
      about: {
        vi: 'Kế hoạch này dừng và kế hoạch mới của cùng hồ sơ thay thế.',
        en: 'This plan ends and another one of the same case takes its place.',
      },
      input: PlanRevision,
      output: SupportPlan,
      problems: ['requirement-missing'],
    }),
  },
})
