import type { Text } from '../text.ts'

/** Why a rule answers as it does: a code for programs, a sentence in both languages, and the article where there is one. No personal datum. */
export interface Reason extends Text {
  readonly code: string
  readonly source?: string
}
