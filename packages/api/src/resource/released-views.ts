import type { AnyResource } from '@caunoi/schemas'
import { auditEvent } from '../audit.ts'
import type { RequestContext } from '../request-context.ts'
import type { StoredAudit } from '../stores/store.ts'
import type { Fields } from './view.ts'

/** What a page shows of its records. */
export interface ReleasedViews {
  add(recordId: string, fields: Fields): void
  /** One event for all records that were shown with the same fields, so that each trail tells what was shown of its record. */
  events(): readonly StoredAudit[]
}

interface Released {
  readonly fields: Fields
  readonly recordIds: string[]
}

/** Gathers what a search shows; one that finds nothing is an event too, with the fields that were asked for. */
export function releasedViews(context: RequestContext, { name }: AnyResource, asked: readonly string[] | undefined): ReleasedViews {
  const groups = new Map<string, Released>()
  return {
    add: (recordId, fields) => {
      const key = fields === 'all' ? '*' : fields.join()
      const group = groups.get(key) ?? { fields, recordIds: [] }
      groups.set(key, group)
      group.recordIds.push(recordId)
    },
    events: () => {
      const nothing: Released = { fields: asked ?? 'all', recordIds: [] }
      const pages = groups.size > 0 ? [...groups.values()] : [nothing]
      return pages.map(({ fields, recordIds }) => {
        const part = fields === 'all' ? {} : { fields }
        return auditEvent(context, { action: 'search', resource: name, recordIds, ...part, outcome: 'permit', rule: 'audience' })
      })
    },
  }
}
