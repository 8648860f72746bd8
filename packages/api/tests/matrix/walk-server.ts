import type { Operation } from '@caunoi/schemas'
import { effectOf, type Question } from './ask.ts'
import { askerOf, type Clearance, everyRole } from './askers.ts'
import { nameOf, note, type Tally } from './cells.ts'
import type { Asker } from './expected-decision.ts'
import type { Door, serverOperations } from './expected-operations.ts'
import { opens, purposesWithRow } from './expected-rights.ts'
import type { MatrixServer } from './matrix-server.ts'

const whole = { relation: 'any', content: 'any' }
const askersCleared = (clearance: Clearance, resource = ''): readonly Asker[] =>
  everyRole.flatMap((role) => purposesWithRow.map((purpose) => askerOf(role, purpose, clearance, { resource })))
const everyAsker = askersCleared('every label')

/** What needs a right alone: to make a record, to ask about all of a kind. Only a worker opens a record in an emergency. */
export async function walkRightAlone(server: MatrixServer, operation: Operation, door: Door, question: Question, tally: Tally) {
  for (const asker of everyAsker) {
    const isOfWorkers = door.name === 'EmergencyAccess'
    const isOpen = opens(asker, door.area, door.letter) && (!isOfWorkers || asker.role !== undefined)
    const response = await server.ask(question, '', asker)
    // Nobody has the marks that are looked for: who may look is told so.
    const effect = isOfWorkers && response.status === 404 ? 'permitted' : await effectOf(operation, response)
    const expected = isOpen ? 'permitted' : 'forbidden'
    note(tally, nameOf(asker, 'every label'), whole, expected, effect === expected ? undefined : effect)
  }
}

/** Statuses of what anyone may call, where the server of the matrix, which gives no tokens, has no other answer. */
const answers: Readonly<Record<string, number>> = { token: 404, issuer: 404, keys: 404 }

/** What belongs to no record: open to anyone, or to any token. */
export async function walkServer(
  server: MatrixServer,
  { kind }: Operation,
  who: (typeof serverOperations)[string],
  question: Question,
  tally: Tally,
): Promise<void> {
  // What anyone may call does not even look who asks.
  const askers = who === 'anyone' ? everyAsker.filter(({ purpose }) => purpose === 'care') : everyAsker
  for (const asker of [undefined, ...askers]) {
    const { status } = await server.ask(question, '', asker)
    const isUrgent = who === 'any-token-but-emergency' && asker?.purpose === 'break-glass'
    const expected = asker === undefined && who !== 'anyone' ? 401 : isUrgent ? 403 : (answers[kind] ?? 200)
    const name = asker ? nameOf(asker, 'every label') : 'no token'
    note(tally, name, whole, String(expected), status === expected ? undefined : String(status))
  }
}

const time = 'report=half-year&from=2026-01-01&to=2026-11-30'

/**
 * Figures: a facility has its own, everybody who may see figures those of places, and of records behind them only the owner is told: of those of
 * which the asker sees anything.
 */
export async function walkFigures(server: MatrixServer, operation: Operation, question: Question, tally: Tally): Promise<void> {
  const { asking, owning, records } = server.world
  const isOfRecords = operation.kind === 'reportCounted'
  const areas = [
    ['own figures', `scope=facility&area=${asking}`, true],
    ['figures of another facility', `scope=facility&area=${owning}`, false],
    ['figures of a commune', 'scope=commune&area=22390', !isOfRecords],
    ['figures of a province', 'scope=province&area=56', !isOfRecords],
    ['figures of the country', 'scope=country', !isOfRecords],
  ] as const
  for (const clearance of ['every label', 'every other label'] as const) {
    const stays = records.filter(({ resource, relation }) => resource === 'Stay' && relation === 'owner')
    const own = new Set(
      stays.flatMap(({ content, id }) => (clearance === 'every label' || content === 'plain' || content === 'part' ? [id] : [])),
    )
    for (const asker of askersCleared(clearance, 'Stay'))
      for (const [relation, area, isOpen] of areas) {
        const path = () => `${question.path('').split('?', 1)[0]}?${time}&${area}${isOfRecords ? '&indicator=emergency-admissions' : ''}`
        const response = await server.ask({ ...question, path }, '', asker)
        const expected = opens(asker, 'figures', 'r') && isOpen ? 'permitted' : 'forbidden'
        const effect = await effectOf(operation, response)
        const wrong = effect === 'permitted' ? wrongFigures(await response.json(), relation, own) : undefined
        note(tally, nameOf(asker, clearance), { relation, content: 'any' }, expected, effect === expected ? wrong : effect)
      }
  }
}

interface Figures {
  readonly items?: readonly string[]
  readonly values?: readonly { readonly value?: number }[]
}

/** What figures must not tell: records that are not for the asker, and of a place how many of ten or fewer. */
function wrongFigures({ items, values = [] }: Figures, relation: string, own: ReadonlySet<string>): string | undefined {
  const foreign = items?.filter((id) => !own.has(id)) ?? []
  if (items?.length === 0 && own.size > 0) return 'tells of no record'
  const small = relation === 'own figures' ? [] : values.filter(({ value = 0 }) => value >= 1 && value <= 10)
  return foreign.length + small.length > 0 ? `tells of ${foreign.length} records too many and ${small.length} small figures` : undefined
}
