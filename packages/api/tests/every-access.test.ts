import { type AuditEvent, type Operation, operationsOf, resources } from '@caunoi/schemas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../src/index.ts'
import { type Question, questionOf } from './matrix/ask.ts'
import { askerOf, fittingPurpose } from './matrix/askers.ts'
import type { Asker } from './matrix/expected-decision.ts'
import { type Door, doors, serverOperations } from './matrix/expected-operations.ts'
import { type MatrixServer, openMatrixServer } from './matrix/matrix-server.ts'
import { eventsOf } from './matrix/walk-matrix.ts'

const absent = '01990000-0000-7000-8000-000000000000'

let server: MatrixServer
/** Place of the newest event that was looked at. */
let place: string | undefined

beforeAll(async () => {
  server = await openMatrixServer(createMemoryStore(), undefined, { keepsReads: true })
}, 120_000)

afterAll(() => {
  expect(server.errors).toEqual([])
})

/** The events that were stored since the last look. */
async function newEvents(): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = []
  for (;;) {
    const page = await server.store.auditEvidence(place, 1000)
    const last = page.at(-1)
    if (!last) return events
    events.push(...page.map(({ body }): AuditEvent => JSON.parse(body)))
    place = last.place
  }
}

/** An operation on records with what opens it, or one of the server itself. */
const doorOf = ({ route: { operationId } }: Operation): Door =>
  doors.get(operationId) ?? {
    name: 'Server',
    area: serverOperations[operationId] === 'figures' ? 'figures' : 'client',
    letter: 'r',
    who: 'right',
  }

/** Ids that an operation can be asked for, by what the facility has to do with the record. */
async function idsFor(operation: Operation, { name, isKept, who }: Door): Promise<Readonly<Record<string, string>>> {
  if (!operation.route.path.includes('{id}')) return { 'all records': '' }
  const records = isKept ? await eventsOf(server) : server.world.records.filter(({ resource }) => resource === name)
  const idOf = (relation: string): string =>
    records.find((record) => record.relation === relation && record.content === 'plain')?.id ?? absent
  return {
    'a record of its own': idOf('owner'),
    ...(who === 'owner' ? {} : { 'a record that it was shown': idOf('referral accepted') }),
    'a record of others': idOf('none'),
    'a record that never was': absent,
  }
}

const outcomes: Readonly<Record<number, string>> = { 403: 'forbidden', 404: 'not-found' }
const outcomeOf = (status: number): string => (status < 400 ? 'permit' : (outcomes[status] ?? 'refused'))

/** Figures are asked for of an area and a time, the records behind them by an indicator. */
function asked(operation: Operation): Question {
  const question = questionOf(operation, server.world)
  const headers = { ...question.headers, 'if-match': '*' }
  if (serverOperations[operation.route.operationId] !== 'figures') return { ...question, headers }
  const indicator = operation.kind === 'reportCounted' ? '&indicator=emergency-admissions' : ''
  const query = `report=half-year&from=2026-01-01&to=2026-11-30&scope=facility&area=${server.world.asking}${indicator}`
  return { ...question, headers, path: () => `${question.path('')}?${query}` }
}

/** What needs a token and tells of nothing but the standard itself. */
const ofTheStandard = 'reportDefinitions'
const isTelling = ({ scope, kind }: Operation): boolean => scope !== 'public' && kind !== ofTheStandard
const named = (operation: Operation) => [operation.route.operationId, operation] as const
const telling = operationsOf(resources).filter(isTelling)
const isWrite = ({ kind }: Operation): boolean => ['create', 'update', 'patch', 'content-put', 'action'].includes(kind)
const permitted = new Set<string>()

describe('an access is an event when it is answered', () => {
  it.for(telling.map(named))('%s', async ([operationId, operation]) => {
    const door = doorOf(operation)
    const purposes = [fittingPurpose(door), 'break-glass', 'audit']
    for (const [what, id] of Object.entries(await idsFor(operation, door)))
      for (const purpose of purposes)
        for (const role of [undefined, 'case-manager', 'facility-administrator']) {
          const asker: Asker = askerOf(role, purpose, 'every label', { resource: door.name })
          const requestId = crypto.randomUUID()
          await newEvents()
          const question = asked(operation)
          const { status } = await server.ask({ ...question, headers: { ...question.headers, 'x-request-id': requestId } }, id, asker)
          const events = (await newEvents()).filter((event) => event.requestId === requestId)
          const about = `${status} for ${role ?? 'software'}, ${purpose}, ${what}`
          if (status < 300) permitted.add(operationId)
          const who = {
            facilityId: server.world.asking,
            clientId: 'matrix',
            purpose,
            ...(role !== undefined && { workerId: asker.workerId }),
          }
          expect([about, events]).toEqual([
            about,
            expect.arrayContaining([expect.objectContaining({ ...who, outcome: outcomeOf(status) })]),
          ])
          if (id === '' || status >= 300) continue
          const ofRecord = events.filter((event) => event.recordId === id || event.recordIds?.includes(id) === true)
          expect([about, ofRecord.length]).not.toEqual([about, 0])
          for (const event of ofRecord) {
            const trail = await server.store.auditTrail(event.resource, id, undefined, 100)
            expect([about, trail.map((filed) => filed.id)]).toEqual([about, expect.arrayContaining([event.id])])
          }
        }
  })

  it('is also one that was permitted, of each operation by which anything is read', () => {
    const reading = telling.filter((operation) => !isWrite(operation)).map(({ route }) => route.operationId)
    expect(reading.filter((id) => !permitted.has(id))).toEqual([])
  })
})
