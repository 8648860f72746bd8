import { breachResource, endOfTimeLimit } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { moveState } from './move-state.ts'
import { reachOfBreach } from './reach-of-breach.ts'
import { refuseEarlier } from './refuse-earlier.ts'

/** A breach is assessed, notified in time or found not notifiable, and closed; every step lies behind its discovery. */
export const breachBehaviour = defineBehaviour(breachResource, {
  create: async ({ discoveredAt }) => {
    const notifyBy = endOfTimeLimit('breach-notification', discoveredAt)
    return { assigned: { notifyBy, nextDeadline: notifyBy } }
  },
  questions: { reach: reachOfBreach },
  actions: {
    contain: (action) => moveState(action, { measures: [...(action.record.measures ?? []), action.input] }),
    assess: (action) => {
      const { record, input } = action
      refuseEarlier('/assessedAt', input.assessedAt, record.discoveredAt)
      return moveState(action, { assessment: input, dismissal: undefined, nextDeadline: record.notifyBy })
    },
    notify: (action) => {
      refuseEarlier('/notifiedAt', action.input.notifiedAt, action.record.discoveredAt)
      return moveState(action, { notification: action.input, nextDeadline: undefined })
    },
    supplement: (action) => {
      refuseEarlier('/sentAt', action.input.sentAt, action.record.notification?.notifiedAt ?? action.record.discoveredAt)
      return moveState(action, { supplements: [...(action.record.supplements ?? []), action.input] })
    },
    tellSubjects: (action) => {
      refuseEarlier('/toldAt', action.input.toldAt, action.record.discoveredAt)
      return moveState(action, { subjectsTold: action.input })
    },
    dismiss: (action) => {
      const { record, input } = action
      refuseEarlier('/decidedAt', input.decidedAt, record.discoveredAt)
      if (record.assessment && record.assessment.harms.length > 0)
        throw new Refusal('requirement-missing', { faults: [{ pointer: '/reason', code: 'breach-notifiable' }] })
      return moveState(action, { dismissal: input, nextDeadline: undefined })
    },
    close: (action) => {
      refuseEarlier('/closedOn', action.input.closedOn, action.record.discoveredAt)
      return moveState(action, { closure: action.input })
    },
  },
})
