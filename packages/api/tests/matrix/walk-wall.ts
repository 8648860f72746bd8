import { type Operation, operationsOf, resources } from '@caunoi/schemas'
import { effectOf, questionOf } from './ask.ts'
import { askerOf, fittingPurpose } from './askers.ts'
import { newTally, note, type Tally } from './cells.ts'
import { doors } from './expected-operations.ts'
import type { MatrixServer } from './matrix-server.ts'
import { eventsOf } from './walk-matrix.ts'

/** Operations that answer with records or tell of them. */
export const behindTheWall: readonly Operation[] = operationsOf(resources).filter(
  ({ kind, scope }) => scope !== 'public' && kind !== 'create' && kind !== 'reportDefinitions',
)

/**
 * With the policy off only the wall is left: of a record that is not the asker's, of which nothing was granted and which is not open to all,
 * nothing comes out, by no operation. Labels and fields, and which worker is meant, are not the wall's.
 */
export async function walkBehindWall(server: MatrixServer, operation: Operation): Promise<Tally> {
  const { operationId } = operation.route
  const tally = newTally(operationId)
  const door = doors.get(operationId)
  const asker = askerOf(undefined, door ? fittingPurpose(door) : 'statistics', 'every label', { resource: door?.name ?? '' })
  const question = questionOf(operation, server.world)
  const foreign = server.world.records.filter(({ relation }) => relation === 'none')
  const kinds = door?.isKept ? await eventsOf(server) : server.world.records.filter(({ resource }) => resource === door?.name)
  const isOfRecord = operation.route.path.includes('{id}')
  const asked = isOfRecord
    ? kinds.filter(({ relation }) => ['none', 'owner'].includes(relation))
    : [{ id: '', relation: 'any', content: 'any' }]
  for (const record of asked) {
    const response = await server.ask(question, record.id, asker)
    const copy = response.clone()
    const effect = await effectOf(operation, response)
    const isHidden = record.relation === 'none'
    // The asker's own cases name clients of others: that is what they say, and no record of others.
    const text = (await copy.text()).replaceAll(/"beneficiaryId":"[^"]*"/g, '"":""')
    const told = foreign.filter(({ id }) => id !== record.id && text.includes(id)).length
    const expected = isHidden ? 'nothing of it' : record.relation === 'owner' ? 'permitted' : 'nothing of others'
    const wrong = isHidden ? effect === 'permitted' : record.relation === 'owner' && effect !== 'permitted' && effect !== 'forbidden'
    note(
      tally,
      'anybody, without the policy',
      record,
      expected,
      wrong ? effect : told > 0 ? `tells of ${told} records of others` : undefined,
    )
    if (!isOfRecord) noteCount(tally, text, kinds.length - kinds.filter(({ relation }) => relation === 'none').length)
  }
  return tally
}

/** No more is counted than may come out, and the two facilities themselves. */
function noteCount(tally: Tally, text: string, most: number): void {
  const { total = 0 }: { readonly total?: number } = JSON.parse(text)
  const record = { relation: 'any', content: 'any' }
  note(tally, 'anybody, without the policy', record, `${most} or fewer in all`, total > most + 2 ? String(total) : undefined)
}
