import type { z } from 'zod'
import type { ProblemCode } from './problems.ts'
import type { Rule } from './rule.ts'
import type { Text } from './text.ts'

declare const shape: unique symbol

/** What generic code knows of an action. */
export interface AnyAction {
  readonly title: Text
  readonly about: Text
  /** Set on a question: it changes nothing and is asked of a whole collection or of one record. */
  readonly asks?: 'collection' | 'record'
  /** Body of the request; an action without one takes no body. */
  readonly input?: z.core.$ZodType
  /** The record that the action answers with; a question answers with anything. */
  readonly output: z.core.$ZodType
  /** Checks of the body that a shape cannot state. */
  readonly rules: readonly Rule[]
  /** Problems that this action may raise beside those of every write. */
  readonly problems: readonly ProblemCode[]
}

/** An action with its named types, erased from the schemas: `Input` is the body, `Output` the answer. */
export interface Action<Input = unknown, Output = unknown> extends AnyAction {
  readonly [shape]?: {
    /** A function, so that the input does not vary. */
    input: (input: Input) => Input
    output: Output
  }
}

/** A question with its named types: it changes nothing, so that it needs neither a version nor an idempotency key. */
export interface Question<Input, Output, Of extends 'collection' | 'record'> extends Action<Input, Output> {
  readonly asks: Of
}

/** The body that an action takes. */
export type InputOf<A> = A extends { readonly [shape]?: { input: infer Take } }
  ? Take extends (input: infer I) => unknown
    ? I
    : never
  : never

/** The record that an action answers with. */
export type OutputOf<A> = A extends { readonly [shape]?: { output: infer O } } ? O : never

/** What an author writes of an action; what is left out has an empty default. */
export type ActionDeclaration<Output> = Pick<AnyAction, 'title' | 'about'> &
  Partial<Pick<AnyAction, 'rules' | 'problems'>> & { readonly output: z.core.$ZodType<Output> }

/** Declares an action: something that a party of the record decides, beyond changing fields. Its schemas are of exactly the named types. */
export function defineAction<_ extends undefined, Output>(action: ActionDeclaration<Output>): Action<undefined, Output>
export function defineAction<Input, Output>(
  action: ActionDeclaration<Output> & { readonly input: z.core.$ZodType<Input> },
): Action<Input, Output>
export function defineAction(action: ActionDeclaration<unknown> & Pick<AnyAction, 'input'>): AnyAction {
  return Object.freeze({ rules: [], problems: [], ...action })
}

/**
 * Declares a question: it is posted, so that what is asked stands in no URL, answered with what the caller may see, and audited like a search.
 * One that is asked of a record takes no body.
 */
export function defineQuestion<Input, Output, const Of extends 'collection' | 'record'>(
  question: ActionDeclaration<Output> & { readonly asks: Of; readonly input?: z.core.$ZodType<Input> },
): Question<Input, Output, Of> {
  return Object.freeze({ rules: [], problems: [], ...question })
}
