import { type Operation, operationsOf, resources } from '@caunoi/schemas'
import { type Question, questionOf } from './ask.ts'
import type { Cut } from './askers.ts'
import { newTally, type Tally } from './cells.ts'
import type { MatrixRecord } from './expected-decision.ts'
import { type Door, doors, serverOperations } from './expected-operations.ts'
import type { MatrixServer } from './matrix-server.ts'
import { walkFeed, walkSearch } from './walk-lists.ts'
import { walkRelations, walkRights, walkScopes } from './walk-records.ts'
import { walkFigures, walkRightAlone, walkServer } from './walk-server.ts'

/** Events of the audit as records of the matrix: one of the asking facility, one between others. */
export async function eventsOf({ store, world }: MatrixServer): Promise<readonly MatrixRecord[]> {
  const eventOf = async (facility: string, relation: 'owner' | 'none'): Promise<readonly MatrixRecord[]> => {
    const events = await store.auditEvents({ facility, limit: 1 })
    return events.map(({ id, body }) => ({ resource: 'AuditEvent', relation, content: 'plain', id, document: JSON.parse(body), whole: [] }))
  }
  return [...(await eventOf(world.asking, 'owner')), ...(await eventOf('operator', 'none'))]
}

async function walkRecords(
  server: MatrixServer,
  operation: Operation,
  door: Door,
  question: Question,
  tally: Tally,
  cut: Cut,
): Promise<void> {
  const records = door.isKept ? await eventsOf(server) : server.world.records.filter(({ resource }) => resource === door.name)
  const walk = { server, operation, door, question, records, tally, cut }
  if (door.who === 'right') await walkRightAlone(server, operation, door, question, tally)
  else if (operation.kind === 'search' || operation.kind === 'search-by-body') await walkSearch(walk)
  else {
    await walkRights(walk)
    await walkRelations(walk)
  }
  await walkScopes(walk)
}

/** Operations of the standard that no row of the matrix names, and rows that no operation has: one of either is a fault. */
export function withoutRow(): readonly string[] {
  const named = new Set([...doors.keys(), ...Object.keys(serverOperations)])
  const made = operationsOf(resources).map(({ route }) => route.operationId)
  return [...made.filter((id) => !named.has(id)), ...[...named].filter((id) => !made.includes(id)).map((id) => `${id} (no operation)`)]
}

/** Asks one operation on behalf of everybody, and holds the answers against what is written by hand. */
export async function walkOperation(server: MatrixServer, operation: Operation, cut: Cut): Promise<Tally> {
  const { operationId } = operation.route
  const tally = newTally(operationId)
  const [door, who] = [doors.get(operationId), serverOperations[operationId]]
  const question = questionOf(operation, server.world)
  if (door) await walkRecords(server, operation, door, question, tally, cut)
  else if (who === undefined) throw new TypeError(`The matrix has no row for ${operationId}`)
  else if (who === 'figures') await walkFigures(server, operation, question, tally)
  else await walkServer(server, operation, who, question, tally)
  if (operation.kind === 'changes') await walkFeed(server, question, tally, cut)
  return tally
}
