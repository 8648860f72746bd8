import { addMonths } from './calendar-day.ts'
import type { Text } from './text.ts'
import { stepsOf, valuesAt } from './values-at.ts'
import { dayInVietNam } from './viet-nam-time.ts'

/** How long the records of a resource are kept, and why. */
export interface RetentionRule {
  /** Name of the resource. */
  readonly resource: string
  /** Paths of the day from which the years count, the first that is known; the day of the last version when none is. */
  readonly from: readonly string[]
  readonly years: number
  readonly basis: Text
  /** The law has the record kept so long: until then nobody may have it erased. */
  readonly byLaw: boolean
  /** No text of law that was read for this standard sets the years: whoever runs a server decides them. */
  readonly assumed: boolean
}

const accounts: Text = {
  vi: 'Chứng từ chi trả là tài liệu kế toán phải lưu trữ (giả định 10 năm)',
  en: 'Papers of a payment are accounting records that have to be kept (10 years are assumed)',
}
const casework: Text = {
  vi: 'Hồ sơ đã kết thúc được giữ để theo dõi và trả lời khiếu nại (giả định 10 năm)',
  en: 'A closed file is kept for follow-up and complaints (10 years are assumed)',
}

/** The years of the standard, all of them assumptions: the texts that were read name no years for these records. */
export const retentionRules: readonly RetentionRule[] = Object.freeze([
  { resource: 'Payment', from: ['confirmation.paidOn', 'scheduledOn'], years: 10, basis: accounts, byLaw: true, assumed: true },
  { resource: 'Benefit', from: ['stop.from', 'schedule.to', 'decision.decidedOn'], years: 10, basis: accounts, byLaw: true, assumed: true },
  { resource: 'Case', from: ['closure.closedOn', 'openedOn'], years: 10, basis: casework, byLaw: false, assumed: true },
  ...['Beneficiary', 'Assessment', 'SupportPlan', 'ServiceEvent', 'Stay', 'Referral', 'ReferralOffer', 'Document', 'EmergencyAccess'].map(
    (resource): RetentionRule => ({ resource, from: [], years: 10, basis: casework, byLaw: false, assumed: true }),
  ),
])

/** The last day for which a rule keeps a record. */
export function keptUntil({ from, years }: RetentionRule, record: { readonly recordedAt: string }): string {
  const [found] = from.flatMap((path) => valuesAt(record, stepsOf(path)).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
  const day = found === undefined || found.length !== 10 ? dayInVietNam(new Date(record.recordedAt)) : found
  return addMonths(day, years * 12)
}
