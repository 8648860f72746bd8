import { effectOf, type Question } from './ask.ts'
import { askerOf, type Clearance, type Cut, clearances, fittingPurpose, rolesOf } from './askers.ts'
import { departure, nameOf, note, type Tally } from './cells.ts'
import { type Asker, type MatrixRecord, seenOf, toldOf } from './expected-decision.ts'
import { areaOf } from './expected-operations.ts'
import { opens, purposesWithRow } from './expected-rights.ts'
import type { MatrixServer } from './matrix-server.ts'
import type { MatrixWorld } from './plant-records.ts'
import type { Walk } from './walk-records.ts'

type Document = Readonly<Record<string, unknown>>
interface Page {
  readonly items: readonly Document[]
  readonly total?: number
  readonly next?: string
  readonly included?: Readonly<Record<string, readonly Document[]>>
}

/** What is told of a list as a whole. */
const whole = { relation: 'any', content: 'any' }

/** How the place of a record in a list departs from what is expected; undefined where it does not. */
function departureInList(found: Document | undefined, seen: Document | undefined, asker: Asker): string | undefined {
  if (!seen) return found && `told of it: ${Object.keys(found).join(' ')}`
  return found ? departure(found, seen, asker) : 'not told of it'
}

/** One search answers for every record of a kind: each is found with what may be seen of it, or neither found nor counted. */
export async function walkSearch({ server, operation, door, question, records, tally, cut }: Walk): Promise<void> {
  const fitting = fittingPurpose(door)
  const purposes = cut === 'sample' ? [fitting] : [fitting, 'break-glass', 'statistics']
  const others = door.name === 'Facility' ? [server.world.asking, server.world.owning] : []
  for (const purpose of purposes)
    for (const role of rolesOf(cut))
      for (const clearance of clearances) {
        const asker = askerOf(role, purpose, clearance, { resource: door.name })
        const response = await server.ask(question, '', asker)
        const right = opens(asker, door.area, door.letter) ? 'permitted' : 'forbidden'
        const effect = await effectOf(operation, response)
        note(tally, nameOf(asker, clearance), whole, right, effect === right ? undefined : effect)
        if (effect !== 'permitted' || right !== 'permitted') continue
        const page = await response.json()
        if (door.isKept) noteEvents(tally, page, server.world, asker, clearance)
        else noteFound(tally, page, records, others, asker, clearance)
        if (page.included) noteIncluded(tally, page, server.world, asker, clearance)
      }
}

/** Of the audit a facility finds its own acts, and those of others on its records, by whose ids it is told of no other record. */
function noteEvents(tally: Tally, { items }: Page, { asking, records }: MatrixWorld, asker: Asker, clearance: Clearance): void {
  const foreign = new Set(records.flatMap(({ relation, id }) => (relation === 'owner' ? [] : [id])))
  const wrong = items.filter(({ facilityId, recordId, recordIds = [] }) => {
    const named = [recordId, ...(Array.isArray(recordIds) ? recordIds : [])]
    return facilityId !== asking && named.some((id) => foreign.has(String(id)))
  })
  note(tally, nameOf(asker, clearance), whole, 'events of the facility', wrong.length > 0 ? `${wrong.length} events of others` : undefined)
}

/** What comes along with the cases of a facility is decided for each client as a reading of it. */
function noteIncluded(tally: Tally, { included = {} }: Page, { records }: MatrixWorld, asker: Asker, clearance: Clearance): void {
  const clients = new Map(included.beneficiaries?.map((client) => [String(client.id), client]))
  const mayRead = opens(asker, areaOf.get('Beneficiary') ?? '', 'r')
  for (const record of records.filter(({ resource }) => resource === 'Beneficiary')) {
    const seen = mayRead ? seenOf(record, asker) : undefined
    const departed = departureInList(clients.get(record.id), seen, asker)
    note(tally, nameOf(asker, clearance), record, seen ? `told along with its case: ${Object.keys(seen).join(' ')}` : 'not told', departed)
  }
  const known = new Set(records.map(({ id }) => id))
  const others = included.beneficiaries?.filter(({ id }) => !known.has(String(id))).length ?? 0
  note(tally, nameOf(asker, clearance), whole, 'no other client', others > 0 ? `${others} others` : undefined)
}

function noteFound(
  tally: Tally,
  { items, total }: Page,
  records: readonly MatrixRecord[],
  others: readonly string[],
  asker: Asker,
  clearance: Clearance,
): void {
  const found = new Map(items.map((item) => [String(item.id), item]))
  const told = records.filter((record) => {
    const seen = toldOf(record, asker)
    const departed = departureInList(found.get(record.id), seen, asker)
    note(tally, nameOf(asker, clearance), record, seen ? `found with ${Object.keys(seen).join(' ')}` : 'not found', departed)
    return seen
  })
  // What was disclosed until an instant is counted until the clock has come by, within a minute, and shown no more.
  const over = records.filter(({ relation }) => relation === 'referral accepted, last day over').length
  const least = told.length + others.length
  note(tally, nameOf(asker, clearance), whole, `${least} on the page`, items.length === least ? undefined : `${items.length}`)
  const isExact = total !== undefined && total >= least && total <= least + over
  note(tally, nameOf(asker, clearance), whole, `${least} in all`, isExact ? undefined : `${total}`)
}

/** Everything that the feed tells an asker, by record: the last that was told. */
async function readFeed(server: MatrixServer, question: Question, asker: Asker): Promise<ReadonlyMap<string, string> | Response> {
  const told = new Map<string, string>()
  let cursor = ''
  for (;;) {
    const path = () => `/v1/changes?limit=500${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
    const response = await server.ask({ ...question, path }, '', asker)
    if (response.status !== 200) return response
    const { items, next = '' }: Page = await response.json()
    for (const { id, change } of items) told.set(String(id), String(change))
    if (items.length === 0 || next === cursor) return told
    cursor = next
  }
}

/** The feed answers for every record of every kind: it tells of those that a search would find, since it lists them as well. */
export async function walkFeed(server: MatrixServer, question: Question, tally: Tally, cut: Cut): Promise<void> {
  for (const purpose of cut === 'sample' ? ['care'] : purposesWithRow)
    for (const role of rolesOf(cut))
      for (const clearance of ['every label', 'every other label'] as const) {
        const asker = askerOf(role, purpose, clearance, { resource: '' })
        const told = await readFeed(server, question, asker)
        const right = purpose === 'break-glass' ? 403 : 200
        const status = told instanceof Response ? told.status : 200
        note(tally, nameOf(asker, clearance), whole, String(right), status === right ? undefined : String(status))
        if (told instanceof Response) continue
        for (const record of server.world.records) noteTold(tally, told.get(record.id), record, asker, clearance)
      }
}

function noteTold(tally: Tally, change: string | undefined, record: MatrixRecord, asker: Asker, clearance: Clearance): void {
  // What was disclosed until an instant was told while it lasted.
  if (record.relation === 'referral accepted, last day over') return
  const isTold = opens(asker, areaOf.get(record.resource) ?? '', 's') && toldOf(record, asker) !== undefined
  const isWrong = isTold ? change !== 'changed' : change === 'changed'
  note(tally, nameOf(asker, clearance), record, isTold ? 'told' : 'not told', isWrong ? (change ?? 'not told') : undefined)
}
