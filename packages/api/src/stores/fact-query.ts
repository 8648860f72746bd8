/** One thing that a record counts for: the narrow row that figures are computed from. */
export interface FactRow {
  /** Name of the fact. */
  readonly fact: string
  /** Which of the facts of that name the record holds, from 0. */
  readonly part: number
  /** Facility that it counts for. */
  readonly facility: string
  /** Beneficiary or worker that it is about; of an identity, what the person is known by everywhere. */
  readonly subject?: string
  /** First and last day, `YYYY-MM-DD`: {@link UNKNOWN_START} where the first is not known, {@link NO_END} where there is no last one. */
  readonly starts: string
  readonly ends: string
  readonly dimensions: Readonly<Record<string, readonly string[]>>
  readonly amount?: number
  readonly heads?: number
  /** Province code and commune code in one, `5622390`; or the province alone. Left out where the fact lies where its facility does. */
  readonly place?: string
}

/** First day of a fact that has none: before every other day. */
export const UNKNOWN_START = ''
/** Last day of a fact that goes on: behind every other day. */
export const NO_END = '9999-12-31'

/** What a row of one record is known by. */
export type FactKey = Pick<FactRow, 'fact' | 'facility' | 'part'>

/** What a row is known by among those of all records. */
export interface RecordFactKey extends FactKey {
  readonly id: string
}

/** Which rows of the facts of one record come, and which go. */
export interface FactChange {
  readonly put: readonly FactRow[]
  readonly removed: readonly FactKey[]
}

/** Asks one dimension of a fact: for any of some values, or for any value at all; `not` turns it round. */
export interface FactCondition {
  readonly dimension: string
  readonly values?: readonly string[]
  readonly not?: boolean
}

/** Chooses facts of one name; all that is given has to hold. */
export interface FactFilter {
  readonly fact: string
  readonly startsFrom?: string
  readonly startsTo?: string
  readonly endsFrom?: string
  readonly where: readonly FactCondition[]
  readonly amountAtLeast?: number
  /** At least one of these is not known: dimensions, `starts`, `amount` or `heads`. */
  readonly lacks?: readonly string[]
}

/** What two facts have in common. */
export type FactTie = 'person' | 'facility' | 'commune'

/** That a fact of another kind exists for the same person, facility or commune inside the same area; `not`: that none does. */
export interface FactLink {
  readonly anyOf: readonly (FactFilter & { readonly same: FactTie })[]
  readonly not?: boolean
}

/** Whose facts count: those of one facility, those of a place (as {@link FactRow.place}; a province stands for its communes), or all. */
export type FactArea = { readonly facility: string } | { readonly place: string } | 'country'

/** What is counted or summed. */
export type FactMeasure = 'records' | 'people' | 'clients' | 'facilities' | 'communes' | 'amount' | 'heads'

/** A question to the facts. */
export interface FactQuery extends FactFilter {
  readonly area: FactArea
  readonly links: readonly FactLink[]
  /** Facility whose own records alone tell who somebody is; left out, those of all facilities do. */
  readonly knownTo?: string
}

/** The answer: the figure, and how many people (or records, where nobody is named) stand behind it. */
export interface Figure {
  readonly value: number
  readonly behind: number
}

/** Steps from a fact to who its person is: a case, its client, the record that the client's was merged into. */
export const IDENTITY_STEPS = 3

/** Length of a place that names a commune. */
export const COMMUNE_PLACE = 7

const escaped = (value: string): string => value.replaceAll('%', '%25').replaceAll('|', '%7C').replaceAll('=', '%3D')

/** How a value of a dimension stands in the text that holds all of a row: `|kind=emergency-protection|`. */
export function dimensionMark(dimension: string, value?: string): string {
  return value === undefined ? `|${dimension}=` : `|${dimension}=${escaped(value)}|`
}

/** All dimensions of a row as one text, in which a mark is found. */
export function dimensionText(dimensions: FactRow['dimensions']): string {
  const marks = Object.entries(dimensions).flatMap(([name, values]) => values.map((value) => dimensionMark(name, value).slice(0, -1)))
  return marks.length === 0 ? '' : `${marks.join('')}|`
}
