import type { AnyResource } from '@caunoi/schemas'
import { factsOf } from './resource-facts.ts'
import type { Document } from './view.ts'

/** Whether the fields of a document are those of the schema, in their order. */
export function isInSchemaOrder(resource: AnyResource, document: Document): boolean {
  const { places } = factsOf(resource)
  let last = -1
  return Object.keys(document).every((name) => {
    const place = places.get(name) ?? -1
    const isBehind = place > last
    last = place
    return isBehind
  })
}

/**
 * A document whose fields stand in the order of the schema, and those that the schema does not know behind them: in the order of the writes they
 * would tell which of them a hidden one had opened.
 */
export function inSchemaOrder(resource: AnyResource, document: Document): Document {
  if (isInSchemaOrder(resource, document)) return document
  const { places } = factsOf(resource)
  const placeOf = (name: string): number => places.get(name) ?? places.size
  const names = Object.keys(document).sort((one, other) => placeOf(one) - placeOf(other))
  const ordered: Record<string, unknown> = {}
  for (const name of names) ordered[name] = document[name]
  return ordered
}
