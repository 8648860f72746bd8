import type { Beneficiary, DeathDeclaration } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { moveState } from './move-state.ts'

/** Whether one partial date lies before another, as far as both are known. */
function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) < other.slice(0, known)
}

/**
 * Records that a person died, once. Nothing else ends by itself: `openMatters` lists what the facility has to close, each by its own action,
 * benefits with the month after the death.
 */
export const declareDeath: ActionHandler<Beneficiary, DeathDeclaration> = async (action) => {
  const { record, input } = action
  if (record.death !== undefined) throw new Refusal('requirement-missing', { faults: [{ pointer: '/date', code: 'death-known' }] })
  if (record.birthDate && isBefore(input.date.value, record.birthDate.value)) {
    throw new Refusal('invalid', { faults: [{ pointer: '/date/value', code: 'dates-out-of-order' }] })
  }
  return moveState(action, { death: input })
}
