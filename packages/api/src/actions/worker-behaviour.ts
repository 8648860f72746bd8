import { type Fault, type Worker, type WorkerDraft, workerResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { parameterOf } from '../resource/index-entries.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { isOverloaded } from './is-overloaded.ts'

const pointer = '/supervision/supervisorId'

/** What is wrong with the supervisor of a trainee: nobody guides oneself, nor more trainees at a time than the decree lets. */
async function supervisionFaults(work: UnitOfWork, { supervision }: WorkerDraft, traineeId?: string): Promise<readonly Fault[]> {
  if (supervision?.supervisorId === undefined) return []
  const { supervisorId } = supervision
  if (supervisorId === traineeId) return [{ pointer, code: 'own-supervisor' }]
  // Held, so that two trainees who come at once are counted one after the other.
  const { owner } = await work.hold('Worker', supervisorId)
  const conditions = [{ parameter: parameterOf(workerResource, 'supervisorId'), equals: supervisorId }]
  const trainees = await findAll(work.transaction, { audience: owner, resource: 'Worker', conditions })
  const others = trainees.filter(({ id }) => id !== traineeId).flatMap((trainee) => parseRecord<Worker>(trainee).supervision ?? [])
  return isOverloaded([supervision, ...others], supervision) ? [{ pointer, code: 'supervisor-load' }] : []
}

/** A trainee practises under a supervisor who has room. */
export const workerBehaviour = defineBehaviour(workerResource, {
  create: async (draft, work) => {
    refuseFaults('invalid', await supervisionFaults(work, draft))
    return { assigned: {} }
  },
  update: async (draft, { id }, work) => {
    refuseFaults('invalid', await supervisionFaults(work, draft, id))
    return { assigned: {} }
  },
  actions: {},
})
