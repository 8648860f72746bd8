import { exposureChange } from '../../packages/api/src/resource/audiences.ts'
import { newBody } from '../../packages/api/src/resource/bodies.ts'
import type { Store, StoredAudit } from '../../packages/api/src/stores/store.ts'
import { beneficiaryResource } from '../../packages/schemas/src/index.ts'
import { newId } from '../support/new-id.ts'
import { beneficiaryDraft } from '../support/people.ts'
import { showProgress } from '../support/progress.ts'

const BATCH = 500
const BEGIN = Date.UTC(2026, 0, 1)

/** An audit event of one person, or of a page of them. */
export function auditOf(facility: string, recordIds: readonly string[], action: string): StoredAudit {
  const [id, at] = [newId(), new Date().toISOString()]
  const body = JSON.stringify({
    id,
    at,
    facilityId: facility,
    clientId: 'client',
    purpose: 'care',
    action,
    resource: 'Beneficiary',
    ...(recordIds.length === 1 ? { recordId: recordIds[0] } : { recordIds }),
    outcome: 'permit',
    rule: 'owner',
  })
  return { id, at, resource: 'Beneficiary', recordIds, facility, readers: [{ facility }], body }
}

/** Puts people into a store as the server does, one minute apart, many to a transaction; answers their ids. */
export async function fill(store: Store, facility: string, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => newId())
  const started = performance.now()
  for (let first = 0; first < count; first += BATCH) {
    await store.transaction(async (transaction) => {
      for (const [offset, id] of ids.slice(first, first + BATCH).entries()) {
        const at = new Date(BEGIN + (first + offset) * 60_000)
        const record = newBody(beneficiaryResource, { ...beneficiaryDraft(first + offset) }, {}, { id, owner: facility, at })
        await transaction.put({ record, ...exposureChange(beneficiaryResource, undefined, { record, grants: [] }) })
        await transaction.audit([auditOf(facility, [id], 'create')])
      }
    })
    const perSecond = Math.round((first + BATCH) / ((performance.now() - started) / 1000))
    showProgress(
      `filling: ${Math.min(first + BATCH, count).toLocaleString('en')} of ${count.toLocaleString('en')} people, ${perSecond.toLocaleString('en')} a second …`,
    )
  }
  return ids
}
