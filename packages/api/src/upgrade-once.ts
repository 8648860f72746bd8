import { SealBroken } from './keys/key-errors.ts'
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

/** One page of records, and the failures of those that do not open: they keep the others of theirs from nothing. */
async function openPage({ store }: Pick<Services, 'store'>, resource: string, after: string) {
  const whole = await store.records(resource, after, PAGE).catch((error: unknown) => {
    if (error instanceof SealBroken) return undefined
    throw error
  })
  const page = whole ?? (await store.records(resource, after, PAGE, { leavesClosed: true }))
  const opened = await Promise.allSettled(page.map((record) => (whole ? record : store.read(resource, record.id))))
  return {
    last: page.at(-1)?.id,
    records: opened.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : [])),
    failures: opened.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])),
  }
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
  const fail = (error: unknown): void => {
    failures += 1
    onError(error)
  }
  let page = await openPage(services, resource, '')
  for (let { last } = page; last !== undefined; { last } = page) {
    page.failures.forEach(fail)
    for (const { id } of page.records.filter(isMeant))
      await store.transaction((transaction) => inUnitOfWork(context, transaction, (work) => give(work, id))).catch(fail)
    page = await openPage(services, resource, last)
  }
  if (failures === 0) await store.putSettings(new Map([[mark, services.now().toISOString()]]))
}
