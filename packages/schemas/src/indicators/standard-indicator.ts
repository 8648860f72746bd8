import type { IndicatorDraft } from '../resources/indicator.ts'

/** An indicator of the standard, with the reports that tell it. */
export interface StandardIndicator extends IndicatorDraft {
  readonly reports: readonly string[]
  /** Sensitivity labels of the matters that it asks about; none when left out. */
  readonly labels?: readonly string[]
}
