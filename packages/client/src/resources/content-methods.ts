import { contentPath } from '@caunoi/schemas/faces'
import { contentDigest } from '../encoding.ts'
import { unreadable } from '../http/read-json.ts'
import type { CallOptions } from '../options/call-options.ts'
import { type Collection, idOf, type JsonRecord } from './connection.ts'
import { isMerged } from './merge-patch.ts'
import { readRecord } from './read-record.ts'
import { settleConflict } from './settle-conflict.ts'
import type { DownloadedContent } from './verbs.ts'
import { etagFor, limitsOf } from './versions.ts'

/** `upload` and `download`. */
export function contentMethods(collection: Collection) {
  const { name, send } = collection
  return {
    async upload(record: JsonRecord, content: Blob | Uint8Array<ArrayBuffer>, options?: CallOptions): Promise<JsonRecord> {
      const body = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content
      const headers = {
        'content-type': String(record.mediaType),
        'content-digest': await contentDigest(body),
        'if-match': await etagFor(collection, record, options),
      }
      try {
        return await readRecord(
          await send({ method: 'PUT', path: contentPath(name, idOf(record)), headers, body, ...limitsOf(options) }),
          collection,
        )
      } catch (error) {
        // A server takes no other bytes than those of the declared digest.
        const isWanted = (stored: JsonRecord) => isMerged(stored, { uploaded: true, sha256: record.sha256 })
        return settleConflict(collection, record, { error, isWanted, options })
      }
    },
    async download(target: string | JsonRecord, options?: CallOptions): Promise<DownloadedContent> {
      const answer = await send({ method: 'GET', path: contentPath(name, idOf(target)), headers: { accept: '*/*' }, ...limitsOf(options) })
      const { bytes, headers } = answer
      const declared = headers
        .get('content-digest')
        ?.split(',')
        .map((part) => part.trim())
      if (!declared?.includes(await contentDigest(bytes))) {
        throw unreadable('The content does not match its digest', answer, { retryable: true })
      }
      return { bytes, mediaType: headers.get('content-type') ?? 'application/octet-stream' }
    },
  }
}
