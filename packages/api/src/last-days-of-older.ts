import { endOfDayInVietNam, endOfTimeLimit, type Referral } from '@caunoi/schemas'
import { isDisclosing } from './actions/is-disclosing.ts'
import { lastUntil } from './actions/last-until.ts'
import { serverSubject } from './policy/server-subject.ts'
import type { RequestContext } from './request-context.ts'
import { parseRecord } from './resource/parse-record.ts'
import type { Services } from './services.ts'
import type { StoredRecord } from './stores/store.ts'
import { inUnitOfWork, type UnitOfWork } from './unit-of-work.ts'

const RESOURCE = 'Referral'
const PAGE = 100
/** Set once everything that an earlier version disclosed on a law has a last day. */
const MARK = 'disclosures-have-last-days'

/** Whether a referral may go on disclosing on a law without an end, as those of earlier versions did. */
function isEndless(stored: StoredRecord): boolean {
  const { status, disclosure, disclosedUntil } = parseRecord<Partial<Referral>>(stored)
  return (status === 'accepted' || status === 'in-progress') && disclosure?.legalBasis !== undefined && disclosedUntil === undefined
}

/** Gives one of them the time that a disclosure of today would get, so that nobody loses at once what the work goes on with. */
async function giveLastDay(work: UnitOfWork, stored: StoredRecord): Promise<void> {
  if (!isEndless(stored) || !(await isDisclosing(work, stored))) return
  const until = endOfDayInVietNam(endOfTimeLimit('disclosure-on-law', work.today))
  const { receipt } = parseRecord<Referral>(stored)
  await lastUntil(work, stored.id, until)
  await work.change(stored, { disclosedUntil: until, ...(receipt && { receipt: { ...receipt, until } }) }, { action: 'setLastDay' })
}

/** Gives what an earlier version disclosed on a law without an end a last day, once for a database; what fails is tried again by the next run. */
export async function giveLastDays(services: Services, onError: (error: unknown) => void): Promise<void> {
  const { store, resourceByName } = services
  if (!resourceByName.has(RESOURCE) || (await store.settings(MARK)).size > 0) return
  const context: RequestContext = { services, subject: serverSubject, requestId: services.newId(), language: 'vi' }
  let failures = 0
  const give = ({ id }: StoredRecord): Promise<void> =>
    store.transaction(async (transaction) => {
      const stored = await transaction.lock(RESOURCE, id)
      if (stored) await inUnitOfWork(context, transaction, (work) => giveLastDay(work, stored))
    })
  let page = await store.records(RESOURCE, '', PAGE)
  for (let last = page.at(-1); last; last = page.at(-1)) {
    for (const found of page.filter(isEndless))
      await give(found).catch((error) => {
        failures += 1
        onError(error)
      })
    page = await store.records(RESOURCE, last.id, PAGE)
  }
  if (failures === 0) await store.putSettings(new Map([[MARK, services.now().toISOString()]]))
}
