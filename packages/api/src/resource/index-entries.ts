import { type AnyResource, foldName, valuesAt } from '@caunoi/schemas'
import type { Audience, IndexEntry } from '../stores/store.ts'
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

/** Separates the system of an identifier from its value. */
export const IDENTIFIER_SEPARATOR = '|'

function valuesOf({ kind, steps }: SearchFacts, document: Document): readonly string[] {
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
    default:
      return found.map(String)
  }
}

/** Under which values an audience finds a record: made from the fields that it may see, so that a search tells nothing else. */
export function indexEntries(resource: AnyResource, document: Document, audience: Audience): readonly IndexEntry[] {
  const entries: IndexEntry[] = [
    { audience, parameter: resource.name, value: '' },
    { audience, parameter: updatedParameter(resource), value: String(document.recordedAt) },
  ]
  for (const searched of factsOf(resource).search) {
    const parameter = parameterOf(resource, searched.name)
    for (const value of new Set(valuesOf(searched, document))) entries.push({ audience, parameter, value })
  }
  return entries
}
