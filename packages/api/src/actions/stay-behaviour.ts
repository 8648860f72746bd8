import { endOfTimeLimit, type Fault, type Stay, type StayDraft, type StayEnding, stayResource } from '@caunoi/schemas'
import { ownFields } from '@caunoi/schemas/policy'
import { type ActionHandler, type ActionInput, defineBehaviour } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { visibleDocument } from '../resource/view.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { enterInError } from './enter-in-error.ts'
import { moveState } from './move-state.ts'
import { residentFileOf } from './resident-file.ts'

/** Refuses a second open stay of a person; the person is held, so that two admissions at once are one after the other. */
async function refuseSecondStay(work: UnitOfWork, beneficiaryId: string): Promise<void> {
  await work.hold('Beneficiary', beneficiaryId)
  const conditions = [
    { parameter: 'Stay.beneficiaryId', equals: beneficiaryId },
    { parameter: 'Stay.status', equals: 'admitted' },
  ]
  const open = await work.transaction.search({ audience: work.context.subject.facilityId, resource: 'Stay', conditions, limit: 1 })
  refuseFaults('requirement-missing', open.length === 0 ? [] : [{ pointer: '/beneficiaryId', code: 'stay-open' }])
}

/** Last lawful day of a stay: only emergency protection has one. */
function limitOf({ kind, admittedOn }: StayDraft, extensions: Stay['limitExtensions']): string | undefined {
  return kind === 'emergency-protection' ? (extensions?.at(-1)?.until ?? endOfTimeLimit('emergency-stay', admittedOn)) : undefined
}

/** Refuses a day that lies before another one. */
function refuseBefore(pointer: string, day: string, earliest: string | undefined): void {
  const faults: readonly Fault[] = earliest !== undefined && day < earliest ? [{ pointer, code: 'dates-out-of-order' }] : []
  refuseFaults('invalid', faults)
}

/** How a stay ended, as far as the worker sees that: no refusal tells the day of an end that is hidden. */
function seenEnding({ stored, work }: Pick<ActionInput, 'stored' | 'work'>): Stay['ending'] {
  const resource = work.resource(stored.resource)
  const seen = visibleDocument(resource, stored, ownFields(work.context.subject, resource))
  return parseRecord<Partial<Stay>>({ ...stored, body: JSON.stringify(seen) }).ending
}

const endStay: ActionHandler<Stay, StayEnding> = async (action) => {
  const { record, input, work } = action
  refuseBefore('/endedOn', input.endedOn, record.admittedOn)
  const file = await residentFileOf(work, record)
  return moveState(action, {
    ending: input,
    file,
    followUpUntil: input.needsFollowUp ? endOfTimeLimit('follow-up-after-return', input.endedOn) : undefined,
  })
}

/** Admission to residential care, its limit, its end and what comes after. */
export const stayBehaviour = defineBehaviour(stayResource, {
  create: async (draft, work) => {
    await refuseSecondStay(work, draft.beneficiaryId)
    return { assigned: { limitOn: limitOf(draft, undefined), file: await residentFileOf(work, draft) } }
  },
  update: async (draft, present, work) => {
    const { beneficiaryId, limitExtensions } = parseRecord<Stay>(present)
    if (draft.beneficiaryId !== beneficiaryId) await refuseSecondStay(work, draft.beneficiaryId)
    return { assigned: { limitOn: limitOf(draft, limitExtensions), file: await residentFileOf(work, draft) } }
  },
  actions: {
    extend: async (action) => {
      const { record, input } = action
      if (record.limitOn === undefined)
        throw new Refusal('requirement-missing', { faults: [{ pointer: '/until', code: 'only-emergency-stay' }] })
      refuseBefore('/until', input.until, record.limitOn)
      return moveState(action, { limitExtensions: [...(record.limitExtensions ?? []), input], limitOn: input.until })
    },
    end: endStay,
    recordFollowUp: async (action) => {
      const { record, input } = action
      refuseBefore('/on', input.on, seenEnding(action)?.endedOn)
      return moveState(action, { followUps: [...(record.followUps ?? []), input] })
    },
    enterInError,
  },
})
