import { describedAssistance } from './described-assistance.ts'
import { describedCasework } from './described-casework.ts'
import type { DescribedRule } from './described-rule.ts'

/** The rules of the standard that calculate, each with its law, its validity and its worked cases; reference pages are made of this list. */
export const rules: readonly DescribedRule[] = [...describedAssistance, ...describedCasework]
