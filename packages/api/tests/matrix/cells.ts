import { isDeepStrictEqual } from 'node:util'
import type { Asker, Expected, MatrixRecord } from './expected-decision.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Cells of an operation by relation, for whoever prints the matrix. */
    cells?: Readonly<Record<string, number>>
  }
}

/** One decision that was other than expected. */
export interface WrongCell {
  readonly operation: string
  readonly asker: string
  readonly relation: string
  readonly labels: string
  readonly expected: string
  readonly observed: string
}

/** What was asked of one operation. */
export interface Tally {
  readonly operation: string
  cells: number
  readonly byRelation: Map<string, number>
  /** Of these, those in which something was shown or done, as it should. */
  readonly permitted: Map<string, number>
  readonly wrong: WrongCell[]
}

export const newTally = (operation: string): Tally => ({ operation, cells: 0, byRelation: new Map(), permitted: new Map(), wrong: [] })

/** Who asked, as a wrong cell names it. */
export const nameOf = ({ role = 'software', purpose }: Asker, clearance: string): string =>
  `${role} for ${purpose}, cleared for ${clearance}`

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Notes a cell; what was observed is left out where it is as expected. */
export function note(
  tally: Tally,
  asker: string,
  record: Pick<MatrixRecord, 'relation' | 'content'> | { readonly relation: string; readonly content: string },
  expected: string,
  observed: string | undefined,
): void {
  tally.cells += 1
  count(tally.byRelation, record.relation)
  if (/^(permitted|found|told)/.test(expected) && observed === undefined) count(tally.permitted, record.relation)
  if (observed !== undefined)
    tally.wrong.push({ operation: tally.operation, asker, relation: record.relation, labels: record.content, expected, observed })
}

/** Prints a wrong cell. */
export function tellWrong({ operation, asker, relation, labels, expected, observed }: WrongCell): string {
  return `${operation} | ${asker} | ${relation} | ${labels} | expected ${expected} | observed ${observed}`
}

type Document = Readonly<Record<string, unknown>>

/** Fields that a view has of its own. */
const ofViews = new Set(['version', 'recordedAt', 'labels'])

/** How a document departs from what its reader may see; undefined where it does not. */
export function departure(document: Document, expected: Document, { labels }: Asker): string | undefined {
  const names = (of: Document): string[] => Object.keys(of).sort()
  if (!isDeepStrictEqual(names(document), names(expected))) {
    const more = names(document).filter((name) => !(name in expected))
    const less = names(expected).filter((name) => !(name in document))
    return `shown too much: ${more.join(' ') || '-'}, too little: ${less.join(' ') || '-'}`
  }
  const other = names(document).filter((name) => !ofViews.has(name) && !isDeepStrictEqual(document[name], expected[name]))
  if (other.length > 0) return `other content of ${other.join(' ')}`
  const { sensitivity = [], assigned = [] }: { readonly sensitivity?: readonly string[]; readonly assigned?: readonly string[] } = Object(
    document.labels,
  )
  const told = [...sensitivity, ...assigned].filter((label) => !labels.has(label))
  return told.length > 0 ? `told of ${told.join(' ')}` : undefined
}

/** Names what is expected. */
export function wordsOf(expected: Expected): string {
  return expected.effect === 'permitted' && expected.document
    ? `permitted: ${Object.keys(expected.document).sort().join(' ')}`
    : expected.effect
}
