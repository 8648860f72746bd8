import { type AuditFacts, auditEvent } from '../audit.ts'
import type { PublicHandler } from '../handler.ts'
import { networkOf } from '../http/network-of.ts'
import type { Identity } from '../identity/identity.ts'
import { createRateLimiter, type RateLimiter } from '../limits/rate-limiter.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'

const FORM = 'application/x-www-form-urlencoded'
const LARGEST = 64 * 1024

/** Takes one request from the allowance of a party; the audit is told of the first that is refused in a minute. */
async function takeOne(limiter: RateLimiter, party: string, tell: () => Promise<void>): Promise<void> {
  try {
    limiter(party)
  } catch (error) {
    if (error instanceof Refusal && !error.details.isRepeated) await tell()
    throw error
  }
}

/** `POST /oauth/token`: an access token for a registered client; every issue is audited before it is answered. */
export function issueToken(services: Services, { issuer }: Identity, isDemo: boolean): PublicHandler {
  const { tokensPerMinute, tokenRequestsPerMinute } = services.rates
  const perPeer = createRateLimiter('token-requests', tokenRequestsPerMinute)
  const perClient = createRateLimiter('tokens', tokensPerMinute)
  return async (request, { requestId }) => {
    if (!issuer) throw new Refusal('not-found')
    await takeOne(perPeer, networkOf(request.peer ?? ''), () => services.noteStranger(requestId, 'rate-limit'))
    const mediaType = request.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (mediaType !== FORM) throw new Refusal('unsupported-media-type', { headers: { accept: FORM } })
    const form = new URLSearchParams(new TextDecoder().decode(await request.bytes(LARGEST)))
    const { status, body, subject, rule } = await issuer.answer(form, isDemo)
    if (!subject) {
      await services.noteStranger(requestId, 'unauthenticated')
      return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
    }
    const tell = (facts: Pick<AuditFacts, 'outcome' | 'rule'>): Promise<void> =>
      services.store.appendAudit([auditEvent({ services, subject, requestId }, { action: 'token', resource: 'Token', ...facts })])
    // Counted once the client has proved who it is: nobody else can use its allowance up.
    if (status === 200) await takeOne(perClient, subject.clientId, () => tell({ outcome: 'refused', rule: 'rate-limit' }))
    await tell({ outcome: status === 200 ? 'permit' : 'refused', rule })
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  }
}
