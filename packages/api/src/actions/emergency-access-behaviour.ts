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
import { isSameWorker } from '../identity/is-same-worker.ts'
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

/**
 * Refuses a worker, a client or a facility that opened as many records as one day allows: who the worker is the client says, so that a worker
 * alone is no bound. Two requests of one facility go one after the other.
 */
async function refuseTooMany({ transaction, context: { subject, services } }: UnitOfWork, workerId: string): Promise<void> {
  const { facilityId, clientId } = subject
  if (!(await transaction.holdKey(facilityId, 'emergency-access'))) throw new Refusal('request-in-progress', { retryAfter: 1 })
  const from = new Date(services.now().getTime() - DAY).toISOString()
  const conditions = [
    { parameter: 'EmergencyAccess.requestedById', equals: facilityId },
    { parameter: 'EmergencyAccess.openedAt', from },
  ]
  const found = await findAll(transaction, { audience: facilityId, resource: 'EmergencyAccess', conditions })
  const opened = found.map((record) => parseRecord<EmergencyAccess>(record))
  const parties = {
    worker: opened.filter((access) => isSameWorker(access.workerId, workerId)),
    client: opened.filter((access) => access.clientId === clientId),
    facility: opened,
  }
  for (const party of ['worker', 'client', 'facility'] as const) {
    const limit = emergencyLimits.perDay[party]
    const times = parties[party].map((access) => access.openedAt).sort()
    // The access whose day has to be over before there is another one.
    const first = times.at(-limit)
    if (first === undefined) continue
    const seconds = Math.ceil((Date.parse(first) - Date.parse(from)) / 1000) + 1
    throw overLimit({ name: 'emergency-accesses', limit, window: DAY / 1000, seconds, rule: 'emergency-limit' })
  }
}

/** Opens the record of one person to one worker; the owner of the record owns the proof, so that its feed tells it in the same transaction. */
const createEmergencyAccess: CreateHandler<EmergencyAccessDraft> = async (draft, work) => {
  const { subject, services } = work.context
  const { workerId, facilityId, clientId } = subject
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
      ...{ beneficiaryId: person.id, requestedById: facilityId, workerId, clientId, role, openedAt, until },
      labels: wholeLabels(documentOf(person)),
    },
    grants: (id) => [{ facility: facilityId, resource: 'EmergencyAccess', id, relation: 'emergency-requested', referralId: id }],
    afterwards: async ({ id }) => {
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
