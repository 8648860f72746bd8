import { type AnyResource, endOfDayInVietNam, foldName, valuesAt } from '@caunoi/schemas'
import { type Audience, type IndexEntry, SERVER } from '../stores/store.ts'
import { factsOf, type SearchFacts } from './resource-facts.ts'
import type { Document } from './view.ts'

/** Index parameter under which a search parameter is kept: `Case.phase`. */
export function parameterOf(resource: AnyResource, name: string): string {
  return `${resource.name}.${name}`
}

/** Index parameter that tells when a record got its present version. */
export function updatedParameter(resource: AnyResource): string {
  return `${resource.name}.updatedSince`
}

const PAIR_SEPARATOR = '|'

/** Separates the system of an identifier from its value. */
export const IDENTIFIER_SEPARATOR = '|'

/** The instant until which a record waits: a day is waited for to its end. */
const untilInstant = (value: unknown): string => (String(value).length === 10 ? endOfDayInVietNam(String(value)) : String(value))

function valuesOf({ kind, steps, waits }: SearchFacts, document: Document): readonly string[] {
  const found = valuesAt(document, steps).map(({ value }) => value)
  switch (kind) {
    case 'name':
      return found.map((value) => foldName(String(value)))
    case 'identifier':
      return found.flatMap((value) => {
        const [system, number] =
          typeof value === 'object' && value !== null ? [Reflect.get(value, 'system'), Reflect.get(value, 'value')] : []
        return typeof number === 'string' ? [`${IDENTIFIER_SEPARATOR}${number}`, `${String(system)}${IDENTIFIER_SEPARATOR}${number}`] : []
      })
    case 'overdue':
      return waits?.values.includes(String(document[waits.field])) ? found.map(untilInstant) : []
    default:
      return found.map(String)
  }
}

/** Index parameter of two search parameters that are asked together. */
export function pairParameter(resource: AnyResource, name: string, beside: string): string {
  return `${parameterOf(resource, name)}+${beside}`
}

/** Value of two search parameters together: the token first, then the name. */
export function pairValue(token: string, name: string): string {
  return `${token}${PAIR_SEPARATOR}${name}`
}

/** Under which values an audience finds a record: made from the fields that it may see, so that a search tells nothing else. */
export function indexEntries(resource: AnyResource, document: Document, audience: Audience): readonly IndexEntry[] {
  const entries: IndexEntry[] = [
    { audience, parameter: resource.name, value: '' },
    { audience, parameter: updatedParameter(resource), value: String(document.recordedAt) },
  ]
  const { search } = factsOf(resource)
  const values = new Map(search.map((searched) => [searched.name, new Set(valuesOf(searched, document))]))
  for (const { name, beside } of search) {
    const found = values.get(name) ?? []
    for (const value of found) entries.push({ audience, parameter: parameterOf(resource, name), value })
    if (beside === undefined) continue
    const parameter = pairParameter(resource, name, beside)
    for (const token of found)
      for (const other of values.get(beside) ?? []) entries.push({ audience, parameter, value: pairValue(token, other) })
  }
  return entries
}

/** Under which instants the server itself finds a record that waits for something, to act when the time is over. */
export function clockEntries(resource: AnyResource, document: Document): readonly IndexEntry[] {
  return factsOf(resource).search.flatMap((searched) =>
    searched.waits
      ? valuesOf(searched, document).map((value) => ({ audience: SERVER, parameter: parameterOf(resource, searched.name), value }))
      : [],
  )
}
