import { type AnyResource, fieldsOf, type LabelSource, labelSourcesIn, type ReferencePath, referencesIn } from '@caunoi/schemas'

/** What the server works out once per resource, so that no request has to. */
export interface ResourceFacts {
  /** Fields that only the server writes. */
  readonly readOnly: ReadonlySet<string>
  readonly references: readonly ReferencePath[]
  readonly labelSources: readonly LabelSource[]
}

const known = new WeakMap<AnyResource, ResourceFacts>()

/** Derives the facts of a resource from its schemas, once. */
export function factsOf(resource: AnyResource): ResourceFacts {
  const found = known.get(resource)
  if (found) return found
  const writable = fieldsOf(resource.draft)
  const facts = {
    readOnly: new Set(Object.keys(fieldsOf(resource.schema)).filter((name) => !(name in writable))),
    references: referencesIn(resource.draft),
    labelSources: labelSourcesIn(resource.draft),
  }
  known.set(resource, facts)
  return facts
}
