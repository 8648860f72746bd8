import type { AnyResource } from '@caunoi/schemas'
import { auditEvent } from '../audit.ts'
import type { RequestContext } from '../request-context.ts'
import type { StoredAudit, StoredRecord } from '../stores/store.ts'
import type { Fields } from './view.ts'

/** What a page shows of its records. */
export interface ReleasedViews {
  add(record: Pick<StoredRecord, 'id' | 'owner'>, fields: Fields): void
  /** One event for all records that were shown with the same fields, so that each trail tells what was shown of its record. */
  events(): readonly StoredAudit[]
}

interface Released {
  readonly fields: Fields
  /** Owners by record. */
  readonly owners: Record<string, string>
}

/** Gathers what a search shows; one that finds nothing is an event too, with the fields that were asked for. */
export function releasedViews(context: RequestContext, { name }: AnyResource, asked: readonly string[] | undefined): ReleasedViews {
  const groups = new Map<string, Released>()
  return {
    add: ({ id, owner }, fields) => {
      const key = fields === 'all' ? '*' : fields.join()
      const group = groups.get(key) ?? { fields, owners: {} }
      groups.set(key, group)
      group.owners[id] = owner
    },
    events: () => {
      const nothing: Released = { fields: asked ?? 'all', owners: {} }
      const pages = groups.size > 0 ? [...groups.values()] : [nothing]
      return pages.map(({ fields, owners }) => {
        const recordIds = Object.keys(owners)
        const part = fields === 'all' ? {} : { fields }
        return auditEvent(context, { action: 'search', resource: name, recordIds, owners, ...part, outcome: 'permit', rule: 'audience' })
      })
    },
  }
}
