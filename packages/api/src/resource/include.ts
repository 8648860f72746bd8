import { type AnyResource, includesOf } from '@caunoi/schemas'
import { decide } from '@caunoi/schemas/policy'
import { auditEvent } from '../audit.ts'
import { isErased } from '../keys/erased.ts'
import type { RequestContext } from '../request-context.ts'
import type { StoredAudit } from '../stores/store.ts'
import { factsAbout } from './facts-about.ts'
import { asInvited, grantsFor } from './known-to.ts'
import { type Document, namedFields } from './view.ts'

/** Records that the asked fields of a page point to, by collection, as JSON; each one decided and audited like a read. */
export async function includedRecords(
  context: RequestContext,
  resource: AnyResource,
  documents: readonly Document[],
  asked: readonly string[] | undefined,
): Promise<{ readonly included?: string; readonly events: readonly StoredAudit[] }> {
  if (!asked) return { events: [] }
  const { services, subject } = context
  const collections = includesOf(resource, services.resources)
  const events: StoredAudit[] = []
  const found = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const name of asked) {
    const collection = collections[name] ?? ''
    const target = services.resources[collection]
    const bodies = found.get(collection) ?? []
    found.set(collection, bodies)
    for (const id of documents.flatMap((document) => [document[name]].flat())) {
      if (!target || typeof id !== 'string' || seen.has(id)) continue
      seen.add(id)
      const store = await asInvited(services.store, subject.facilityId, target)
      const record = await store.read(target.name, id)
      const grants = await grantsFor(store, subject.facilityId, target, id)
      if (!record || isErased(record)) continue
      const { effect, fields, ...through } = decide(subject, { kind: 'read' }, factsAbout(target, record, grants, services.now()))
      if (effect !== 'permit') continue
      const view = await services.viewOf(store, target, record, fields)
      bodies.push(view.body)
      events.push(
        auditEvent(context, {
          action: 'read',
          resource: target.name,
          recordId: id,
          version: record.version,
          ...namedFields(fields),
          labels: view.labels,
          outcome: 'permit',
          ...through,
          owners: [[id, record.owner]],
        }),
      )
    }
  }
  const parts = [...found].map(([collection, bodies]) => `${JSON.stringify(collection)}:[${bodies.join(',')}]`)
  return { included: `{${parts.join(',')}}`, events }
}
