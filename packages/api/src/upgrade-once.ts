import { serverSubject } from './policy/server-subject.ts'
import type { RequestContext } from './request-context.ts'
import type { Services } from './services.ts'
import type { StoredRecord } from './stores/store.ts'
import { inUnitOfWork, type UnitOfWork } from './unit-of-work.ts'

const PAGE = 100

/** What records of this version have, and those that an earlier one kept have not. */
export interface Upgrade {
  /** The setting that is there once all of them have it. */
  readonly mark: string
  readonly resource: string
  /** Whether a record may lack it. */
  readonly isMeant: (stored: StoredRecord) => boolean
  /** Gives it to one of them, which is looked at once more. */
  readonly give: (work: UnitOfWork, id: string) => Promise<void>
}

/** Gives the records of an earlier version what they lack, once for a database; what fails is tried again by the next run. */
export async function upgradeOnce(
  services: Services,
  { mark, resource, isMeant, give }: Upgrade,
  onError: (error: unknown) => void,
): Promise<void> {
  const { store, resourceByName } = services
  if (!resourceByName.has(resource) || (await store.settings(mark)).size > 0) return
  const context: RequestContext = { services, subject: serverSubject, requestId: services.newId(), language: 'vi' }
  let failures = 0
  let page = await store.records(resource, '', PAGE)
  for (let last = page.at(-1); last; last = page.at(-1)) {
    for (const { id } of page.filter(isMeant))
      await store
        .transaction((transaction) => inUnitOfWork(context, transaction, (work) => give(work, id)))
        .catch((error) => {
          failures += 1
          onError(error)
        })
    page = await store.records(resource, last.id, PAGE)
  }
  if (failures === 0) await store.putSettings(new Map([[mark, services.now().toISOString()]]))
}
