import { type AnyAction, type Fault, fieldsOf, metaOf, type RuleContext, referencesIn, validateInput } from '@caunoi/schemas'
import { deepExample, smallExample, wholeExample } from './published-examples.ts'
import { type KnownIds, withKnownIds } from './seed-records.ts'

type Body = Readonly<Record<string, unknown>>

/**
 * Bodies that an action takes, made of its published examples: one, or one for each target where the body names the state to enter.
 * Answers the faults instead when no example is taken, so that who adds an action learns what to declare.
 */
export function actionBodies(
  action: AnyAction,
  states: readonly string[],
  known: KnownIds,
  context: RuleContext,
): { readonly bodies: readonly Body[]; readonly faults: readonly Fault[] } {
  const { input } = action
  if (!input) return { bodies: [{}], faults: [] }
  const schema = { $ref: `#/components/schemas/${metaOf(input)?.id}` }
  const examples = [smallExample(schema), wholeExample(schema), deepExample(schema)].map(
    (example): Body => Object(withKnownIds(example, referencesIn(input), known)),
  )
  const taken = examples.find((example) => validateInput(action, example, context).length === 0)
  if (!taken) return { bodies: [], faults: examples.flatMap((example) => validateInput(action, example, context)) }
  return { bodies: 'to' in fieldsOf(input) ? states.map((to) => ({ ...taken, to })) : [taken], faults: [] }
}
