// The rules that calculate

export type { DescribedRule } from '../rules/described-rule.ts'
export { rules } from '../rules/described-rules.ts'

// Allowances

export { type AllowanceGroupCode, coefficientGroupOf } from '../rules/allowance/allowance-group-code.ts'
export type { AllowanceAnswer, AllowanceLine, AllowanceQuestion, DeclinedGroup } from '../rules/allowance/allowance-question.ts'
export { type BackPayment, backPayment } from '../rules/allowance/back-payment.ts'
export { calculateAllowance } from '../rules/allowance/calculate-allowance.ts'
export {
  type CarerAnswer,
  type CarerQuestion,
  carerSupport,
  type GivenCare,
  type SupportedCare,
  supportedCares,
} from '../rules/allowance/carer-support.ts'
export { coefficientInMonth, coefficientOn } from '../rules/allowance/coefficient-in-month.ts'
export {
  type OneOffAmount,
  type OneOffQuestion,
  type OneOffSupport,
  oneOffAmount,
  oneOffSupports,
} from '../rules/allowance/one-off-amounts.ts'
export type { AgeStep, AllowanceInstrument, AllowanceRuleSet, GroupRule } from '../rules/allowance/rule-set.ts'
export { groupByArticle, type RuleSetQuestion, ruleSetAt } from '../rules/allowance/rule-set-at.ts'
export { allowanceRuleSets } from '../rules/allowance/rule-sets.ts'
export { type LevelQuestion, type StandardLevel, standardLevelAt, standardLevels } from '../rules/allowance/standard-level.ts'

// Entitlement

export { countedChildren } from '../rules/entitlement/counted-children.ts'
export { type EntitlementFact, type EntitlementFacts, entitlementQuestions } from '../rules/entitlement/entitlement-facts.ts'
export { type AssistedHousehold, type AssistedPerson, entitlementFactsOf, type Lasting } from '../rules/entitlement/entitlement-facts-of.ts'
export {
  type Entitlement,
  type EntitlementExplanation,
  type EntitlementQuestion,
  explainEntitlement,
  type MissingFact,
} from '../rules/entitlement/explain-entitlement.ts'
export { type NoSupportCase, noSupportCase } from '../rules/entitlement/no-support-case.ts'

// Duplicates

export { type DuplicateEvidenceCode, duplicateEvidence } from '../rules/duplicates/duplicate-evidence.ts'
export type { MatchedPerson } from '../rules/duplicates/matched-person.ts'
export { type DuplicateReason, type DuplicateScore, duplicateGrades, scoreDuplicate } from '../rules/duplicates/score-duplicate.ts'
export { foldTonePlacement } from '../rules/fold-tone-placement.ts'
export type { Reason } from '../rules/reason.ts'

// Numbers, poverty, supervision

export { type DeclaredPerson, type DecodedPersonalNumber, decodePersonalNumber } from '../rules/numbers/decode-personal-number.ts'
export { phoneSpellings } from '../rules/numbers/phone-spellings.ts'
export { type ReadHealthInsuranceNumber, readHealthInsuranceNumber } from '../rules/numbers/read-health-insurance-number.ts'
export { type ReadPhone, readPhone } from '../rules/numbers/read-phone.ts'
export { type ReadSocialInsuranceNumber, readSocialInsuranceNumber } from '../rules/numbers/read-social-insurance-number.ts'
export {
  type HouseholdMeasure,
  type PovertyLine,
  type PovertySuggestion,
  povertyLineOf,
  povertyLines,
  suggestPovertyStatus,
} from '../rules/poverty/poverty-threshold.ts'
export { type SupervisorLoad, supervisorLoad } from '../rules/supervisor-load.ts'

// Schedules

export { ageOn, birthdayAt, lastDayBelow } from '../rules/birthdays.ts'
export { endOfRight, type FirstMonth, type FirstMonthQuestion, firstBenefitMonth } from '../rules/schedules/benefit-months.ts'
export { type ExpansionBounds, paymentPeriods } from '../rules/schedules/payment-periods.ts'
export type { PaymentPeriod, PaymentSchedule, ScheduleFacts } from '../rules/schedules/payment-schedule.ts'
export { type ScheduleEnd, scheduleEnd } from '../rules/schedules/schedule-end.ts'
export { type SchoolCalendar, schoolCalendar, schoolYearAt, schoolYearOf } from '../rules/schedules/school-calendar.ts'

// Time limits

export { endOfTimeLimit } from '../rules/time-limits/end-of-time-limit.ts'
export { nextReportDay, type RegularReport, type RegularReportCode, regularReports } from '../rules/time-limits/report-days.ts'
export { type TimeLimit, type TimeLimitCode, timeLimits } from '../rules/time-limits/time-limits.ts'
export { judgeUncollected, type UncollectedAnswer } from '../rules/time-limits/uncollected-months.ts'

// Working days

export { type ReferralDue, referralDue } from '../rules/referral-due.ts'
export { addWorkingDays } from '../rules/working-days/add-working-days.ts'
export { type Holiday, type HolidayKind, type HolidayYear, holidayKinds, type SwappedDay } from '../rules/working-days/holiday.ts'
export { holidayYears } from '../rules/working-days/holiday-years.ts'
export { OutsideWorkingCalendarError } from '../rules/working-days/outside-working-calendar-error.ts'
export { holidayOn, isWorkingDay, workingCalendar } from '../rules/working-days/working-calendar.ts'
export { workingDaysBetween } from '../rules/working-days/working-days-between.ts'
