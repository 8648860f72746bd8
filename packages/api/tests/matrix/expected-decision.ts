import { areaOf, type Door, openToAll } from './expected-operations.ts'
import { type Asking, opens, seesOnlyByName } from './expected-rights.ts'
import { isFindable, isReleasedBy, partyOf, type Relation, viewOf } from './expected-views.ts'
import type { LabelledContent } from './labelled-content.ts'

/** Who asks, as far as it decides what is answered. */
export interface Asker extends Asking {
  readonly workerId?: string
  /** Labels that the asker is cleared for. */
  readonly labels: ReadonlySet<string>
}

/** A record of the matrix, and how the asking facility stands to it. */
export interface MatrixRecord {
  readonly resource: string
  readonly relation: Relation
  /** What is labelled: nothing, a part, the whole by a worker, or the whole by a field without which it is no record. */
  readonly content: 'plain' | 'part' | 'whole' | 'whole by content' | 'never in an emergency'
  readonly id: string
  readonly document: Readonly<Record<string, unknown>>
  readonly part?: LabelledContent
  /** Labels that stand on the record as a whole. */
  readonly whole: readonly string[]
}

/** What is to be answered; `document` has the fields that may be seen, but for labels, version and time, which views have of their own. */
export type Expected =
  | { readonly effect: 'permitted'; readonly document?: Readonly<Record<string, unknown>> }
  | { readonly effect: 'forbidden' | 'not-found' }

/** The worker to whom records are opened by name. */
export const namedWorker = 'w-1'

/**
 * The relation that counts for this asker: what is opened to a worker is opened to nobody else, and in an emergency nothing else counts; nor does
 * to a collaborator what the facility owns or was sent.
 */
function countingRelation({ resource, relation }: MatrixRecord, { purpose, workerId, role }: Asker): Relation {
  const isUrgent = purpose === 'break-glass' && !openToAll.has(resource) && areaOf.get(resource) !== 'emergency'
  const isNamed = workerId === namedWorker
  if (relation === 'emergency') return isUrgent && isNamed ? relation : 'none'
  if (isUrgent) return 'none'
  if (relation === 'delegated') return isNamed ? relation : 'none'
  if (!seesOnlyByName(role)) return relation
  return openToAll.has(resource) ? 'directory' : 'none'
}

/** What an asker may see of a record; undefined where that is nothing. */
export function seenOf(record: MatrixRecord, asker: Asker): Readonly<Record<string, unknown>> | undefined {
  const { document, part, whole, resource } = record
  const relation = countingRelation(record, asker)
  const isShown = (label: string): boolean => asker.labels.has(label) && isReleasedBy(relation, resource, label)
  const names = viewOf(relation, resource, Object.keys(document))
  if (names.length === 0 || !whole.every(isShown)) return undefined
  return Object.fromEntries(
    names.flatMap((name) => {
      if (name !== part?.field || part.labels.every(isShown)) return [[name, document[name]]]
      return part.rest === undefined ? [] : [[name, part.rest]]
    }),
  )
}

/** Decides an operation on one record. */
export function decideOn(door: Door, record: MatrixRecord, asker: Asker): Expected {
  if (!opens(asker, door.area, door.letter)) return { effect: 'forbidden' }
  const document = seenOf(record, asker)
  if (!document) return { effect: 'not-found' }
  if (door.who === 'reader') return { effect: 'permitted', document }
  return partyOf(countingRelation(record, asker)) === door.who ? { effect: 'permitted', document } : { effect: 'forbidden' }
}

/** What a search, a count or the feed tells of a record; undefined where it is not among what is told. */
export function toldOf(record: MatrixRecord, asker: Asker): Readonly<Record<string, unknown>> | undefined {
  return isFindable(record.relation) ? seenOf(record, asker) : undefined
}
