import type { z } from 'zod'
import type { DateRange } from './exchange/date-range.ts'
import type { IdentifierQuery } from './exchange/identifier-query.ts'
import type { InstantRange } from './exchange/instant-range.ts'
import type { Text } from './text.ts'

interface ParameterBase {
  /** Dotted path into the record; `[]` walks an array: `addresses[].communeCode`. */
  readonly path: string
  readonly title: Text
  /** A personal datum never stands in a URL: such a parameter is answered by `POST …/search` only. */
  readonly personal?: true
}

/** Finds records whose value is exactly the one asked for. */
export interface TokenParameter<S extends z.ZodType = z.ZodType> extends ParameterBase {
  readonly kind: 'token'
  readonly schema: S
  /** Name parameter that callers ask together with this one: both are then found in one look-up, however wide each is. */
  readonly beside?: string
  /** Every spelling of a value: what is recorded in one is found under all. */
  readonly spellings?: (value: string) => readonly string[]
}

/** Finds records by one of their identifiers, with or without naming the system. */
export interface IdentifierParameter extends ParameterBase {
  readonly kind: 'identifier'
}

/** Finds records by the beginning of a folded name: `nguyen thi ngoc` finds Nguyễn Thị Ngọc. */
export interface NameParameter extends ParameterBase {
  readonly kind: 'name'
}

/** Finds records in a range of dates, both ends included. */
export interface DateParameter extends ParameterBase {
  readonly kind: 'date'
}

/** Finds records in a range of instants; an end that is a calendar day is that day in Viet Nam. */
export interface InstantParameter extends ParameterBase {
  readonly kind: 'instant'
}

/**
 * Finds records that wait for something (`false`: still in time, `true`: due since). `path` is the instant, or the last day, by which it
 * has to be done; a record is found only while its field `whileField` has one of the values `whileIn`, the longest overdue first.
 */
export interface OverdueParameter extends ParameterBase {
  readonly kind: 'overdue'
  readonly whileField: string
  readonly whileIn: readonly string[]
  /** Nobody asks for it: the server alone finds such records, and within a minute ends what is over, so that a caller would find none. */
  readonly forServer?: true
}

/** One declared search parameter. */
export type SearchParameter = TokenParameter | IdentifierParameter | NameParameter | DateParameter | InstantParameter | OverdueParameter

/** The search parameters of a resource, by wire name. */
export type SearchParameters = Readonly<Record<string, SearchParameter>>

/** The parameters that callers may ask for, by wire name. */
export function askedParameters(parameters: SearchParameters): readonly (readonly [name: string, parameter: SearchParameter])[] {
  return Object.entries(parameters).filter(([, parameter]) => parameter.kind !== 'overdue' || parameter.forServer !== true)
}

/** What a caller gives for a parameter. */
export type QueryValueOf<P extends SearchParameter> =
  P extends TokenParameter<infer S>
    ? z.output<S>
    : P extends IdentifierParameter
      ? IdentifierQuery
      : P extends DateParameter
        ? DateRange
        : P extends InstantParameter
          ? InstantRange
          : P extends OverdueParameter
            ? boolean
            : string

/** What a caller may ask of a resource, derived from its declared parameters. */
export type QueryOf<P extends SearchParameters> = {
  readonly [K in keyof P as P[K] extends { readonly forServer: true } ? never : K]?: QueryValueOf<P[K]>
}

/** Declares the search parameters of a resource. */
export function defineSearch<const P extends SearchParameters>(parameters: P): P {
  return Object.freeze(parameters)
}
