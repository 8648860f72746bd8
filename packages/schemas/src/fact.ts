import type { Text } from './text.ts'

/** Asks a record, or an element of it: at `path` any of `values`, or any value at all. */
export interface FactTest {
  readonly path: string
  readonly values?: readonly string[]
}

/**
 * What the records of a resource count for: where in a record the facts lie that figures are made of.
 *
 * Paths are dotted, and `[]` walks an array: `kinds[]`. With `each`, every element of that array is a fact of its own, and paths that begin
 * with it are meant inside the element. Dates may be days, months, years or instants; a fact without a last day goes on.
 */
export interface FactDeclaration {
  readonly title: Text
  readonly about: Text
  /** Array whose elements are counted one by one: `situations[]`. */
  readonly each?: string
  /** Id of the beneficiary or worker that it is about, or of a record that says who that is: people are counted once. The first one known. */
  readonly subject?: string | readonly string[]
  /** Only of {@link identityFact}: who the person behind the record is, by an id of another record, else by an identifier, else by this record. */
  readonly identity?: { readonly sameAs?: string; readonly identifiers?: string }
  /** Id of the facility that it counts for; the owner of the record when left out. */
  readonly facility?: string
  /** The one day on which it happened; or else its first and last day. Of several paths the first one known. */
  readonly on?: string | readonly string[]
  readonly from?: string
  readonly to?: string | readonly string[]
  /** First day on which it holds no more, be its last day later. */
  readonly before?: string
  /** Holds only before a birthday, be its last day later; of a person of whom no birth date is known it does not hold. */
  readonly below?: { readonly age: number; readonly birthDate: string }
  /** When it lasts for its first day only. */
  readonly onceWhen?: FactTest
  /** What figures may choose by: name → path. */
  readonly dimensions?: Readonly<Record<string, string>>
  /** Whole VND. */
  readonly amount?: string
  /** Number of people where they are not named. */
  readonly heads?: string
  /** Province, commune and date of the codes, of what lies elsewhere than its facility: the path of an object with these three. */
  readonly place?: string
  /** What keeps it from being counted. */
  readonly unless?: readonly FactTest[]
}

/** The facts of a resource by name; a name is used by one resource only. */
export type FactDeclarations = Readonly<Record<string, FactDeclaration>>

/** Name of the fact that tells who the person behind a record is: a beneficiary, a worker, the client of a case. */
export const identityFact = 'identity'
/** Name of the fact that tells where a facility is. */
export const facilityFact = 'facility'
