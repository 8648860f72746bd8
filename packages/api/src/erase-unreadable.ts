import { sensitivityLabels } from '@caunoi/schemas'
import { auditEvent } from './audit.ts'
import { createServices, type ServiceOptions } from './create-services.ts'
import { erasedRecord, isUnreadable } from './keys/erased.ts'
import { serverSubject } from './policy/server-subject.ts'
import { maskOf } from './resource/label-mask.ts'
import type { StoredRecord } from './stores/store.ts'

const PAGE = 100

/** What the job works with. */
export interface EraseUnreadableOptions extends Pick<ServiceOptions, 'store' | 'resources' | 'now'> {
  /** Who has it done, where that is a person: an event names them before anything is taken away. */
  readonly operator?: string
}

/**
 * Takes away what a restored backup of the database brought back of erased people: records whose keys are destroyed, with all that leads to
 * them. Says how many; the figures are right again after `rebuildFacts({ all: true })`.
 *
 * @example
 * ```ts
 * const records = await eraseUnreadable({ store })
 * ```
 */
export async function eraseUnreadable({ operator, ...options }: EraseUnreadableOptions): Promise<number> {
  const services = await createServices(options)
  const context = { services, subject: serverSubject, requestId: services.newId() }
  const { store } = services

  const erase = ({ resource, id }: StoredRecord): Promise<boolean> =>
    store.transaction(async (transaction) => {
      const previous = await transaction.lock(resource, id)
      if (!previous || !isUnreadable(previous)) return false
      const at = services.now().toISOString()
      const record = erasedRecord(previous, at, 'restored-backup')
      // Which labels it bore nobody can tell any more: who is cleared for all of them is told.
      const notices = [{ audience: previous.owner, change: 'gone', mask: maskOf(sensitivityLabels) } as const]
      await transaction.erase({ record, previous, notices, facts: [], roots: [] })
      await transaction.removeGrants(await transaction.grantsOn(resource, id))
      const owners = [[id, previous.owner]] as const
      const event = {
        action: 'erase',
        resource,
        recordId: id,
        version: record.version,
        owners,
        outcome: 'permit',
        rule: 'restored-backup',
      } as const
      await transaction.audit([auditEvent(context, event)])
      return true
    })

  async function nameOperator(): Promise<void> {
    if (operator === undefined) return
    const asked = { action: 'clear-restored', resource: 'Server', outcome: 'permit', rule: 'operator' } as const
    await store.appendAudit([auditEvent({ ...context, subject: { ...serverSubject, workerId: operator } }, asked)])
  }

  let named: Promise<void> | undefined
  let erased = 0
  for (const resource of services.resourceByName.keys()) {
    let page = await store.records(resource, '', PAGE)
    for (let last = page.at(-1); last; last = page.at(-1)) {
      for (const record of page.filter(isUnreadable)) {
        named ??= nameOperator()
        await named
        if (await erase(record)) erased += 1
      }
      page = await store.records(resource, last.id, PAGE)
    }
  }
  return erased
}
