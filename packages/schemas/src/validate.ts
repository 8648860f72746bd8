import { z } from 'zod'
import type { AnyAction } from './action.ts'
import { faultOf } from './issue-to-fault.ts'
import type { AnyResource } from './resource.ts'
import type { Fault, Rule, RuleContext } from './rule.ts'

/** A value that has the shape of its schema and obeys every rule, or everything that is wrong with it. */
export type Validation<Value> = { readonly value: Value; readonly faults?: undefined } | { readonly faults: readonly Fault[] }

/** Checks a value against a schema of the standard; answers with all faults at once. */
export function validateShape<Value>(schema: z.core.$ZodType<Value>, value: unknown): Validation<Value> {
  const result = z.safeParse(schema, value)
  return result.success ? { value: result.data } : { faults: result.error.issues.flatMap((issue) => faultOf(schema, issue, value)) }
}

/**
 * Checks a draft against the shape and the rules of its resource; answers with all faults at once.
 * A rule is asked unless the shape of a field that it reads is wrong.
 */
export function validateDraft({ draft: schema, rules }: AnyResource, draft: unknown, context: RuleContext): readonly Fault[] {
  return validate(schema, rules, draft, context)
}

/** Checks the body of an action against its shape and its rules, as a draft is checked; an action that takes none has nothing to check. */
export function validateInput({ input, rules }: AnyAction, value: unknown, context: RuleContext): readonly Fault[] {
  return input ? validate(input, rules, value, context) : []
}

function validate(schema: z.core.$ZodType, rules: readonly Rule[], value: unknown, context: RuleContext): readonly Fault[] {
  const { faults = [] } = validateShape(schema, value)
  const faulty = new Set(faults.map(({ pointer }) => pointer.split('/')[1]))
  if (faulty.has(undefined)) return faults
  const asked = rules.filter((rule) => !rule.reads.some((name) => faulty.has(name)))
  // The one seam between erased rules and values: the shape of every field that the rule reads was checked above.
  return [...faults, ...asked.flatMap((rule) => rule.check(value as never, context))]
}
