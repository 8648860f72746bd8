import type { AnyResource } from '@caunoi/schemas'
import type { StoredRecord } from '../stores/store.ts'
import { knownLabels } from './labels.ts'
import { documentOf, type Fields, visibleDocument } from './view.ts'

/** The sensitivity labels of what is shown of a record. */
export function releasedLabels(resource: AnyResource, record: StoredRecord, shown: Fields): readonly string[] {
  const { sensitivity } = knownLabels(documentOf(record))
  if (sensitivity.length === 0 || shown === 'all') return sensitivity
  return knownLabels(visibleDocument(resource, record, shown)).sensitivity
}
