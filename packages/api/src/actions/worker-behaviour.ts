import { type Fault, type Worker, type WorkerDraft, workerResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { parameterOf } from '../resource/index-entries.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { isOverloaded, type Practice } from './is-overloaded.ts'

const pointer = '/supervision/supervisorId'

/** The days on which a trainee practises: they end with the work itself, where nobody ended the practice. */
function practiceOf({ supervision, to: lastDay }: Pick<Worker, 'supervision' | 'to'>): readonly Practice[] {
  if (!supervision) return []
  const [to] = [supervision.to, lastDay].filter((day) => day !== undefined).sort()
  return [{ from: supervision.from, to }]
}

/** What is wrong with the supervisor of a trainee: nobody guides oneself, nor more trainees at a time than the decree lets. */
async function supervisionFaults(work: UnitOfWork, draft: WorkerDraft, traineeId?: string): Promise<readonly Fault[]> {
  const [practice] = practiceOf(draft)
  const supervisorId = draft.supervision?.supervisorId
  if (supervisorId === undefined || !practice) return []
  if (supervisorId === traineeId) return [{ pointer, code: 'own-supervisor' }]
  // Held, so that two trainees who come at once are counted one after the other.
  const { owner } = await work.hold('Worker', supervisorId)
  const conditions = [{ parameter: parameterOf(workerResource, 'supervisorId'), equals: supervisorId }]
  const trainees = await findAll(work.transaction, { audience: owner, resource: 'Worker', conditions })
  const others = trainees.filter(({ id }) => id !== traineeId).flatMap((trainee) => practiceOf(parseRecord<Worker>(trainee)))
  return isOverloaded([practice, ...others], practice) ? [{ pointer, code: 'supervisor-load' }] : []
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
