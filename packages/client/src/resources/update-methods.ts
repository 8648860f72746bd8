import { recordPath } from '@caunoi/schemas/faces'
import { toJson } from '../encoding.ts'
import type { Call } from '../http/call.ts'
import type { CallOptions } from '../options/call-options.ts'
import { type Collection, idOf, type JsonRecord } from './connection.ts'
import { isMerged, isReplaced } from './merge-patch.ts'
import { readRecord } from './read-record.ts'
import { settleConflict } from './settle-conflict.ts'
import type { Recorded } from './shape.ts'
import { etagFor, limitsOf } from './versions.ts'

/** `update` and `replace`; `kept` are the fields that the server alone writes. */
export function updateMethods(collection: Collection, kept: readonly string[] = []) {
  return {
    update: (record: Recorded, changes: unknown, options?: CallOptions) =>
      change(record, changes, { method: 'PATCH', mediaType: 'application/merge-patch+json', options }),
    replace: (record: Recorded, draft: unknown, options?: CallOptions) =>
      change(record, draft, { method: 'PUT', mediaType: 'application/json', options }),
  }

  async function change(
    record: Recorded,
    wanted: unknown,
    { method, mediaType, options }: Pick<Call, 'method'> & { readonly mediaType: string; readonly options: CallOptions | undefined },
  ): Promise<JsonRecord> {
    const path = recordPath(collection.name, idOf(record))
    const headers = { 'content-type': mediaType, 'if-match': await etagFor(collection, record, options) }
    try {
      return await readRecord(await collection.send({ method, path, headers, body: toJson(wanted), ...limitsOf(options) }), collection)
    } catch (error) {
      const isWanted = (stored: JsonRecord) => (method === 'PUT' ? isReplaced(stored, wanted, kept) : isMerged(stored, wanted))
      return settleConflict(collection, record, { error, isWanted, options })
    }
  }
}
