import { type AnyResource, sensitivityOf } from '@caunoi/schemas'
import { factsOf } from './resource-facts.ts'

/** Labels that content asks for; those that it had before stay, since machines only raise them. */
export function labelsOf(resource: AnyResource, content: unknown, before?: unknown) {
  const kept: unknown = typeof before === 'object' && before !== null ? Reflect.get(before, 'sensitivity') : []
  const found = new Set([...(Array.isArray(kept) ? kept.map(String) : []), ...sensitivityOf(factsOf(resource).labelSources, content)])
  return { confidentiality: found.size > 0 ? 'restricted' : 'normal', sensitivity: [...found].sort() }
}
