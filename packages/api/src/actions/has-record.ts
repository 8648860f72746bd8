import { documentOf } from '../resource/view.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/** Whether the facility has a record that belongs to a case, in one of these states when states are asked for. */
export async function hasRecord(work: UnitOfWork, resource: string, caseId: string, statuses?: readonly string[]): Promise<boolean> {
  const audience = work.context.subject.facilityId
  const ofCase = { parameter: `${resource}.caseId`, equals: caseId }
  for (const status of statuses ?? [undefined]) {
    const conditions = status === undefined ? [ofCase] : [ofCase, { parameter: `${resource}.status`, equals: status }]
    if ((await work.transaction.search({ audience, resource, conditions, limit: 1 })).length > 0) return true
  }
  return false
}

/** The same of the records that whoever asks sees: a decision that rests on them tells of no hidden one. */
export async function seesRecord(work: UnitOfWork, resource: string, caseId: string, statuses?: readonly string[]): Promise<boolean> {
  const conditions = [{ parameter: `${resource}.caseId`, equals: caseId }]
  const found = await findAll(work.transaction, { audience: work.context.subject.facilityId, resource, conditions })
  const fitting = found.filter((record) => !statuses || statuses.includes(String(documentOf(record).status)))
  const seen = await Promise.all(fitting.map(({ id }) => work.findVisible(resource, id)))
  return seen.some((record) => record !== undefined)
}
