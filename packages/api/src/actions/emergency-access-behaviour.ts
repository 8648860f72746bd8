import {
  type EmergencyAccess,
  type EmergencyAccessDraft,
  emergencyAccessResource,
  emergencyLimits,
  emergencyRoles,
  neverInEmergency,
  sensitivityLabels,
} from '@caunoi/schemas'
import type { Grant } from '@caunoi/schemas/policy'
import { type CreateHandler, defineBehaviour } from '../behaviour.ts'
import { overLimit } from '../limits/over-limit.ts'
import { Refusal } from '../refusal.ts'
import { wholeLabels } from '../resource/labels.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf } from '../resource/view.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { findInEmergency } from './find-in-emergency.ts'
import { moveState } from './move-state.ts'
import { takeBackDisclosure } from './take-back-disclosure.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const shown = ['identity', 'identifiers', 'contact', 'address', 'health', 'family', 'situation']
const labels = sensitivityLabels.filter((label) => !neverInEmergency.includes(label))

/** Refuses a worker who opened as many records as one day allows; two requests of one worker go one after the other. */
async function refuseTooMany({ transaction, context: { subject, services } }: UnitOfWork, workerId: string): Promise<void> {
  if (!(await transaction.holdKey(subject.facilityId, `emergency-access ${workerId}`)))
    throw new Refusal('request-in-progress', { retryAfter: 1 })
  const from = new Date(services.now().getTime() - DAY).toISOString()
  const conditions = [
    { parameter: 'EmergencyAccess.workerId', equals: workerId },
    { parameter: 'EmergencyAccess.openedAt', from },
  ]
  const opened = await findAll(transaction, { audience: subject.facilityId, resource: 'EmergencyAccess', conditions })
  if (opened.length < emergencyLimits.perDay) return
  const [first = from] = opened.map((record) => parseRecord<EmergencyAccess>(record).openedAt).sort()
  const seconds = Math.ceil((Date.parse(first) - Date.parse(from)) / 1000) + 1
  throw overLimit({ name: 'emergency-accesses', limit: emergencyLimits.perDay, window: DAY / 1000, seconds, rule: 'emergency-limit' })
}

/** Opens the record of one person to one worker; the owner of the record owns the proof, so that its feed tells it in the same transaction. */
const createEmergencyAccess: CreateHandler<EmergencyAccessDraft> = async (draft, work) => {
  const { subject, services } = work.context
  const { workerId, facilityId } = subject
  const role = emergencyRoles.find((permitted) => permitted === subject.role)
  if (workerId === undefined || role === undefined) throw new Refusal('forbidden', { rule: 'role' })
  services.lookUps.admit('identifier', subject)
  await refuseTooMany(work, workerId)
  const openedAt = services.now().toISOString()
  const until = new Date(services.now().getTime() + emergencyLimits.hours * HOUR).toISOString()
  const grantOn = (id: string, referralId = ''): Grant => ({
    ...{ facility: facilityId, resource: 'Beneficiary', id, relation: 'break-glass', referralId },
    ...{ dataClasses: shown, labels, until, workerId },
  })
  const person = await findInEmergency(work, draft.sought, grantOn)
  if (!person) throw new Refusal('not-found', { rule: 'none', missed: 'identifier' })
  return {
    owner: person.owner,
    assigned: {
      sought: undefined,
      ...{ beneficiaryId: person.id, requestedById: facilityId, workerId, role, openedAt, until },
      labels: wholeLabels(documentOf(person)),
    },
    afterwards: async ({ id, ...created }) => {
      const asked: Grant = { facility: facilityId, resource: 'EmergencyAccess', id, relation: 'emergency-requested', referralId: id }
      await work.expose({ id, ...created }, [], [asked])
      const others = await work.server.grantsOn('Beneficiary', person.id)
      await work.expose(person, others, [...others, grantOn(person.id, id)])
    },
  }
}

/** An emergency access is opened by a worker of another facility, ends after three hours, and is reviewed by the owner of the record. */
export const emergencyAccessBehaviour = defineBehaviour(emergencyAccessResource, {
  create: createEmergencyAccess,
  actions: {
    end: async (action) => {
      await takeBackDisclosure(action.work, action.record.id)
      return moveState(action)
    },
    review: (action) => moveState(action, { review: action.input }),
  },
  clock: {
    overdue: async (action) => {
      await takeBackDisclosure(action.work, action.record.id)
      await moveState(action)
    },
  },
})
