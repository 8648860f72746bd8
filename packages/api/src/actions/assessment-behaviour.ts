import { type Assessment, assessmentResource } from '@caunoi/schemas'
import { type Creation, defineBehaviour } from '../behaviour.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { refreshResidentFiles } from './resident-file.ts'

const written = (work: UnitOfWork): Creation => ({
  assigned: {},
  afterwards: (stored) => refreshResidentFiles(work, parseRecord<Assessment>(stored)),
})

/** An assessment tells the open stay of its client that it is there. */
export const assessmentBehaviour = defineBehaviour(assessmentResource, {
  create: async (_draft, work) => written(work),
  update: async (_draft, _present, work) => written(work),
  actions: {},
})
