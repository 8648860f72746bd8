import type { AnyResource } from '@caunoi/schemas'
import type { Basis } from '@caunoi/schemas/policy'
import { auditEvent } from '../audit.ts'
import type { RequestContext } from '../request-context.ts'
import type { StoredAudit, StoredRecord } from '../stores/store.ts'
import { type Fields, namedFields, type View } from './view.ts'

/** What a page shows of its records. */
export interface ReleasedViews {
  add(record: StoredRecord, fields: Fields, view: View, basis?: Basis): void
  /** One event for all records that were shown with the same fields on the same basis, so that each trail tells what was shown of its record, and on what. */
  events(): readonly StoredAudit[]
}

interface Released {
  readonly fields: Fields
  readonly basis: Basis | undefined
  readonly owners: [recordId: string, owner: string][]
  /** Sensitivity labels of anything of it. */
  readonly labels: Set<string>
}

/** Gathers what a search shows; one that finds nothing is an event too, with the fields that were asked for. */
export function releasedViews(context: RequestContext, resource: AnyResource, asked: readonly string[] | undefined): ReleasedViews {
  const groups = new Map<string, Released>()
  return {
    add: (record, fields, view, basis) => {
      const key = [namedFields(fields).fields?.join() ?? '*', ...Object.values(basis ?? {})].join(' ')
      const group = groups.get(key) ?? { fields, basis, owners: [], labels: new Set() }
      groups.set(key, group)
      group.owners.push([record.id, record.owner])
      for (const label of view.labels) group.labels.add(label)
    },
    events: () => {
      const nothing: Released = { fields: asked ?? 'all', basis: undefined, owners: [], labels: new Set() }
      const pages = groups.size > 0 ? [...groups.values()] : [nothing]
      return pages.map(({ fields, basis, owners, labels }) => {
        const recordIds = owners.map(([id]) => id)
        const shown = { recordIds, owners, ...namedFields(fields), ...(basis && { basis }), labels: [...labels].sort() }
        return auditEvent(context, { action: 'search', resource: resource.name, ...shown, outcome: 'permit', rule: 'audience' })
      })
    },
  }
}
