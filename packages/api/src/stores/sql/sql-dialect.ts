import type { AliasedRawBuilder, Compilable, Kysely, RawBuilder } from 'kysely'
import type { StoredChange } from '../store.ts'
import type { Arguments } from './statement.ts'
import type { Tables } from './tables.ts'

/** Type of a column whose rows are sent many at a time. */
export type ColumnType = 'text' | 'integer' | 'bigint'

/** Where the two databases speak differently. */
export interface SqlDialect {
  /** Builds queries; runs none. */
  readonly database: Kysely<Tables>
  /** Rows that are given with a statement: one on SQLite, where the statement is run for each, all at once on PostgreSQL. */
  given<Row>(columns: { readonly [K in keyof Row]: ColumnType }): AliasedRawBuilder<Row, 'given'>
  /** Whether a text holds another one. */
  contains(text: RawBuilder<unknown>, part: RawBuilder<unknown>): RawBuilder<unknown>
  /** Whether a text holds one of some others, which stand in a list as JSON. */
  containsAny(text: RawBuilder<unknown>, parts: RawBuilder<unknown>): RawBuilder<unknown>
  /** Whether a row has to be locked when it is read for a change; not where one transaction writes at a time. */
  readonly lockRow: boolean
  /** Answers one row with `held`: whether this transaction has the lock of that name now. */
  holdKey(name: RawBuilder<string>): Compilable<{ held: number }>
  /** Changes behind a position in the order of commits; every one that will ever come before the last has to be among them. */
  readonly feed: Feed
  /** Audit events in the order of commits; every one that will ever come before the last has to be among them. */
  readonly sealOrder: SealOrder
  /** How the database itself makes the rows by which events are found; absent where they are sent to it. */
  readonly unfolded?: UnfoldedEvents
}

/** The rows of the trails and reading lists of the audit events between two places; an event that somebody broke makes each of them fail. */
export interface UnfoldedEvents {
  readonly subjects: RawBuilder<Tables['audit_subjects']>
  readonly readers: RawBuilder<Tables['audit_readers']>
}

/** The order in which audit events are sealed; of the table `audit`. */
export interface SealOrder {
  /** Arguments that say "behind one place, and up to another one". */
  readonly between: (after: string | undefined, upTo: string | undefined) => Arguments
  readonly isBetween: RawBuilder<boolean>
  /** Whether no event can come before this one any more. */
  readonly isSettled: RawBuilder<boolean>
  readonly by: RawBuilder<unknown>
  /** The place of an event; places are compared as texts. */
  readonly place: RawBuilder<string>
}

/** Order and position of the change feed. */
export interface Feed {
  /** Position before the first change. */
  readonly start: string
  /** Arguments that say "behind this position"; nothing for a text that is no position. */
  readonly behind: (position: string) => Arguments | undefined
  /** Whether a change stands at the position of these arguments. */
  readonly isThere: RawBuilder<boolean>
  /** Reads `limit` changes at most, of `count` audiences that are given as `audience0`, `audience1`, …. */
  readonly read: (count: number) => Compilable<StoredChange>
}
