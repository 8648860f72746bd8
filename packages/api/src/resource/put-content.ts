import type { AnyResource } from '@caunoi/schemas'
import type { Handler } from '../handler.ts'
import { parseContentDigest } from '../http/content-digest.ts'
import { Refusal } from '../refusal.ts'
import type { Equipment } from '../services.ts'
import { sha256Hex } from '../sha256.ts'
import { recordResponse } from './answer.ts'
import { lockPermitted } from './lock-permitted.ts'
import { requireIfMatch } from './preconditions.ts'
import { documentOf } from './view.ts'
import { write } from './write-request.ts'

/** `PUT …/content`: the bytes that a record has declared, whose type, size and digest have to be the declared ones. */
export function putContent({ limits }: Equipment, resource: AnyResource): Handler {
  return async (request, context) => {
    const id = request.parameter('id')
    const ifMatch = requireIfMatch(request.header('if-match'))
    const announced = parseContentDigest(request.header('content-digest'))
    const bytes = await request.bytes(limits.content)
    const digest = sha256Hex(bytes)
    if (announced !== digest) throw new Refusal('digest-mismatch')
    const mediaType = request.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    const { view } = await write(context, undefined, async (work) => {
      const { record, facts } = await lockPermitted(work, resource, id, { kind: 'update' }, ifMatch)
      const declared = documentOf(record)
      if (mediaType !== declared.mediaType) throw new Refusal('unsupported-media-type')
      if (digest !== declared.sha256 || bytes.byteLength !== declared.size) throw new Refusal('digest-mismatch')
      await work.transaction.putContent(id, bytes)
      return { record: await work.change(record, { uploaded: true }, { action: 'upload', before: facts.grants }), status: 200 }
    })
    return recordResponse(view, 200)
  }
}
