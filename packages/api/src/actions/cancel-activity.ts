import type { Cancellation } from '@caunoi/schemas'
import type { ActionInput } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import type { StoredRecord } from '../stores/store.ts'
import { moveState } from './move-state.ts'

type Cancelling = Pick<
  ActionInput<{ readonly participants?: object | undefined }, Cancellation>,
  'record' | 'stored' | 'move' | 'work' | 'input'
>

/** Gives up something planned: what people took part in was held, and cannot be. */
export async function cancelActivity(action: Cancelling): Promise<StoredRecord> {
  refuseFaults('requirement-missing', action.record.participants ? [{ pointer: '/participants', code: 'already-held' }] : [])
  return moveState(action, { cancellation: action.input })
}
