import type { AnyResource } from '@caunoi/schemas'
import type { Grant, RecordFacts, WholeLabels } from '@caunoi/schemas/policy'
import type { StoredRecord } from '../stores/store.ts'
import { wholeLabelsOf } from './labels.ts'
import { documentOf } from './view.ts'

/** Facts of a record; of a class, for the same reason as a request of the router. */
class FactsAbout implements RecordFacts {
  readonly resource: AnyResource
  readonly grants: readonly Grant[]
  readonly at: string | undefined
  readonly #record: StoredRecord
  constructor(resource: AnyResource, record: StoredRecord, grants: readonly Grant[], at: string | undefined) {
    this.resource = resource
    this.grants = grants
    this.at = at
    this.#record = record
  }
  get id(): string {
    return this.#record.id
  }
  get owner(): string {
    return this.#record.owner
  }
  get whole(): readonly WholeLabels[] {
    return wholeLabelsOf(this.resource, documentOf(this.#record))
  }
}

/** What the policy needs to know of a stored record; its document is looked at only when somebody lacks a clearance. */
export function factsAbout(resource: AnyResource, record: StoredRecord, grants: readonly Grant[], now?: Date): RecordFacts {
  // Only grants may be over.
  return new FactsAbout(resource, record, grants, grants.length === 0 ? undefined : now?.toISOString())
}
