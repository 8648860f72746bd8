import { isCleared, type Subject } from '@caunoi/schemas/policy'
import { Refusal } from '../refusal.ts'

/** Tells the owner of an erased record; who may not have known of it is told as of an id that never was, for no label is left to say. */
export function erasedFor(subject: Subject): Refusal {
  return isCleared(subject) ? new Refusal('erased', { rule: 'erased' }) : new Refusal('not-found', { rule: 'none' })
}
