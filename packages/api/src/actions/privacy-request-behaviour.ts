import {
  type Beneficiary,
  countedParties,
  dayInVietNam,
  type Fault,
  type PrivacyRequest,
  privacyDeadlines,
  privacyRequestResource,
} from '@caunoi/schemas'
import { type ActionInput, type Changes, defineBehaviour } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { everyLabelFaults } from '../resource/clearance-faults.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { carersExcluded } from './carers-excluded.ts'
import { erasePerson } from './erase-person.ts'
import { moveState } from './move-state.ts'
import { refuseEarlier } from './refuse-earlier.ts'

const dayReceived = ({ receivedAt }: Pick<PrivacyRequest, 'receivedAt'>): string => dayInVietNam(new Date(receivedAt))

/** When a request is due, by what its acknowledgement found: a processor of whom it tells when the usual time is over gives no more. */
function dueOn(request: PrivacyRequest, found: PrivacyRequest['acknowledgement'], extended: boolean): Changes {
  const asked = { kind: request.kind, receivedOn: dayReceived(request) }
  const usual = privacyDeadlines(asked).dueOn ?? ''
  const processorInvolved = found?.processorInvolved === true && found.acknowledgedOn <= usual
  const { dueOn: due } = privacyDeadlines({ ...asked, processorInvolved, extended })
  return { dueOn: due, nextDeadline: due }
}

/** Ends a request: no clock runs any more. */
function end(
  action: ActionInput<PrivacyRequest, unknown>,
  [pointer, on]: readonly [string, string],
  changes: Changes,
): Promise<StoredRecord> {
  refuseEarlier(pointer, on, dayReceived(action.record))
  return moveState(action, { ...changes, nextDeadline: undefined })
}

/** What stands against erasing a person at a request: whoever must not be informed of the person asks for nobody, and a child not alone. */
async function requesterFaults(work: UnitOfWork, facility: string, { requestedBy }: PrivacyRequest, id: string): Promise<readonly Fault[]> {
  const person = await work.server.read('Beneficiary', id)
  // Whom another facility keeps from learning of a person is not told to this one; of whom nothing is left, nothing is taken away.
  if (person?.owner !== facility) return []
  const excluded = await carersExcluded(work, facility, parseRecord<Beneficiary>(person))
  const isAsked = countedParties(requestedBy, excluded).some(({ role }) => role !== 'child')
  return isAsked ? [] : [{ pointer: '/requestedBy', code: 'erasure-not-entitled' }]
}

/** The rights over personal data, with their legal clocks (Decree 356/2025/NĐ-CP, article 5). */
export const privacyRequestBehaviour = defineBehaviour(privacyRequestResource, {
  create: async (draft) => {
    const { acknowledgeBy, dueOn: due } = privacyDeadlines({ kind: draft.kind, receivedOn: dayReceived(draft) })
    return { assigned: { acknowledgeBy, dueOn: due, nextDeadline: acknowledgeBy ?? due } }
  },
  actions: {
    acknowledge: (action) => {
      const { record, input } = action
      const { beneficiaryId } = input
      refuseEarlier('/acknowledgedOn', input.acknowledgedOn, dayReceived(record))
      // Whose data it is about is found once: a slip here would have somebody else erased.
      const isOfAnother = beneficiaryId !== undefined && record.beneficiaryId !== undefined && beneficiaryId !== record.beneficiaryId
      refuseFaults('invalid', isOfAnother ? [{ pointer: '/beneficiaryId', code: 'another-subject' }] : [])
      const found = beneficiaryId === undefined ? {} : { beneficiaryId }
      return moveState(action, { acknowledgement: input, ...found, ...dueOn(record, input, false) })
    },
    extend: (action) => {
      const { record, input } = action
      if (record.dueOn === undefined) throw new Refusal('requirement-missing', { faults: [{ pointer: '/reason', code: 'no-time-limit' }] })
      refuseEarlier('/extendedOn', input.extendedOn, dayReceived(record))
      if (input.extendedOn > record.dueOn)
        throw new Refusal('invalid', { faults: [{ pointer: '/extendedOn', code: 'time-limit-over', args: { dueOn: record.dueOn } }] })
      return moveState(action, { extension: input, ...dueOn(record, record.acknowledgement, true) })
    },
    fulfil: async (action) => {
      const { record, stored, input, work } = action
      // Who asks for some classes only is served by hand: the rest of the record stays.
      const erasedId = record.kind === 'delete' && record.dataClasses === undefined ? record.beneficiaryId : undefined
      if (erasedId !== undefined) {
        refuseFaults('requirement-missing', everyLabelFaults(work.context.subject, 'erasure-not-cleared'))
        refuseFaults('requirement-missing', await requesterFaults(work, stored.owner, record, erasedId))
      }
      const fulfilled = await end(action, ['/fulfilledOn', input.fulfilledOn], { fulfilment: input })
      if (erasedId !== undefined) await erasePerson(work, stored.owner, erasedId, 'privacy-request')
      return fulfilled
    },
    refuse: (action) => end(action, ['/refusedOn', action.input.refusedOn], { refusal: action.input }),
    withdraw: (action) => end(action, ['/withdrawnOn', action.input.withdrawnOn], { withdrawal: action.input }),
  },
})
