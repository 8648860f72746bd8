import { type Assessment, assessmentResource } from '@caunoi/schemas'
import { type Creation, defineBehaviour } from '../behaviour.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { refreshResidentFiles } from './resident-file.ts'

const written = (work: UnitOfWork, ...before: readonly StoredRecord[]): Creation => ({
  assigned: {},
  afterwards: async (stored) => {
    for (const version of [...before, stored]) await refreshResidentFiles(work, parseRecord<Assessment>(version))
  },
})

/** An assessment tells the open stay of its client that it is there, and that of whom it was taken for before that it is not. */
export const assessmentBehaviour = defineBehaviour(assessmentResource, {
  create: async (_draft, work) => written(work),
  update: async (_draft, present, work) => written(work, present),
  actions: {},
})
