import type { Operation } from '@caunoi/schemas'
import { effectOf, type Question } from './ask.ts'
import { askerOf, type Clearance, type Cut, clearances, everyRole, fittingPurpose, rolesOf } from './askers.ts'
import { departure, nameOf, note, type Tally, wordsOf } from './cells.ts'
import { type Asker, decideOn, type Expected, type MatrixRecord } from './expected-decision.ts'
import type { Door } from './expected-operations.ts'
import { opens, purposesWithRow } from './expected-rights.ts'
import type { MatrixServer } from './matrix-server.ts'

/** One operation on records while it is walked. */
export interface Walk {
  readonly server: MatrixServer
  readonly operation: Operation
  readonly door: Door
  readonly question: Question
  readonly records: readonly MatrixRecord[]
  readonly tally: Tally
  readonly cut: Cut
}

/** What was observed, where that is not what is expected. */
async function observe({ operation }: Walk, response: Response, expected: Expected, asker: Asker): Promise<string | undefined> {
  const effect = await effectOf(operation, response)
  if (effect !== expected.effect) return effect
  if (expected.effect !== 'permitted' || !expected.document) return undefined
  if (operation.kind === 'read') return departure(await response.json(), expected.document, asker)
  if (operation.kind !== 'history') return undefined
  const { items } = await response.json()
  return departure(items[0] ?? {}, expected.document, asker)
}

async function askAbout(walk: Walk, record: MatrixRecord, role: string | undefined, purpose: string, clearance: Clearance): Promise<void> {
  const asker = askerOf(role, purpose, clearance, record)
  const decided = decideOn(walk.door, record, asker)
  const { document, ...bare } = { document: undefined, ...decided }
  const expected = walk.door.isKept || document === undefined ? bare : decided
  const response = await walk.server.ask(walk.question, record.id, asker)
  note(walk.tally, nameOf(asker, clearance), record, wordsOf(expected), await observe(walk, response, expected, asker))
}

/** Purposes for which an operation is asked: all of them, or of a test of writes the one that fits and one that does not. */
function purposesOf({ cut, operation, door }: Walk): readonly string[] {
  const fitting = fittingPurpose(door)
  return cut === 'whole' || (cut === 'test' && operation.kind === 'read')
    ? purposesWithRow
    : [fitting, fitting === 'statistics' ? 'care' : 'statistics']
}

/** Every role for every purpose, on the facility's own record. */
export async function walkRights(walk: Walk): Promise<void> {
  const own = walk.records.find(({ relation, content }) => relation === 'owner' && content === 'plain')
  if (!own) throw new TypeError(`No record for ${walk.tally.operation}`)
  for (const role of rolesOf(walk.cut)) for (const purpose of purposesOf(walk)) await askAbout(walk, own, role, purpose, 'every label')
}

/** The roles for which a cut asks about every state of labels; the others see the same of them. */
const closely: Readonly<Record<Cut, readonly (string | undefined)[]>> = {
  whole: everyRole,
  test: [undefined, 'case-manager'],
  sample: [undefined],
}

/** Whether a cell is left out of a cut: of writes and samples all states of labels but the two that decide, of most roles the labels. */
function isCut({ cut, door, operation }: Walk, role: string | undefined, { content }: MatrixRecord, clearance: Clearance): boolean {
  if (cut === 'whole' || (clearance === 'every label' && content === 'plain')) return false
  const isOpen = opens({ purpose: fittingPurpose(door), ...(role !== undefined && { role }) }, door.area, door.letter)
  if (!closely[cut].includes(role) || !isOpen) return true
  return !(cut === 'test' && operation.kind === 'read') && (content === 'plain' || clearance !== 'every other label')
}

/** Requests that wait for the store at the same time. */
const TOGETHER = 16

/** Every role in every relation to a record with every state of labels, for the purpose that fits, and in an emergency. */
export async function walkRelations(walk: Walk): Promise<void> {
  const purposes = [fittingPurpose(walk.door), ...(walk.door.area === 'client' ? ['break-glass'] : [])]
  // Of writes every role is asked above; here the roles that differ in what they see.
  const isWrite = walk.cut === 'test' && walk.door.letter === 'u'
  for (const purpose of purposes)
    for (const role of rolesOf(isWrite ? 'sample' : walk.cut)) {
      const cells = walk.records.flatMap((record) =>
        clearances.flatMap((clearance) => (isCut(walk, role, record, clearance) ? [] : [[record, clearance] as const])),
      )
      for (let at = 0; at < cells.length; at += TOGETHER)
        await Promise.all(cells.slice(at, at + TOGETHER).map(([record, clearance]) => askAbout(walk, record, role, purpose, clearance)))
    }
}

/** What a token may do by its scope alone: nothing without this letter on this kind of record, and nothing without a token. */
export async function walkScopes({ server, operation, door, question, records, tally }: Walk): Promise<void> {
  const { name, letter } = door
  const rest = ['c', 'r', 'u', 's'].filter((one) => one !== letter).join('')
  const id = records[0]?.id ?? ''
  const asker = askerOf(undefined, fittingPurpose(door), 'every label', { resource: name })
  const scopes = ['', `system/${name}.${rest}`, `system/Other.crus system/*.${rest}`, `user/${name}.${letter}`]
  for (const scope of scopes) {
    const effect = await effectOf(operation, await server.ask(question, id, asker, scope))
    note(
      tally,
      `a token of scope “${scope}”`,
      { relation: 'any', content: 'any' },
      'forbidden',
      effect === 'forbidden' ? undefined : effect,
    )
  }
  const { status } = await server.ask(question, id, undefined)
  note(tally, 'no token', { relation: 'any', content: 'any' }, '401', status === 401 ? undefined : String(status))
}
