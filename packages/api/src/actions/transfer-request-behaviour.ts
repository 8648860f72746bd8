import { type Referral, referralDue, transferRequestResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { moveState } from './move-state.ts'
import { receiverFaults } from './receiver-faults.ts'

/** A request for a transfer looks up no client: who is asked decides, and every outcome but a transfer looks the same. */
export const transferRequestBehaviour = defineBehaviour(transferRequestResource, {
  create: async ({ toFacilityId, urgency }, work) => {
    refuseFaults('invalid', await receiverFaults(work, toFacilityId))
    return {
      assigned: { ...referralDue(urgency, work.context.services.now()) },
      afterwards: (created) => {
        const { resource, id } = created
        return work.expose(created, [], [{ facility: toFacilityId, resource, id, relation: 'referral-sent', referralId: id }])
      },
    }
  },
  actions: {
    answer: async (action) => {
      const { record, input, work } = action
      const { recordedBy, kind, toFacilityId } = parseRecord<Referral>(await work.load('Referral', input.referralId))
      const isAnswer = recordedBy === record.toFacilityId && kind === 'transfer' && toFacilityId === record.recordedBy
      if (!isAnswer)
        throw new Refusal('invalid', { faults: [{ pointer: '/referralId', code: 'unknown-reference', args: { resource: 'Referral' } }] })
      return moveState(action, { referralId: input.referralId })
    },
    refuse: moveState,
    withdraw: moveState,
  },
  clock: { overdue: (action) => moveState(action) },
})
