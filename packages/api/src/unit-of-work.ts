import { type AnyResource, dayInVietNam } from '@caunoi/schemas'
import { type Basis, basisOf, ownFields, sharedBasis, visibleFields, wholeFacility } from '@caunoi/schemas/policy'
import type { AuditFacts } from './audit.ts'
import type { Changes, Creation } from './behaviour.ts'
import { type EventsOfWork, keepEvents, type Shown } from './events-of-work.ts'
import { type ErasureBasis, erasedRecord, isErased } from './keys/erased.ts'
import { serverSubject } from './policy/server-subject.ts'
import { Refusal } from './refusal.ts'
import { rememberHeld } from './remember-held.ts'
import type { RequestContext } from './request-context.ts'
import { type Exposure, exposureChange, goneNotices } from './resource/audiences.ts'
import { isSameContent, newBody, nextBody } from './resource/bodies.ts'
import { factChange, factRows } from './resource/fact-rows.ts'
import { factsAbout } from './resource/facts-about.ts'
import { asInvited } from './resource/known-to.ts'
import { claimNaturalKey, claimUniqueKey } from './resource/natural-key.ts'
import { refuseOverfull } from './resource/refuse-overfull.ts'
import { type Document, type Fields, namedFields } from './resource/view.ts'
import { type Grant, SERVER, type StoredRecord, type Transaction } from './stores/store.ts'

/** How a change differs from a plain one. */
export interface ChangeOptions {
  /** Name of the action, for the audit. */
  readonly action: string
  /** Grants on the record once it is changed; left out, they stay. */
  readonly grants?: readonly Grant[]
  /** Grants on the record as it stands, where they were read with it. */
  readonly before?: readonly Grant[]
  /** New owner of a transferred record. */
  readonly owner?: string
  /** On what the record is shown to somebody else with the change, or given to them. */
  readonly basis?: Basis
}

/** All that one request changes: stored as a whole, every step audited and told to who may see it. */
export interface UnitOfWork {
  readonly context: RequestContext
  /** The transaction as the subject's facility is let see it, in which erased records are not there. */
  readonly transaction: Transaction
  /** The same as the server, for a step that follows from a decision already made: what a receiver of a referral is disclosed, say. */
  readonly server: Transaction
  /** Today in Viet Nam. */
  readonly today: string
  /** The resource of that name in this server's list. */
  resource(name: string): AnyResource
  /**
   * A record of which the subject's facility sees anything; nothing for a hidden and an absent one alike.
   * One that may be merged, or go to another facility with what belongs to it, is held, so that nothing comes to point to it meanwhile.
   */
  findVisible(name: string, id: string): Promise<StoredRecord | undefined>
  /** A record for a step that follows from a decision already made: neither the policy nor the wall is asked. */
  load(name: string, id: string): Promise<StoredRecord>
  /** The same, and nobody else changes the record, or who sees it, until the transaction ends. */
  hold(name: string, id: string): Promise<StoredRecord>
  /**
   * Holds what is left of a record that is there for the subject's facility: the record, only that it was erased, or nothing. With all grants on
   * it, which are asked for behind it: before it is held, somebody else may take them away.
   */
  holdRemains(name: string, id: string): Promise<{ readonly record: StoredRecord | undefined; readonly grants: readonly Grant[] }>
  /**
   * Stores a new record. Its sender's number is claimed first: one that was sent before with the same content is answered as it stands.
   * It belongs to `owner`, which is the facility of the subject where nothing else is said.
   * `decide` runs for a new one only, answers what the server assigns, and may refuse.
   */
  create(
    name: string,
    draft: Document,
    decide?: () => Promise<Creation>,
    owner?: string,
  ): Promise<{ readonly record: StoredRecord; readonly existed: boolean }>
  /** Stores the next version of a record. */
  change(record: StoredRecord, changes: Changes, options: ChangeOptions): Promise<StoredRecord>
  /** Adds an event to those that are stored with the work. */
  tell(facts: AuditFacts): void
  /** Says what the request answers with of a record; a version that it did not store only shows what was there. */
  answer(record: StoredRecord, shown: Shown): void
  /** Takes the content of a record away, with who was shown it; `roots` are those about whom nothing is left then. */
  erase(record: StoredRecord, basis: ErasureBasis, roots: readonly string[]): Promise<void>
  /** Gives or takes views of a record that is held, without changing it: from the grants that were read since then to others. */
  expose(record: StoredRecord, before: readonly Grant[], after: readonly Grant[]): Promise<void>
}

/** The fields that grants show of a record, each to its facility. */
function shownBy(grants: readonly Grant[], resource: AnyResource, record: StoredRecord): Fields {
  const views = grants.map((grant) => visibleFields(wholeFacility(grant.facility), factsAbout(resource, record, [grant])))
  const fields = views.flatMap((view) => (view === 'all' ? [] : view))
  return views.includes('all') ? 'all' : [...new Set(fields)]
}

/** The event of a view that was given or taken. */
function viewEvent(
  { resource, id: recordId, version, owner }: StoredRecord,
  action: 'disclose' | 'take-back',
  [moved]: readonly Grant[],
): AuditFacts {
  return { action, resource, recordId, version, outcome: 'permit', rule: moved?.relation ?? 'none', owners: [[recordId, owner]] }
}

/** The event of a view that grants open, with what they show and on what. */
function openedView(resource: AnyResource, record: StoredRecord, opened: readonly Grant[]): AuditFacts {
  const basis = sharedBasis(opened)
  return { ...viewEvent(record, 'disclose', opened), ...namedFields(shownBy(opened, resource, record)), ...(basis && { basis }) }
}

const sameGrant = (a: Grant, b: Grant): boolean => a.facility === b.facility && a.id === b.id && a.referralId === b.referralId

/** A transaction in which erased records are not there: what is decided on the content of a record needs some. */
function withoutErased(transaction: Transaction): Transaction {
  const whole = async (found: Promise<StoredRecord | undefined>): Promise<StoredRecord | undefined> => {
    const record = await found
    return record && isErased(record) ? undefined : record
  }
  return {
    ...transaction,
    as: (asker) => withoutErased(transaction.as(asker)),
    read: (resource, id) => whole(transaction.read(resource, id)),
    lock: (resource, id) => whole(transaction.lock(resource, id)),
  }
}

/** Does the work of a request in a transaction as one unit; its events are stored with it, behind all else. */
export async function inUnitOfWork<T>(asked: RequestContext, given: Transaction, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  // All of it happens at one instant: a time limit counts from the time of its record to the millisecond.
  const at = asked.services.now()
  const context: RequestContext = { ...asked, services: { ...asked.services, now: () => at } }
  const events = keepEvents(context)
  const result = await work(openUnitOfWork(context, given, events))
  const told = events.all()
  if (told.length > 0) await given.audit(told)
  return result
}

function openUnitOfWork(context: RequestContext, given: Transaction, events: EventsOfWork): UnitOfWork {
  const remembered = rememberHeld(given)
  const transaction = withoutErased(remembered)
  const server = withoutErased(remembered.as(SERVER))
  const { services, subject } = context
  const today = dayInVietNam(services.now())
  const rule = subject === serverSubject ? 'clock' : 'party'

  const resource = (name: string): AnyResource => {
    const found = services.resourceByName.get(name)
    if (!found) throw new TypeError(`This server has no resource ${name}`)
    return found
  }

  const listed = new Map<string, Promise<StoredRecord | undefined>>()
  /** A record that everybody sees, asked for once: whoever is referred to is looked at again. */
  const directory = (name: string, id: string): Promise<StoredRecord | undefined> => {
    const found = listed.get(`${name} ${id}`) ?? transaction.read(name, id)
    listed.set(`${name} ${id}`, found)
    return found
  }

  const replaceGrants = async (before: readonly Grant[], after: readonly Grant[]): Promise<void> => {
    const gone = before.filter((grant) => !after.some((kept) => sameGrant(grant, kept)))
    if (gone.length > 0) await server.removeGrants(gone)
    if (after.length > 0) await server.putGrants(after)
  }

  /** Who finds and who is told what from now on. */
  const exposure = (declared: AnyResource, before: Exposure, after: Exposure) =>
    exposureChange(declared, before, after, services.now().toISOString())

  return {
    context,
    transaction,
    server,
    today,
    resource,
    findVisible: async (name, id) => {
      const declared = resource(name)
      const mayMove = 'merge' in declared.actions || 'transfer' in declared.actions
      const look = declared.audience === 'network' ? directory : mayMove ? transaction.lock : transaction.read
      const record = await look(name, id)
      if (!record) return undefined
      const isSeen = (grants: readonly Grant[]): boolean => {
        const fields = visibleFields(subject, factsAbout(declared, record, grants, services.now()))
        return fields === 'all' || fields.length > 0
      }
      // Grants only ever show more: they are asked for where nothing is seen without them.
      return isSeen([]) || isSeen(await transaction.grantsOf(subject.facilityId, name, id)) ? record : undefined
    },
    load: async (name, id) => {
      const record = await server.read(name, id)
      if (!record) throw new Refusal('not-found')
      return record
    },
    hold: async (name, id) => {
      const record = await server.lock(name, id)
      if (!record) throw new Refusal('not-found')
      return record
    },
    holdRemains: async (name, id) => {
      const invited = await asInvited(remembered, subject.facilityId, resource(name))
      const [held, grants] = await Promise.all([invited.lock(name, id), server.grantsOn(name, id)])
      // Read as one who is invited: what is held is remembered.
      return { record: held && (await invited.read(name, id)), grants }
    },
    create: async (name, draft, decide, owner = subject.facilityId) => {
      const declared = resource(name)
      const id = services.newId()
      const holder = await claimNaturalKey(server, declared, { owner, id }, draft, ownFields(subject, declared))
      if (holder) return { record: holder, existed: true }
      const { assigned = {}, grants: given, afterwards, owner: decided = owner } = (await decide?.()) ?? {}
      await claimUniqueKey(server, declared, id, draft)
      const record = newBody(declared, draft, assigned, { id, owner: decided, at: services.now() })
      const facts = factChange(declared, undefined, record, services)
      const grants = given?.(id) ?? []
      await server.put({ record, ...exposureChange(declared, undefined, { record, grants }), ...facts })
      await replaceGrants([], grants)
      events.addVersion(record, {
        action: 'create',
        resource: name,
        recordId: id,
        version: 1,
        outcome: 'permit',
        rule: 'owner',
        owners: [[id, decided]],
      })
      if (grants.length > 0) events.add(openedView(declared, record, grants))
      await afterwards?.(record)
      return { record, existed: false }
    },
    tell: events.add,
    answer: events.answer,
    change: async (previous, changes, { action, before: known, grants: after, owner = previous.owner, basis: given }) => {
      const declared = resource(previous.resource)
      refuseOverfull(declared, changes)
      const before = known ?? (await server.grantsOn(previous.resource, previous.id))
      const next = nextBody(declared, previous, changes, { owner, at: services.now() })
      // A version that changes nothing would tell those who see a part only that it is not the whole.
      const isNew = owner !== previous.owner || !isSameContent(previous, next)
      const record = isNew ? next : previous
      const grants = after ?? before
      const change = exposure(declared, { record: previous, grants: before }, { record, grants })
      if (isNew) await server.put({ record, previous, ...change, ...factChange(declared, previous, record, services) })
      else await server.reindex({ record, ...change })
      if (after) await replaceGrants(before, after)
      const { resource: name, id: recordId, version } = record
      const seen = factsAbout(declared, record, grants, services.now())
      const basis = given ?? basisOf(subject, seen)
      events.addVersion(record, {
        action,
        resource: name,
        recordId,
        version,
        ...namedFields(visibleFields(subject, seen)),
        ...(basis && { basis }),
        outcome: 'permit',
        rule,
        owners: [[recordId, previous.owner]],
      })
      return record
    },
    erase: async (previous, basis, roots) => {
      const { resource: name, id: recordId, owner } = previous
      const declared = resource(name)
      const grants = await server.grantsOn(name, recordId)
      const record = erasedRecord(previous, services.now().toISOString(), basis)
      const notices = goneNotices(declared, { record: previous, grants }, record.recordedAt)
      await server.erase({ record, previous, notices, facts: factRows(declared, previous, services), roots })
      await replaceGrants(grants, [])
      const { version } = record
      events.add({
        action: 'erase',
        resource: name,
        recordId,
        version,
        outcome: 'permit',
        rule: basis,
        owners: [[recordId, owner]],
      })
    },
    expose: async (record, before, after) => {
      const declared = resource(record.resource)
      await server.reindex({ record, ...exposure(declared, { record, grants: before }, { record, grants: after }) })
      await replaceGrants(before, after)
      const opened = after.filter((grant) => !before.some((known) => sameGrant(grant, known)))
      const closed = before.filter((grant) => !after.includes(grant))
      events.add(after.length > before.length ? openedView(declared, record, opened) : viewEvent(record, 'take-back', closed))
    },
  }
}
