import { type AnyResource, foldName, type SearchParameter, valuesAt } from '@caunoi/schemas'
import type { Audience, IndexEntry } from '../stores/store.ts'
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

const steps = (path: string): readonly string[] =>
  path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), '[]'] : [part]))

function valuesOf(parameter: SearchParameter, document: Document): readonly string[] {
  const found = valuesAt(document, steps(parameter.path)).map(({ value }) => value)
  switch (parameter.kind) {
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
  for (const [name, declared] of Object.entries(resource.search)) {
    for (const value of new Set(valuesOf(declared, document))) entries.push({ audience, parameter: parameterOf(resource, name), value })
  }
  return entries
}
