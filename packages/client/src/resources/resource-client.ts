import type { InputOf, OutputOf } from '@caunoi/schemas'
import type { CallOptions, IntentOptions } from '../options/call-options.ts'
import type { ActionsOf, DraftOf, RecordOf, SearchOf, VerbsOf } from './shape.ts'
import type { Creates, HoldsContent, HoldsLabels, Reads, Searches, Trails, Updates } from './verbs.ts'

/** What can be done with one resource: a method for each verb and each action that it declares. */
export type ResourceClient<Shape> = VerbMethods<VerbsOf<Shape>, RecordOf<Shape>, DraftOf<Shape>, SearchOf<Shape>> &
  ContentMethods<RecordOf<Shape>> &
  ActionMethods<RecordOf<Shape>, ActionsOf<Shape>>

/** The methods of the verbs that a resource declares. */
export type VerbMethods<Verbs, Record_, Draft, Query> = ('create' extends Verbs ? Creates<Record_, Draft> : unknown) &
  ('read' extends Verbs ? Reads<Record_> & Trails<Record_> & HoldsLabels<Record_> : 'lookup' extends Verbs ? Reads<Record_> : unknown) &
  ('search' extends Verbs ? Searches<Record_, Query> : unknown) &
  ('update' extends Verbs ? Updates<Record_, Draft> : unknown)

/** The methods of a record that describes a file: one that declares a media type and a digest. */
export type ContentMethods<Record_> = Record_ extends { readonly mediaType: string; readonly sha256: string }
  ? HoldsContent<Record_>
  : unknown

/** A method for each action that a resource declares. */
export type ActionMethods<Record_, Actions> = {
  readonly [Name in keyof Actions]: Actions[Name] extends { readonly asks: infer Of }
    ? QuestionMethod<Record_, InputOf<Actions[Name]>, OutputOf<Actions[Name]>, Of>
    : ActionMethod<Record_, InputOf<Actions[Name]>, OutputOf<Actions[Name]>>
}

/** A question about one record, or about the whole collection; it changes nothing. */
export type QuestionMethod<Record_, Input, Output, Of> = Of extends 'record'
  ? (target: string | Record_, options?: CallOptions) => Promise<Output>
  : (body: Input, options?: CallOptions) => Promise<Output>

/** An action on a record that is held, or on an id: then on the version that was seen last, or on the present one. */
export type ActionMethod<Record_, Input, Output> = [Input] extends [undefined]
  ? (target: string | Record_, options?: IntentOptions) => Promise<Output>
  : Record<never, never> extends Input
    ? (target: string | Record_, body?: Input, options?: IntentOptions) => Promise<Output>
    : (target: string | Record_, body: Input, options?: IntentOptions) => Promise<Output>
