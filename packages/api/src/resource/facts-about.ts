import type { AnyResource } from '@caunoi/schemas'
import type { Grant, RecordFacts } from '@caunoi/schemas/policy'
import type { StoredRecord } from '../stores/store.ts'
import { wholeLabelsOf } from './labels.ts'
import { documentOf } from './view.ts'

/** What the policy needs to know of a stored record; its document is looked at only when somebody lacks a clearance. */
export function factsAbout(resource: AnyResource, record: StoredRecord, grants: readonly Grant[], now?: Date): RecordFacts {
  const { id, owner } = record
  return {
    resource,
    id,
    owner,
    grants,
    // Only grants may be over.
    at: grants.length === 0 ? undefined : now?.toISOString(),
    get whole() {
      return wholeLabelsOf(resource, documentOf(record))
    },
  }
}
