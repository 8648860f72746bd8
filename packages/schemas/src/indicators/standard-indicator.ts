import type { IndicatorDraft } from '../resources/indicator.ts'

/** An indicator of the standard, with the reports that tell it. */
export interface StandardIndicator extends IndicatorDraft {
  readonly reports: readonly string[]
}
