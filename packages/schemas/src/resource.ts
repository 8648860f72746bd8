import type { z } from 'zod'
import type { AnyAction } from './action.ts'
import type { CodeOf } from './code-list.ts'
import type { WorkArea } from './code-lists/work-area.ts'
import type { AnyExtension } from './extension.ts'
import type { FactDeclarations } from './fact.ts'
import { labelActions } from './label-actions.ts'
import type { LabelsAt } from './labels.ts'
import type { ProblemCode } from './problems.ts'
import type { Rule } from './rule.ts'
import type { SearchParameters } from './search.ts'
import type { StateMachine } from './state-machine.ts'
import type { Text } from './text.ts'

declare const shape: unique symbol

/**
 * What a client may do with a record without naming an action. No client deletes.
 *
 * `read` answers a record with its versions and its trail. `lookup` answers one that the server keeps by itself: it has neither, and nobody
 * writes it, so it stands with `search` alone.
 */
export type Verb = 'create' | 'read' | 'lookup' | 'search' | 'update'

/** A field whose value stands once within another record; neither field changes later. */
export interface UniqueKey {
  /** Field with the id of the other record. */
  readonly within: string
  /** Field whose value stands once. */
  readonly key: string
}

/** What generic code knows of a resource: facts that exist at run time. */
export interface AnyResource {
  /** Singular name, PascalCase; also the component name and the name in scopes. */
  readonly name: string
  readonly title: Text
  readonly about: Text
  readonly clause: string
  readonly schema: z.core.$ZodType
  readonly draft: z.core.$ZodType
  readonly verbs: readonly Verb[]
  readonly actions: Readonly<Record<string, AnyAction>>
  readonly search: SearchParameters
  /** Area of work that it belongs to: purposes and roles open areas. */
  readonly area: CodeOf<typeof WorkArea>
  /** `network`: a directory entry that every party reads; `parties`: only the owner and who it was disclosed to; `invited`: also whoever fits its invitation. */
  readonly audience: 'network' | 'parties' | 'invited'
  readonly machine?: StateMachine
  /** Whether a file is up- and downloaded beside the record. */
  readonly hasContent?: true
  /** Whether a record is a person, whose other records are found by its id. */
  readonly isPerson?: true
  /** Field with the sender's own number: one record per owner and number, even when an idempotency key is lost. */
  readonly naturalKey?: string
  /** One record for each value of `key` within the record that `within` points to, whoever owns it: one payment of a benefit for a period. */
  readonly unique?: UniqueKey
  /** Checks that a shape cannot state. */
  readonly rules: readonly Rule[]
  /** Fields that each relation sees; a view always holds the required fields. */
  readonly views: Readonly<Record<string, readonly string[]>>
  /** Fields of provinces and vendors, each in its namespace. */
  readonly extensions: readonly AnyExtension[]
  /** Problems of create and update beside those of every write. */
  readonly problems: readonly ProblemCode[]
  /** Array of a record that is also answered as a table, by `Accept: text/csv`. */
  readonly table?: string
  /** What figures are made of: which facts each record stands for. */
  readonly facts: FactDeclarations
  /** Labels on parts of a record that follow from the rest of it; those of fields and codes stand at these. */
  readonly labelledParts?: (document: Readonly<Record<string, unknown>>) => readonly LabelsAt[]
}

/** Whether the server keeps the records of a resource by itself: they have no versions, and nobody writes them. */
export function isKeptByServer({ verbs }: Pick<AnyResource, 'verbs'>): boolean {
  return verbs.includes('lookup')
}

/** The named types of a resource: `draft` and `verbs` stand as functions so that they do not vary. */
export interface ResourceShape {
  readonly record: unknown
  /** Takes the draft. */
  readonly draft: (draft: never) => unknown
  readonly query: unknown
  /** Takes the verbs. */
  readonly verbs: (verb: never) => unknown
  readonly actions: object
}

/** A resource with its named types, carried by a phantom key so that hovers and declarations stay small. */
export interface Resource<Record_, Draft, Query, Verbs extends Verb, Actions extends object> extends AnyResource {
  readonly [shape]?: {
    record: Record_
    /** A function, so that the draft does not vary. */
    draft: (draft: Draft) => Draft
    query: Query
    /** A function, so that the verbs do not vary. */
    verbs: (verb: Verbs) => Verbs
    actions: Actions
  }
}

/** The named types of a resource. */
export type ShapeOf<R> = R extends { readonly [shape]?: infer S extends ResourceShape } ? S : never

/** What an author writes; what is left out has an empty default. */
export type ResourceDeclaration<V extends Verb, Actions extends AnyResource['actions']> = Omit<
  AnyResource,
  'verbs' | 'actions' | 'search' | 'rules' | 'views' | 'extensions' | 'problems' | 'facts'
> & { readonly verbs: readonly V[]; readonly actions?: Actions } & Partial<
    Pick<AnyResource, 'search' | 'rules' | 'views' | 'problems' | 'facts'>
  >

/**
 * Declares one resource of the standard, as data: types, routes, client methods, documents and pages are derived from it.
 * The named types are given first, the verbs and actions are read from the declaration.
 *
 * @example
 * ```ts
 * const householdResource = defineResource<Household, HouseholdDraft, HouseholdQuery>()({ name: 'Household', verbs: ['create', 'read'], … })
 * ```
 */
export function defineResource<Record_, Draft, Query>() {
  return <const V extends Verb, Actions extends AnyResource['actions'] = Record<never, AnyAction>>(
    declaration: ResourceDeclaration<V, Actions>,
  ): Resource<Record_, Draft, Query, V, Actions> =>
    Object.freeze({
      search: {},
      rules: [],
      views: {},
      problems: [],
      facts: {},
      ...declaration,
      extensions: [],
      actions: { ...declaration.actions, ...(declaration.verbs.some((verb) => verb === 'read') && labelActions(declaration.schema)) },
    })
}
