import type { FieldProblemCode } from './field-problems.ts'
import type { Text } from './text.ts'

/** A fault found in a value: where (JSON Pointer), which (code of the catalogue), and the arguments of its message. */
export interface Fault {
  readonly pointer: string
  readonly code: FieldProblemCode
  readonly args?: Readonly<Record<string, string | number>>
}

/** What a rule may ask of the world; the caller supplies it, so that rules stay pure. */
export interface RuleContext {
  /** Today in Viet Nam, `YYYY-MM-DD`. */
  readonly today: string
  /** Whether the commune code named a commune of the province at the date; see `@caunoi/schemas/administrative-units`. */
  readonly isCommuneOf: (communeCode: string, provinceCode: string, on: string) => boolean
  /** Whether the code named a province at the date; see `@caunoi/schemas/administrative-units`. */
  readonly isProvince: (provinceCode: string, on: string) => boolean
  /** Dimensions of a fact that the server's records have; undefined for a fact that they do not have. Left out where nobody can know. */
  readonly dimensionsOf?: (fact: string) => readonly string[] | undefined
}

/** A named check that a shape cannot state: it compares fields or asks the calendar, and answers with every fault at once. */
export interface Rule<Value = never> {
  /** Name of the rule, kebab-case. */
  readonly id: string
  /** What the rule asks for, as a sentence. */
  readonly title: Text
  /** Law, decree or form that asks for it. */
  readonly source?: string
  /** Top-level fields that it reads: it is not asked when the shape of one of them is wrong. */
  readonly reads: readonly string[]
  /** Every fault that the rule finds; none when it is obeyed. */
  readonly check: (value: Value, context: RuleContext) => readonly Fault[]
}

/** Declares a rule over some fields of a record. */
export function defineRule<Value>(rule: Omit<Rule<Value>, 'reads'> & { readonly reads: readonly (keyof Value & string)[] }): Rule<Value> {
  return Object.freeze(rule)
}
