import { type AnyResource, legalMoves } from '@caunoi/schemas'
import type { ClockHandler } from './behaviour.ts'
import { sealAudit } from './chain/seal-audit.ts'
import { createServices, type ServiceOptions } from './create-services.ts'
import { describeError } from './http/describe-error.ts'
import { labelsOfOlderOffers } from './labels-of-older-offers.ts'
import { lastDaysOfOlder } from './last-days-of-older.ts'
import { namesOfOlder } from './names-of-older.ts'
import { serverSubject } from './policy/server-subject.ts'
import type { RequestContext } from './request-context.ts'
import { clockValues, parameterOf } from './resource/index-entries.ts'
import { documentOf } from './resource/view.ts'
import type { Services } from './services.ts'
import { type Found, type PagePosition, SERVER } from './stores/store.ts'
import { inUnitOfWork } from './unit-of-work.ts'
import { upgradeOnce } from './upgrade-once.ts'

/** Records that are looked for at a time. */
const PAGE = 100

/** What a clock job may be told beside its store. */
export interface ClockOptions extends Omit<ServiceOptions, 'now' | 'limits'> {
  /** Most records that one run acts on; the rest is left to the next one. */
  readonly most?: number
  /** Called with the failure of one record; the others go on. */
  readonly onError?: (error: unknown) => void
}

/** What a run of the clock did. */
export interface ClockReport {
  /** Records whose time was over and that were acted on. */
  readonly done: number
  /** Whether the run ended at its bound, so that more may be waiting. */
  readonly hasMore: boolean
}

/** One kind of time limit: which records wait, and what happens when the time is over. */
interface Duty {
  readonly resource: AnyResource
  readonly parameter: string
  readonly handler: ClockHandler
}

/**
 * Does what is due at an instant: unanswered referrals expire, consents whose last day is over end with what they disclosed, and so do
 * disclosures on a law.
 *
 * The act of the server itself, audited with the purpose `operations` and told to the parties through the change feed. Any number of
 * processes may run it on one store, at any time and again: each record is locked, looked at once more, and moved at most once. In the end
 * the audit is sealed, whoever wrote it.
 *
 * @example
 * ```ts
 * const { done } = await runClock({ store })
 * ```
 */
export async function runClock(options: ClockOptions, now: Date = new Date()): Promise<ClockReport> {
  const services = await createServices({ ...options, now: () => now })
  const report = await actOnDue(services, options, now)
  await sealAudit(options.store)
  return report
}

async function actOnDue(services: Services, options: ClockOptions, now: Date): Promise<ClockReport> {
  const { most = 1000, onError = (error: unknown) => console.error(describeError(error)) } = options
  const upgrades = [lastDaysOfOlder, labelsOfOlderOffers, ...namesOfOlder(services.resourceByName.values())]
  for (const upgrade of upgrades) await upgradeOnce(services, upgrade, onError).catch(onError)
  let done = 0
  for (const duty of dutiesOf(services)) {
    let after: PagePosition | undefined
    do {
      // What does not open is no act: much of it would keep all that is due later waiting for ever.
      const limit = Math.min(PAGE, most - done)
      if (limit === 0) return { done, hasMore: true }
      const page = await dueRecords(services, duty, now, after, limit)
      for (const { record } of page) if (await actOn(services, duty, record.id, now).catch(report(onError))) done += 1
      after = page.length === limit ? page.at(-1)?.position : undefined
    } while (after)
  }
  return { done, hasMore: false }
}

function report(onError: (error: unknown) => void): (error: unknown) => false {
  return (error) => {
    onError(error)
    return false
  }
}

function dutiesOf({ behaviours, resourceByName }: Services): readonly Duty[] {
  return [...behaviours].flatMap(([name, { clock = {} }]) => {
    const resource = resourceByName.get(name)
    return resource ? Object.entries(clock).map(([parameter, handler]) => ({ resource, parameter, handler })) : []
  })
}

function dueRecords(
  { store }: Services,
  { resource, parameter }: Duty,
  now: Date,
  after: PagePosition | undefined,
  limit: number,
): Promise<readonly Found[]> {
  const conditions = [{ parameter: parameterOf(resource, parameter), to: now.toISOString() }]
  return store.search({ audience: SERVER, resource: resource.name, conditions, leavesClosed: true, ...(after && { after }), limit })
}

/** Acts on one record, unless it was answered or another process was faster; says whether it did. */
function actOn(services: Services, { resource, parameter, handler }: Duty, id: string, now: Date): Promise<boolean> {
  const context: RequestContext = { services, subject: serverSubject, requestId: services.newId(), language: 'vi' }
  return services.store.transaction(async (transaction) => {
    const stored = await transaction.lock(resource.name, id)
    if (!stored) return false
    const record = documentOf(stored)
    const waits = clockValues(resource, record).find((found) => found.parameter === parameterOf(resource, parameter))
    const { machine } = resource
    const [move] = machine ? legalMoves(machine, String(record[machine.field]), 'clock') : []
    if (!waits || waits.value > now.toISOString() || !move) return false
    await inUnitOfWork(context, transaction, (work) => handler({ record, stored, input: {}, move, work }))
    return true
  })
}
