import type { EntryInError } from '@caunoi/schemas'
import type { ActionInput } from '../behaviour.ts'
import type { StoredRecord } from '../stores/store.ts'
import { moveState } from './move-state.ts'

/** Marks a record as an error: it stays readable with its history and cannot be changed any more. One mechanism for every resource that has it. */
export function enterInError(
  action: Pick<ActionInput<unknown, EntryInError>, 'stored' | 'move' | 'work' | 'input'>,
): Promise<StoredRecord> {
  return moveState(action, { enteredInError: action.input })
}
