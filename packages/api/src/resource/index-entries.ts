import { type AnyResource, endOfDayInVietNam, foldName, valuesAt } from '@caunoi/schemas'
import type { Audience, IndexEntry, LatestEntry } from '../stores/store.ts'
import { isEqual } from './canonical.ts'
import { type LabelledPlace, labelledPlaces, maskAt } from './hide-labelled.ts'
import { leastMasks } from './label-mask.ts'
import { notesOn } from './notes-on.ts'
import { isWithoutLabels, wholeMask } from './parts-by-label.ts'
import { factsOf, type SearchFacts } from './resource-facts.ts'
import type { Document } from './view.ts'

/** Index parameter under which a search parameter is kept: `Case.phase`. */
export function parameterOf(resource: AnyResource, name: string): string {
  return `${resource.name}.${name}`
}

/** Index parameter that tells when what is seen of a record last changed. */
export function updatedParameter(resource: AnyResource): string {
  return `${resource.name}.updatedSince`
}

const PAIR_SEPARATOR = '|'

/** Separates the system of an identifier from its value. */
export const IDENTIFIER_SEPARATOR = '|'

/** The instant until which a record waits: a day is waited for to its end. */
const untilInstant = (value: unknown): string => (String(value).length === 10 ? endOfDayInVietNam(String(value)) : String(value))

/** The texts under which a value is found. */
function textsOf({ kind, waits, spellings }: SearchFacts, document: Document, value: unknown): readonly string[] {
  switch (kind) {
    case 'name':
      return [foldName(String(value))]
    case 'identifier': {
      const [system, number] =
        typeof value === 'object' && value !== null ? [Reflect.get(value, 'system'), Reflect.get(value, 'value')] : []
      return typeof number === 'string' ? [`${IDENTIFIER_SEPARATOR}${number}`, `${String(system)}${IDENTIFIER_SEPARATOR}${number}`] : []
    }
    case 'overdue':
      return waits?.values.includes(String(document[waits.field])) ? [untilInstant(value)] : []
    default:
      return spellings?.(String(value)) ?? [String(value)]
  }
}

const NO_VALUES: ReadonlyMap<string, number> = new Map()

/** The texts of a search parameter, each with the labels that it takes to see where it stands; the lesser labels where it stands twice. */
function valuesOf(searched: SearchFacts, document: Document, places: readonly LabelledPlace[]): ReadonlyMap<string, number> {
  const found = valuesAt(document, searched.steps)
  if (found.length === 0) return NO_VALUES
  const values = new Map<string, number>()
  for (const { value, at } of found) {
    const mask = maskAt(places, at)
    for (const text of textsOf(searched, document, value)) {
      const known = values.get(text)
      // Two places whose labels do not hold each other: nobody who lacks one of them is told.
      values.set(text, known === undefined ? mask : leastMasks([known, mask]).reduce((both, least) => both | least, 0))
    }
  }
  return values
}

/** Index parameter of two search parameters that are asked together. */
export function pairParameter(resource: AnyResource, name: string, beside: string): string {
  return `${parameterOf(resource, name)}+${beside}`
}

/** Value of two search parameters together: the token first, then the name. */
export function pairValue(token: string, name: string): string {
  return `${token}${PAIR_SEPARATOR}${name}`
}

/** A value under which whoever sees a document finds it, and the bits of the labels that it takes. */
export interface FoundUnder {
  readonly parameter: string
  readonly value: string
  readonly mask: number
  /** One text for all three: a parameter and a mask have no line break in them. */
  readonly key: string
}

const under = (parameter: string, value: string, mask: number): FoundUnder => ({
  parameter,
  value,
  mask,
  key: `${parameter} ${mask}\n${value}`,
})

/** The values of the search parameters of a document, looked for once. */
function searchedValues(resource: AnyResource, document: Document): readonly FoundUnder[] {
  const notes = notesOn(resource, document)
  notes.found ??= findValues(resource, document, factsOf(resource).search)
  return notes.found
}

function findValues(resource: AnyResource, document: Document, search: readonly SearchFacts[]): readonly FoundUnder[] {
  const whole = wholeMask(resource, document)
  const places = labelledPlaces(resource, document)
  const found: FoundUnder[] = []
  for (const searched of search) {
    const { name, beside, parameter } = searched
    const here = valuesOf(searched, document, places)
    if (here.size === 0) continue
    for (const [value, mask] of here) found.push(under(parameter, value, mask | whole))
    if (beside === undefined) continue
    const other = factsOf(resource).search.find((one) => one.name === beside)
    if (other === undefined) continue
    const pair = pairParameter(resource, name, other.name)
    for (const [token, mask] of here)
      for (const [text, otherMask] of valuesOf(other, document, places))
        found.push(under(pair, pairValue(token, text), mask | otherMask | whole))
  }
  return found
}

/** The search parameters by which two documents may be found under other values; every one where labels tell who finds what. */
export function changedSearch(resource: AnyResource, before: Document, after: Document): readonly SearchFacts[] {
  const { search } = factsOf(resource)
  if (!isWithoutLabels(resource, before) || !isWithoutLabels(resource, after)) return search
  return search.filter(({ fields }) => fields.some((field) => !isEqual(before[field], after[field])))
}

/**
 * Under which values an audience finds a record: made from the fields that it may see, so that a search tells nothing else. Those of some search
 * parameters only, where these are given.
 */
export function foundUnder(resource: AnyResource, document: Document, search?: readonly SearchFacts[]): readonly FoundUnder[] {
  const values = search ? findValues(resource, document, search) : searchedValues(resource, document)
  return [under(resource.name, '', wholeMask(resource, document)), ...values]
}

/** The entry by which an audience finds when a part of a record last changed: the part that takes these labels. */
export function changedEntry(resource: AnyResource, audience: Audience, document: Document, part: number, at: string): LatestEntry {
  const mask = part | wholeMask(resource, document)
  const value = mask === 0 ? at : `${at}#${mask}`
  return { ...entryOf(audience, under(updatedParameter(resource), value, mask)), replaces: part }
}

/** The entry by which an audience finds a record under a value. */
export function entryOf(audience: Audience, { parameter, value, mask }: FoundUnder): IndexEntry {
  return mask === 0 ? { audience, parameter, value } : { audience, parameter, value, mask }
}

/** Under which numbers the server itself finds a record, whoever owns it: for an emergency. */
function identityValues(resource: AnyResource, document: Document): readonly FoundUnder[] {
  if (resource.name !== 'Beneficiary') return []
  return factsOf(resource).search.flatMap((searched) =>
    searched.kind === 'identifier'
      ? [...valuesOf(searched, document, []).keys()]
          .filter((value) => !value.startsWith(IDENTIFIER_SEPARATOR))
          .map((value) => under(searched.parameter, value, 0))
      : [],
  )
}

/** Under what the server itself finds a record, looked for once. */
export function serverValues(resource: AnyResource, document: Document): readonly FoundUnder[] {
  const notes = notesOn(resource, document)
  notes.foundByServer ??= [...clockValues(resource, document), ...identityValues(resource, document)]
  return notes.foundByServer
}

/** Under which instants the server itself finds a record that waits for something, to act when the time is over. */
export function clockValues(resource: AnyResource, document: Document): readonly FoundUnder[] {
  return factsOf(resource).clock.flatMap((searched) =>
    [...valuesOf(searched, document, []).keys()].map((value) => under(searched.parameter, value, 0)),
  )
}
