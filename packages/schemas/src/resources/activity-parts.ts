import { z } from 'zod'
import { type Action, defineAction } from '../action.ts'
import { ActivityStatus } from '../code-lists/activity-status.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { defineStateMachine } from '../state-machine.ts'
import { type EntryInError, enteredInError, enterInErrorOf } from './entry-in-error.ts'

/** One source of the money of an activity or a programme. */
export const Funding = named(
  z.strictObject({
    source: field(FundingSource.schema, {
      title: { vi: 'Nguồn', en: 'Source' },
      about: { vi: 'Ngân sách cấp nào, hoặc tài trợ.', en: 'Which budget, or sponsors.' },
    }),
    amount: field(Money.optional(), {
      title: { vi: 'Số tiền', en: 'Amount' },
      about: { vi: 'Phần của nguồn này; bỏ trống khi không tách riêng.', en: 'The part of this source; left out when not told apart.' },
    }),
    name: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Tên nguồn', en: 'Name of the source' },
      about: { vi: 'Tên chương trình, dự án hoặc nhà tài trợ.', en: 'Name of the scheme, project or sponsor.' },
    }),
  }),
  {
    id: 'Funding',
    title: { vi: 'Nguồn kinh phí', en: 'Funding' },
    about: { vi: 'Tiền từ đâu, bao nhiêu.', en: 'Where money comes from, and how much.' },
  },
)

/** That something planned did not take place. */
export const Cancellation = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Ngày hủy', en: 'Cancelled on' },
      about: { vi: 'Ngày quyết định không tổ chức.', en: 'Day of the decision not to hold it.' },
    }),
    reason: field(z.string().min(1).max(1000), {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Vì sao không tổ chức.', en: 'Why it did not take place.' },
    }),
  }),
  {
    id: 'Cancellation',
    title: { vi: 'Không tổ chức', en: 'Cancellation' },
    about: { vi: 'Việc đã lên kế hoạch nhưng không diễn ra.', en: 'Something planned that did not take place.' },
  },
)
export interface Cancellation extends z.output<typeof Cancellation> {}

/** The decision of an authority on which something rests. */
export const LegalDecision = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), {
      title: { vi: 'Số, ký hiệu', en: 'Number' },
      about: { vi: 'Số và ký hiệu ghi trên văn bản.', en: 'Number and symbol as printed.' },
      example: '12/2023/NQ-HĐND',
    }),
    issuedOn: field(LocalDate, {
      title: { vi: 'Ngày ban hành', en: 'Issued on' },
      about: { vi: 'Ngày ký ban hành.', en: 'Day on which it was signed.' },
    }),
    issuedBy: field(z.string().min(1).max(200), {
      title: { vi: 'Cơ quan ban hành', en: 'Issued by' },
      about: { vi: 'Tên cơ quan vào ngày ban hành.', en: 'Name of the authority on that day.' },
      example: 'HĐND tỉnh Khánh Hòa',
    }),
    title: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Trích yếu', en: 'Subject' },
      about: { vi: 'Văn bản về việc gì.', en: 'What it is about.' },
    }),
  }),
  {
    id: 'LegalDecision',
    title: { vi: 'Văn bản pháp lý', en: 'Legal decision' },
    about: { vi: 'Nghị quyết, quyết định, kế hoạch làm căn cứ.', en: 'A resolution, decision or plan that something rests on.' },
  },
)

/** What the server assigns to a training or an outreach event: whether it counts. */
export const activityOutcome = {
  status: field(ActivityStatus.schema, {
    title: { vi: 'Trạng thái', en: 'Status' },
    about: {
      vi: 'Việc không tổ chức hoặc ghi nhầm không tính vào báo cáo.',
      en: 'What was not held, or recorded in error, is counted nowhere.',
    },
  }),
  cancellation: field(Cancellation.optional(), {
    title: { vi: 'Không tổ chức', en: 'Cancellation' },
    about: { vi: 'Khi nào và vì sao việc đã lên kế hoạch không diễn ra.', en: 'When and why something planned did not take place.' },
  }),
  enteredInError,
}

/** A training or an outreach event stands as recorded, is given up before it is held, or is found to be an error. */
export const activityMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Trạng thái của hoạt động', en: 'Whether an activity counts' },
  states: ActivityStatus,
  initial: 'recorded',
  moves: [
    { action: 'cancel', from: ['recorded'], to: 'cancelled', by: 'owner' },
    { action: 'enterInError', from: ['recorded', 'cancelled'], to: 'entered-in-error', by: 'owner' },
  ],
  frozen: ['cancelled', 'entered-in-error'],
})

/** The actions of a training or an outreach event: it is not held, or it is an error. */
export function activityActionsOf<Output>(output: z.core.$ZodType<Output>): {
  readonly cancel: Action<Cancellation, Output>
  readonly enterInError: Action<EntryInError, Output>
} {
  return {
    cancel: defineAction<Cancellation, Output>({
      title: { vi: 'Không tổ chức', en: 'Cancel' },
      about: {
        vi: 'Việc đã lên kế hoạch không diễn ra; chỉ làm được khi chưa ghi số người tham gia.',
        en: 'Something planned did not take place; only while no participants are recorded.',
      },
      input: Cancellation,
      problems: ['requirement-missing'],
      output,
      rules: [datesNotInFuture(['on'])],
    }),
    enterInError: enterInErrorOf(output),
  }
}
