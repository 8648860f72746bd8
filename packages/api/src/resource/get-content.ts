import type { AnyResource } from '@caunoi/schemas'
import { auditEvent } from '../audit.ts'
import type { Handler } from '../handler.ts'
import { type ByteRange, parseRange } from '../http/byte-range.ts'
import { formatContentDigest } from '../http/content-digest.ts'
import { Refusal } from '../refusal.ts'
import { isNotModified } from './preconditions.ts'
import { findPermitted } from './read-record.ts'
import { documentOf, wholeView } from './view.ts'

/** `GET …/content`: the bytes, whole or a range; always an attachment, never sniffed. */
export function getContent(resource: AnyResource): Handler {
  return async (request, context) => {
    const { store } = context.services
    const id = request.parameter('id')
    const { record, fields: _whole, ...through } = await findPermitted(context, resource, id, 'read')
    const bytes = await store.readContent(id)
    if (!bytes) throw new Refusal('not-found', { rule: 'no-content' })
    const { sha256, mediaType } = documentOf(record)
    const etag = `"${String(sha256)}"`
    const isHeld = isNotModified(request.header('if-none-match'), etag)
    // Whoever holds the beginning of other bytes gets all of these.
    const goesOn = !isHeld && (request.header('if-range') ?? etag) === etag
    const range = goesOn ? parseRange(request.header('range'), bytes.byteLength) : undefined
    await store.appendAudit([
      auditEvent(context, {
        action: 'download',
        resource: resource.name,
        recordId: id,
        version: record.version,
        labels: wholeView(resource, record, 'all').labels,
        outcome: 'permit',
        ...through,
        owners: [[id, record.owner]],
      }),
    ])
    if (isHeld) return new Response(null, { status: 304, headers: { etag } })
    const headers = {
      'content-type': String(mediaType),
      'content-disposition': `attachment; filename="${id}"`,
      'x-content-type-options': 'nosniff',
      'content-digest': formatContentDigest(String(sha256)),
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      etag,
    }
    return range ? partial(bytes, range, headers) : new Response(new Uint8Array(bytes), { headers })
  }
}

function partial(bytes: Uint8Array, { from, to }: ByteRange, headers: Readonly<Record<string, string>>): Response {
  return new Response(bytes.slice(from, to + 1), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.byteLength}` },
  })
}
