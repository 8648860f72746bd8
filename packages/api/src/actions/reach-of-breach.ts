import { type AuditEvent, type BreachReach, type BreachReachQuestion, reachLimits } from '@caunoi/schemas'
import { isCleared, visibleFields } from '@caunoi/schemas/policy'
import type { Owners } from '../audit.ts'
import type { QuestionHandler } from '../behaviour.ts'
import { giveWay } from '../give-way.ts'
import { isSameWorker } from '../identity/is-same-worker.ts'
import { isErased } from '../keys/erased.ts'
import type { RequestContext } from '../request-context.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { peopleOf } from '../resource/people-of.ts'
import { readEvent } from '../resource/stored-event.ts'
import type { ReadableAudit, StoredRecord } from '../stores/store.ts'

const STEP = 500
/** Accesses to records that are taken in before others have the thread. */
const AT_ONCE = 1000
/** Of records that are of no client. */
const NOBODY = ''

type Touched = BreachReach['items'][number]['records'][number]

interface Person {
  accesses: number
  firstAt: string
  lastAt: string
  readonly records: Map<string, Touched>
}

/** The records that an event names, as far as its reader may know: of a page of others only the reader’s own. */
function namedBy(event: AuditEvent, { recordIds }: ReadableAudit): readonly string[] {
  return recordIds ?? event.recordIds ?? (event.recordId === undefined ? [] : [event.recordId])
}

/** Whether an event released or changed data by the one who is in question. */
function isMeant({ outcome, workerId, ...event }: AuditEvent, asked: BreachReachQuestion): boolean {
  return (
    outcome === 'permit' &&
    (['clientId', 'facilityId'] as const).every((by) => asked[by] === undefined || asked[by] === event[by]) &&
    (asked.workerId === undefined || (workerId !== undefined && isSameWorker(workerId, asked.workerId)))
  )
}

const joined = (one: readonly string[], other: readonly string[] = []): string[] => [...new Set([...one, ...other])].sort()
const isAmong = (one: readonly string[], other: readonly string[] = []): boolean => one.every((name) => other.includes(name))

function merged(before: Touched | undefined, touched: Touched): Touched {
  if (!before) return touched
  const { fields, labels } = touched
  // Most accesses to a record are like one before.
  const isKnown = isAmong(touched.actions, before.actions) && isAmong(labels ?? [], before.labels)
  if (isKnown && (!before.fields || (fields && isAmong(fields, before.fields)))) return before
  const all = joined(labels ?? [], before.labels)
  return {
    ...{ resource: touched.resource, id: touched.id, actions: joined(touched.actions, before.actions) },
    ...(fields && before.fields && { fields: joined(fields, before.fields) }),
    ...(all.length > 0 && { labels: all }),
  }
}

/** Finds out, once for each record, whom it is about; nobody where the asking facility does not own it or may not see it. */
function findPeople(context: RequestContext) {
  const { services, subject } = context
  const known = new Map<string, Promise<readonly string[]>>()
  const maySee = (record: StoredRecord): boolean => {
    const resource = services.resourceByName.get(record.resource)
    if (!resource || record.owner !== subject.facilityId) return false
    // Of an erased record no label is left to say who knew of it.
    if (isErased(record) && !isCleared(subject)) return false
    const fields = visibleFields(subject, factsAbout(resource, record, [], services.now()))
    return fields === 'all' || fields.length > 0
  }
  const find = async (name: string, id: string): Promise<readonly string[]> => {
    const record = services.resourceByName.has(name) ? await services.store.read(name, id) : undefined
    if (!record || !maySee(record)) return []
    const people = await peopleOf(context, record, maySee)
    return people.length > 0 ? people : [NOBODY]
  }
  return (name: string, id: string): Promise<readonly string[]> => {
    const found = known.get(id) ?? find(name, id)
    known.set(id, found)
    return found
  }
}

/** The people of an answer with the owners of their records, as far as the asking facility is let see these. */
async function withOwners({ services, subject }: RequestContext, items: BreachReach['items']): Promise<Owners> {
  const ids = items.flatMap(({ beneficiaryId }) => beneficiaryId ?? [])
  return Promise.all(ids.map(async (id) => [id, (await services.store.read('Beneficiary', id))?.owner ?? subject.facilityId] as const))
}

/** Lists from the audit whose data were touched, by whom and when: records that the asking facility owns. */
export const reachOfBreach: QuestionHandler<BreachReachQuestion, BreachReach> = async ({ input, context }) => {
  const { services, subject } = context
  const peopleBehind = findPeople(context)
  const people = new Map<string, Person>()
  const range = { facility: subject.facilityId, from: input.from, to: input.to }
  let events = 0
  let atOnce = 0
  let page: readonly ReadableAudit[] = []
  do {
    const last = page.at(-1)
    page = await services.store.auditEvents({ ...range, ...(last && { after: { id: last.id, at: last.at } }), limit: STEP })
    events += page.length
    for (const stored of page) {
      const event = readEvent(stored)
      if (!event || !isMeant(event, input)) continue
      const ids = namedBy(event, stored)
      atOnce += ids.length
      if (atOnce > AT_ONCE) {
        atOnce = 0
        await giveWay()
      }
      const labels = event.labels?.filter((label) => subject.labels.has(label)) ?? []
      for (const id of ids) {
        const { resource, action, fields, at } = event
        const touched = { resource, id, actions: [action], ...(fields && { fields }), ...(labels.length > 0 && { labels }) }
        for (const who of await peopleBehind(resource, id)) {
          const person = people.get(who) ?? { accesses: 0, firstAt: at, lastAt: at, records: new Map<string, Touched>() }
          people.set(who, person)
          person.accesses += 1
          if (at < person.firstAt) person.firstAt = at
          if (at > person.lastAt) person.lastAt = at
          person.records.set(id, merged(person.records.get(id), touched))
        }
      }
    }
  } while (page.length === STEP && events < reachLimits.events)
  const items = [...people]
    .map(([who, { records, ...person }]) => ({
      ...(who !== NOBODY && { beneficiaryId: who }),
      ...person,
      records: [...records.values()].slice(0, reachLimits.recordsOfPerson),
    }))
    .sort((one, other) => other.accesses - one.accesses)
    .slice(0, reachLimits.people)
  const isPartial = page.length === STEP || [...people.values()].some(({ records }) => records.size > reachLimits.recordsOfPerson)
  const answer = { items, people: people.size - (people.has(NOBODY) ? 1 : 0), events, isPartial }
  return { answer, about: 'Beneficiary', told: await withOwners(context, items), fields: [] }
}
