import type { Text } from '../text.ts'

/** What a reader is told of a rule that calculates: what it is for, on which law it rests, and since when. */
export interface DescribedRule {
  /** Name of the rule, kebab-case. */
  readonly id: string
  readonly title: Text
  /** One or two sentences: what it answers, and what it does not. */
  readonly about: Text
  /** Law, decree, circular or agreement that it rests on. */
  readonly source: string
  /** First and last day of its validity, where the law bounds it. */
  readonly from?: string
  readonly to?: string
  /** Functions of `@caunoi/schemas` that calculate it. */
  readonly functions: readonly string[]
  /** Names of its files of worked cases in `specs/vectors/rules/`. */
  readonly vectors?: readonly string[]
}
