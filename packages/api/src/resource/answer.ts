import type { AnyResource } from '@caunoi/schemas'
import { visibleFields } from '../policy/decide.ts'
import type { Grant, StoredRecord } from '../stores/store.ts'
import { type View, viewOf } from './view.ts'

/** The view that a facility has of a record which it just wrote or may read; undefined where it has none any more. */
export function viewFor(facilityId: string, resource: AnyResource, record: StoredRecord, grants: readonly Grant[]): View | undefined {
  const fields = visibleFields(facilityId, { resource, id: record.id, owner: record.owner, grants })
  return fields === 'all' || fields.length > 0 ? viewOf(record, fields) : undefined
}

/** Answers with a record as JSON. */
export function recordResponse({ body, etag }: View, status: 200 | 201, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', etag, 'cache-control': 'no-store', ...headers },
  })
}
