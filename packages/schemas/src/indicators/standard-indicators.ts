import { halfYearIndicators } from './half-year.ts'
import { mobilisedResourceIndicators } from './mobilised-resources.ts'
import { paymentIndicators } from './payments-by-channel.ts'
import type { StandardIndicator } from './standard-indicator.ts'
import { targetIndicators } from './targets-2030.ts'
import { trainingAndOutreachIndicators } from './training-and-outreach.ts'

/** The indicators of the standard, in the order in which reports tell them. */
export const standardIndicators: readonly StandardIndicator[] = Object.freeze([
  ...halfYearIndicators,
  ...targetIndicators,
  ...trainingAndOutreachIndicators,
  ...mobilisedResourceIndicators,
  ...paymentIndicators,
])
