import { type AnyResource, dayBefore, dayInVietNam, lastDayBelow } from '@caunoi/schemas'
import { isErased } from '../keys/erased.ts'
import type { Services } from '../services.ts'
import { type FactChange, type FactKey, type FactRow, NO_END, UNKNOWN_START } from '../stores/fact-query.ts'
import type { StoredRecord } from '../stores/store.ts'
import { isEqual } from './canonical.ts'
import { type FactPath, type FactPaths, type FactTestPath, factPathsOf } from './fact-paths.ts'
import { notesOn } from './notes-on.ts'
import { documentOf } from './view.ts'

/** What the facts of a record need from the server. */
export type FactSources = Pick<Services, 'pseudonym' | 'placeOf'>

/** A record, and the element of it that is counted. */
interface Counted {
  readonly record: StoredRecord
  readonly document: unknown
  readonly element: unknown
}

/** Reads every value at a path. */
function readAll({ document, element }: Counted, path: FactPath | undefined): readonly unknown[] {
  return path ? leavesOf(path.inElement ? element : document, path.steps) : []
}

/** The values that `valuesAt` finds, without their places. */
function leavesOf(value: unknown, steps: readonly string[], depth = 0, found: unknown[] = []): readonly unknown[] {
  if (value === undefined || value === null) return found
  const step = steps[depth]
  if (step === undefined) found.push(value)
  else if (step === '[]') {
    if (Array.isArray(value)) for (const item of value) leavesOf(item, steps, depth + 1, found)
  } else if (typeof value === 'object') leavesOf(Reflect.get(value, step), steps, depth + 1, found)
  return found
}

function readText(counted: Counted, path: FactPath | undefined): string | undefined {
  const [value] = readAll(counted, path)
  return typeof value === 'string' ? value : undefined
}

function readNumber(counted: Counted, path: FactPath | undefined): number | undefined {
  const [value] = readAll(counted, path)
  return typeof value === 'number' ? value : undefined
}

const member = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined)

/** The first or the last day of a day, a month, a year or an instant. */
function dayOf(text: string, end: 'first' | 'last'): string {
  if (text.includes('T')) return dayInVietNam(new Date(text))
  const [month, day] = end === 'first' ? ['01', '01'] : ['12', '31']
  return text.length === 4 ? `${text}-${month}-${day}` : text.length === 7 ? `${text}-${day}` : text
}

/** The first text that is known at one of some paths. */
function readFirst(counted: Counted, paths: readonly FactPath[]): string | undefined {
  return paths.map((path) => readText(counted, path)).find((text) => text !== undefined)
}

function holds(counted: Counted, { path, values }: FactTestPath): boolean {
  return readAll(counted, path).some((value) => !values || values.has(String(value)))
}

/** The last day of what is not known to hold on any. */
const NEVER = ''

/** The last day of an age, by the latest birth date that is possible. */
function lastDayOfAge(counted: Counted, { age, birthDate }: NonNullable<FactPaths['below']>): string {
  const born = readText(counted, birthDate)
  return born === undefined ? NEVER : lastDayBelow(dayOf(born, 'last'), age)
}

function daysOf(counted: Counted, { on, from, to, before, below, onceWhen }: FactPaths): Pick<FactRow, 'starts' | 'ends'> {
  const isOnce = on.length > 0 || (onceWhen !== undefined && holds(counted, onceWhen))
  const first = on.length > 0 ? readFirst(counted, on) : readText(counted, from)
  const last = isOnce ? first : readFirst(counted, to)
  const stopped = isOnce ? undefined : readText(counted, before)
  const ends = [
    last === undefined ? NO_END : dayOf(last, 'last'),
    ...(stopped === undefined ? [] : [dayBefore(dayOf(stopped, 'first'))]),
    ...(below ? [lastDayOfAge(counted, below)] : []),
  ]
  const [earliest = NO_END] = ends.sort()
  return { starts: first === undefined ? UNKNOWN_START : dayOf(first, 'first'), ends: earliest }
}

/** What a fact is about; of an identity, what the person is known by everywhere: another record, the pseudonym of a number, this record. */
function subjectOf(counted: Counted, { subjects, identity }: FactPaths, { pseudonym }: FactSources): string | undefined {
  if (!identity) return readFirst(counted, subjects)
  const other = readText(counted, identity.sameAs)
  if (other !== undefined) return other
  const number = readAll(counted, identity.identifiers).find((identifier) => member(identifier, 'system') === 'personal-number')
  const value = member(number, 'value')
  return typeof value === 'string' ? pseudonym(value) : counted.record.id
}

function placeOf(counted: Counted, paths: FactPaths, { placeOf: resolve }: FactSources): string | undefined {
  const [place] = readAll(counted, paths.place)
  const [province, commune, on] = [member(place, 'provinceCode'), member(place, 'communeCode'), member(place, 'codesAsOf')]
  if (typeof province !== 'string' || typeof on !== 'string') return undefined
  return resolve(province, typeof commune === 'string' ? commune : undefined, on)
}

function dimensionsOf(counted: Counted, { dimensions }: FactPaths): FactRow['dimensions'] {
  const entries = dimensions.flatMap(([name, path]): [string, string[]][] => {
    const values = readAll(counted, path).filter((value) => typeof value !== 'object')
    return values.length === 0 ? [] : [[name, [...new Set(values.map(String))].sort()]]
  })
  return Object.fromEntries(entries)
}

function rowOf(counted: Counted, part: number, paths: FactPaths, sources: FactSources): FactRow {
  const subject = subjectOf(counted, paths, sources)
  const amount = readNumber(counted, paths.amount)
  const heads = readNumber(counted, paths.heads)
  const place = placeOf(counted, paths, sources)
  return {
    fact: paths.name,
    part,
    facility: readText(counted, paths.facility) ?? counted.record.owner,
    ...daysOf(counted, paths),
    dimensions: dimensionsOf(counted, paths),
    ...(subject !== undefined && { subject }),
    ...(amount !== undefined && { amount }),
    ...(heads !== undefined && { heads }),
    ...(place !== undefined && { place }),
  }
}

/** What a record counts for, and on what else that depends than its document. */
export interface KnownRows {
  readonly owner: string
  readonly pseudonym: FactSources['pseudonym']
  readonly rows: readonly FactRow[]
}

/** Everything that a record counts for: nothing, once it is erased. */
export function factRows(resource: AnyResource, record: StoredRecord, sources: FactSources): readonly FactRow[] {
  if (isErased(record)) return []
  const [document, { owner }, { pseudonym }] = [documentOf(record), record, sources]
  const notes = notesOn(resource, document)
  const found = notes.rows
  if (found?.owner === owner && found.pseudonym === pseudonym) return found.rows
  const rows = readRows(resource, record, sources)
  // Where a place lies is another question every day.
  if (factPathsOf(resource).every(({ place }) => !place)) notes.rows = { owner, pseudonym, rows }
  return rows
}

function readRows(resource: AnyResource, record: StoredRecord, sources: FactSources): readonly FactRow[] {
  const document = documentOf(record)
  return factPathsOf(resource).flatMap((paths) => {
    const elements = paths.each ? leavesOf(document, paths.each) : [undefined]
    return elements.flatMap((element, part) => {
      const counted = { record, document, element }
      if (paths.unless.some((test) => holds(counted, test))) return []
      const row = rowOf(counted, part, paths, sources)
      return paths.below && row.ends < row.starts ? [] : [row]
    })
  })
}

/** One text for what a row of a record is known by. */
export const factKeyText = ({ fact, facility, part }: FactKey): string => `${fact} ${facility} ${part}`

/** Whether two versions of a record are alike in all that it counts for. */
function isCountedAlike(resource: AnyResource, one: StoredRecord, other: StoredRecord): boolean {
  if (one.owner !== other.owner || isErased(one) || isErased(other)) return false
  const [before, after] = [documentOf(one), documentOf(other)]
  return factPathsOf(resource).every(({ fields }) => [...fields].every((field) => isEqual(before[field], after[field])))
}

/** Which rows come and go when a record goes from one version to the next: those that stay as they are need not be written. */
export function factChange(
  resource: AnyResource,
  before: StoredRecord | undefined,
  after: StoredRecord,
  sources: FactSources,
): { readonly facts?: FactChange } {
  if (factPathsOf(resource).length === 0) return {}
  if (before && isCountedAlike(resource, before, after)) return { facts: { put: [], removed: [] } }
  const now = factRows(resource, after, sources)
  if (!before) return { facts: { put: now, removed: [] } }
  const old = new Map(factRows(resource, before, sources).map((row) => [factKeyText(row), row]))
  const kept = new Set(now.map(factKeyText))
  return {
    facts: {
      put: now.filter((row) => JSON.stringify(old.get(factKeyText(row))) !== JSON.stringify(row)),
      removed: [...old].flatMap(([key, row]) => (kept.has(key) ? [] : [row])),
    },
  }
}
