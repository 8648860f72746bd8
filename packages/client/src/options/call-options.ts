import type { CodeOf, SensitivityLabel } from '@caunoi/schemas'
import type { Recorded } from '../resources/shape.ts'

/** What may be said with every call. */
export interface CallOptions {
  /** Gives the call up: it rejects with a `NoAnswerError` whose reason is `aborted`. */
  readonly signal?: AbortSignal
  /** Milliseconds for one try; by default that of the client. */
  readonly timeout?: number
}

/** What may be said when something is made or decided. */
export interface IntentOptions extends CallOptions {
  /**
   * One value for one intent, kept by the server for 30 days: the same call with the same key is done once.
   * By default a new one for each call, the same for all its tries. Give one that you stored to survive a restart.
   */
  readonly idempotencyKey?: string
}

/** What may be said when a record is made. */
export interface CreateOptions extends IntentOptions {
  /** Sensitivity labels of the new record as a whole: whoever is not cleared for one of them is never told of it. */
  readonly labels?: readonly CodeOf<typeof SensitivityLabel>[]
}

/** Asks for a part of a record, or for records beside it. */
export interface ViewOptions<Field extends string> extends CallOptions {
  /** Only these fields; `id` and `version` always come along. */
  readonly fields?: readonly Field[]
  /** Fields that point to other records: those come along in `included`. */
  readonly include?: readonly Field[]
}

/** How a search answers. */
export interface SearchOptions<Field extends string = string> extends CallOptions {
  /** Only records of which what you see changed at or after this instant, or which you have been shown since: `2026-01-31T00:00:00Z`. */
  readonly updatedSince?: string
  /** Records of a page, 1 to 500; 50 by default. */
  readonly pageSize?: number
  /** Also counts all that match, in `total` of a page. */
  readonly total?: boolean
  /** Fields that point to other records: those come along in `included` of a page. */
  readonly include?: readonly Field[]
}

/** A search that answers with parts of records. */
export interface PartOptions<Field extends string> {
  /** Only these fields of each record; `id` and `version` always come along. */
  readonly fields: readonly Field[]
}

/** How a history or an audit trail answers. */
export interface TrailOptions extends CallOptions {
  /** Entries of a page, 1 to 500; 50 by default. */
  readonly pageSize?: number
}

/** A part of a record. */
export type Part<Record_, Field extends string> = Pick<Record_, Field & keyof Record_> & Recorded
