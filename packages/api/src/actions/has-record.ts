import type { UnitOfWork } from '../unit-of-work.ts'

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
