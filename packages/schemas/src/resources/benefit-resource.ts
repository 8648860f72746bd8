import { defineAction } from '../action.ts'
import { AllowanceGroup } from '../code-lists/allowance-group.ts'
import { BenefitProgramme } from '../code-lists/benefit-programme.ts'
import { BenefitStatus } from '../code-lists/benefit-status.ts'
import { BenefitStopReason } from '../code-lists/benefit-stop-reason.ts'
import { BenefitSuspendReason } from '../code-lists/benefit-suspend-reason.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { LegalInstrument } from '../code-lists/legal-instrument.ts'
import { ScheduleKind } from '../code-lists/schedule-kind.ts'
import { Id } from '../primitives/id.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { fundingInOrder } from '../rules/funding-in-order.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { programmeDetails } from '../rules/programme-details.ts'
import { resumptionDated } from '../rules/resumption-dated.ts'
import { scheduleComplete } from '../rules/schedule-complete.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { Benefit, BenefitDraft } from './benefit.ts'
import {
  BenefitActivation,
  BenefitAdjustment,
  BenefitRedirection,
  BenefitResumption,
  BenefitStop,
  BenefitSuspension,
  benefitMachine,
} from './benefit-actions.ts'
import { BenefitDecision } from './benefit-decision.ts'
import { benefitFacts } from './benefit-facts.ts'

const search = defineSearch({
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Người hưởng', en: 'Beneficiary' } },
  caseId: { kind: 'token', path: 'caseId', schema: Id, title: { vi: 'Hồ sơ', en: 'Case' } },
  programme: { kind: 'token', path: 'programme', schema: BenefitProgramme.schema, title: { vi: 'Loại chế độ', en: 'Programme' } },
  status: { kind: 'token', path: 'status', schema: BenefitStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  schedule: { kind: 'token', path: 'schedule.kind', schema: ScheduleKind.schema, title: { vi: 'Kỳ hưởng', en: 'Schedule' } },
  funding: { kind: 'token', path: 'funding[].source', schema: FundingSource.schema, title: { vi: 'Nguồn chi', en: 'Funding source' } },
  sponsorId: { kind: 'token', path: 'funding[].sponsorId', schema: Id, title: { vi: 'Nhà tài trợ', en: 'Sponsor' } },
  from: { kind: 'date', path: 'schedule.from', title: { vi: 'Ngày bắt đầu hưởng', en: 'First day due' } },
  decidedOn: { kind: 'date', path: 'decision.decidedOn', title: { vi: 'Ngày ký quyết định', en: 'Decided on' } },
})
export interface BenefitQuery extends QueryOf<typeof search> {}

/** Declares {@link Benefit} as a resource: its verbs, search, rules and actions. */
export const benefitResource = defineResource<Benefit, BenefitDraft, BenefitQuery>()({
  name: 'Benefit',
  title: { vi: 'Chế độ, hỗ trợ', en: 'Benefit' },
  about: {
    vi: 'Trợ cấp, học bổng, sinh kế, sửa nhà hay khoản hỗ trợ khác cho một người: mức hưởng, kỳ hưởng, nguồn chi và quyết định.',
    en: 'An allowance, a scholarship, a livelihood, a house repair or another support for one person: amount, schedule, funding and decision.',
  },
  clause: 'BEN-1',
  schema: Benefit,
  draft: BenefitDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'support',
  audience: 'parties',
  machine: benefitMachine,
  naturalKey: 'senderReference',
  rules: [
    programmeDetails,
    scheduleComplete,
    fundingInOrder,
    amountsKnown(['amount', 'goods[].value', 'funding[].amount']),
    datesInOrder([{ from: 'schedule.from', to: 'schedule.to' }]),
    datesNotInFuture(['appliedOn', 'relief.eventOn']),
    noDuplicates(['schedule.schoolMonths[]']),
    codesValid([
      { code: 'programme', list: BenefitProgramme, on: 'schedule.from' },
      { code: 'group', list: AllowanceGroup, on: 'schedule.from' },
      { code: 'basis.instrument', list: LegalInstrument, on: 'schedule.from' },
      { code: 'funding[].source', list: FundingSource, on: 'schedule.from' },
    ]),
  ],
  search,
  facts: benefitFacts,
  actions: {
    approve: defineAction<BenefitDecision, Benefit>({
      title: { vi: 'Ra quyết định cho hưởng', en: 'Approve' },
      about: {
        vi: 'Ghi quyết định cho hưởng; chi từ ngân sách thì phải có số quyết định.',
        en: 'Records the decision that grants the benefit; where a budget pays, its number is required.',
      },
      input: BenefitDecision,
      output: Benefit,
      rules: [datesNotInFuture(['decidedOn'])],
      problems: ['requirement-missing'],
    }),
    activate: defineAction<BenefitActivation, Benefit>({
      title: { vi: 'Đưa vào chi trả', en: 'Activate' },
      about: { vi: 'Bắt đầu chi trả chế độ đã có quyết định.', en: 'Begins to pay a benefit that was decided.' },
      input: BenefitActivation,
      output: Benefit,
      rules: [datesNotInFuture(['activatedOn'])],
    }),
    suspend: defineAction<BenefitSuspension, Benefit>({
      title: { vi: 'Tạm dừng', en: 'Suspend' },
      about: {
        vi: 'Tạm dừng chi trả từ một ngày; các lần chi đang chờ từ ngày đó chuyển thành không thành.',
        en: 'Holds payments back from a day on; those scheduled for periods from then on fail.',
      },
      input: BenefitSuspension,
      output: Benefit,
      rules: [codesValid([{ code: 'reason', list: BenefitSuspendReason, on: 'from' }])],
    }),
    resume: defineAction<BenefitResumption, Benefit>({
      title: { vi: 'Cho hưởng lại', en: 'Resume' },
      about: {
        vi: 'Cho hưởng lại; nếu điều kiện không đổi thì các kỳ từ ngày tạm dừng được chi trả lại.',
        en: 'Ends the suspension; where the conditions are unchanged the periods since it began are paid after all.',
      },
      input: BenefitResumption,
      output: Benefit,
      rules: [datesNotInFuture(['resumedOn']), resumptionDated],
    }),
    adjust: defineAction<BenefitAdjustment, Benefit>({
      title: { vi: 'Điều chỉnh mức hưởng', en: 'Adjust' },
      about: {
        vi: 'Đổi mức hưởng từ một ngày, khi điều kiện hoặc quy định thay đổi; các kỳ đã chi giữ nguyên.',
        en: 'Changes the amount from a day on, where conditions or the law changed; periods that were paid stay as they are.',
      },
      input: BenefitAdjustment,
      output: Benefit,
      rules: [
        amountsKnown(['amount']),
        datesNotInFuture(['decision.decidedOn']),
        codesValid([{ code: 'basis.instrument', list: LegalInstrument, on: 'from' }]),
      ],
    }),
    redirect: defineAction<BenefitRedirection, Benefit>({
      title: { vi: 'Đổi nơi nhận tiền', en: 'Redirect' },
      about: {
        vi: 'Đổi hình thức hoặc tài khoản nhận tiền của chế độ đã có quyết định; các lần chi đã lập giữ nguyên.',
        en: 'Changes how and where the money of a decided benefit comes; payments that are there stay as they are.',
      },
      input: BenefitRedirection,
      output: Benefit,
    }),
    stop: defineAction<BenefitStop, Benefit>({
      title: { vi: 'Thôi hưởng', en: 'Stop' },
      about: {
        vi: 'Kết thúc lịch hưởng từ một ngày; các lần chi đang chờ từ ngày đó chuyển thành không thành.',
        en: 'Ends the schedule from a day on; payments scheduled for periods from then on fail.',
      },
      input: BenefitStop,
      output: Benefit,
      rules: [datesNotInFuture(['decision.decidedOn']), codesValid([{ code: 'reason', list: BenefitStopReason, on: 'from' }])],
    }),
  },
})
