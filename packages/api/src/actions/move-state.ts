import type { ActionInput, Changes } from '../behaviour.ts'
import type { StoredRecord } from '../stores/store.ts'

/** Makes the legal move of an action, with further fields to set. */
export function moveState(
  { stored, move, work }: Pick<ActionInput, 'stored' | 'move' | 'work'>,
  changes: Changes = {},
): Promise<StoredRecord> {
  const { machine } = work.resource(stored.resource)
  const state = machine && move?.to !== undefined ? { [machine.field]: move.to } : {}
  return work.change(stored, { ...state, ...changes }, { action: move?.action ?? 'change' })
}
