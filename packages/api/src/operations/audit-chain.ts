import { digestsPerPage, type Fault, pointerTo } from '@caunoi/schemas'
import { auditEvent } from '../audit.ts'
import { signCheckpoint } from '../chain/checkpoints.ts'
import type { Handler } from '../handler.ts'
import { refuseFaults } from '../refusal.ts'
import type { RequestContext } from '../request-context.ts'
import type { Services } from '../services.ts'
import type { Store } from '../stores/store.ts'
import { wholeNumber } from './whole-number.ts'

const FARTHEST = 999_999_999
/** Seals that are read at a time. */
const SEALS = 20
const headers = { 'cache-control': 'no-store' }

const audited = (context: RequestContext, action: string): Promise<void> =>
  context.services.store.appendAudit([auditEvent(context, { action, resource: 'AuditEvent', outcome: 'permit', rule: 'token' })])

/** `GET /v1/audit/checkpoint`, with the store of the server, whose chain goes over the events of all: a signed point of the chain, which covers everything that was audited before. */
export function readCheckpoint({ store, auditSigner, now }: Services): Handler {
  return async (_, context) => {
    const checkpoint = await signCheckpoint(store, auditSigner, now())
    await audited(context, 'checkpoint')
    return Response.json(checkpoint, { headers })
  }
}

/** Digests of the chain behind a position. */
async function digestsBehind(store: Store, after: number, limit: number): Promise<readonly string[]> {
  const digests: string[] = []
  for (let next = after + 1; digests.length < limit; ) {
    const seals = await store.auditSeals(next, SEALS)
    for (const { first, links } of seals) digests.push(...links.slice(Math.max(0, next - first)).map(({ digest }) => digest))
    const last = seals.at(-1)?.last
    if (last === undefined || last < next) break
    next = last + 1
  }
  return digests.slice(0, limit)
}

/** `GET /v1/audit/digests`, with the store of the server: what leads from one checkpoint to a later one. */
export function readDigests({ store }: Services): Handler {
  const accepted = ['after', 'limit']
  return async (request, context) => {
    const query = request.query()
    const faults: Fault[] = [...query.keys()].flatMap((name) =>
      accepted.includes(name) ? [] : [{ pointer: pointerTo([name]), code: 'unknown-parameter', args: { allowed: accepted.join(', ') } }],
    )
    const after = wholeNumber(query, 'after', 0, FARTHEST, 0, faults)
    const limit = wholeNumber(query, 'limit', digestsPerPage.minimum, digestsPerPage.maximum, digestsPerPage.usual, faults)
    refuseFaults('invalid-parameter', faults)
    const items = await digestsBehind(store, after, limit)
    await audited(context, 'digests')
    return Response.json({ items }, { headers })
  }
}
