import { type AnyResource, type Household, legalMoves, type Move, type StateMachine } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf } from '../resource/view.ts'
import type { Equipment } from '../services.ts'
import type { Condition, Reader, StoredRecord } from '../stores/store.ts'
import { findAll } from './find-all.ts'

/** A record about a client that is not at its end. */
export interface OpenRecord {
  readonly resource: AnyResource
  readonly record: StoredRecord
  readonly state: string
  readonly moves: readonly Move[]
}

/** Moves that undo or correct, and therefore leave nothing to be done. */
const CORRECTIONS = new Set(['enterInError', 'reopen', 'recordFollowUp', 'unmerge', 'return'])
/** Moves that begin anew what came to its end unanswered or unpaid: somebody may still want to, and nothing runs until then. */
const RENEWALS = new Set(['resend', 'reschedule'])

/** Whether somebody still has to end a record in this state. */
function isOpen({ moves }: StateMachine, state: string): boolean {
  return moves.some(({ action, from, to }) => from.includes(state) && to !== undefined && to !== state && !CORRECTIONS.has(action))
}

/** Whether a record that is not at its end waits for nobody: it goes on only if its owner begins it anew. */
export function isAtRest({ resource: { machine }, state }: OpenRecord): boolean {
  return machine === undefined || machine.moves.every(({ action, from }) => !from.includes(state) || RENEWALS.has(action))
}

/** Records of a facility about a client that are not at their end, over all resources that are found by the client. */
export async function openRecordsOf(
  { resourceByName }: Pick<Equipment, 'resourceByName'>,
  reader: Pick<Reader, 'search'>,
  facilityId: string,
  beneficiaryId: string,
): Promise<readonly OpenRecord[]> {
  const open: OpenRecord[] = []
  for (const resource of resourceByName.values()) open.push(...(await openIn(resource, reader, facilityId, beneficiaryId)))
  return open
}

async function openIn(
  resource: AnyResource,
  reader: Pick<Reader, 'search'>,
  facilityId: string,
  beneficiaryId: string,
): Promise<readonly OpenRecord[]> {
  const { name, machine, search } = resource
  if (!machine || !('beneficiaryId' in search)) return []
  const conditions = [{ parameter: `${name}.beneficiaryId`, equals: beneficiaryId }]
  const found = await findAll(reader, { audience: facilityId, resource: name, conditions })
  return found.flatMap((record): OpenRecord[] => {
    const state = String(documentOf(record)[machine.field])
    if (record.owner !== facilityId || !isOpen(machine, state)) return []
    return [{ resource, record, state, moves: legalMoves(machine, state, 'owner') }]
  })
}

/** Whether a facility has a case open of a household in which a client lives: the work on it is work on each of them. */
export async function hasOpenHouseholdCase(
  { resourceByName }: Pick<Equipment, 'resourceByName'>,
  reader: Pick<Reader, 'search'>,
  facilityId: string,
  beneficiaryId: string,
): Promise<boolean> {
  const { machine } = resourceByName.get('Case') ?? {}
  if (!machine) return false
  const owned = async (resource: string, condition: Condition): Promise<readonly StoredRecord[]> =>
    (await findAll(reader, { audience: facilityId, resource, conditions: [condition] })).filter(({ owner }) => owner === facilityId)
  const households = await owned('Household', { parameter: 'Household.memberId', equals: beneficiaryId })
  const homes = new Set(households.flatMap((household) => (livesIn(parseRecord(household), beneficiaryId) ? household.id : [])))
  if (homes.size === 0) return false
  for (const state of machine.states.filter((code) => isOpen(machine, code)))
    for (const file of await owned('Case', { parameter: `Case.${machine.field}`, equals: state }))
      if (homes.has(String(documentOf(file).householdId))) return true
  return false
}

function livesIn({ members }: Household, beneficiaryId: string): boolean {
  return members.some((member) => member.beneficiaryId === beneficiaryId && member.to === undefined)
}
