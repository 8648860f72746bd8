import { type Beneficiary, keptUntil, retentionRules } from '@caunoi/schemas'
import { erasePerson } from './actions/erase-person.ts'
import { findAll } from './actions/find-all.ts'
import { openRecordsOf } from './actions/open-records.ts'
import { recordsAbout } from './actions/records-about.ts'
import { auditEvent } from './audit.ts'
import { createServices, type ServiceOptions } from './create-services.ts'
import { serverSubject } from './policy/server-subject.ts'
import { Refusal } from './refusal.ts'
import type { RequestContext } from './request-context.ts'
import { parseRecord } from './resource/parse-record.ts'
import type { Services } from './services.ts'
import { EVERYONE, type StoredRecord } from './stores/store.ts'
import { inUnitOfWork, type UnitOfWork } from './unit-of-work.ts'

/** What a retention job may be told beside its store. */
export interface RetentionOptions extends Omit<ServiceOptions, 'now' | 'limits'> {
  /** Erases what is over; left out, it is only listed. */
  readonly erase?: boolean
  /** Who has it done, where that is a person: an event names them before anything is erased. */
  readonly operator?: string
  /** Called for each person once that is done, so that it is known also where the job then cannot go on. */
  readonly onOutlived?: (outlived: Outlived) => void
}

/** Somebody whose records have been kept as long as they may be. */
export interface Outlived {
  readonly facilityId: string
  readonly beneficiaryId: string
  /** Last day for which any record about the person was kept. */
  readonly keptUntil: string
  /** Records about the person, the person's own included. */
  readonly records: number
}

/**
 * Lists the people of whom every record has been kept as long as the retention rules say, and erases them where that is asked for.
 * Whoever still has an open matter, or waits for the answer to a request about the own data, is left out; a duplicate that was merged goes with
 * the record that goes on.
 *
 * @example
 * ```ts
 * const over = await runRetention({ store }) // nothing is erased
 * ```
 */
export async function runRetention(
  { erase = false, operator, onOutlived, ...options }: RetentionOptions,
  now: Date = new Date(),
): Promise<readonly Outlived[]> {
  const services = await createServices({ ...options, now: () => now })
  const context: RequestContext = { services, subject: serverSubject, requestId: services.newId(), language: 'vi' }
  if (erase && operator !== undefined) {
    const asked = { action: 'erase-outlived', resource: 'Server', outcome: 'permit', rule: 'operator' } as const
    await services.store.appendAudit([auditEvent({ ...context, subject: { ...serverSubject, workerId: operator } }, asked)])
  }
  const outlived: Outlived[] = []
  for (const facility of await idsOf(services, EVERYONE, 'Facility')) {
    for (const person of await idsOf(services, facility, 'Beneficiary')) {
      const found = await services.store.transaction((transaction) =>
        inUnitOfWork(context, transaction, (work) => outlivedPerson(work, facility, person, erase)),
      )
      if (!found) continue
      outlived.push(found)
      onOutlived?.(found)
    }
  }
  return outlived
}

function idsOf({ store }: Services, audience: string, resource: string): Promise<readonly string[]> {
  return store.transaction(async (transaction) => {
    const found = await findAll(transaction, { audience, resource, conditions: [] })
    return found.flatMap(({ id, owner }) => (audience === EVERYONE || owner === audience ? [id] : []))
  })
}

/** The last day for which a record is kept; a resource without a rule is kept without an end. */
function lastDayOf(record: StoredRecord): string {
  const rule = retentionRules.find(({ resource }) => resource === record.resource)
  return rule ? keptUntil(rule, parseRecord<{ recordedAt: string }>(record)) : '9999-12-31'
}

/** Whether a record is a duplicate of somebody whom the facility keeps: it goes with that one, and not before. */
async function isPartOfAnother({ transaction }: UnitOfWork, facility: string, person: string): Promise<boolean> {
  const own = await transaction.read('Beneficiary', person)
  const survivorId = own && parseRecord<Beneficiary>(own).merge?.survivorId
  return survivorId !== undefined && (await transaction.read('Beneficiary', survivorId))?.owner === facility
}

async function outlivedPerson(work: UnitOfWork, facility: string, person: string, erase: boolean): Promise<Outlived | undefined> {
  if (await isPartOfAnother(work, facility, person)) return undefined
  const { records } = await recordsAbout(work.transaction, work.context.services.resourceByName.values(), facility, person)
  const last = records.map(lastDayOf).sort().at(-1)
  if (last === undefined || last >= work.today) return undefined
  const open = await openRecordsOf(work.context.services, work.transaction, facility, person)
  // Who asked about the own data is answered before they go.
  if (open.some(({ resource }) => resource.area === 'rights')) return undefined
  try {
    await erasePerson(work, facility, person, 'retention', { dryRun: !erase })
  } catch (error) {
    // An open matter: nothing was written yet.
    if (error instanceof Refusal) return undefined
    throw error
  }
  return { facilityId: facility, beneficiaryId: person, keptUntil: last, records: records.length }
}
