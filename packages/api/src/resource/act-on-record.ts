import {
  type ActionOperation,
  type AnyResource,
  type Fault,
  labelSourcesIn,
  legalMoves,
  type Move,
  type Party,
  pointerTo,
  referencesIn,
} from '@caunoi/schemas'
import { relationOf } from '@caunoi/schemas/policy'
import type { Handler } from '../handler.ts'
import { illegalMove, refuseFaults } from '../refusal.ts'
import type { Equipment } from '../services.ts'
import type { StoredRecord } from '../stores/store.ts'
import { recordResponse } from './answer.ts'
import { inputClearanceFaults } from './clearance-faults.ts'
import { labelling } from './labelling.ts'
import { lockPermitted } from './lock-permitted.ts'
import { requireIfMatch } from './preconditions.ts'
import { checkReferences } from './references.ts'
import { type Document, documentOf } from './view.ts'
import { readActionInput, readIdempotency, write } from './write-request.ts'

/** The move that an action makes from the present state; refuses an illegal one with the legal moves of the caller. */
function chooseMove(resource: AnyResource, action: string, document: Document, input: Document, party: Party): Move | undefined {
  const { machine } = resource
  if (!machine?.moves.some((move) => move.action === action)) return undefined
  const state = String(document[machine.field])
  const legal = legalMoves(machine, state, party)
  const chosen = legal.find((move) => move.action === action && (input.to === undefined || move.to === input.to))
  if (chosen) return chosen
  const others = legal.length > 0 ? [] : legalMoves(machine, state).filter(({ by }) => by !== party && by !== 'clock')
  throw illegalMove(legal, otherPartyMoves(machine.field, others))
}

/** Says that it is the other side's turn, where the caller has no move at all. */
function otherPartyMoves(field: string, moves: readonly Move[]): readonly Fault[] {
  const names = [...new Set(moves.map(({ action }) => action))].join(', ')
  return names === '' ? [] : [{ pointer: pointerTo([field]), code: 'move-of-other-party', args: { moves: names } }]
}

/** `POST /v1/<collection>/{id}/<action>`: a decision of one of the record's parties. */
export function actOnRecord({ behaviours }: Equipment, resource: AnyResource, { action: name, idempotencyKey }: ActionOperation): Handler {
  const declared = resource.actions[name]
  const handler = behaviours.get(resource.name)?.actions[name] ?? labelling[name]
  if (!declared || !handler) throw new TypeError(`${resource.name} has no handler for ${name}`)
  const moves = resource.machine?.moves.filter((move) => move.action === name) ?? []
  const by: readonly Party[] = moves.length > 0 ? moves.map((move) => move.by) : ['owner']
  const references = declared.input ? referencesIn(declared.input) : []
  const labelSources = declared.input ? labelSourcesIn(declared.input) : []
  return async (request, context) => {
    const { subject } = context
    const id = request.parameter('id')
    const ifMatch = requireIfMatch(request.header('if-match'))
    const { input, text } = await readActionInput(request, context, declared)
    const key = readIdempotency(request, context, idempotencyKey === 'required', { text })
    const { view, status } = await write(context, key, async (work) => {
      const { record: stored, facts } = await lockPermitted(work, resource, id, { kind: 'act', by }, ifMatch)
      refuseFaults('invalid', inputClearanceFaults(labelSources, input, subject))
      const document = documentOf(stored)
      const party = relationOf(subject.facilityId, facts) === 'owner' ? 'owner' : 'receiver'
      const move = chooseMove(resource, name, document, input, party)
      await checkReferences(work, references, input)
      const record: StoredRecord = await handler({ record: document, stored, input, move, work })
      return { record, status: 200 }
    })
    return recordResponse(view, status)
  }
}
