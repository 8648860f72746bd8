import { type AnyResource, labelsAt, sensitivityOf } from '@caunoi/schemas'
import type { WholeLabels } from '@caunoi/schemas/policy'
import { factsOf } from './resource-facts.ts'
import type { Document } from './view.ts'

/** Labels that content asks for; those that it had before stay, since machines only raise them. */
export function labelsOf(resource: AnyResource, content: unknown, before?: unknown) {
  const kept: unknown = typeof before === 'object' && before !== null ? Reflect.get(before, 'sensitivity') : []
  const found = new Set([...(Array.isArray(kept) ? kept.map(String) : []), ...sensitivityOf(factsOf(resource).labelSources, content)])
  return { confidentiality: found.size > 0 ? 'restricted' : 'normal', sensitivity: [...found].sort() }
}

/** Labels on fields without which a document would be no record: who lacks one of them sees nothing of it. */
export function wholeLabelsOf(resource: AnyResource, document: Document): readonly WholeLabels[] {
  return factsOf(resource).wholeSources.flatMap((source) =>
    labelsAt(source, document).map(({ at, labels }) => ({ field: String(at[0]), labels })),
  )
}
