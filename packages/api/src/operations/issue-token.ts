import type { Subject } from '@caunoi/schemas/policy'
import { auditEvent } from '../audit.ts'
import type { PublicHandler } from '../handler.ts'
import { readBytes } from '../http/read-bytes.ts'
import type { Identity } from '../identity/identity.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'

const FORM = 'application/x-www-form-urlencoded'
const LARGEST = 64 * 1024

/** `POST /oauth/token`: an access token for a registered client; every issue is audited before it is answered. */
export function issueToken(services: Services, { issuer }: Identity): PublicHandler {
  return async (request, { requestId, language }) => {
    if (!issuer) throw new Refusal('not-found')
    const mediaType = request.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (mediaType !== FORM) throw new Refusal('unsupported-media-type', { headers: { accept: FORM } })
    const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request.raw, LARGEST)))
    const { status, body, clientId = 'unknown', facilityId = 'unknown' } = await issuer.answer(form)
    const subject: Subject = { clientId, facilityId, purpose: 'operations', labels: new Set(), scopes: new Map() }
    const outcome = status === 200 ? 'permit' : 'refused'
    const event = auditEvent({ services, subject, requestId, language }, { action: 'token', resource: 'Token', outcome, rule: 'issuer' })
    await services.store.appendAudit([event])
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  }
}
