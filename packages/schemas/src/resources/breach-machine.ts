import { BreachStatus } from '../code-lists/breach-status.ts'
import { defineStateMachine } from '../state-machine.ts'

const open = ['discovered', 'assessed', 'notified', 'not-notifiable'] as const

/** A breach is assessed, notified within 72 hours or found not notifiable, and closed. */
export const breachMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các bước xử lý sự cố', en: 'Steps of a breach' },
  states: BreachStatus,
  initial: 'discovered',
  moves: [
    { action: 'assess', from: ['discovered', 'assessed', 'not-notifiable'], to: 'assessed', by: 'owner' },
    { action: 'notify', from: ['assessed'], to: 'notified', by: 'owner' },
    { action: 'dismiss', from: ['assessed'], to: 'not-notifiable', by: 'owner' },
    { action: 'supplement', from: ['notified'], by: 'owner' },
    { action: 'contain', from: [...open], by: 'owner' },
    { action: 'tellSubjects', from: [...open], by: 'owner' },
    { action: 'close', from: ['notified', 'not-notifiable'], to: 'closed', by: 'owner' },
  ],
})
