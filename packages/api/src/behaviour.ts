import type { AnyResource, InputOf, Move, OutputOf, SearchRequest, ShapeOf } from '@caunoi/schemas'
import type { RequestContext } from './request-context.ts'
import type { Document } from './resource/view.ts'
import type { Grant, StoredRecord } from './stores/store.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** What a decision works with: the record as it stands, the checked body, the legal move, and the unit of work to change things in. */
export interface ActionInput<Record_ = Document, Input = Document> {
  readonly record: Record_
  readonly stored: StoredRecord
  readonly input: Input
  /** The move of the state machine; absent for an action that is none. */
  readonly move: Move | undefined
  readonly work: UnitOfWork
}

/** Fields to set on a record; undefined takes a field away. */
export type Changes = Readonly<Record<string, unknown>>

/** Decides an action and answers the record that its caller is shown. */
export type ActionHandler<Record_ = Document, Input = Document> = (input: ActionInput<Record_, Input>) => Promise<StoredRecord>

/** What a creation or an update assigns beside the draft, and what follows once the record stands. */
export interface Creation {
  readonly assigned: Changes
  /** To whom the record belongs, where that is not the facility that makes it. */
  readonly owner?: string
  /** Grants by which others see a new record from its beginning on. */
  readonly grants?: (id: string) => readonly Grant[]
  /** What follows, in the same transaction. */
  readonly afterwards?: (stored: StoredRecord) => Promise<void>
}

/** Decides a creation. */
export type CreateHandler<Draft = Document> = (draft: Draft, work: UnitOfWork) => Promise<Creation>

/**
 * Works out what a creation assigns before its transaction begins: what takes long there would keep all other writers waiting. It may refuse, and
 * is asked anew when a request comes again.
 */
export type PrepareHandler<Draft = Document> = (draft: Draft, context: RequestContext) => Promise<Changes>

/** Decides an update, once the whole draft is checked. */
export type UpdateHandler<Draft = Document> = (draft: Draft, present: StoredRecord, work: UnitOfWork) => Promise<Creation>

/** Decides what happens to a record when its time is over: the server's own act, by the move of the clock. */
export type ClockHandler<Record_ = Document> = (input: ActionInput<Record_>) => Promise<unknown>

/** What a question is answered from; `record` is what the caller may see of the record that it is asked of. */
export interface QuestionInput<Input = Document> {
  readonly input: Input
  readonly record?: Document
  readonly context: RequestContext
}

/** An answer, and the records that it tells of beside the one that was asked of, with the fields that it rests on. */
export interface Answered<Output = object> {
  readonly answer: Output
  /** Each with its owner, who is told in the audit that it was, and with its resource where that is another one than the others are of. */
  readonly told: readonly (readonly [recordId: string, owner: string, resource?: string])[]
  readonly fields: readonly string[]
  /** Of which resource the records are, where not of the one that was asked. */
  readonly about?: string
}

/** Answers a question with what the caller may see; changes nothing. */
export type QuestionHandler<Input = Document, Output = object> = (question: QuestionInput<Input>) => Promise<Answered<Output>>

/** One page of a source, and where the next one begins. */
export interface SourcePage {
  readonly documents: readonly Document[]
  /** Position behind the last document that was looked at; absent when nothing is left. */
  readonly end?: string
}

/** Where the records of a resource come from that the server keeps by itself; it answers only what the caller’s facility may see. */
export interface Source {
  /** One record, as the caller’s facility may see it. */
  find(context: RequestContext, id: string): Promise<Document | undefined>
  /** The next records that fit, behind a position. */
  page(context: RequestContext, asked: SearchRequest, position: string | undefined, limit: number): Promise<SourcePage>
}

/** What a resource does beyond keeping records. */
export interface Behaviour {
  readonly prepare?: PrepareHandler
  readonly create?: CreateHandler
  readonly update?: UpdateHandler
  readonly actions: Readonly<Record<string, ActionHandler>>
  /** Asked instead of the store’s records, for a resource that the server keeps by itself. */
  readonly source?: Source
  /** What the clock does, by the name of the search parameter of kind `overdue` that tells whose time is over. */
  readonly clock?: Readonly<Record<string, ClockHandler>>
  readonly questions?: Readonly<Record<string, QuestionHandler>>
}

/** Behaviours by name of the resource. */
export type Behaviours = ReadonlyMap<string, Behaviour>

/** A behaviour with the named types of its resource: one handler for each declared action. */
export interface BehaviourOf<R extends AnyResource> {
  readonly prepare?: PrepareHandler<Parameters<ShapeOf<R>['draft']>[0]>
  readonly create?: CreateHandler<Parameters<ShapeOf<R>['draft']>[0]>
  readonly update?: UpdateHandler<Parameters<ShapeOf<R>['draft']>[0]>
  readonly actions: {
    readonly [A in keyof ShapeOf<R>['actions'] as ShapeOf<R>['actions'][A] extends Asking ? never : A]: ActionHandler<
      ShapeOf<R>['record'],
      [InputOf<ShapeOf<R>['actions'][A]>] extends [undefined] ? Document : InputOf<ShapeOf<R>['actions'][A]>
    >
  }
  readonly source?: Source
  readonly clock?: Readonly<Record<string, ClockHandler<ShapeOf<R>['record']>>>
  readonly questions?: {
    readonly [A in keyof ShapeOf<R>['actions'] as ShapeOf<R>['actions'][A] extends Asking ? A : never]: QuestionHandler<
      InputOf<ShapeOf<R>['actions'][A]>,
      OutputOf<ShapeOf<R>['actions'][A]>
    >
  }
}

/** A question among the actions of a resource: it changes nothing. */
export interface Asking {
  readonly asks: 'collection' | 'record'
}

/** Attaches behaviour to a resource; every declared action needs its handler. */
export function defineBehaviour<R extends AnyResource>(resource: R, behaviour: BehaviourOf<R>): readonly [string, Behaviour] {
  // The one seam between named types and erased ones: bodies were checked against the schemas of these types.
  return [resource.name, behaviour as unknown as Behaviour]
}
